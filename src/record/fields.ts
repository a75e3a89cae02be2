/**
 * What a record is made of: schemas of texts, dates, numbers, sources, documents.
 *
 * A schema is plain data, which the check (`check.ts`), the JSON Schema, the translations and the reader of tables walk. A
 * library for schemas would weigh more than the check itself, on every page: this file says all that a record needs.
 */
import {safeUrl} from './addresses.js';
import {isDate} from './dates.js';

/** What belongs at a place of a record. */
export interface Schema<out Value = unknown> {
  /** In words that finish the sentence "expected …", because webmasters read it. */
  readonly expected: string;
  /** Of a single value, such as a number or a text in one language: whether it is one. */
  readonly fits: ((value: unknown) => boolean) | undefined;
  /** Of a code: all that there are. */
  readonly codes: readonly unknown[] | undefined;
  /** Of an object: its fields. */
  readonly fields: Fields | undefined;
  /** Of an object: the fields without which it is none. */
  readonly required: readonly string[];
  /** Of a list: what each entry is. */
  readonly item: Schema | undefined;
  /** Of values by names, such as translations by language: what each value is. */
  readonly values: Schema | undefined;
  /** Whether it is words, or words by language: what is translated. */
  readonly isText: boolean;
  /** For types alone: never there. */
  readonly type?: Value;
}

export type Fields = Readonly<Record<string, Schema>>;

/** The type of what a schema describes. */
export type ValueOf<S extends Schema> = NonNullable<S['type']>;

type ObjectOf<F extends Fields, Required extends keyof F> = {
  [Name in keyof F as Name extends Required ? Name : never]: ValueOf<F[Name]>;
} & {[Name in keyof F as Name extends Required ? never : Name]?: ValueOf<F[Name]> | undefined};

/** Every field is there, so that none is looked for on a polluted `Object.prototype`. */
const BARE: Schema = {
  expected: '',
  fits: undefined,
  codes: undefined,
  fields: undefined,
  required: [],
  item: undefined,
  values: undefined,
  isText: false,
};

const single = <Value>(expected: string, fits: (value: unknown) => boolean): Schema<Value> => ({
  ...(BARE as Schema<Value>),
  expected,
  fits,
});

export const object = <const F extends Fields, const Required extends keyof F & string = never>(
  fields: F,
  expected: string,
  ...required: Required[]
): Schema<ObjectOf<F, Required>> & {readonly fields: F} => ({
  ...(BARE as Schema<never>),
  expected,
  fields: Object.assign(Object.create(null), fields) as F,
  required,
});

export const list = <Item extends Schema>(item: Item): Schema<ValueOf<Item>[]> => ({
  ...(BARE as Schema<never>),
  expected: 'a list',
  item,
});

export const byName = <Item extends Schema>(
  values: Item,
  expected: string,
): Schema<{[name: string]: ValueOf<Item>}> => ({...(BARE as Schema<never>), expected, values});

export const oneOf = <const Code>(codes: readonly Code[]): Schema<Code> => ({
  ...single<Code>(`one of ${codes.join(', ')}`, value => codes.includes(value as Code)),
  codes,
});

const isWord = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => Number.isFinite(value);

export const word = single<string>('a text', isWord);
export const text: Schema<string | {[language: string]: string}> = {
  ...single('a text, or texts by language such as {"en": "…"}', isWord),
  values: word,
  isText: true,
};
export const date = single<string>(
  'a date such as 2021-03',
  value => typeof value === 'string' && isDate(value),
);
/** One that a page may follow; a relative one is fine, wherever the record will be. */
export const address = single<string>(
  'an address such as https://www.example.org',
  value =>
    typeof value === 'string' &&
    (!value.trim() || safeUrl(value, 'https://www.example.org') !== undefined),
);
export const number = single<number>('a number', isNumber);
export const count = single<number>(
  'a number, 0 or more',
  value => isNumber(value) && (value as number) >= 0,
);
export const flag = single<boolean>('true or false', value => typeof value === 'boolean');

export const source = object(
  {title: text, url: address, by: text, date},
  'a source such as {"title": "…"}',
);

export const easyReadLine = object({text, image: address, alt: text}, 'a picture and its words');

export const document = object(
  {
    title: text,
    url: address,
    format: word,
    lang: word,
    pages: count,
    bytes: count,
    accessible: flag,
  },
  'a document such as {"title": "…"}',
);

export const link = object({title: text, url: address}, 'a link such as {"title": "…"}');

/** What any item may have beside its own fields. */
export const wording = {
  plain: text,
  easyRead: list(easyReadLine),
  links: list(link),
  unclear: list(word),
};
