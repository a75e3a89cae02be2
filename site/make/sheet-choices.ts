/** What somebody chose about a sheet, as the reader of tables takes it: notes where they can say it, else headings of ours. */
import {columns} from '../../src/data/columns.js';
import {headerKey} from '../../src/data/headings.js';
import type {VocabularyOptions} from '../../src/data/vocabulary-options.js';
import type {Cell} from '../../src/data/table-cells.js';
import {findHeader} from '../../src/data/table-header.js';
import type {ListName} from '../../src/record/schema.js';
import {PASSED_OVER, type Sheet} from './sheet.js';

/** A name that fits into `columns="title: What we want; lead: SRO"`. */
const canBeNamed = (heading: string, all: readonly string[]): boolean =>
  heading !== '' &&
  !/[:;\n]/.test(heading) &&
  all.filter(other => headerKey(other) === headerKey(heading)).length === 1;

/** A word by which the note `columns` can mean a column: some words are names of two. */
const wordFor = (field: string, list: ListName): string | undefined => {
  const all = columns[list];
  const called = (word: string) =>
    all.find(({field: own, names}) =>
      [own, own.split('.').at(-1)!, ...names].some(name => headerKey(name) === headerKey(word)),
    );
  const column = all.find(({field: own}) => own === field);
  return column && [field, ...column.names].find(word => called(word) === column);
};

/** What somebody chose, as a widget or the command line takes it: `columns` and `statuses`. */
export function ownWords(sheet: Sheet): VocabularyOptions {
  const headings = headingsOf(sheet);
  const named = Object.entries(sheet.chosen).flatMap(([place, field]) => {
    const heading = headings[Number(place)] ?? '';
    const word = sheet.list && field !== PASSED_OVER ? wordFor(field, sheet.list) : undefined;
    return word && canBeNamed(heading, headings) ? [`${word}: ${heading}`] : [];
  });
  const states = Object.entries(sheet.statuses)
    .filter(([words, code]) => code && !/[:;\n]/.test(words))
    .map(([words, code]) => `${words}: ${code}`);
  return {
    ...(named.length ? {columns: named.join('; ')} : {}),
    ...(states.length ? {statuses: states.join('; ')} : {}),
  };
}

const headerOf = (sheet: Sheet) => (sheet.list ? findHeader(sheet.rows, sheet.list) : undefined);

/** The headings as they stand, whatever was chosen. */
export const headingsOf = (sheet: Sheet): readonly string[] =>
  headerOf(sheet)?.headings ??
  (sheet.rows.find(row => row.filter(({text}) => text.trim()).length > 1) ?? []).map(({text}) =>
    text.trim(),
  );

/** The rows as the reader is to see them: a heading that no note can name has the name of our column. */
export function prepared(sheet: Sheet, list: ListName): readonly (readonly Cell[])[] {
  const header = headerOf(sheet);
  const headings = headingsOf(sheet);
  const at =
    header?.at ?? sheet.rows.findIndex(row => row.filter(({text}) => text.trim()).length > 1);
  const renamed = new Map<number, string>();
  for (const [place, field] of Object.entries(sheet.chosen)) {
    const heading = headings[Number(place)] ?? '';
    if (field === PASSED_OVER) renamed.set(Number(place), `_not read ${place}`);
    else if (!wordFor(field, list) || !canBeNamed(heading, headings))
      renamed.set(
        Number(place),
        columns[list].find(column => column.field === field)?.names[0] ?? heading,
      );
  }
  if (!renamed.size || at < 0) return sheet.rows;
  const above = header?.height === 2 ? at - 1 : -1;
  return sheet.rows.map((row, index) =>
    index !== at && index !== above
      ? row
      : row.map((cell, place) =>
          renamed.has(place) ? {...cell, text: index === at ? renamed.get(place)! : ''} : cell,
        ),
  );
}
