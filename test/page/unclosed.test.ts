/** Tags written as in XML, `<send-letter … />`: HTML takes all that follows for their content, which a widget hides. */
import {expect} from '@open-wc/testing';
import {hostPage} from '../support/page.js';
import {until} from '../support/settle.js';

const src = '/test/fixtures/few-of-each.json';
const box = `<div data-send-widget="findings" data-send-src="${src}">Own findings</div>`;

describe('a tag that does not end', () => {
  for (const rendering of ['shadow', 'light'])
    for (const [what, html] of Object.entries({
      'another widget': `<send-letter src="${src}" /><p>Rest</p><send-statement src="${src}"><p>Own</p></send-statement>`,
      'another that does not end, a heading and words': `<send-letter src="${src}" /><h2>More</h2><send-statement src="${src}" />\n<h2>Rest</h2>\n<p>Words</p>\n`,
      'a box': `<send-letter src="${src}" /><p>Rest</p>${box}<p>Words</p>`,
      'the end of the page’s main part': `<send-letter src="${src}" /><h2>Rest</h2><form action="/search"><input name="q"></form>`,
      'a menu': `<send-letter src="${src}" /><p>Rest</p><nav>Opening hours</nav>`,
    }))
      it(`leaves in view what follows it, in ${rendering} rendering: ${what}`, async () => {
        const page = await hostPage({
          html: `<main>${html}</main>`,
          head: `<meta name="send-render" content="${rendering}">`,
        });
        await page.ready();
        const {document} = page;
        await until(() => /Rest/.test(document.body.innerText), 'what follows');
        expect(document.body.innerText).not.to.match(/Own/);
        expect(page.text('send-letter')).to.include('What the inspectors found');
        for (const widget of document.querySelectorAll('send-statement, send-findings'))
          expect(widget.closest('send-letter')).to.equal(null);
        expect(page.console.join()).to.match(/warn send-widgets: <send-letter> has no end tag/);
      });

  it('is told from one whose own words have headings, lists, a table, an aside and a frame', async () => {
    const page = await hostPage({
      html: `<send-letter src="${src}"><h1>Own heading</h1><aside>Own</aside><iframe title="Own"></iframe><ul><li>Own</li></ul><table><tr><td>Own</td></tr></table></send-letter>
        <send-feedback-form purpose="comment" action="/receive"><form action="/receive"><textarea name="c"></textarea><input name="childNodes"><input name="closest"></form></send-feedback-form>`,
    });
    await page.ready();
    expect(page.document.body.innerText).not.to.match(/Own/);
    expect(page.document.querySelector('send-feedback-form form')).not.to.equal(null);
    expect(page.console).to.deep.equal([]);
  });
});
