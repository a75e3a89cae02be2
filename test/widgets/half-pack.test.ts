import {expect} from '@open-wc/testing';
import {html, render} from 'lit';
import '../../src/index.js';
import {counted, msg, str, withPack} from '../../src/language/msg.js';
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
      // Names of formats are the same in every language.
      const others = textNodes(widget).filter(({data}) => /[a-z]{3}/.test(data));
      for (const {data, parentElement} of others)
        expect(parentElement!.closest('[lang]')!.getAttribute('lang'), data).to.match(/^en/);
      for (const named of widget.querySelectorAll('[aria-label], [placeholder], [title]'))
        for (const name of ['aria-label', 'placeholder', 'title'])
          expect(named.getAttribute(name) ?? '').not.to.match(/\[object|<span/);
    });

  it('says in the options of a long tracker’s lists what is lacking in English, and that it is English', async () => {
    const priorities = Array.from({length: 30}, (_, index) => ({
      id: `p${index}`,
      title: `${index + 1}.`,
      commitment: `${index + 1}.`,
      updates: [{date: '2026-09-01', status: index % 2 ? 'done' : 'planned', text: '1.'}],
    }));
    const shown = await showWidget('send-priorities-tracker', {
      lang: 'ur',
      today: '2026-11-24',
      record: {...oneOfEach, priorities},
    });
    const options = [...shown.root.querySelectorAll('select[part=filter] option')];
    expect(options.length).to.be.above(2);
    for (const option of options) {
      expect((option as HTMLOptionElement).text).to.match(/^\S.*\S: \d+$/);
      for (const {data, parentElement} of textNodes(option))
        expect(parentElement!.closest('[lang]')!.getAttribute('lang'), data).to.equal('en');
    }
  });

  it('says whole what is lacking within what is lacking', () => {
    const place = document.createElement('p');
    const next = () => msg(str`the ${msg('next', {id: 'none.next'})} one`, {id: 'none.one'});
    withPack({...half, messages: {}}, () =>
      render(html`${msg(str`Go to ${next()}.`, {id: 'none.go'})}`, place),
    );
    expect(place.textContent!.replace(/[\u2068\u2069]/g, '')).to.equal('Go to the next one.');
    expect(place.querySelectorAll('span[lang=en] span[lang=en]').length).to.be.above(0);
  });

  for (const [broken, words] of Object.entries({
    'names a value that there is not': 'Urdu {0} {1} {7}',
    'leaves a value out': 'Urdu {0}',
    'is no text': 7,
  }))
    it(`says in English what a pack ${broken}`, () => {
      const pack = {...half, messages: {'none.two': words, 'none.of.other': words} as never};
      const {two, many, none} = withPack(pack, () => ({
        two: String(msg(str`Signed by ${'A'} for ${'B'}`, {id: 'none.two'})),
        many: String(counted('none.of', 3, 'three of four', [3, 4])),
        none: String(msg('Signed', {id: 'none.two'})),
      }));
      expect(two.replace(/[\u2068\u2069]/g, '')).to.equal('Signed by A for B');
      expect(none).to.equal('Signed');
      // One of the numbers may be said in words.
      expect(many).to.equal(broken === 'leaves a value out' ? 'Urdu 3' : 'three of four');
    });

  it('marks nothing in English itself', async () => {
    const shown = await show('send-priorities-tracker', 'en');
    expect(shown.root.querySelectorAll('span[lang=en][dir=ltr]').length).to.equal(0);
  });
});
