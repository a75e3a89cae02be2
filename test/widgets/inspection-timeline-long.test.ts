import {expect} from '@open-wc/testing';
import '../../src/widgets/inspection-timeline/inspection-timeline.js';
import {until} from '../support/settle.js';
import {PROGRAMMERS_WORDS, type Shown, showAndCount, showWidget} from '../support/widget.js';

const kinds = ['inspection', 'letter', 'survey', 'meeting', 'news', 'plan'];
const make = (count: number, more: (index: number) => object = () => ({})) =>
  Array.from({length: count}, (_, index) => ({
    id: `e${index}`,
    kind: kinds[index % kinds.length],
    date: `${1990 + Math.floor((index * 30) / count)}-${String((index % 12) + 1).padStart(2, '0')}`,
    title: `Event ${index}.`,
    summary: `Summary of number ${index} mentions the Local Offer.`,
    ...more(index),
  }));

const show = (events: readonly object[], settings: Record<string, unknown> = {}): Promise<Shown> =>
  showWidget('send-inspection-timeline', {
    today: '2026-11-24',
    record: {version: 1, lang: 'en-GB', events},
    ...settings,
  });
const drawn = ({root}: Shown) => root.querySelectorAll('[part=event]').length;
const whole = (shown: Shown, count: number) =>
  until(() => drawn(shown) === count, `${count} events`);

describe('a long timeline', () => {
  it('shows its first screens at once and the rest later, each event once and in order', async () => {
    const record = {version: 1, lang: 'en-GB', events: make(600)};
    const settings = {today: '2026-11-24', record, order: 'oldest'};
    const {shown, first} = await showAndCount('send-inspection-timeline', settings, '[part=event]');
    expect(first).to.be.within(10, 100);
    await whole(shown, 600);
    const found = shown.all('.head .name').map(name => Number(/\d+/.exec(name)));
    expect(found).to.deep.equal(
      [...found].sort(
        (a, b) => Math.floor(a / 20) - Math.floor(b / 20) || (a % 12) - (b % 12) || a - b,
      ),
    );
    expect(new Set(found).size).to.equal(600);
  });

  it('is found by the browser’s search, also where nothing was laid out yet', async () => {
    const shown = await show(
      make(1000, index =>
        index === 3
          ? {summary: 'A needle in the oldest year.'}
          : index === 999
            ? {summary: 'A thimble in the newest.'}
            : {},
      ),
    );
    await whole(shown, 1000);
    const find = (words: string) => {
      getSelection()!.removeAllRanges();
      return (window as unknown as {find(text: string): boolean}).find(words);
    };
    // WebKit offers pages a search that looks into no shadow root at all.
    if (navigator.userAgent.includes('AppleWebKit') && !navigator.userAgent.includes('Chrome'))
      return;
    await until(() => shown.words().includes('needle'), 'all words to be drawn');
    expect(find('thimble in the newest')).to.equal(true);
    expect(find('needle in the oldest')).to.equal(true);
  });

  it('stands whole in the accessibility tree’s source: nothing far is hidden, inert or without its list', async () => {
    const shown = await show(make(300));
    await whole(shown, 300);
    expect(
      shown.all('.timeline :is(ol, li, div, details)[hidden], [inert], ol[aria-hidden]'),
    ).to.deep.equal([]);
    expect(
      [...shown.root.querySelectorAll('.event')].every(
        ({parentElement}) => parentElement?.localName === 'ol',
      ),
    ).to.equal(true);
  });

  it('is drawn to its end for print', async () => {
    const showing = show(make(900));
    const widget = () => document.querySelector('send-inspection-timeline');
    await until(() => widget()?.shadowRoot?.querySelector('.event'), 'the first events');
    dispatchEvent(new Event('beforeprint'));
    await widget()!.updateComplete;
    const printed = widget()!.shadowRoot!.querySelectorAll('.event').length;
    expect(printed).to.equal(900);
    expect(drawn(await showing)).to.equal(900);
  });

  it('explains terms that come late as well', async () => {
    const shown = await show(
      make(200, index => (index === 0 ? {summary: 'Ask SENDIASS.'} : {summary: 'Words.'})),
    );
    await whole(shown, 200);
    await until(() => shown.root.getElementById('term-sendiass'), 'the meaning of a late term');
  });

  it('goes on growing after it was taken out and put back', async () => {
    const shown = await show(make(900));
    const {parentElement} = shown.element;
    shown.element.remove();
    const left = drawn(shown);
    await new Promise(resolve => requestAnimationFrame(resolve));
    expect(drawn(shown)).to.be.at.most(left + 60);
    parentElement!.append(shown.element);
    await whole(shown, 900);
  });

  it('takes a link into what is not drawn yet', async () => {
    const {element, root} = await show(make(1000));
    expect(
      (element as unknown as {showItem(id: string, focus: boolean): boolean}).showItem('e1', true),
    ).to.equal(true);
    expect(root.activeElement?.textContent).to.include('Event 1.');
  });

  it('starts from the top again when the reader chooses', async () => {
    const shown = await show(make(600));
    await whole(shown, 600);
    const select = shown.root.querySelector('select')!;
    const choose = async (words: string) => {
      select.selectedIndex = [...select.options].findIndex(({text}) => text === words);
      select.dispatchEvent(new Event('change'));
      await shown.settled();
    };
    await choose('Surveys');
    await whole(shown, 100);
    await choose('All');
    await whole(shown, 600);
  });

  it('takes a thousand letters about one inspection', async () => {
    const letters = Array.from({length: 1000}, (_, index) => ({
      id: `l${index}`,
      kind: 'letter',
      title: `Letter ${index}`,
      follows: 'i',
    }));
    const shown = await show([
      {id: 'i', kind: 'inspection', date: '2021', title: 'The inspection'},
      ...letters,
    ]);
    await whole(shown, 1001);
    expect(shown.all('.event .kid')).to.have.length(1000);
  });

  it('takes a thousand years, and a chain of a thousand letters about letters', async () => {
    const years = Array.from({length: 1000}, (_, index) => ({
      id: `y${index}`,
      date: String(index + 1000),
      title: 'Year',
    }));
    const chain = Array.from({length: 1000}, (_, index) => ({
      id: `c${index}`,
      kind: 'letter',
      title: 'Chain',
      follows: index ? `c${index - 1}` : 'y0',
    }));
    const shown = await show([...years, ...chain]);
    await whole(shown, 2000);
    expect(shown.words()).not.to.match(PROGRAMMERS_WORDS);
  });

  it('hardly changes its height when far events are laid out', async () => {
    if (!CSS.supports('content-visibility', 'auto')) return;
    const shown = await show(make(400), {limit: 1000});
    await whole(shown, 400);
    const frame = () => new Promise(resolve => requestAnimationFrame(resolve));
    await frame();
    const before = shown.element.offsetHeight;
    const rows = shown.root.querySelectorAll('.event');
    for (let index = 0; index < rows.length; index += 10) {
      rows[index]!.scrollIntoView();
      await frame();
    }
    expect(shown.element.offsetHeight / before).to.be.within(0.8, 1.25);
  });

  it('draws little at first: at most twenty nodes for each further event', async () => {
    const nodes = (node: Node): number =>
      [...node.childNodes].reduce((sum, child) => sum + nodes(child), 1);
    const atFirst = async (count: number) => {
      const element = document.createElement('send-inspection-timeline');
      element.today = '2026-11-24';
      element.record = {version: 1, lang: 'en-GB', events: make(count)};
      const ready = new Promise(resolve => element.addEventListener('send-ready', resolve));
      document.body.append(element);
      await ready;
      const drawnNow = nodes(element.shadowRoot!);
      element.remove();
      return drawnNow;
    };
    expect(((await atFirst(40)) - (await atFirst(20))) / 20).to.be.at.most(20);
  });
});
