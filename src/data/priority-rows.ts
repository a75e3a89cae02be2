/** Rows of a plan that share a title: updates of one priority, actions of one priority, or several priorities. */
import {isKnownAbsent, markUnclear} from '../record/absence.js';
import {compareDates} from '../record/dates.js';
import type {Item} from './item-fields.js';

/** How a row relates to its table. */
export interface RowContext {
  /** Whether its title is in the same spanning cell as that of the row above. */
  isRepeated: boolean;
  /** Whether the table has titles: a promise in a row without one then belongs to the row above. */
  isTitled: boolean;
  /** Whether a column next to the title names the steps towards it. */
  isAction: boolean;
}

/** Fields that a row may have for a step rather than for the whole priority. */
const OF_STEP = ['commitment', 'lead', 'due', 'dueText', 'plain'];
/** Fields that a further row may add to, or repeat. */
const SHARED = ['id', 'title', 'update', 'links', 'unclear'];

const text = (value: unknown) => JSON.stringify(value);

/**
 * Adds a row to the priorities of its table.
 *
 * @param titles the last priority of each title, and of each title with an id
 * @param report reports how an ambiguous row was understood
 * @param onNew called when the row is a new priority
 */
export function addPriority(
  items: Item[],
  titles: Map<string, Item>,
  item: Item,
  look: RowContext,
  report: (expected: string, found: string) => void,
  onNew: () => void,
): void {
  const before = samePriority(items, titles, item, look);
  const title = before?.['title'] ?? item['title'];
  // If two rows differ in a field that a priority has only once, they are about two things.
  const differing = Object.keys(item).filter(
    field =>
      !SHARED.includes(field) &&
      before?.[field] !== undefined &&
      text(item[field]) !== text(before[field]),
  );
  if (before && isRevision(before, item, differing)) {
    report('one date', `${text(before['dueText'] ?? before['due'])}, which a later row revised`);
    delete before['due'];
    delete before['dueText'];
    return merge(before, item);
  }
  if (
    before?.['actions'] &&
    isState(item['update']) &&
    Object.keys(item).every(key => SHARED.includes(key))
  )
    return report('a step', `${Object.values(item['update'] as Item)}, which is left out`);
  // A first row without a step is about the whole priority.
  const isHeaded = before && before['commitment'] === undefined && before['updates'];
  const isStep =
    item['commitment'] !== undefined &&
    (before?.['actions'] || isHeaded || differing.length) &&
    differing.every(field => OF_STEP.includes(field));
  if (
    before &&
    isStep &&
    (look.isAction || look.isRepeated || item['title'] === undefined || before['actions'])
  ) {
    if (isHeaded) before['actions'] ??= [];
    else if (!before['actions']) convertToActions(before);
    (before['actions'] as Item[]).push(actionOf(item));
    for (const field of Object.keys(item))
      if (![...SHARED, ...OF_STEP].includes(field)) before[field] = item[field];
    report('one row for each priority', `a further step of ${text(title)}`);
  } else if (before && !differing.length && !contradictsStatus(before, item)) {
    // A priority with added updates no longer equals a row, and is slow to compare.
    if (!before['updates'] && text(item) === text(before))
      report('a row that says something new', 'the same as before');
    merge(before, item);
  } else {
    if (before) {
      item['title'] ??= title;
      report('one row for each priority', `${text(title)} again: a priority of its own`);
    }
    addUpdate(item, item);
    delete item['update'];
    items.push(item);
    onNew();
    titles.set(text([item['title']]), item);
    titles.set(text([item['title'], item['id']]), item);
  }
}

/** Whether an update has nothing but a status. */
const isState = (update: unknown): boolean =>
  /^status(?:Text)?(?:,statusText)?(?:,unclear)?$/.test(String(Object.keys(update ?? {})));

/** Whether only the status of a row differs, and no date or words show which of the two is later. */
function contradictsStatus(before: Item, {update}: Item): boolean {
  const newest = (before['updates'] as Item[] | undefined)?.at(-1);
  return isState(newest) && isState(update) && text(newest) !== text(update);
}

/** Whether a row only differs by a due date that was moved, as stated on a later day. */
function isRevision(before: Item, item: Item, differing: readonly string[]): boolean {
  const said = (before['updates'] as Item[] | undefined)?.map(({date}) => date as string);
  const date = (item['update'] as Item | undefined)?.['date'] as string | undefined;
  return (
    differing.length > 0 &&
    differing.every(field => field === 'due' || field === 'dueText') &&
    isKnownAbsent(item, 'commitment') &&
    date !== undefined &&
    said !== undefined &&
    said.every(other => other && compareDates(other, date) < 0)
  );
}

/**
 * The priority that a further row is about: the last one with the same title, or the last one of all if the title is
 * blank. Ids distinguish priorities with the same title.
 */
function samePriority(
  items: readonly Item[],
  titles: ReadonlyMap<string, Item>,
  {id, title, commitment, update}: Item,
  {isRepeated, isTitled}: RowContext,
): Item | undefined {
  if (title !== undefined && !isRepeated)
    return titles.get(text(id === undefined ? [title] : [title, id]));
  const before = items.at(-1);
  return (isRepeated || (isTitled && (commitment !== undefined || update))) &&
    (id === undefined || before?.['id'] === id)
    ? before
    : undefined;
}

/** Turns the promise of a priority into the first of its actions. */
function convertToActions(priority: Item): void {
  const [first, ...rest] = (priority['updates'] as Item[] | undefined) ?? [];
  priority['actions'] = [actionOf({...priority, id: undefined, update: first})];
  for (const field of [...OF_STEP, 'links', 'updates']) delete priority[field];
  if (rest.length) priority['updates'] = rest;
  // All of these describe the actions, not the whole priority.
  markUnclear(priority, 'commitment', 'lead', 'due', 'updates');
}

/** A row as a step. */
function actionOf({id, commitment, lead, due, dueText, plain, links, update, unclear}: Item): Item {
  const {by, text: words, ...rest} = (update ?? {}) as Item;
  const action: Item = {id, title: commitment, lead, due, dueText, plain, links, ...rest};
  // If its updates are unclear, so is its status.
  for (const field of (unclear ?? []) as string[])
    markUnclear(action, field === 'updates' ? 'status' : field);
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
