import {expect} from '@open-wc/testing';
import '../../src/index.js';
import {holdPacks} from '../../src/language/packs.js';
import oneOfEach from '../fixtures/one-of-each.json' with {type: 'json'};
import {PROGRAMMERS_WORDS, type Shown, showWidget} from '../support/widget.js';

const TAGS = [
  'send-priorities-tracker',
  'send-inspection-timeline',
  'send-letter',
  'send-findings',
  'send-participation',
  'send-statement',
  'send-resource',
  'send-contributors',
  'send-you-said-we-did',
  'send-feedback-form',
];
/** No names: no word of a date may pass for a message. */
const months = Array.from({length: 12}, (_, month) => `${month + 1}.`);

/** Urdu of which one message came along: as an editor who serves packs of their own may have it. */
const PRINT = 'پرنٹ کریں';
const half = {
  tag: 'ur',
  dir: 'rtl' as const,
  name: 'اردو',
  messages: {'foot.print': PRINT},
  months: {format: months, standalone: months},
  dates: {ymd: '{d} {m} {y}', ym: '{M} {y}', y: '{y}'},
};

const show = (tag: string, lang: string): Promise<Shown> =>
  showWidget(tag, {lang, today: '2026-11-24', record: oneOfEach, action: '/answers'});

const textNodes = (root: ParentNode): Text[] => {
  const walker = document.createTreeWalker(root as Node, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) found.push(walker.currentNode as Text);
  return found.filter(({data}) => /\p{L}/u.test(data));
};

describe('a widget in a language whose pack lacks messages', () => {
  before(() => holdPacks([half]));

  for (const tag of TAGS)
    it(`says in ${tag} what is lacking in English, and that it is English`, async () => {
      const shown = await show(tag, 'ur');
      const widget = shown.root.querySelector('.widget')!;
      expect(widget.getAttribute('lang')).to.equal('ur');
      expect(widget.getAttribute('dir')).to.equal('rtl');
      expect(shown.words()).not.to.match(PROGRAMMERS_WORDS);
      const lacking = [...widget.querySelectorAll('span[lang=en][dir=ltr]')];
      expect(lacking.length).to.be.above(0);
      for (const button of widget.querySelectorAll('button'))
        for (const text of textNodes(button)) {
          const {lang, dir} = text.parentElement!.closest<HTMLElement>('[lang][dir]')!;
          expect([lang, dir], text.data).to.deep.equal(
            text.data.trim() === PRINT ? ['ur', 'rtl'] : ['en', 'ltr'],
          );
        }
      // Names of formats are the same in every language. What a timeline has beside its dates is plain text, for speed.
      const others = textNodes(widget).filter(({data}) => /[a-z]{3}/.test(data));
      for (const {data, parentElement} of others)
        if (!parentElement!.closest('.when'))
          expect(parentElement!.closest('[lang]')!.getAttribute('lang'), data).to.match(/^en/);
      for (const named of widget.querySelectorAll('[aria-label], [placeholder], [title]'))
        for (const name of ['aria-label', 'placeholder', 'title'])
          expect(named.getAttribute(name) ?? '').not.to.match(/\[object|<span/);
    });

  it('marks nothing in English itself', async () => {
    const shown = await show('send-priorities-tracker', 'en');
    expect(shown.root.querySelectorAll('span[lang=en][dir=ltr]').length).to.equal(0);
  });
});
