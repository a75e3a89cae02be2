import {expect} from '@open-wc/testing';
import '../../src/widgets/letter/letter.js';
import {bringLanguage} from '../support/stage.js';
import {PROGRAMMERS_WORDS, showWidget, withHostileFields} from '../support/widget.js';

await bringLanguage('ur', '/packs/');

const letter = {
  id: 'l',
  title: 'To all families',
  from: {name: 'Ann Example', role: 'Director', organisation: 'The council'},
  to: 'Parents and carers',
  date: '2021-05',
  points: ['Five priorities were set.'],
  pointsBy: 'The forum',
  body: 'Dear families,\n\nThank you.',
  documents: [
    {
      format: 'pdf',
      url: 'https://council.example/letter.pdf',
      pages: 2,
      bytes: 120_000,
      lang: 'en-GB',
    },
  ],
};
const record = (change: object = {}) => ({
  version: 1,
  lang: 'en-GB',
  publisher: {name: 'The council', url: 'https://council.example/'},
  letters: [{...letter, ...change}],
});

describe('a letter', () => {
  it('says who wrote it, to whom and when, as precisely as is known', async () => {
    const {words} = await showWidget('send-letter', {record: record()});
    expect(words()).to.include(
      'From Ann Example, Director, The council · To Parents and carers · May 2021',
    );
  });

  it('keeps the bullets of English points inside the widget on an Urdu page', async () => {
    const {root} = await showWidget('send-letter', {record: record(), lang: 'ur'});
    const points = root.querySelector('.points')!;
    expect(points.getAttribute('dir')).to.equal('ltr');
    expect(parseFloat(getComputedStyle(points).paddingLeft)).to.be.greaterThan(12);
  });

  it('has no bullets, and no room for them, beside the pictures of Easy Read', async () => {
    const {root} = await showWidget('send-letter', {
      record: record({easyRead: [{text: 'This letter is from the council.'}]}),
      reading: 'easy-read',
    });
    const list = getComputedStyle(root.querySelector('.easy-read')!);
    expect([list.listStyleType, list.paddingInlineStart]).to.deep.equal(['none', '0px']);
  });

  it('says what was not published instead of leaving it blank', async () => {
    const {words} = await showWidget('send-letter', {
      record: record({from: undefined, date: undefined, dateText: undefined}),
    });
    expect(words()).to.include('From not published').and.include('Date not published');
  });

  it('names whose lines the main points are', async () => {
    const {words} = await showWidget('send-letter', {record: record()});
    expect(words()).to.include('Five priorities were set. These lines are by: The forum.');
  });

  it('has four of its points in view when there are more than five, and the rest, with the formats it lacks, behind one line', async () => {
    const points = ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'];
    const {all, root, words} = await showWidget('send-letter', {record: record({points})});
    const rest = root.querySelector<HTMLDetailsElement>('details.rest')!;
    expect(rest.open).to.equal(false);
    expect(all('details.rest summary')).to.deep.equal(['Show all 6']);
    expect(all('details.rest li')).to.deep.equal(['Five.', 'Six.']);
    expect(all('details.rest .notes')[0]).to.include('Not published: Easy Read');
    expect(words()).to.match(/ These lines are by: The forum\. You can ask for another format/);
    const five = await showWidget('send-letter', {record: record({points: points.slice(1)})});
    expect(five.root.querySelector('details.rest')).to.equal(null);
    expect(five.all('.points li')).to.have.length(5);
  });

  it('offers its formats with what opens, and says which ones are missing and whom to ask', async () => {
    const {all, words} = await showWidget('send-letter', {record: record()});
    expect(all('.formats a.button')).to.deep.equal(['PDF (120 kB, 2 pages)']);
    expect(words()).to.include('Not published: Easy Read, British Sign Language video, audio');
    expect(words()).to.include('You can ask for another format from: The council');
  });

  it('has another format asked of those who wrote it, when its publisher gives no address', async () => {
    const {all} = await showWidget('send-letter', {
      record: {...record(), publisher: {name: 'The authors of a page'}},
    });
    expect(all('.notes')[0])
      .to.include('You can ask for another format from: The council')
      .and.not.include('The authors of a page');
  });

  it('does not offer an address that a page must not follow', async () => {
    const {root, words} = await showWidget('send-letter', {
      record: record({documents: [{format: 'pdf', url: 'java\nscript:alert(1)'}]}),
    });
    expect(root.querySelector('.formats a.button')).to.equal(null);
    expect(words()).to.include('PDF: no address published');
  });

  it('keeps the original one tap away from a translation', async () => {
    const both = record({body: {en: 'Dear families', ur: 'محترم خاندانو'}});
    const {words, root, settled} = await showWidget('send-letter', {
      record: {...both, lang: 'en'},
      lang: 'ur',
    });
    const inEnglish = () => words().includes('Dear families');
    // English is the language in use while the test page has no pack; then there is nothing to translate.
    if (!root.querySelector('.original')) return expect(inEnglish()).to.equal(true);
    expect(words()).to.include('محترم خاندانو');
    root.querySelector<HTMLButtonElement>('.original button')!.click();
    await settled();
    expect(inEnglish()).to.equal(true);
  });

  it('has its formats right under its title, and its words behind its points', async () => {
    const {root, words} = await showWidget('send-letter', {record: record()});
    expect(words()).to.match(
      /May 2021 (Language .* )?PDF \(120 kB, 2 pages\) What it says, in short/,
    );
    const whole = root.querySelector<HTMLDetailsElement>('details.whole')!;
    expect(whole.open).to.equal(false);
    expect(whole.textContent).to.include('Read the whole letter').and.include('Dear families,');
    const bare = await showWidget('send-letter', {record: record({points: undefined})});
    expect(bare.root.querySelector('details.whole')).to.equal(null);
    expect(bare.words()).to.include('Dear families,');
  });

  it('says on paper, too, which formats are missing and whom to ask', async () => {
    const {root} = await showWidget('send-letter', {record: record()});
    expect(root.querySelector('.notes')!.closest('.screen-only')).to.equal(null);
  });

  it('leads to a page of its writers in words, and to one in another language by that name', async () => {
    const page = (lang: string) => ({format: 'html', url: `l.${lang}.html`, lang});
    const {all} = await showWidget('send-letter', {
      record: record({documents: [page('en-GB'), page('pl')]}),
    });
    expect(all('.formats a.button')).to.deep.equal(['Read it on their website', 'Polski']);
  });

  it('is a row among several, the first of them open', async () => {
    const two = {version: 1, letters: [letter, {...letter, id: 'other', title: 'Another'}]};
    const {all, root} = await showWidget('send-letter', {record: two});
    expect(all('h2')).to.deep.equal(['2 letters']);
    expect(all('summary h3')).to.deep.equal(['To all families', 'Another']);
    expect(
      [...root.querySelectorAll<HTMLDetailsElement>('details.row')].map(({open}) => open),
    ).to.deep.equal([true, false]);
  });

  it('explains a word of the field where it stands', async () => {
    const {root} = await showWidget('send-letter', {
      record: record({points: ['Read the Local Offer.']}),
    });
    expect(root.querySelector('.term')!.getAttribute('href')).to.equal('#term-local-offer');
    expect(root.querySelector('#term-local-offer')!.textContent).to.include(
      'website about all the help',
    );
  });

  it('is one of several when an id says so, and tells the page of an id that no letter has', async () => {
    const two = {version: 1, letters: [letter, {...letter, id: 'other', title: 'Another'}]};
    expect((await showWidget('send-letter', {record: two, item: 'other'})).all('h2')).to.deep.equal(
      ['Another'],
    );
    const heard: unknown[] = [];
    const listen = (event: Event) => heard.push((event as CustomEvent).detail.faults);
    document.addEventListener('send-error', listen);
    const {words} = await showWidget('send-letter', {record: two, item: 'none such'});
    document.removeEventListener('send-error', listen);
    expect(words()).to.include('What you see is the text of this page.');
    expect(heard).to.deep.equal([
      [{path: 'item', expected: 'the id of one of the letters', found: '"none such"'}],
    ]);
  });

  it('knows a format however it is typed, by the ending of its address, and by its own Easy Read', async () => {
    const {all, words} = await showWidget('send-letter', {
      record: record({
        easyRead: [{text: 'We wrote to you.'}],
        documents: [
          {title: 'The letter', url: 'letter.PDF?v=2'},
          {format: 'word', url: 'a.docx'},
          {format: 'BSL', url: 'b.mp4'},
          {},
        ],
      }),
    });
    expect(all('.formats a.button')).to.deep.equal([
      'The letter (PDF)',
      'Word document',
      'British Sign Language video',
    ]);
    expect(words())
      .to.include('Not published: audio. You can')
      .and.not.include('no address published');
    expect(
      (
        await showWidget('send-letter', {
          record: record({documents: [{format: 'Easy Read', url: 'e.html'}]}),
        })
      ).words(),
    ).to.include('Not published: PDF, British Sign Language video, audio, Word document.');
  });

  it('keeps the original one tap away when its language is named with another region', async () => {
    const {root, settled, words} = await showWidget('send-letter', {
      record: {...record({body: {'en-GB': 'Dear families', 'ur': 'محترم خاندانو'}}), lang: 'en'},
      lang: 'ur',
    });
    expect(words()).to.include('محترم خاندانو').and.not.include('Dear families');
    root.querySelector<HTMLButtonElement>('.original button')!.click();
    await settled();
    expect(words()).to.include('Dear families');
    expect(root.querySelector('.body > [lang]')!.getAttribute('lang')).to.equal('en-GB');
  });

  it('has no original to offer when nobody published it in the language of the record', async () => {
    const {root} = await showWidget('send-letter', {
      record: {...record({body: {pl: 'Drodzy', ar: 'عزيزي'}}), lang: 'en'},
      lang: 'ur',
    });
    expect(root.querySelector('.original')).to.equal(null);
  });

  it('says nothing that only a programmer reads, whatever its fields hold', async () => {
    await withHostileFields(
      'send-letter',
      {...letter, dateText: '', plain: '', easyRead: [], event: ''},
      record,
      (words, field) => expect(words, field).not.to.match(PROGRAMMERS_WORDS),
    );
  });
});
