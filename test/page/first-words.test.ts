/** Drop caps, first lines and lines through words: what a page draws into what stands in it, without any rule for ours. */
import {expect} from '@open-wc/testing';
import {type HostPage, hostPage, rootOf, tags} from '../support/page.js';
import {settle, until} from '../support/settle.js';

const widgets = tags
  .map(
    tag =>
      `<${tag} action="/receive" purpose="comment" src="/test/fixtures/few-of-each.json"></${tag}>`,
  )
  .map(tag => `<div class="entry-content"><p>${tag}</p></div>`)
  .join('');
/** As themes have them: for each paragraph, item and heading, for the column, for all that stands in it. */
const DROP_CAPS =
  ':is(html,body,main,.entry-content,div,h2,h3,h4,li,p,td,.entry-content>*)::first-letter{font-size:5em;float:left;margin:20px;text-transform:uppercase}' +
  ':is(html,body,main,.entry-content,div,h2,h3,h4,li,p,td,.entry-content>*)::first-line{font-size:3em;letter-spacing:1em}' +
  'li::marker{content:"» ";font-size:3em}';

async function show(css: string, head: string): Promise<HostPage> {
  const page = await hostPage({html: `<main>${widgets}</main>`, css, head});
  await page.ready();
  await settle(page.document);
  return page;
}

/** Where the first letter of each text stands, from the corner of its widget. */
function letters(page: HostPage, tag: string): string[] {
  const frame = rootOf(page.widget(tag))!.querySelector('.widget')!;
  const origin = frame.getBoundingClientRect();
  const walker = page.document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) {
    const {data} = walker.currentNode as Text;
    const start = data.search(/\S/);
    if (start < 0) continue;
    const range = page.document.createRange();
    range.setStart(walker.currentNode, start);
    range.setEnd(walker.currentNode, start + 1);
    const {left, top, width, height} = range.getBoundingClientRect();
    if (!height) continue;
    const numbers = [left - origin.left, top - origin.top, width, height].map(Math.round);
    found.push(`${data.trim().slice(0, 20)}: ${numbers.join(' ')}`);
  }
  return found;
}

describe('the first words of a widget', function () {
  this.timeout(60_000);
  for (const [rendering, head] of [
    ['shadow', ''],
    ['light', '<meta name="send-render" content="light">'],
  ] as const)
    it(`stand as they would without the page’s drop caps, first lines and markers, in ${rendering} rendering`, async () => {
      const plain = await show('', head);
      const dropped = await show(DROP_CAPS, head);
      for (const tag of tags) expect(letters(dropped, tag), tag).to.deep.equal(letters(plain, tag));
    });

  for (const [rendering, head] of [
    ['shadow', ''],
    ['light', '<meta name="send-render" content="light">'],
  ] as const)
    it(`have no line of the page’s under or through them, and stand where they stood, in ${rendering} rendering`, async () => {
      const tag = 'send-inspection-timeline';
      const html = `<${tag} src="/test/fixtures/few-of-each.json"></${tag}>`;
      const open = async (before: string, after: string) => {
        const page = await hostPage({
          html: `<div class="around">${before}${html}${after}</div>`,
          head,
        });
        await page.ready();
        await settle(page.document);
        return page;
      };
      const frameOf = (page: HostPage) => rootOf(page.widget(tag))!.querySelector('.widget')!;
      const plain = await open('<div>', '</div>');
      expect(plain.window.getComputedStyle(frameOf(plain)).display).to.equal('flow-root');
      for (const [before, after] of [
        ['<u>', '</u>'],
        ['<del><div>', '</div></del>'],
        ['<div style="text-decoration: underline; text-indent: 5em; text-align: right">', '</div>'],
      ] as const) {
        const page = await open(before, after);
        const frame = frameOf(page);
        // Such lines do not go into what is as one letter to the page.
        expect(page.window.getComputedStyle(frame).display, before).to.equal('inline-block');
        expect(letters(page, tag), before).to.deep.equal(letters(plain, tag));
        const {left, width} = frame.getBoundingClientRect();
        const expected = frameOf(plain).getBoundingClientRect();
        expect([left, width], before).to.deep.equal([expected.left, expected.width]);
      }
      const around = plain.document.querySelector<HTMLElement>('.around')!;
      around.style.textDecoration = 'line-through';
      await until(
        () => plain.window.getComputedStyle(frameOf(plain)).display === 'inline-block',
        'the widget to leave the line',
      );
    });
});
