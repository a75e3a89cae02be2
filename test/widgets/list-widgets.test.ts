/** What the seven widgets of one list have in common. */
import {expect} from '@open-wc/testing';
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};
import '../../src/index.js';
import {until} from '../support/settle.js';
import {type Shown, showAndCount, showWidget} from '../support/widget.js';

/** The list of the record that each shows, and what one item of it is on screen. */
const listWidgets = {
  'send-contributors': ['contributors', '[data-item]'],
  'send-findings': ['findings', '.finding'],
  'send-letter': ['letters', '.row'],
  'send-participation': ['figures', '.count'],
  'send-resource': ['resources', '.entry'],
  'send-statement': ['statements', '.statement'],
  'send-you-said-we-did': ['responses', '.row'],
} as const;

type Loose = Record<string, unknown>;

/** Exampleshire's record, its items of one list repeated until there are so many. */
function many(list: string, count: number): Loose {
  const items = (exampleshire as unknown as Record<string, Loose[]>)[list]!;
  const repeated = Array.from({length: count}, (_, index) => ({
    ...items[index % items.length]!,
    id: `item-${index}`,
  }));
  return {...exampleshire, [list]: repeated};
}

/** Sentences of ours that stand in a widget. What belongs to one letter, such as the formats it lacks, is that letter's. */
const sentences = ({root}: Shown): string[] =>
  [...root.querySelectorAll('.notice, .notes, .say, .only')]
    .flatMap(element => element.textContent!.replace(/\s+/g, ' ').match(/[A-Z][^.]{20,}\./g) ?? [])
    .filter(sentence => !/^(Not published|These lines)/.test(sentence));

for (const [tag, [list, item]] of Object.entries(listWidgets)) {
  describe(`<${tag}>`, () => {
    it('draws a long list over several tasks, each item once', async () => {
      const settings = {record: many(list, 400), today: '2026-11-24'};
      const {shown, first} = await showAndCount(tag, settings, item);
      const drawn = () => shown.root.querySelectorAll(item).length;
      expect(first).to.be.within(1, 100);
      await until(() => drawn() === 400, '400 items');
      const names = [...shown.root.querySelectorAll<HTMLElement>('[data-item]')].map(
        ({dataset}) => dataset['item'],
      );
      expect(new Set(names).size).to.equal(names.length);
    });

    it('says no sentence of its own twice', async () => {
      const shown = await showWidget(tag, {record: exampleshire, today: '2026-11-24'});
      const said = sentences(shown);
      expect(said).to.deep.equal([...new Set(said)]);
    });

    it('says once that not all of it is in Easy Read, to those who chose it', async () => {
      const said = async (reading: string) =>
        (
          await showWidget(tag, {record: exampleshire, today: '2026-11-24', reading})
        ).root.textContent!.match(/Not all of this is in Easy Read yet\./g)?.length;
      expect(await said('easy-read')).to.equal(1);
      expect(await said('standard')).to.equal(undefined);
    });

    it('gives what is pressed at least 44 pixels', async () => {
      const {element, root} = await showWidget(tag, {record: exampleshire, today: '2026-11-24'});
      element.style.inlineSize = '358px';
      for (const details of root.querySelectorAll('details')) details.open = true;
      const alone = [
        ...root.querySelectorAll<HTMLElement>(
          'button, summary, select, .button, .act, .entry a, .answer a, .eyebrow a, .more > p > a:only-child',
        ),
      ];
      expect(
        alone
          .filter(target => target.getBoundingClientRect().height < 43.5)
          .map(target => target.outerHTML.slice(0, 120)),
      ).to.deep.equal([]);
    });

    it('is read by pages whose Prototype.js has methods for every list', async () => {
      const values = Object.values;
      const inherited = Array.prototype as unknown as {each?: unknown};
      inherited.each = () => undefined;
      Object.values = (object: object) => {
        const found: unknown[] = [];
        for (const key in object) found.push((object as Loose)[key]);
        return found as never;
      };
      try {
        const {root} = await showWidget(tag, {record: exampleshire, today: '2026-11-24'});
        expect(root.querySelectorAll(item).length).to.be.greaterThan(0);
      } finally {
        Object.values = values;
        delete inherited.each;
      }
    });

    it('opens what is folded on paper', async () => {
      const {root} = await showWidget(tag, {record: exampleshire, today: '2026-11-24'});
      const folded = root.querySelector<HTMLDetailsElement>('details:not([open])');
      if (!folded || CSS.supports('selector(::details-content)')) return;
      dispatchEvent(new Event('beforeprint'));
      expect(folded.open).to.equal(true);
      dispatchEvent(new Event('afterprint'));
      expect(folded.open).to.equal(false);
    });
  });
}
