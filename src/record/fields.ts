/**
 * The building blocks of a record: schemas of texts, dates, numbers, sources and documents.
 *
 * A schema is plain data, which the check (`check.ts`), the JSON Schema, the translations and the table reader walk. A
 * schema library would weigh more than the check itself, on every page, and a record needs no more than this file.
 */
import {safeUrl} from './addresses.js';
import {isDate} from './dates.js';

/** What a value in a record must be. */
export interface Schema<out Value = unknown> {
  /** In words that finish the sentence "expected …", because webmasters read it. */
  readonly expected: string;
  /** Single values, such as a number or a text in one language: whether a value is one. */
  readonly fits: ((value: unknown) => boolean) | undefined;
  /** Codes: every allowed code. */
  readonly codes: readonly unknown[] | undefined;
  /** Objects: the fields. */
  readonly fields: Fields | undefined;
  /** Objects: the required fields. */
  readonly required: readonly string[];
  /** Lists: the schema of each entry. */
  readonly item: Schema | undefined;
  /** Values by name, such as translations by language: the schema of each value. */
  readonly values: Schema | undefined;
  /** Whether it is text, or texts by language, and so can be translated. */
  readonly isText: boolean;
  /** For the type checker only; never set. */
  readonly type?: Value;
}

export type Fields = Readonly<Record<string, Schema>>;

/** The type of what a schema describes. */
export type ValueOf<S extends Schema> = NonNullable<S['type']>;

type ObjectOf<F extends Fields, Required extends keyof F> = {
  [Name in keyof F as Name extends Required ? Name : never]: ValueOf<F[Name]>;
} & {[Name in keyof F as Name extends Required ? never : Name]?: ValueOf<F[Name]> | undefined};

/** Every field is set, so that none is looked up on a polluted `Object.prototype`. */
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
/** An address that a page may link to; relative ones are allowed, wherever the record will be published. */
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

/** What any item may have in addition to its own fields. */
export const wording = {
  plain: text,
  easyRead: list(easyReadLine),
  links: list(link),
  unclear: list(word),
};
