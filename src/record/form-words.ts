/**
 * What a volunteer reads above each field of a record in a form: a label, a hint where the label is not enough, and an
 * example. `descriptions.ts` is the same for people who write JSON.
 *
 * Only the site's forms and the workbooks to fill in use these words; no council page loads them. The type requires
 * them for every field of every schema.
 */
import type {FieldWords} from './form-words/common.js';
import {items} from './form-words/items.js';
import {parts} from './form-words/parts.js';
import type {entities} from './schema.js';

export type {FieldWords};

type Words = {
  [Name in keyof typeof entities]: Record<keyof (typeof entities)[Name]['fields'], FieldWords>;
};

export const formWords: Words = {...parts, ...items};

/** What one entry of a list is called, on the button that adds it. */
export const entryWords: Readonly<Record<string, string>> = {
  event: 'event',
  priority: 'priority',
  finding: 'finding',
  figure: 'figure',
  letter: 'letter',
  statement: 'statement',
  resource: 'link',
  contributor: 'group',
  response: 'answer',
  survey: 'survey',
  action: 'step',
  measure: 'measure',
  reading: 'number',
  update: 'update',
  familyReport: 'report',
  document: 'document',
  source: 'source',
  link: 'link',
  easyReadLine: 'line',
  question: 'question',
  option: 'choice',
};

/** A code in words: `interim-visit` is "interim visit". */
export const codeWords = (code: unknown): string =>
  String(code)
    .replace(/-/g, ' ')
    .replace(/^wsoa\b/, 'WSOA')
    .replace(/^re visit$/, 're-visit');
