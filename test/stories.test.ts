/** Every file of stories has its tests: test/stories/<name>.test.ts. */
import {existsSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {expect} from 'chai';

const at = (path: string) => new URL(`../${path}`, import.meta.url);

const names = readdirSync(at('stories/'))
  .filter(file => file.endsWith('.stories.ts'))
  .map(file => file.replace('.stories.ts', ''));

describe('the stories', () => {
  it('are there', () => {
    expect(names).not.to.have.length(0);
  });

  for (const name of names) {
    it(`in ${name}.stories.ts are tested`, () => {
      expect(existsSync(at(`test/stories/${name}.test.ts`))).to.equal(true);
    });
  }
});
