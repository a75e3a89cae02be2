import {expect} from '@open-wc/testing';
import '../../src/widgets/inspection-timeline/inspection-timeline.js';
import {holdPacks} from '../../src/language/packs.js';
import {audit} from '../support/axe.js';
import {click, focused, press} from '../support/keys.js';
import {until} from '../support/settle.js';
import {setMedia} from '../support/viewport.js';
import {type Shown, showWidget} from '../support/widget.js';

const show = (
  events: readonly object[],
  settings: Record<string, unknown> = {},
  lang = 'en-GB',
): Promise<Shown> =>
  showWidget('send-inspection-timeline', {
    today: '2026-11-24',
    record: {version: 1, lang, events},
    ...settings,
  });

const events = [
  {
    kind: 'inspection',
    date: '2021-11',
    title: 'The Local Offer inspection',
    summary: 'It ends in an outcome letter. The Local Offer links to the outcome letter.',
    meaning: 'Ask SENDIASS, or look at the Local Offer.',
  },
];

const term = ({root}: Shown, words: string) =>
  [...root.querySelectorAll<HTMLAnchorElement>('.term')].find(
    ({textContent}) => textContent!.trim() === words,
  )!;
const isOpen = (element: Element | null) =>
  element !== null &&
  getComputedStyle(element).display !== 'none' &&
  element.matches(':popover-open');
const note = ({root}: Shown, id: string) => root.getElementById(`term-${id}`);
/** Text as a person sees it. */
const seen = ({root}: Shown) => root.querySelector<HTMLElement>('.widget')!.innerText;

describe('a term of the field', () => {
  it('is a link where it stands first in an event, and words everywhere else', async () => {
    const {all} = await show([...events, {...events[0], date: '2020'}]);
    expect(all('.term')).to.deep.equal([
      'SENDIASS',
      'Local Offer',
      'outcome letter',
      'SENDIASS',
      'Local Offer',
      'outcome letter',
    ]);
    expect(all('.name')).to.include('The Local Offer inspection');
  });

  it('does not show its meaning before it is asked for', async () => {
    const shown = await show(events);
    expect(seen(shown)).not.to.include('Free advice');
    expect(seen(shown)).not.to.include('What these words mean');
  });

  it('is explained by Enter, aloud too, and closed by Escape; the focus stays on it', async () => {
    const shown = await show(events);
    const link = term(shown, 'SENDIASS');
    link.focus();
    await press('Enter');
    await until(() => isOpen(note(shown, 'sendiass')), 'the meaning to open');
    expect(note(shown, 'sendiass')!.textContent!.trim()).to.equal(
      'SENDIASS Free advice about SEND for families and young people. It is independent of the council.',
    );
    await until(
      () =>
        document
          .querySelector('[aria-live=polite]')
          ?.textContent?.startsWith('Free advice about SEND'),
      'the meaning to be announced',
    );
    expect(focused() === link).to.equal(true);
    await press('Escape');
    await until(() => !isOpen(note(shown, 'sendiass')), 'the meaning to close');
    expect(focused() === link).to.equal(true);
  });

  it('is explained by a tap, and closed by a tap elsewhere', async () => {
    const shown = await show(events);
    await click(term(shown, 'Local Offer'));
    await until(() => isOpen(note(shown, 'local-offer')), 'the meaning to open');
    await click(shown.root.querySelector('h2')!);
    await until(() => !isOpen(note(shown, 'local-offer')), 'the meaning to close');
  });

  it('closes its meaning when it is tapped again', async () => {
    const shown = await show(events);
    const link = term(shown, 'Local Offer');
    for (const open of [true, false, true]) {
      await click(link);
      await until(() => isOpen(note(shown, 'local-offer')) === open, `open: ${open}`);
    }
  });

  it('is explained by a key after a press that led to nothing', async () => {
    const shown = await show(events);
    const link = term(shown, 'Local Offer');
    await click(link);
    link.dispatchEvent(new PointerEvent('pointerdown'));
    await press('Escape');
    await until(() => !isOpen(note(shown, 'local-offer')), 'the meaning to close');
    await press('Enter');
    await until(() => isOpen(note(shown, 'local-offer')), 'the meaning to open');
  });

  it('breaks over lines as the words around it do', async () => {
    const shown = await show([
      {date: '2021', summary: 'Ask for an education, health and care plan, in words.'},
    ]);
    shown.element.style.inlineSize = '220px';
    const link = shown.root.querySelector('.term')!;
    expect(link.getClientRects().length).to.be.greaterThan(1);
    const lastLine = [...link.getClientRects()].at(-1)!;
    const after = document.createRange();
    after.selectNodeContents(link.parentElement!);
    after.setStartAfter(link);
    expect(after.getClientRects()[0]!.top).to.be.closeTo(lastLine.top, 2);
  });

  it('stays within the window', async () => {
    const shown = await show(events);
    await click(term(shown, 'Local Offer'));
    await until(() => isOpen(note(shown, 'local-offer')), 'the meaning to open');
    const box = note(shown, 'local-offer')!.getBoundingClientRect();
    expect(box.left).to.be.at.least(0);
    expect(box.right).to.be.at.most(innerWidth);
    expect(box.top).to.be.at.least(0);
    expect(box.bottom).to.be.at.most(innerHeight);
    expect(box.height).to.be.greaterThan(20);
  });

  it('passes the audit, open too', async () => {
    const shown = await show(events);
    await click(term(shown, 'Local Offer'));
    await until(() => isOpen(note(shown, 'local-offer')), 'the meaning to open');
    await audit(shown.element);
  });

  it('is found in plain words as well', async () => {
    expect(
      (await show([{...events[0], plain: 'Your EHC plan.'}], {reading: 'plain'})).all('.term'),
    ).to.deep.equal(['SENDIASS', 'Local Offer', 'EHC plan']);
  });

  it('is explained where its English name stands in another language', async () => {
    const {all, root} = await show([{summary: {ur: 'مزید معلومات Local Offer پر ہیں۔'}}], {}, 'ur');
    expect(all('.term')).to.deep.equal(['Local Offer']);
    expect(root.querySelector('.term')!.closest('[lang]')!.getAttribute('lang')).to.equal('ur');
  });

  it('in an English text is explained in the reader’s language', async () => {
    holdPacks([
      {
        tag: 'pl',
        dir: 'ltr',
        name: 'Polski',
        messages: {'term.sendiass': 'Bezpłatna pomoc.'},
        months: {format: [], standalone: []},
        dates: {ymd: '{d} {m} {y}', ym: '{M} {y}', y: '{y}'},
      },
    ]);
    const shown = await show([{summary: 'Ask SENDIASS.'}], {lang: 'pl'});
    expect(note(shown, 'sendiass')!.textContent!.trim()).to.equal('SENDIASS Bezpłatna pomoc.');
    expect(note(shown, 'sendiass')!.querySelector('b')!.lang).to.equal('en');
    expect(shown.root.querySelector('.term')!.closest('[lang]')!.getAttribute('lang')).to.equal(
      'en-GB',
    );
  });
});

describe('a printed timeline', () => {
  it('lists the terms it used with their meanings at its end, and opens all that is closed', async () => {
    const shown = await show([{...events[0], outcome: {code: 'inconsistent'}}], {
      layout: 'compact',
    });
    if (!(await setMedia({media: 'print'}))) return;
    try {
      const text = seen(shown);
      expect(text).to.include('Ask SENDIASS');
      expect(text).to.match(
        /What these words mean[^]*SENDIASS[^]*Free advice[^]*Local Offer[^]*Outcome letter/,
      );
      expect(text).not.to.include('Co-production');
      expect(text).not.to.include('More');
    } finally {
      await setMedia({});
    }
  });
});
