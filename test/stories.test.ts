/** Every file of stories has its tests: test/stories/<name>.test.ts. */
import {expect} from '@open-wc/testing';

const files = (await (await fetch('/stories-index.json')).json()) as string[];

describe('the stories', () => {
  it('are there', () => {
    expect(files).not.to.have.length(0);
  });

  for (const file of files) {
    it(`in ${file} are tested`, async () => {
      const name = /^\/stories\/(.+)\.stories\.ts$/.exec(file)![1]!;
      const test = await fetch(`/test/stories/${name}.test.ts`);
      expect(
        test.ok,
        `test/stories/${name}.test.ts is missing: it describes what ${name}.stories.ts exports`,
      ).to.equal(true);
    });
  }
});
