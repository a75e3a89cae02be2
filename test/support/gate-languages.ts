/** Good translations to spoil, one fault at a time. */
import assert from 'node:assert/strict';
import {languageFaults, sentence} from '../../scripts/languages/gate/index.mjs';
import type {
  Language,
  LanguageInfo,
  SourceMessage,
  Term,
  XliffUnit,
} from '../../scripts/languages/types.d.mts';
import {hashOf, unitsFor} from '../../scripts/languages/units.mjs';
import {languages} from '../../src/language/languages.js';

export const message = (id: string, text: string, values: string[] = []): SourceMessage => ({
  id,
  text,
  values,
  desc: 'Where it stands',
  place: 'src/a.ts:1',
});
export const messages = [
  message('timeline.heading', 'Inspections by Ofsted'),
  message('problem.unreachable', 'The newest information could not be loaded.'),
  message('form.ask', 'Is the information on this page correct?'),
  message('date.span', '{0} to {1}', ['${start}', '${end}']),
  message('documents.one', '{0} document', ['${count}']),
  message('documents.other', '{0} documents', ['${count}']),
  message('framework.since', 'Rules of 2023'),
];

const words: Record<string, Record<string, string>> = {
  pl: {
    'timeline.heading': 'Inspekcje urzędu Ofsted',
    'problem.unreachable': 'Nie udało się wczytać najnowszych informacji.',
    'form.ask': 'Czy informacje na tej stronie są poprawne?',
    'date.span': 'od {0} do {1}',
    'documents.one': '{0} dokument',
    'documents.few': '{0} dokumenty',
    'documents.many': '{0} dokumentów',
    'documents.other': '{0} dokumentu',
    'framework.since': 'Zasady z 2023 roku',
  },
  ur: {
    'timeline.heading': 'Ofsted کے معائنے',
    'problem.unreachable': 'تازہ ترین معلومات نہیں کھل سکیں۔',
    'form.ask': 'کیا اس صفحے کی معلومات درست ہیں؟',
    'date.span': '{0} سے {1} تک',
    'documents.one': '{0} دستاویز',
    'documents.other': '{0} دستاویزات',
    'framework.since': '2023 کے اصول',
  },
};
const inspection: Record<string, Term> = {
  pl: {
    term: 'inspection',
    spellings: ['inspection'],
    translation: 'inspekcja',
    forms: ['inspekcj'],
  },
  ur: {term: 'inspection', spellings: ['inspection'], translation: 'معائنہ', forms: ['معائن']},
};

const infoOf = (tag: string): LanguageInfo => languages.find(info => info.tag === tag)!;

/** A translation without a fault. */
export function goodLanguage(tag: string, from = messages): Language {
  const units = unitsFor(tag, from);
  return {
    info: infoOf(tag),
    path: `locales/xliff/${tag}.xlf`,
    units,
    file: {
      tag,
      status: 'draft',
      units: units.map(({id, source, values}) => ({
        id,
        source,
        values,
        target: words[tag]?.[id] ?? '',
      })),
    },
    lock: Object.fromEntries(units.map(({id, source}) => [id, hashOf(source)])),
    glossary: inspection[tag] ? [inspection[tag]] : [],
    terms: inspection[tag] ? ['inspection'] : [],
    names: ['Ofsted'],
    same: [],
  };
}

/** The same with one unit changed. */
export function withUnit(tag: string, id: string, change: Partial<XliffUnit>): Language {
  const good = goodLanguage(tag);
  const units = good.file.units.map(unit => (unit.id === id ? {...unit, ...change} : unit));
  return {...good, file: {...good.file, units}};
}

export const withTarget = (tag: string, id: string, target: string): Language =>
  withUnit(tag, id, {target});

/** The same with one unit more. */
export function withExtra(tag: string, unit: XliffUnit): Language {
  const good = goodLanguage(tag);
  return {...good, file: {...good.file, units: [...good.file.units, unit]}};
}

/** One language with one message and its translation, for rules of one language. */
export function lone(tag: string, text: string, target: string): Language {
  const good = goodLanguage(tag, [message('a.text', text)]);
  return {...good, file: {tag, status: 'draft', units: [{id: 'a.text', source: text, target}]}};
}

export function assertFault(language: Language, rule: string, id?: string, found?: RegExp): void {
  const faults = languageFaults(language);
  const fault = faults.find(one => one.rule === rule && one.id === id);
  assert.ok(
    fault,
    `no fault of "${rule}" for ${id ?? 'the file'}; found: ${faults.map(sentence).join(' ')}`,
  );
  if (found) assert.match(sentence(fault), found);
}
