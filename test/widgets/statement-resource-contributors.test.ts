import {expect} from '@open-wc/testing';
import '../../src/widgets/contributors/contributors.js';
import '../../src/widgets/resource/resource.js';
import '../../src/widgets/statement/statement.js';
import {bringLanguage} from '../support/stage.js';
import {PROGRAMMERS_WORDS, showWidget, withHostileFields} from '../support/widget.js';

for (const language of ['ur', 'zh-Hans']) await bringLanguage(language, '/packs/');

describe('a statement', () => {
  const statement = {
    id: 's',
    by: {name: 'Pat Invented', role: 'Cabinet Member', organisation: 'The council'},
    date: '2026-07-16',
    text: 'I am glad.\n\nI am not glad about the rest.',
  };
  const show = (change: object = {}) =>
    showWidget('send-statement', {record: {version: 1, statements: [{...statement, ...change}]}});

  it('is one quotation however many paragraphs it has', async () => {
    const {root} = await show();
    expect(root.querySelectorAll('blockquote')).to.have.length(1);
    expect(root.querySelectorAll('blockquote p')).to.have.length(2);
  });

  it('names who said it, in which role and when, and is never a finding', async () => {
    const {all, words} = await show();
    expect(all('h2')).to.deep.equal(['Pat Invented']);
    expect(words()).to.match(
      /^A statement, not a finding Pat Invented Cabinet Member, The council · 16 July 2026 .*I am glad\./,
    );
  });

  it('is never taken for a finding where it has no heading, or no speaker', async () => {
    const {words} = await showWidget('send-statement', {
      'record': {version: 1, statements: [statement]},
      'no-heading': '',
    });
    expect(words()).to.match(/^A statement, not a finding Pat Invented Cabinet Member/);
    const {all} = await show({by: undefined});
    expect(all('h2')).to.deep.equal(['A statement, not a finding']);
  });

  it('parts role and organisation by the comma of the language that is read', async () => {
    const shown = async (lang: string) =>
      (
        await showWidget('send-statement', {record: {version: 1, statements: [statement]}, lang})
      ).words();
    expect(await shown('pl')).to.include('Cabinet Member, The council');
    expect(await shown('ur'), 'lines of their own').to.include('Cabinet Member The council 16');
    expect(await shown('zh-Hans')).to.include('Cabinet Member、The council');
  });

  it('says nothing that only a programmer reads, whatever its fields hold', async () => {
    await withHostileFields(
      'send-statement',
      statement,
      changed => ({version: 1, statements: [changed]}),
      (words, field) => expect(words, field).not.to.match(PROGRAMMERS_WORDS),
    );
  });
});

describe('a resource', () => {
  const resource = {
    id: 'r',
    kind: 'post',
    title: 'The report is out',
    by: 'Ofsted',
    account: '@ofsted',
    date: '2021-06-16',
    text: 'Read it.',
    url: 'https://social.example/1',
  };
  const show = (change: object = {}) =>
    showWidget('send-resource', {record: {version: 1, resources: [{...resource, ...change}]}});

  it('is a still entry: kind, publisher, account, date, words and a link', async () => {
    const {all, words, root} = await show();
    expect(all('h2')).to.deep.equal(['The report is out']);
    expect(words()).to.match(
      /The report is out Social media post · Ofsted · @ofsted · 16 June 2021 .*Read it\./,
    );
    expect(root.querySelector('a')!.href).to.equal('https://social.example/1');
    expect(root.querySelector('iframe, script, img, video, audio')).to.equal(null);
  });

  it('of a kind that we do not know is named as it was typed', async () => {
    expect((await show({kind: 'large-print-leaflet'})).words()).to.include('large print leaflet');
    expect((await show({kind: 'NHS-Podcast'})).words()).to.include('NHS Podcast');
  });

  it('is headed by its account when nothing else names it', async () => {
    const {all, words} = await show({kind: undefined, title: undefined, url: undefined});
    expect(all('h2')).to.deep.equal(['@ofsted']);
    expect(words()).to.include('Read it.').and.include('no address published');
  });

  it('with nothing in it is left out, and told to the page', async () => {
    const heard: unknown[] = [];
    const listen = (event: Event) => heard.push(...(event as CustomEvent).detail.faults);
    document.addEventListener('send-error', listen);
    const {root, words} = await showWidget('send-resource', {
      record: {version: 1, resources: [{id: 'e', kind: 'report'}, resource]},
    });
    document.removeEventListener('send-error', listen);
    expect(root.querySelectorAll('.entry')).to.have.length(1);
    expect(words()).to.include('The report is out');
    expect(heard).to.deep.include({
      path: 'resources[0]',
      expected: 'a title, an address or words',
      found: 'none',
    });
  });

  it('has no icon where there is no room for one', async () => {
    const {element, root} = await show();
    const icon = root.querySelector('.entry .icon')!;
    element.style.inlineSize = '600px';
    expect(getComputedStyle(icon).display).not.to.equal('none');
    element.style.inlineSize = '358px';
    expect(getComputedStyle(icon).display).to.equal('none');
  });

  for (const url of [
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    ' vbscript:x',
    'https://',
    '',
  ]) {
    it(`is plain words when its address is ${JSON.stringify(url)}`, async () => {
      const {root, words} = await show({url});
      expect(root.querySelector('a')).to.equal(null);
      expect(words()).to.include('The report is out');
    });
  }

  it('says nothing that only a programmer reads, whatever its fields hold', async () => {
    await withHostileFields(
      'send-resource',
      resource,
      changed => ({version: 1, resources: [changed]}),
      (words, field) => expect(words, field).not.to.match(PROGRAMMERS_WORDS),
    );
  });
});

describe('contributors', () => {
  const group = {
    id: 'c',
    name: 'The forum',
    kind: 'parent-carer-forum',
    part: 'Met inspectors.',
    url: 'https://forum.example/',
    contact: 'hello@forum.example',
    note: 'Taking part does not mean agreeing.',
  };
  const show = (groups: object[]) =>
    showWidget('send-contributors', {record: {version: 1, contributors: groups}});

  it('say who they are, what they did, and what a reader must know', async () => {
    const {all, words, root} = await show([group]);
    expect(all('h2')).to.deep.equal(['1 group took part']);
    expect(words()).to.include(
      'Parent carer forum The forum Met inspectors. Taking part does not mean agreeing. forum.example Contact: hello@forum.example',
    );
    expect([...root.querySelectorAll('a')].map(({href}) => href)).to.deep.equal([
      'https://forum.example/',
      'mailto:hello@forum.example',
    ]);
  });

  it('say once what holds for several of them, and of whom', async () => {
    const {words} = await show([group, {...group, id: '2', name: 'Parent Champions'}]);
    expect(words().match(/Taking part does not mean agreeing\./g)).to.have.length(1);
    expect(words()).not.to.include('(The forum, Parent Champions)');
    const some = await show([
      group,
      {...group, id: '2', name: 'Parent Champions'},
      {name: 'Staff'},
    ]);
    expect(some.words()).to.include(
      'Taking part does not mean agreeing. (The forum, Parent Champions)',
    );
  });

  it('of whom only their kind is known say it once, with headings that leave out no level', async () => {
    const {all, element, root} = await show([group, {kind: 'staff', part: 'Told inspectors.'}]);
    expect(all('h3')).to.deep.equal(['Parent carer forum', 'Staff']);
    expect(all('h4')).to.deep.equal(['The forum']);
    expect(all('.kind > *')).not.to.include('');
    // In the column of names, which a phone has none of.
    const begins = () =>
      [...root.querySelectorAll('.name')].map(name => name.getBoundingClientRect().left);
    for (const width of [320, 700]) {
      element.style.inlineSize = `${width}px`;
      expect(new Set(begins()), `${width} px`).to.have.length(1);
    }
  });

  it('say that a note is in English before they begin it', async () => {
    const {root} = await showWidget('send-contributors', {
      record: {version: 1, lang: 'en', contributors: [group, {...group, id: '2'}, {name: 'Staff'}]},
      lang: 'ur',
    });
    const note = root.querySelector('div.note')!;
    expect(note.firstElementChild!.className).to.include('only');
    expect(note.lastElementChild!.textContent).to.match(/^\(/);
  });

  it('are rows whose whole is the target, and whose links are as tall as a thumb', async () => {
    const {root} = await show([group]);
    expect(root.querySelector('summary')!.getBoundingClientRect().height).to.be.at.least(56);
    root.querySelector('details')!.open = true;
    for (const link of root.querySelectorAll('.more a'))
      expect(link.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('with nothing more to say are no disclosure', async () => {
    const {all, root} = await show([{name: 'A clinic'}]);
    expect(all('li.row')).to.deep.equal(['A clinic']);
    expect(root.querySelector('details.row')).to.equal(null);
  });

  it('are grouped by kind, kinds that mean the same together', async () => {
    const {all} = await show([
      group,
      {...group, id: '2', kind: 'families'},
      {...group, id: '3', kind: 'parents'},
      {...group, id: '4', kind: undefined},
    ]);
    expect(all('h3')).to.deep.equal([
      'Parent carer forum',
      'Parents, carers and families',
      'Others',
    ]);
  });

  it('of a kind that we do not know are named as it was first typed', async () => {
    const {all} = await show([
      {...group, kind: 'NHS Trust'},
      {...group, id: '2', kind: 'nhs trust', name: undefined},
    ]);
    expect(all('h3')).to.deep.equal(['NHS Trust']);
    expect(all('h4')).to.deep.equal(['The forum', 'nhs trust']);
  });

  it('are those of one event, or one of them, when an id says so', async () => {
    const record = {
      version: 1,
      events: [{id: 'visit'}, {id: 'inspection'}],
      contributors: [
        {id: 'a', name: 'The forum', event: ['visit', 'inspection']},
        {id: 'b', name: 'A school', event: ['visit']},
        {id: 'c', name: 'A clinic', event: ['inspection']},
      ],
    };
    const shown = async (item: string) =>
      (await showWidget('send-contributors', {record, item})).words();
    expect(await shown('inspection'))
      .to.include('The forum')
      .and.include('A clinic')
      .and.not.include('A school');
    expect(await shown('b'))
      .to.include('A school')
      .and.not.include('The forum');
    const statements = [
      {id: 's', event: 'visit', text: 'Of the visit.'},
      {id: 't', event: 'inspection', text: 'Of the inspection.'},
    ];
    const {words} = await showWidget('send-statement', {
      record: {...record, statements},
      item: 'visit',
    });
    expect(words()).to.include('Of the visit.').and.not.include('Of the inspection.');
  });

  it('say nothing that only a programmer reads, whatever their fields hold', async () => {
    await withHostileFields(
      'send-contributors',
      group,
      changed => ({version: 1, contributors: [changed, {...group, id: 'second'}]}),
      (words, field) => expect(words, field).not.to.match(PROGRAMMERS_WORDS),
    );
  });
});
