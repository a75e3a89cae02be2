import {expect} from '@open-wc/testing';
import '../../src/widgets/you-said-we-did/you-said-we-did.js';
import {until} from '../support/settle.js';
import {PROGRAMMERS_WORDS, showWidget, withHostileFields} from '../support/widget.js';

const response = (id: string, more: object = {}) => ({
  id,
  theme: 'Getting around',
  youSaid: 'The bus is late.',
  said: 12,
  weDid: 'We moved it.',
  state: 'done',
  date: '2026-02',
  ...more,
});
const show = (responses: object[], more: object = {}) =>
  showWidget('send-you-said-we-did', {record: {version: 1, responses}, ...more});

function choose(root: ShadowRoot, key: string): void {
  const select = root.querySelector('select')!;
  select.value = key;
  select.dispatchEvent(new Event('change'));
}

describe('you said, we did', () => {
  it('puts what was done beside what was said, with its state in words', async () => {
    const {words} = await show([response('a')]);
    expect(words()).to.include(
      'The bus is late. Done · 12 said this We did We moved it. February 2026',
    );
  });

  it('says why something cannot be done', async () => {
    const {words} = await show([
      response('a', {state: 'cannot', weDid: undefined, why: 'It would close the club.'}),
    ]);
    expect(words()).to.include(
      'Cannot be done · 12 said this Why It would close the club. February 2026',
    );
  });

  it('does not tell fewer than five people apart', async () => {
    expect((await show([response('a', {said: 3})])).words())
      .to.include('fewer than 5 said this')
      .and.not.include('3');
  });

  it('is filed by theme, in the order in which themes first come', async () => {
    const {all} = await show([
      response('a'),
      response('b', {theme: 'Health'}),
      response('c'),
      response('d', {theme: undefined}),
    ]);
    expect(all('h3')).to.deep.equal(['Getting around', 'Health', 'Other things']);
  });

  it('says how many have got how far, once there are several', async () => {
    const {all} = await show([response('a'), response('b'), response('c', {state: 'cannot'})]);
    expect(all('.lead')).to.deep.equal(['Done: 2 · Cannot be done: 1']);
    expect((await show([response('a')])).all('.lead')).to.deep.equal([]);
  });

  it('shows one state on request, from eight responses on', async () => {
    const states = ['done', 'done', 'done', 'done', 'under-way', 'not-yet', 'cannot', undefined];
    const responses = states.map((state, index) => response(`r${index}`, {state}));
    const {all, root, settled} = await show(responses);
    expect(all('.controls option')).to.deep.equal([
      'All: 8',
      'Done: 4',
      'Under way: 1',
      'Not yet: 1',
      'Cannot be done: 1',
    ]);
    choose(root, 'done');
    await settled();
    expect(root.querySelectorAll('.row')).to.have.length(4);
    choose(root, '');
    await settled();
    expect(root.querySelectorAll('.row')).to.have.length(8);
    expect((await show(responses.slice(1))).root.querySelector('.controls')).to.equal(null);
  });

  it('has the heads of its columns over what they are the heads of', async () => {
    const {root} = await show([response('a'), response('b')]);
    const left = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return range.getBoundingClientRect().left;
    };
    const heads = [...root.querySelectorAll('.heads > *')].map(left);
    const row = ['.row .name', '.row .state'].map(selector => left(root.querySelector(selector)!));
    heads.forEach((head, index) => expect(head).to.be.closeTo(row[index]!, 1));
  });

  it('shows all again when the renewed record has none left of the state that was chosen', async () => {
    const eight = Array.from({length: 7}, (_, index) => response(`d${index}`));
    const {element, root, settled} = await show([...eight, response('b', {state: 'cannot'})]);
    choose(root, 'cannot');
    await settled();
    expect(root.querySelectorAll('.row')).to.have.length(1);
    element['record'] = {version: 1, responses: [...eight, response('c', {state: 'not-yet'})]};
    await settled();
    expect(root.querySelectorAll('.row')).to.have.length(8);
    expect(root.querySelector('select')!.value).to.equal('');
  });

  it('shows a state that is none of ours in the words it was published in', async () => {
    const {all} = await show([response('a', {state: 'Awaiting funding'}), response('b')]);
    expect(all('.state')).to.deep.equal([
      'Published as: Awaiting funding · 12 said this',
      'Done · 12 said this',
    ]);
    expect(all('.lead')).to.deep.equal(['Done: 1 · Awaiting funding: 1']);
  });

  it('wears the marks of the priorities', async () => {
    const {root} = await show([response('a'), response('b', {state: 'cannot'})]);
    const [done, cannot] = [...root.querySelectorAll('summary svg')].map(mark => mark.innerHTML);
    expect(done).not.to.equal(cannot);
  });

  it('says what was not published instead of leaving it blank', async () => {
    const {all} = await showWidget('send-you-said-we-did', {
      record: {
        version: 1,
        priorities: [{id: 'p'}],
        responses: [
          {id: 'a', youSaid: 'A.', priority: 'p'},
          {id: 'b', youSaid: 'B.', state: 'cannot'},
          {id: 'c', youSaid: 'C.', state: 'not-yet'},
        ],
      },
    });
    expect(all('.row')).to.deep.equal([
      'A. We did not published',
      'B. Cannot be done Why not published',
      'C. Not yet We did not published',
    ]);
  });

  describe('with the responses of a receiver', () => {
    const fetchFile = window.fetch;
    let turn = 0;
    afterEach(() => {
      window.fetch = fetchFile;
    });

    /** An address whose answer is a record; each is asked for once, as files are shared by address. */
    function serve(file: object | undefined): string {
      const address = `/far-away/responses-${Date.now()}-${(turn += 1)}.json`;
      const before = window.fetch;
      window.fetch = (asked, options) =>
        new URL(String(asked), location.href).pathname === address
          ? Promise.resolve(
              file
                ? new Response(JSON.stringify(file), {
                    headers: {'content-type': 'application/json'},
                  })
                : new Response('', {status: 404}),
            )
          : before(asked, options);
      return address;
    }

    it('takes the newer ones, by id', async () => {
      const responses = serve({
        version: 1,
        responses: [
          response('a', {weDid: 'We moved it again.'}),
          response('z', {youSaid: 'Thank you.'}),
        ],
      });
      const {words} = await show([response('a'), response('b', {youSaid: 'Second.'})], {responses});
      await until(() => words().includes('We moved it again.'), 'what is newer');
      expect(words()).to.include('Second.').and.include('Thank you.');
      expect(words().match(/We moved it again/g)).to.have.length(1);
    });

    it('loses none that has no id, or an id twice', async () => {
      const said = (youSaid: string, id?: string) => ({id, youSaid, weDid: 'Done.'});
      const responses = serve({
        version: 1,
        responses: [said('Newer without an id.'), said('Newer twice.', 'twice')],
      });
      const {words} = await show(
        [said('First without an id.'), said('Once.', 'twice'), said('Again.', 'twice')],
        {responses},
      );
      await until(() => words().includes('Newer twice.'), 'what is newer');
      expect(words())
        .to.include('First without an id.')
        .and.include('Newer without an id.')
        .and.include('Again.')
        .and.not.include('Once.');
    });

    it('shows them alone when there is no record, or it cannot be had', async () => {
      for (const src of [undefined, serve(undefined)]) {
        const {words} = await showWidget('send-you-said-we-did', {
          src,
          responses: serve({version: 1, responses: [response('a')]}),
        });
        await until(() => words().includes('We moved it.'), 'the responses');
      }
    });

    it('shows them in their own language, with pictures from beside them', async () => {
      const responses = serve({
        version: 1,
        lang: 'ur',
        responses: [
          response('a', {weDid: 'ہم نے کیا', easyRead: [{text: 'کیا', image: 'bus.svg', alt: ''}]}),
        ],
      });
      const {element, root, settled, words} = await show([response('b')], {responses});
      await until(() => words().includes('ہم نے کیا'), 'the responses');
      expect(root.querySelector('.words[lang=ur]')!.getAttribute('dir')).to.equal('rtl');
      element['reading'] = 'easy-read';
      await settled();
      expect(new URL(root.querySelector('img')!.src).pathname).to.equal('/far-away/bus.svg');
    });

    it('tells the page once of what is wrong with them', async () => {
      const heard: unknown[] = [];
      const listen = (event: Event) => heard.push((event as CustomEvent).detail);
      document.addEventListener('send-error', listen);
      const {words, settled} = await show([response('a')], {
        responses: serve({
          version: 1,
          responses: [response('b', {state: 'maybe', youSaid: 'Newer.'})],
        }),
      });
      await until(() => words().includes('Newer.'), 'the responses');
      await settled();
      const absent = await show([response('a')], {responses: serve(undefined)});
      await until(() => heard.length > 1, 'what is wrong');
      document.removeEventListener('send-error', listen);
      expect(absent.words()).to.include('The bus is late.');
      expect(heard).to.have.length(2);
      expect(heard[0]).to.have.nested.property('faults[0].path', 'responses[0].state');
      expect(heard[1]).to.have.property('problem', 'unreachable');
    });
  });

  it('says nothing that only a programmer reads, whatever its fields hold', async () => {
    await withHostileFields(
      'send-you-said-we-did',
      response('a'),
      changed => ({version: 1, responses: [changed, response('b')]}),
      (words, field) => expect(words, field).not.to.match(PROGRAMMERS_WORDS),
    );
  });
});
