/** What stands in a widget in two languages at once: names of languages, Latin names in Urdu, English titles. */
import {expect} from '@open-wc/testing';
import '../../src/index.js';
import {bringLanguage} from '../support/stage.js';
import {begun, showWidget} from '../support/widget.js';

const record = {
  version: 1,
  lang: 'en-GB',
  letters: [
    {
      id: 'l',
      title: 'Area SEND inspection outcome letter',
      documents: [{url: 'https://exampleshire.example/letter.pdf', format: 'pdf', lang: 'en'}],
    },
  ],
  statements: [
    {id: 's', speaker: 'Pat', text: {ur: 'Ofsted نے ہم سے بات کی۔', en: 'Ofsted spoke to us.'}},
  ],
  events: [{id: 'e', kind: 'inspection', title: 'Area SEND inspection', date: '2026-05'}],
};

describe('in another language', function () {
  this.timeout(60_000);
  before(async () => {
    await bringLanguage('pl', '/packs/');
    await bringLanguage('ur', '/packs/');
  });

  it('a document’s language is named in the family’s', async () => {
    const {words} = await showWidget('send-letter', {record, lang: 'pl'});
    expect(words()).to.contain('angielski');
  });

  it('a sentence that begins with a Latin name runs as its language does', async () => {
    const {root} = await showWidget('send-statement', {record, lang: 'ur'});
    const sentence = [...root.querySelectorAll('p')].find(({textContent}) =>
      textContent!.trim().startsWith('Ofsted'),
    )!;
    expect(getComputedStyle(sentence).direction).to.equal('rtl');
  });

  it('letters of Arabic script are joined in the page’s own DOM as in a shadow root', async () => {
    const urdu = {
      ...record,
      lang: 'ur',
      statements: [{id: 's', text: 'بچوں کی مدد کے لیے بیان'}],
      findings: [{id: 'f', kind: 'strength', text: 'بچوں کی مدد'}],
    };
    for (const tag of ['send-statement', 'send-findings']) {
      const widths = [];
      for (const rendering of ['shadow', 'light']) {
        const {root} = await showWidget(tag, {record: urdu, lang: 'ur', rendering});
        const words = document.createRange();
        const block = [...root.querySelectorAll('p, li, dd, dt, blockquote, div')]
          .filter(({textContent}) => textContent!.includes('بچوں کی مدد'))
          .at(-1)!;
        words.selectNodeContents(block);
        widths.push(words.getBoundingClientRect().width);
      }
      expect(widths[0]).to.be.greaterThan(20);
      expect(widths[1], tag).to.be.closeTo(widths[0]!, 1);
    }
  });

  it('English words stand on their own side, with their own leading, wherever they are', async () => {
    const english = {
      ...record,
      letters: [{...record.letters[0], points: ['The first of the points.', 'The second.']}],
      priorities: [{id: 'p', title: 'Answers', commitment: 'We promise to answer within a week.'}],
    };
    for (const tag of ['send-letter', 'send-priorities-tracker']) {
      const {root} = await showWidget(tag, {record: english, lang: 'ur', expanded: true});
      const words = root.querySelector<HTMLElement>('.foreign')!;
      const {direction, textAlign, lineHeight, fontSize} = getComputedStyle(words);
      expect([direction, textAlign], tag).to.deep.equal(['ltr', 'start']);
      expect(parseFloat(lineHeight) / parseFloat(fontSize), tag).to.be.closeTo(1.5, 0.1);
    }
  });

  it('an English heading has the leading of English, on the side of Urdu', async () => {
    const {root} = await showWidget('send-inspection-timeline', {record, lang: 'ur'});
    const heading = [...root.querySelectorAll('h3, h4')].find(({textContent}) =>
      textContent!.startsWith('Area SEND'),
    )!;
    const inner = getComputedStyle(heading.querySelector('bdi') ?? heading);
    expect(parseFloat(inner.lineHeight) / parseFloat(inner.fontSize)).to.be.below(1.6);
    const words = document.createRange();
    words.selectNodeContents(heading.querySelector('bdi')!);
    const right = heading.getBoundingClientRect().right;
    expect([...words.getClientRects()].at(-1)!.right).to.be.closeTo(right, 1);
  });

  it('a question in English has the leading of English, and so have its answers', async () => {
    const what = 'Which of all these many things would help your family the most this year?';
    const surveys = [
      {
        id: 's',
        title: 'Survey',
        questions: [
          {
            id: 'q',
            type: 'radios',
            label: what,
            options: [
              {value: 'a', label: what},
              {value: 'b', label: what},
            ],
          },
          {id: 't', type: 'text', label: what, required: true},
        ],
      },
    ];
    const {element, root} = await begun(
      await showWidget('send-feedback-form', {
        record: {...record, surveys},
        item: 's',
        purpose: 'survey',
        lang: 'ur',
        action: 'https://receiver.example/answers',
      }),
    );
    element.style.inlineSize = '240px';
    const asked = [...root.querySelectorAll<HTMLElement>('.asked > bdi, .choice bdi')];
    expect(asked).to.have.length.above(3);
    for (const words of asked) {
      const {lineHeight, fontSize} = getComputedStyle(words);
      expect(parseFloat(lineHeight) / parseFloat(fontSize), words.outerHTML).to.be.below(1.6);
    }
  });

  it('English words beside a number are set as close as English is', async () => {
    const figures = [{id: 'f', value: 995, what: 'parents and carers answered the survey'}];
    const {element, root} = await showWidget('send-participation', {
      record: {...record, figures},
      lang: 'ur',
    });
    element.style.inlineSize = '220px';
    const words = root.querySelector('dd')!;
    const lines = words.querySelector('bdi')!.getClientRects().length;
    expect(lines).to.be.above(1);
    const size = parseFloat(getComputedStyle(words).fontSize);
    expect(words.getBoundingClientRect().height / lines / size).to.be.below(1.6);
  });

  it('a date is on one line on a phone', async () => {
    const long = {...record, letters: [{...record.letters[0], date: '2021-06-16'}]};
    const {element, root} = await showWidget('send-letter', {record: long, lang: 'ur'});
    for (const width of [200, 240, 280, 320, 358]) {
      element.style.inlineSize = `${width}px`;
      const date = root.querySelector('time')!;
      const line = parseFloat(getComputedStyle(date).lineHeight);
      expect(date.getBoundingClientRect().height, `${width} px`).to.be.below(1.5 * line);
    }
  });

  it('an official English title says that it is English', async () => {
    for (const tag of ['send-letter', 'send-inspection-timeline']) {
      const {root} = await showWidget(tag, {record, lang: 'ur'});
      const title = [...root.querySelectorAll('bdi, h2, h3, p')]
        .reverse()
        .find(({textContent}) => /^Area SEND inspection/.test(textContent!.trim()))!;
      expect(title.closest('[lang]')!.getAttribute('lang'), tag).to.match(/^en/);
    }
  });
});
