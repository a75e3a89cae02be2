/** The language picker in the row of a site's header, beside its name and its menu, on the narrowest phone. */
import {expect} from '@open-wc/testing';
import {hostPage, rootOf} from '../support/page.js';
import {settle} from '../support/settle.js';

const picker = '<send-language></send-language>';
const name = '<p>Exampleshire Parent Carer Forum</p>';
const search = '<button type="button" style="flex:none;width:44px;height:44px">⌕</button>';

/** Rows as themes make them. */
const ROWS = {
  'a row that parts its ends': ['display:flex;gap:1rem;justify-content:space-between', name],
  'a row of centred items': ['display:flex;align-items:center', name],
  'a row that wraps': ['display:flex;flex-wrap:wrap;gap:1rem', name],
  'a grid of two columns': ['display:grid;grid-template-columns:1fr auto', name],
  'a row with a button': ['display:flex;gap:8px;align-items:center', name + search],
} as const;

describe('the picker in a header of 320 pixels', () => {
  for (const [what, [style, beside]] of Object.entries(ROWS))
    for (const rendering of ['shadow', 'light'])
      for (const lang of ['en', 'ur'])
        it(`is whole in ${what}, in ${lang}, in ${rendering} rendering`, async () => {
          const page = await hostPage({
            html: `<header style="${style}">${beside}${picker}</header>`,
            head: rendering === 'light' ? '<meta name="send-render" content="light">' : '',
            css: 'body{margin:16px}',
            lang,
            dir: lang === 'ur' ? 'rtl' : 'ltr',
            width: 320,
          });
          await page.ready();
          await settle(page.document);
          const {scrollWidth, clientWidth} = page.document.documentElement;
          expect(scrollWidth, 'no sideways scrolling').to.equal(clientWidth);
          const select = rootOf(page.widget('send-language'))!.querySelector('select')!;
          const box = select.getBoundingClientRect();
          expect(box.height, 'a thumb').to.be.at.least(44);
          expect(box.width, 'the name of a language').to.be.at.least(lang === 'ur' ? 64 : 88);
          expect(box.left).to.be.at.least(0);
          expect(box.right).to.be.at.most(clientWidth);
          const lines = page.document.querySelector('header p')!.getBoundingClientRect();
          expect(lines.width, 'the name of the site').to.be.at.least(80);
        });
});
