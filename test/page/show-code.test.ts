/** What Storybook's "Show code" gives, pasted into a page as it stands: only the two addresses are a webmaster's own. */
import {expect} from '@open-wc/testing';
import {snippet} from '../../stories/support/snippet.js';
import {hostPage, tags} from '../support/page.js';

/** What stories set that a widget cannot do without. */
const attributes: Record<string, Record<string, unknown>> = {
  'send-feedback-form': {'purpose': 'survey', 'item': 'families-2026', 'one-at-a-time': true},
  'send-letter': {item: 'letter-2026'},
};

describe('the code under a story', function () {
  this.timeout(60_000);

  it('is every widget, once it is on a page', async () => {
    for (const tag of tags) {
      const code = snippet(tag, attributes[tag] ?? {}, '0.1.0')
        .replaceAll('https://YOUR-HOST/send-widgets/0.1.0/', '/dist/')
        .replaceAll('https://YOUR-RECEIVER/', '/')
        .replaceAll('/send/our-area.json', '/examples/exampleshire.json');
      const page = await hostPage({html: code, script: false});
      await page.ready();
      expect(page.document.querySelectorAll(tag).length, tag).to.equal(1);
      expect(page.text(tag).length, tag).to.be.above(tag === 'send-language' ? 5 : 200);
      expect(
        page.console.filter(line => /^(?:uncaught|refused|error)/.test(line)),
        tag,
      ).to.deep.equal([]);
      page.remove();
    }
  });
});
