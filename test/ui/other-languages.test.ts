/** What stands in a widget in two languages at once: names of languages, Latin names in Urdu, English titles. */
import {expect} from '@open-wc/testing';
import '../../src/index.js';
import {bringLanguage} from '../support/stage.js';
import {showWidget} from '../support/widget.js';

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
