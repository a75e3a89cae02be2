/** Rows of a plan that share a title: updates of one priority, actions of one, or several priorities. */
import {markUnclear} from '../record/absence.js';
import type {Item} from './table-cells.js';

/** How a row stands in its table. */
export interface RowLook {
  /** Whether its title is one cell with that of the row above. */
  isRepeated: boolean;
  /** Whether a column beside the title names the steps towards it. */
  isAction: boolean;
}

/** Fields that an item has once: where two rows differ in one, they tell of two things. */
const ONCE = ['commitment', 'lead', 'due', 'dueText'];

const text = (value: unknown) => JSON.stringify(value);

/** Priorities by title, of one table each. */
const byTitle = new WeakMap<readonly Item[], Map<string, Item[]>>();

/**
 * Adds what a row says to the priorities of its table.
 *
 * @param tell reports how a row was understood that could have been meant in another way
 * @param onNew called when the row is a priority of its own
 */
export function addPriority(
  items: Item[],
  item: Item,
  look: RowLook,
  tell: (expected: string, found: string) => void,
  onNew: () => void,
): void {
  let titles = byTitle.get(items);
  if (!titles) byTitle.set(items, (titles = new Map()));
  const before = samePriority(items, titles, item, look);
  const title = before?.['title'] ?? item['title'];
  const differs =
    before &&
    ONCE.some(
      field =>
        item[field] !== undefined &&
        text(item[field]) !== text(valueOf(before, field)) &&
        valueOf(before, field) !== undefined,
    );
  const isStep = (before?.['actions'] || differs) && item['commitment'] !== undefined;
  if (
    before &&
    isStep &&
    (look.isAction || look.isRepeated || item['title'] === undefined || before['actions'])
  ) {
    if (!before['actions']) becomeActions(before);
    (before['actions'] as Item[]).push(actionOf(item));
    tell(
      'one row for each priority',
      `a further step of ${text(title)}: shown as one of its actions`,
    );
  } else if (before && !differs) {
    if (text(item) === text(before)) tell('a row that says something new', 'the same as before');
    merge(before, item);
  } else {
    if (before) {
      item['title'] ??= title;
      tell(
        'one row for each priority',
        `another promise, owner or date under ${text(title)}: shown as a priority of its own`,
      );
    }
    addUpdate(item, item);
    delete item['update'];
    items.push(item);
    onNew();
    const key = text(item['title']) ?? '';
    const same = titles.get(key);
    if (same) same.push(item);
    else titles.set(key, [item]);
  }
}

/** What a priority says once: its own, or where it was made of actions, nothing. */
const valueOf = (priority: Item, field: string): unknown => priority[field];

/**
 * The priority that a further row is about: the last of the same title, or the last of all when the title is left blank. An id
 * tells two of the same title apart.
 */
function samePriority(
  items: readonly Item[],
  titles: ReadonlyMap<string, Item[]>,
  {id, title, commitment, update}: Item,
  {isRepeated}: RowLook,
): Item | undefined {
  const same = (before: Item | undefined) =>
    before && (id === undefined || before['id'] === id) ? before : undefined;
  if (title !== undefined && !isRepeated)
    return titles
      .get(text(title))
      ?.filter(before => same(before))
      .at(-1);
  return isRepeated || update || commitment !== undefined ? same(items.at(-1)) : undefined;
}

/** Makes the promise of a priority the first of its actions. */
function becomeActions(priority: Item): void {
  const {commitment, lead, due, dueText, updates, links} = priority;
  const [first] = (updates as Item[] | undefined) ?? [];
  priority['actions'] = [actionOf({commitment, lead, due, dueText, links, update: first} as Item)];
  const rest = ((updates as Item[] | undefined) ?? []).slice(1);
  for (const field of [...ONCE, 'links', 'updates']) delete priority[field];
  if (rest.length) priority['updates'] = rest;
  // All of it is said of the actions, and nothing of the whole.
  markUnclear(priority, 'commitment', 'lead', 'due', 'updates');
}

/** What a row says, as a step. */
function actionOf({id, commitment, lead, due, dueText, links, update, unclear}: Item): Item {
  const {by, text: words, ...rest} = (update ?? {}) as Item;
  const action: Item = {id, title: commitment, lead, due, dueText, links, unclear, ...rest};
  const said = [words, by].filter(Boolean).join(' – ');
  if (said) action['text'] = said;
  for (const key of Object.keys(action)) if (action[key] === undefined) delete action[key];
  return action;
}

function merge(before: Item, item: Item): void {
  for (const key of Object.keys(item))
    if (key === 'links')
      before[key] = [...((before[key] as Item[] | undefined) ?? []), ...(item[key] as Item[])];
    else if (key !== 'update' && before[key] === undefined) before[key] = item[key];
  addUpdate(before, item);
}

function addUpdate(priority: Item, {update}: Item): void {
  if (!update) return;
  const updates = priority['updates'] as unknown[] | undefined;
  if (updates) updates.push(update);
  else priority['updates'] = [update];
}
