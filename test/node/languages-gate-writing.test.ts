/** Seeds faults of writing into a good translation, one at a time: letters, names, terms, digits and signs. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {languageFaults} from '../../scripts/languages/gate/index.mjs';
import type {Language} from '../../scripts/languages/types.d.mts';
import {assertFault, goodLanguage, lone, withTarget} from '../support/gate-languages.js';

describe('the language gate', () => {
  const id = 'problem.unreachable';
  const seeded: [
    kind: string,
    language: Language,
    rule: string,
    id: string | undefined,
    found?: RegExp,
  ][] = [
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

  it('lets an example of an address stay in Latin letters, and no word beside it', () => {
    const rules = (target: string) =>
      languageFaults(lone('pa', 'Enter an email address such as name@example.com', target))
        .map(({rule}) => rule)
        .filter(rule => rule === 'script');
    assert.deepEqual(rules('ਈਮੇਲ ਪਤਾ ਲਿਖੋ, ਜਿਵੇਂ name@example.com'), []);
    assert.deepEqual(rules('Likho email pata ਜਿਵੇਂ name@example.com'), ['script']);
  });

  it('stops a Spanish question without its opening mark', () => {
    assertFault(
      lone('es', 'Is this page correct?', 'Es correcta esta página?'),
      'punctuation',
      'a.text',
      /¿/,
    );
  });
});
