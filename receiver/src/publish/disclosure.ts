/**
 * The rule of five between publications. Whoever keeps yesterday's figures can take them from today's, so the difference
 * of two publications is a table too: every count that is shown moves by nothing or by five people and more, and so does
 * what remains when the shown counts are taken from their base. A question that would move by less stays as it was
 * published last, with the date of that count.
 */
import {isSmall, smallestGroup} from './suppression.js';

/** What was published of one question. Only counts that may be seen; see `suppression.ts`. */
export interface PublishedTable {
  /** How many people answered the question; 0 stands for fewer than five. */
  readonly base: number;
  /** How many had answered the survey when this was counted. */
  readonly total: number;
  /** The day of the count, as YYYY-MM-DD. */
  readonly date: string;
  /** The options whose counts are shown. */
  readonly counts: ReadonlyMap<string, number>;
}

/** What was published of a series (a survey, a year's report) at one moment. */
export interface Publication {
  /** How many people in all; 0 stands for fewer than five. */
  readonly total: number;
  readonly date: string;
  readonly tables: ReadonlyMap<string, PublishedTable>;
  /** Counts that are only ever shown as "5 or more", "10 or more": the multiple of five below, 0 for fewer than five. */
  readonly rough: ReadonlyMap<string, number>;
}

/** How a question's counts hang together. */
export interface TableShape {
  /** Whether several options may be chosen by one person. */
  readonly several: boolean;
  /** Whom it is asked of; '' for everybody. */
  readonly askedOf: string;
  /** Whether it shows how many gave an answer to another question, or is that other question: these move together. */
  readonly linked: boolean;
}

const lone: TableShape = {several: false, askedOf: '', linked: false};

/**
 * What may be published now.
 * @param history everything this series has published before, oldest first: all of it may be on somebody's disk
 * @param counted what the rule of five lets through when today's counts are looked at alone
 */
export function nextPublication(
  history: readonly Publication[],
  counted: Publication,
  shapes: ReadonlyMap<string, TableShape>,
): Publication {
  const last = history.at(-1);
  if (!last) return counted;
  const shapeOf = (id: string) => shapes.get(id) ?? lone;
  const isSafe = (id: string, table: PublishedTable) =>
    history.every(({tables}) => isSafeStep(tables.get(id), table, shapeOf(id)));

  const ids = [...new Set([...counted.tables.keys(), ...last.tables.keys()])];
  const linked = ids.filter(id => shapeOf(id).linked);
  const linkedMove =
    linked.every(id => {
      const table = counted.tables.get(id);
      return table !== undefined && isSafe(id, table);
    }) &&
    history.every(earlier => !isSmall(Math.abs(others(counted, shapes) - others(earlier, shapes))));

  const tables = new Map<string, PublishedTable>();
  for (const id of ids) {
    const now = counted.tables.get(id);
    const moves = shapeOf(id).linked ? linkedMove : now !== undefined && isSafe(id, now);
    const table = moves ? now : last.tables.get(id);
    if (table) tables.set(id, table);
  }
  const totalMoves = history.every(({total}) => isSafeMove(total, counted.total));
  return {
    total: totalMoves ? counted.total : last.total,
    date: totalMoves ? counted.date : last.date,
    tables,
    rough: counted.rough,
  };
}

/** How many people belong to none of the groups that have questions of their own, as the published bases tell. */
function others(publication: Publication, shapes: ReadonlyMap<string, TableShape>): number {
  const groups = new Map<string, number>();
  let total = 0;
  for (const [id, table] of publication.tables) {
    const askedOf = shapes.get(id)?.askedOf ?? '';
    if (askedOf === '') continue;
    groups.set(askedOf, Math.max(table.base, groups.get(askedOf) ?? 0));
    total = Math.max(total, table.total);
  }
  return total - [...groups.values()].reduce((sum, size) => sum + size, 0);
}

/** Whether nobody can be worked out from two publications of one question. */
export function isSafeStep(
  before: PublishedTable | undefined,
  after: PublishedTable,
  {several, askedOf}: TableShape,
): boolean {
  if (!before) return true;
  if (!isSafeMove(before.base, after.base)) return false;
  const restOf = ({total, base}: PublishedTable) => total - base;
  if (askedOf !== '' && isSmall(Math.abs(restOf(after) - restOf(before)))) return false;

  const both: {was: number; is: number}[] = [];
  for (const option of new Set([...before.counts.keys(), ...after.counts.keys()])) {
    const was = before.counts.get(option);
    const is = after.counts.get(option);
    if (was !== undefined && is !== undefined) both.push({was, is});
    else if (!isFarFromHidden(was ?? is ?? 0)) return false;
  }
  if (both.some(({was, is}) => isSmall(Math.abs(is - was)))) return false;
  const grown = after.base - before.base;
  if (!several) {
    const moved = both.reduce((sum, {was, is}) => sum + is - was, 0);
    return !isSmall(Math.abs(grown - moved));
  }
  return both.every(
    ({was, is}, place) =>
      !isSmall(Math.abs(grown - (is - was))) &&
      // Newcomers who chose both of two options are at least the surplus: exactly so where there are but two.
      both.slice(place + 1).every(other => !isSmall(is - was + (other.is - other.was) - grown)),
  );
}

function isSafeMove(before: number, after: number): boolean {
  if (before === after) return true;
  if (before === 0 || after === 0) return isFarFromHidden(before + after);
  return !isSmall(Math.abs(after - before));
}

/** A hidden count may have been four; only from nine on has it moved by five for certain. */
function isFarFromHidden(count: number): boolean {
  return count >= smallestGroup * 2 - 1;
}

/** The multiple of five below, which tells less than the count. */
export function roughly(count: number): number {
  return count - (count % smallestGroup);
}
