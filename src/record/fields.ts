/**
 * What the items of a record are made of, as valibot schemas: texts, dates, numbers, sources, documents.
 *
 * The message of each leaf is what was expected there, in words that finish the sentence "expected …", because webmasters read it.
 */
import * as v from 'valibot';
import {isDate} from './dates.js';

/** valibot reads the fields of a schema with `for … in`, which a polluted `Object.prototype` lengthens: they have none. */
export const object = <const E extends v.ObjectEntries>(entries: E, expected: string) =>
  noList(v.object({__proto__: null, ...entries} as E, expected));

/** To valibot a list is an object like any other. */
export function noList<Schema extends v.GenericSchema>(schema: Schema): Schema {
  const run = schema['~run'].bind(schema) as Schema['~run'];
  return Object.assign(schema, {
    '~run'(dataset: v.UnknownDataset, config: v.Config<v.BaseIssue<unknown>>) {
      if (!Array.isArray(dataset.value)) return run(dataset, config);
      const refused = run({value: undefined}, config);
      Object.assign(refused.issues![0], {input: dataset.value});
      return refused;
    },
  });
}

export const oneOf = <const T extends readonly string[]>(words: T) =>
  v.picklist(words, `one of ${words.join(', ')}`);
export const list = <T extends v.GenericSchema>(item: T) => v.optional(v.array(item, 'a list'));

export const word = v.string('a text');
export const text = v.union(
  [word, noList(v.record(v.string(), word))],
  'a text, or texts by language such as {"en": "…"}',
);
export const date = v.pipe(
  v.string('a date such as 2021-03'),
  v.check(isDate, 'a date such as 2021-03'),
);
export const number = v.pipe(v.number('a number'), v.finite('a number'));
export const count = v.pipe(number, v.minValue(0, 'a number, 0 or more'));
export const flag = v.boolean('true or false');

export const someText = v.optional(text);
export const someWord = v.optional(word);
export const someDate = v.optional(date);

export const source = object(
  {title: someText, url: someWord, by: someText, date: someDate},
  'a source such as {"title": "…"}',
);

export const easyReadLine = object(
  {text: someText, image: someWord, alt: someText},
  'a picture and its words',
);
const easyRead = list(easyReadLine);

export const document = object(
  {
    title: someText,
    url: someWord,
    format: someWord,
    lang: someWord,
    pages: v.optional(count),
    bytes: v.optional(count),
    accessible: v.optional(flag),
  },
  'a document such as {"title": "…", "url": "…"}',
);

export const link = object(
  {title: someText, url: someWord},
  'a link such as {"title": "…", "url": "…"}',
);

/** What any item may carry beside its own fields. */
export const wording = {plain: someText, easyRead, links: list(link), unclear: list(word)};
