/** Where those stand who followed a link to a part of the page, when a widget above that part changes its height. */
import {expect, nextFrame} from '@open-wc/testing';
import {type HostPage, hostPage} from '../support/page.js';
import {settle, until} from '../support/settle.js';

const SOURCE = '/test/fixtures/few-of-each.json';

/** A page whose reader was sent to a part below a widget. Without scroll anchoring in any engine, as in WebKit. */
async function sentToPart(): Promise<{page: HostPage; top: () => number; grow: () => void}> {
  const page = await hostPage({
    html: `<send-statement src="${SOURCE}"></send-statement><h2 id="part">Part</h2><p id="end"></p>`,
    css: 'html {overflow-anchor: none} #end {block-size: 3000px}',
    query: '#part',
  });
  await page.ready();
  await settle(page.document);
  const widget = page.widget('send-statement');
  return {
    page,
    top: () => Math.abs(page.document.getElementById('part')!.getBoundingClientRect().top),
    grow: () => widget.style.setProperty('min-block-size', '2000px', 'important'),
  };
}

describe('a link to a part of the page', () => {
  it('still leads there when a widget above it grows late', async () => {
    const {top, grow} = await sentToPart();
    await until(() => top() < 2, 'the part at the top');
    grow();
    for (let frames = 0; frames < 10; frames += 1) await nextFrame();
    expect(top()).to.be.below(2);
  });

  for (const type of ['wheel', 'pointerdown', 'keydown', 'click'])
    it(`no longer moves a reader after ${type}`, async () => {
      const {page, top, grow} = await sentToPart();
      await until(() => top() < 2, 'the part at the top');
      page.window.dispatchEvent(new page.window.Event(type));
      grow();
      for (let frames = 0; frames < 10; frames += 1) await nextFrame();
      expect(top()).to.be.above(600);
    });
});
