/** The types that the language scripts share. */
import type {LanguageInfo} from '../../src/language/languages.js';

export type {LanguageInfo};

/** One `msg()` of the source. Values are `{0}`, `{1}` … in the text, in source order. */
export interface SourceMessage {
  id: string;
  text: string;
  /** What each value is in the code, such as `${count}`. */
  values: readonly string[];
  desc: string | undefined;
  /** Where it is, from the root of the project: `src/ui/status.ts:12`. */
  place: string;
}

/** One thing to translate into one language. A plural message has one per category of that language. */
export interface Unit {
  id: string;
  source: string;
  /** What its values are in the code; of a plural, those of the form that has them all. */
  values: readonly string[];
  desc: string;
  /** Of a plural form: its category and which numbers it is for. */
  form?: PluralForm;
}

export interface PluralForm {
  category: Intl.LDMLPluralRule;
  /** In words, such as "2, 3, 4, 22, 23, 24 …". */
  numbers: string;
  /** The one number this form is for, when there is only one: then the number may be left out, or spelt. */
  only: number | undefined;
}

/** One `<trans-unit>`. */
export interface XliffUnit {
  id: string;
  source: string;
  values?: readonly string[];
  target?: string;
  desc?: string;
  /** Which numbers a plural form is for. */
  form?: string;
  /** The English this target was made from, once the English has changed. */
  was?: string;
}

/** One `locales/xliff/<tag>.xlf`. */
export interface XliffFile {
  tag: string;
  /** `draft`, or `reviewed by <name> on <date>`. */
  status: string;
  units: XliffUnit[];
}

/** By id, the hash of the English that a translation was made from. */
export type Lock = Readonly<Record<string, string>>;

export interface Term {
  term: string;
  /** Other spellings of the term in English texts, itself among them. */
  spellings: readonly string[];
  /** The translation of the term. */
  translation: string;
  /** Any one of these parts must be in the translation of a text that uses the term. */
  forms: readonly string[];
}

/** Everything the gate checks for one language. */
export interface Language {
  info: LanguageInfo;
  /** Path of the XLIFF file, for the faults. */
  path: string;
  /** What is to be translated. */
  units: readonly Unit[];
  file: XliffFile;
  lock: Lock;
  glossary: readonly Term[];
  /** The terms a glossary must have. */
  terms: readonly string[];
  /** Names that stay as they are. */
  names: readonly string[];
  /** Ids whose translation may equal the English. */
  same: readonly string[];
}

/** One fault: where, what was expected and what was found. */
export interface Fault {
  file: string;
  id: string | undefined;
  /** Name of the rule, such as `placeholders`. */
  rule: string;
  expected: string;
  found: string;
}

/** The content of a language pack; the widgets read it as `LanguagePack` of `src/language/packs.ts`. */
export interface Pack {
  tag: string;
  dir: 'ltr' | 'rtl';
  name: string;
  /** `draft` while nobody fluent has checked it. */
  status: 'draft' | 'reviewed';
  months: {format: string[]; standalone: string[]};
  dates: {ymd: string; ym: string; y: string};
  messages: Record<string, string>;
}
