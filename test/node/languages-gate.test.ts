/** Seeds every kind of fault into a good translation, one at a time, and sees the gate name it. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {
  languageFaults,
  offerFaults,
  sentence,
  sourceFaults,
} from '../../scripts/languages/gate/index.mjs';
import type {
  Language,
  LanguageInfo,
  SourceMessage,
  Term,
  XliffUnit,
} from '../../scripts/languages/types.d.mts';
import {hashOf, unitsFor} from '../../scripts/languages/units.mjs';
import {languages} from '../../src/language/languages.js';

const message = (id: string, text: string, values: string[] = []): SourceMessage => ({
  id,
  text,
  values,
  desc: 'Where it stands',
  place: 'src/a.ts:1',
});
const messages = [
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
function goodLanguage(tag: string, from = messages): Language {
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
function withUnit(tag: string, id: string, change: Partial<XliffUnit>): Language {
  const good = goodLanguage(tag);
  const units = good.file.units.map(unit => (unit.id === id ? {...unit, ...change} : unit));
  return {...good, file: {...good.file, units}};
}

const withTarget = (tag: string, id: string, target: string): Language =>
  withUnit(tag, id, {target});

/** The same with one unit more. */
function withExtra(tag: string, unit: XliffUnit): Language {
  const good = goodLanguage(tag);
  return {...good, file: {...good.file, units: [...good.file.units, unit]}};
}

/** One language with one message and its translation, for rules of one language. */
function lone(tag: string, text: string, target: string): Language {
  const good = goodLanguage(tag, [message('a.text', text)]);
  return {...good, file: {tag, status: 'draft', units: [{id: 'a.text', source: text, target}]}};
}

function assertFault(language: Language, rule: string, id?: string, found?: RegExp): void {
  const faults = languageFaults(language);
  const fault = faults.find(one => one.rule === rule && one.id === id);
  assert.ok(
    fault,
    `no fault of "${rule}" for ${id ?? 'the file'}; found: ${faults.map(sentence).join(' ')}`,
  );
  if (found) assert.match(sentence(fault), found);
}

describe('the language gate', () => {
  it('lets good translations through', () => {
    for (const tag of ['pl', 'ur'])
      assert.deepEqual(languageFaults(goodLanguage(tag)).map(sentence), []);
  });

  it('tells a fault in one sentence: file, id, what was expected, what was found', () => {
    const [fault] = languageFaults(withTarget('pl', 'date.span', 'od {0}'));
    assert.equal(
      sentence(fault!),
      'locales/xliff/pl.xlf, date.span: expected the values {0} {1} ({0} is ${start}, {1} is ${end}), found {0}.',
    );
  });

  const id = 'problem.unreachable';
  const seeded: [
    kind: string,
    language: Language,
    rule: string,
    id: string | undefined,
    found?: RegExp,
  ][] = [
    [
      'a missing translation',
      withUnit('pl', id, {target: undefined}),
      'complete',
      id,
      /expected a translation, found none/,
    ],
    ['an empty translation', withTarget('pl', id, '  '), 'complete', id],
    [
      'a plural form that the language needs and lacks',
      withUnit('pl', 'documents.few', {target: undefined}),
      'complete',
      'documents.few',
      /“few” \(2, 3, 4, 22, 23, 24 …\)/,
    ],
    [
      'a plural form that the language does not have',
      withExtra('ur', {id: 'documents.few', source: '{0} documents', target: '{0} دستاویزات'}),
      'complete',
      'documents.few',
      /only the plural forms of the language \(one, other\)/,
    ],
    [
      'a message that the code no longer has',
      withExtra('pl', {id: 'old.words', source: 'Old words', target: 'Stare słowa'}),
      'complete',
      'old.words',
    ],
    [
      'an id that stands twice',
      withExtra('pl', goodLanguage('pl').file.units[0]!),
      'complete',
      'timeline.heading',
    ],
    ['a lost value', withTarget('pl', 'date.span', 'od {0}'), 'placeholders', 'date.span'],
    [
      'an unknown value',
      withTarget('pl', 'date.span', 'od {0} do {2}'),
      'placeholders',
      'date.span',
    ],
    [
      'a doubled value',
      withTarget('pl', 'documents.many', '{0} z {0} dokumentów'),
      'placeholders',
      'documents.many',
    ],
    [
      'a form for one number that doubles it',
      withTarget('pl', 'documents.one', '{0} {0} dokument'),
      'placeholders',
      'documents.one',
    ],
    [
      'markup',
      withTarget('pl', id, '<b>Nie udało się</b> wczytać najnowszych informacji.'),
      'markup',
      id,
    ],
    [
      'older English beside the translation',
      withUnit('pl', id, {source: 'The information could not be loaded.'}),
      'freshness',
      id,
      /run node scripts\/languages\/extract/,
    ],
    [
      'a translation of older English',
      {...goodLanguage('pl'), lock: {...goodLanguage('pl').lock, [id]: hashOf('Loading failed.')}},
      'freshness',
      id,
      /one of older English/,
    ],
    [
      'a translation nobody accepted',
      {
        ...goodLanguage('pl'),
        lock: Object.fromEntries(
          Object.entries(goodLanguage('pl').lock).filter(([key]) => key !== id),
        ),
      },
      'freshness',
      id,
      /--accept pl/,
    ],
    [
      'the English in place of a translation',
      withTarget('pl', id, 'The newest information could not be loaded.'),
      'same',
      id,
    ],
    ['a listed exception that is none', {...goodLanguage('pl'), same: [id]}, 'same', id],
    [
      'another script',
      withTarget('ur', id, 'Taza tareen maloomat nahin khul sakeen۔'),
      'script',
      id,
      /100 % others/,
    ],
    [
      'a letter of another script inside a word',
      withTarget('pl', id, 'Nie udało się wczytać nаjnowszych informacji.'),
      'script',
      id,
    ],
    [
      'a name that was translated',
      withTarget('pl', 'timeline.heading', 'Inspekcje urzędu oświaty'),
      'names',
      'timeline.heading',
    ],
    [
      'a term said otherwise',
      withTarget('pl', 'timeline.heading', 'Kontrole urzędu Ofsted'),
      'glossary',
      'timeline.heading',
      /“inspection” said as “inspekcja”/,
    ],
    [
      'a glossary without the term',
      {...goodLanguage('pl'), glossary: []},
      'glossary',
      undefined,
      /locales\/glossary\/pl\.csv/,
    ],
    [
      'a direction override',
      withTarget('ur', 'framework.since', '\u202b2023 کے اصول\u202c'),
      'characters',
      'framework.since',
      /U\+202B/,
    ],
    [
      'a zero-width space',
      withTarget('pl', 'framework.since', 'Zasady\u200b z 2023 roku'),
      'characters',
      'framework.since',
      /U\+200B/,
    ],
    [
      'a byte order mark',
      withTarget('pl', 'framework.since', '\ufeffZasady z 2023 roku'),
      'characters',
      'framework.since',
      /U\+FEFF/,
    ],
    [
      'doubled spaces',
      withTarget('pl', 'framework.since', 'Zasady  z 2023 roku'),
      'characters',
      'framework.since',
    ],
    [
      'letters in decomposed form',
      withTarget('pl', id, 'Nie udało się wczytac\u0301 najnowszych informacji.'),
      'characters',
      id,
    ],
    [
      'digits of another script',
      withTarget('ur', 'framework.since', '۲۰۲۳ کے اصول'),
      'digits',
      'framework.since',
    ],
    [
      'another number',
      withTarget('pl', 'framework.since', 'Zasady z 2022 roku'),
      'digits',
      'framework.since',
      /numbers 2023, found 2022/,
    ],
    [
      'a lost full stop',
      withTarget('pl', id, 'Nie udało się wczytać najnowszych informacji'),
      'punctuation',
      id,
    ],
    [
      'the English full stop in Urdu',
      withTarget('ur', id, 'تازہ ترین معلومات نہیں کھل سکیں.'),
      'punctuation',
      id,
      /“۔”/,
    ],
    [
      'the English comma in Urdu',
      withTarget('ur', id, 'تازہ ترین معلومات, نہیں کھل سکیں۔'),
      'punctuation',
      id,
    ],
    ['a text far too short', withTarget('pl', id, 'Nie wczytano.'), 'length', id],
    [
      'a text far too long',
      withTarget(
        'pl',
        id,
        'Nie udało się wczytać najnowszych informacji, ponieważ serwer, na którym są one przechowywane, nie odpowiedział na nasze zapytanie.',
      ),
      'length',
      id,
    ],
    [
      'the wrong language in the file',
      {...goodLanguage('pl'), file: {...goodLanguage('pl').file, tag: 'pt'}},
      'header',
      undefined,
    ],
    [
      'a review by nobody',
      {...goodLanguage('pl'), file: {...goodLanguage('pl').file, status: 'reviewed'}},
      'header',
      undefined,
    ],
  ];
  for (const [kind, language, rule, at, found] of seeded) {
    it(`stops ${kind}`, () => assertFault(language, rule, at, found));
  }

  const letters: [kind: string, tag: string, target: string][] = [
    ['Arabic letters in Urdu', 'ur', 'يہ صفحہ'],
    ['Arabic letters in Persian', 'fa', 'اين صفحه'],
    ['Persian letters in Arabic', 'ar', 'هذه الصفحة یوم'],
    ['cedillas in Romanian', 'ro', 'Această paginâ a şcolii'],
    ['Russian letters in Ukrainian', 'uk', 'Эта сторінка'],
    ['traditional characters in simplified Chinese', 'zh-Hans', '這一頁'],
    ['simplified characters in traditional Chinese', 'zh-Hant', '这一页'],
  ];
  for (const [kind, tag, target] of letters) {
    it(`stops ${kind}`, () => assertFault(lone(tag, 'This page', target), 'alphabet', 'a.text'));
  }

  it('stops tags that do not nest', () => {
    assertFault(
      lone('pl', 'Read <b>this <i>page</i></b> now', 'Przeczytaj <b>tę <i>stronę</b></i> teraz'),
      'markup',
      'a.text',
      /nest/,
    );
  });

  it('stops a Spanish question without its opening mark', () => {
    assertFault(
      lone('es', 'Is this page correct?', 'Es correcta esta página?'),
      'punctuation',
      'a.text',
      /¿/,
    );
  });

  it('accepts a form for a single number that leaves the number out', () => {
    assert.deepEqual(languageFaults(withTarget('pl', 'documents.one', 'Jeden dokument')), []);
  });

  it('keeps the number in a form that serves several numbers', () => {
    const bengali = goodLanguage('bn', messages.slice(4, 6));
    const file = {
      ...bengali.file,
      units: bengali.file.units.map(unit => ({
        ...unit,
        target: unit.id === 'documents.one' ? 'একটি নথি' : '{0}টি নথি',
      })),
    };
    assertFault({...bengali, file}, 'placeholders', 'documents.one');
  });

  it('counts a reviewed file as good when it says who and when', () => {
    const good = goodLanguage('pl');
    assert.deepEqual(
      languageFaults({...good, file: {...good.file, status: 'reviewed by A. Nowak on 2026-03-01'}}),
      [],
    );
  });

  it('accepts a listed translation that equals the English', () => {
    const language = {...lone('fr', 'Source', 'Source'), same: ['a.text']};
    assert.deepEqual(languageFaults(language), []);
  });
});

describe('the gate for the offer of a language', () => {
  const info = (tag: string) => languages.find(one => one.tag === tag)!;
  for (const [kind, one, expected] of [
    ['the English', {...info('ur'), ask: 'Read in Urdu?'}, /Arabic letters/],
    ['a question mark of another script', {...info('ar'), ask: 'القراءة بالعربية?'}, /“؟”/],
    ['letters of another language', {...info('fa'), no: 'نيك'}, /the Persian letters/],
    [
      'a Spanish question that does not begin as one',
      {...info('es'), ask: 'Leer en español?'},
      /“¿”/,
    ],
    [
      'a French mark that may begin a line',
      {...info('fr'), ask: 'Lire en français ?'},
      /no-break space/,
    ],
    ['an answer that is missing', {...info('pl'), no: ''}, /a translation of “No”/],
    ['space around the words', {...info('pl'), no: ' Nie'}, /no space around/],
  ] as const) {
    it(`stops ${kind}`, () => assert.match(offerFaults(one).map(sentence).join('\n'), expected));
  }

  it('lets all through that are made', () => {
    assert.deepEqual(languages.flatMap(offerFaults).map(sentence), []);
  });
});

describe('the gate for the English messages', () => {
  const seeded: [kind: string, message: SourceMessage, expected: RegExp][] = [
    ['an id that @lit/localize made up', message('s0123456789abcdef', 'Words'), /an id of its own/],
    [
      'a message without a description',
      {...message('a.b', 'Words'), desc: undefined},
      /a desc that tells translators/,
    ],
    ['markup', message('a.b', 'Some <b>words</b>'), /plain text/],
    ['braces', message('a.b', 'Some {words}'), /without braces/],
    ['space around the words', message('a.b', 'Words '), /without space/],
    ['half a plural', message('a.one', '{0} word', ['${n}']), /a second form/],
    [
      'a plural form that English does not have',
      message('a.few', '{0} words', ['${n}']),
      /only the forms of English/,
    ],
  ];
  for (const [kind, one, expected] of seeded) {
    it(`stops ${kind}`, () => assert.match(sourceFaults([one]).map(sentence).join('\n'), expected));
  }

  it('takes "kind.other" alone for the word it is', () => {
    assert.deepEqual(sourceFaults([message('kind.other', 'Event')]), []);
    assert.deepEqual(
      unitsFor('pl', [message('kind.other', 'Event')]).map(unit => unit.id),
      ['kind.other'],
    );
  });
});
