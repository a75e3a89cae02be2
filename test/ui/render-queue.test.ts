import {expect} from '@open-wc/testing';
import '../../src/index.js';
import {showWidget} from '../support/widget.js';

const record = {
  version: 1,
  lang: 'en-GB',
  letters: [{id: 'a', title: 'A letter.', body: 'Words.'}],
};

/** Lets everything run that the present task still has to do, and no other task. */
async function restOfTask(): Promise<void> {
  for (let step = 0; step < 100; step += 1) await Promise.resolve();
}

describe('a widget', () => {
  it('is drawn in another task than the one that made it, so that a slow phone has time for a tap between them', async () => {
    const {element} = await showWidget('send-letter', {record});
    const other = document.createElement('send-letter');
    const title = () => other.shadowRoot!.querySelector('.title')?.textContent;
    other.record = record;
    element.after(other);
    await restOfTask();
    expect(title()).to.equal(undefined);
    await other.updateComplete;
    expect(title()).to.equal('A letter.');
  });
});
