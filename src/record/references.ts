/**
 * References between items: a letter names its event, a priority the findings it answers. One table says which field
 * names items of which list; everything else follows from it. References are never followed further than one step, so
 * circles do no harm.
 */
import {type Fault, describeValue} from './faults.js';
import {type FilePositions, pathText, positionInFile} from './fault-paths.js';
import type {ListName, SendRecord} from './schema.js';

/** The fields that name one item or several, and the lists in which these may be. */
const FIELDS: readonly (readonly [list: ListName, field: string, to: readonly ListName[]])[] = [
  ['events', 'follows', ['events']],
  ['priorities', 'from', ['events', 'findings']],
  ...(['findings', 'figures', 'letters', 'statements', 'resources', 'contributors'] as const).map(
    (list): [ListName, string, ListName[]] => [list, 'event', ['events']],
  ),
  ['responses', 'priority', ['priorities']],
];

/** An item that is known only by its list and id. */
export interface Named {
  list: ListName;
  item: {readonly id: string};
}

/** One item that names another. */
export interface Reference extends Named {
  field: string;
  /** Position of the item in its list. */
  index: number;
  /** The id that it names, and the position of that id where the field has several. */
  id: string;
  at?: number;
  to: readonly ListName[];
}

type Fields = {readonly [field: string]: unknown};

/** Every reference between items of lists, in the order of the table above. */
export function* references(record: SendRecord): Generator<Reference> {
  for (const [list, field, to] of FIELDS) {
    const items: readonly {id: string}[] = record[list];
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index]!;
      const named = (item as unknown as Fields)[field];
      if (typeof named === 'string') yield {list, item, index, field, id: named, to};
      else if (Array.isArray(named))
        for (let at = 0; at < named.length; at += 1)
          yield {list, item, index, field, id: named[at] as string, at, to};
    }
  }
}

/** Items by id, of some lists. Of duplicate ids, the first one wins. */
function itemsById(record: SendRecord, lists: readonly ListName[]): Map<string, Named> {
  const found = new Map<string, Named>();
  for (const list of lists)
    for (const item of record[list]) if (!found.has(item.id)) found.set(item.id, {list, item});
  return found;
}

/** The items that name another: from an event to its letters, findings and figures. */
export function referrers(
  record: SendRecord,
): (list: ListName, id: string) => readonly Reference[] {
  const targets = new Map(FIELDS.map(([, , to]) => [to, itemsById(record, to)]));
  const naming = new Map<unknown, Reference[]>();
  for (const reference of references(record)) {
    const target = targets.get(reference.to)?.get(reference.id)?.item;
    if (!target) continue;
    const named = naming.get(target);
    if (named) named.push(reference);
    else naming.set(target, [reference]);
  }
  const byId = new Map<ListName, Map<string, Named>>();
  return (list, id) => {
    let items = byId.get(list);
    if (!items) byId.set(list, (items = itemsById(record, [list])));
    return naming.get(items.get(id)?.item) ?? [];
  };
}

const ONE_OF: Partial<Record<ListName, string>> = {
  events: 'an event',
  findings: 'a finding',
  priorities: 'a priority',
};

/**
 * Faults for references to items that do not exist. Not reported for lists that the file does not have at all: one
 * table, or a file of responses alone, names items that are published elsewhere.
 *
 * @param given the lists that are in the file
 * @param places the positions of the items in the file
 */
export function referenceFaults(
  record: SendRecord,
  given: ReadonlySet<ListName>,
  places: FilePositions,
): Fault[] {
  const faults: Fault[] = [];
  const report = (path: readonly (string | number)[], expected: string, id: string) =>
    faults.push({path: pathText(path), expected, found: describeValue(id)});
  const known = new Map(
    FIELDS.map(([, , to]) => [
      to,
      to.some(list => given.has(list)) ? itemsById(record, to) : undefined,
    ]),
  );
  for (const {list, item, index, field, id, at, to} of references(record)) {
    if (known.get(to)?.has(id) ?? true) continue;
    const whole = (item as unknown as Fields)[field] as string[];
    const place = at === undefined ? [] : [positionInFile(places, whole, at)];
    report(
      [list, positionInFile(places, record[list], index), field, ...place],
      `the id of ${to.map(name => ONE_OF[name]).join(' or ')}`,
      id,
    );
  }
  record.surveys.forEach(({questions = []}, index) => {
    const ids = new Set(questions.map(question => question.id));
    questions.forEach(({showIf}, at) => {
      if (!showIf || ids.has(showIf.question)) return;
      report(
        [
          'surveys',
          positionInFile(places, record.surveys, index),
          'questions',
          positionInFile(places, questions, at),
          'showIf',
          'question',
        ],
        'the id of a question of this survey',
        showIf.question,
      );
    });
  });
  return faults;
}

/** An item that can be requested by its own id, or by its event's. */
export interface Askable {
  id: string;
  event?: string | readonly string[] | undefined;
}

export const isAbout =
  (asked: string) =>
  ({id, event}: Askable): boolean =>
    id === asked || [event].flat().includes(asked);

/**
 * Whether an id can be requested: it is that of an item of the list, or of an event, even if no item belongs to that
 * event.
 */
export const isKnown = (
  asked: string,
  items: readonly Askable[],
  events: readonly Askable[],
): boolean => items.some(isAbout(asked)) || events.some(({id}) => id === asked);
