/** What happens to a translator's work when the English changes, and to the file it is kept in. */
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {accept, merge, targetsIn} from '../../scripts/languages/merge.mjs';
import type {SourceMessage, XliffFile} from '../../scripts/languages/types.d.mts';
import {categoriesOf, hashOf, pluralForm, unitsFor} from '../../scripts/languages/units.mjs';
import {parseXliff, xliffText} from '../../scripts/languages/xliff.mjs';

const message = (id: string, text: string, values: string[] = []): SourceMessage => ({
  id,
  text,
  values,
  desc: `About ${id}`,
  place: 'src/a.ts:1',
});
const empty: XliffFile = {tag: 'pl', status: 'draft', units: []};

describe('a translation', () => {
  const first = unitsFor('pl', [
    message('a.kept', 'Kept'),
    message('b.changed', 'Old words'),
    message('c.gone', 'Gone'),
  ]);
  const filled = {
    ...empty,
    units: first.map(unit => ({
      id: unit.id,
      source: unit.source,
      target: `po polsku: ${unit.source}`,
    })),
  };
  const done = accept(filled, {});
  const second = unitsFor('pl', [
    message('a.kept', 'Kept'),
    message('b.changed', 'New words'),
    message('d.new', 'New'),
  ]);
  const merged = merge(second, done.file, done.lock);

  it('stays when its English stays', () => {
    assert.equal(merged.file.units[0]?.target, 'po polsku: Kept');
  });

  it('stays, marked and with the English it was made from, when its English changes', () => {
    const {target, source, was} = merged.file.units[1]!;
    assert.deepEqual(
      {target, source, was},
      {target: 'po polsku: Old words', source: 'New words', was: 'Old words'},
    );
    assert.deepEqual(merged.stale, ['b.changed']);
  });

  it('remembers the English it was made from through a second change', () => {
    const third = merge(
      unitsFor('pl', [message('b.changed', 'Newest words')]),
      merged.file,
      merged.lock,
    );
    assert.equal(third.file.units[0]?.was, 'Old words');
  });

  it('is good again when the English changes back', () => {
    const back = merge(first, merged.file, merged.lock);
    assert.deepEqual(back.stale, []);
    assert.equal(back.file.units[1]?.was, undefined);
  });

  it('goes with its message, and new messages wait for one', () => {
    assert.deepEqual(merged.removed, ['c.gone']);
    assert.deepEqual(merged.missing, ['d.new']);
    assert.equal('c.gone' in merged.lock, false);
  });

  it('is fresh once somebody says that it fits', () => {
    const accepted = accept(merged.file, merged.lock, ['b.changed']);
    assert.equal(accepted.lock['b.changed'], hashOf('New words'));
    assert.deepEqual(merge(second, accepted.file, accepted.lock).stale, []);
  });

  it('waits for somebody to accept it when it was typed into the file', () => {
    const typed = {
      ...merged.file,
      units: merged.file.units.map(unit =>
        unit.id === 'd.new' ? {...unit, target: 'nowe'} : unit,
      ),
    };
    assert.deepEqual(merge(second, typed, merged.lock).unlocked, ['d.new']);
  });
});

describe('what a translator hands in', () => {
  it('may be plain texts, or the list of what is missing with its targets filled in', () => {
    const handed = {
      'a.plain': ' Zwykły ',
      'b.listed': {source: 'Listed', target: 'c\u0301'},
      'c.open': {source: 'Open'},
      'd.empty': '  ',
      'e.odd': 7,
      'f.none': null,
    };
    assert.deepEqual(
      [...targetsIn(handed)],
      [
        ['a.plain', 'Zwykły'],
        ['b.listed', 'ć'],
      ],
    );
  });

  it('is refused in one line for a language that is not on offer', () => {
    const script = fileURLToPath(new URL('../../scripts/languages/missing.mjs', import.meta.url));
    const {status, stderr, stdout} = spawnSync(process.execPath, [script, 'xx'], {
      encoding: 'utf8',
    });
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.match(stderr, /^missing: "xx" is not one of ur, ar, .*, uk\n$/);
  });
});

describe('plural forms', () => {
  const plural = [
    message('pages.one', 'One page'),
    message('pages.other', '{0} pages', ['${count}']),
  ];

  it('are those of the language, in a fixed order', () => {
    assert.deepEqual(categoriesOf('ar'), ['zero', 'one', 'two', 'few', 'many', 'other']);
    assert.deepEqual(
      unitsFor('zh-Hans', plural).map(({id}) => id),
      ['pages.other'],
    );
    assert.deepEqual(
      unitsFor('pl', plural).map(({id}) => id),
      ['pages.one', 'pages.few', 'pages.many', 'pages.other'],
    );
  });

  it('tell the translator which numbers they are for', () => {
    assert.deepEqual(pluralForm('uk', 'one'), {
      category: 'one',
      numbers: '1, 21, 31, 41, 51, 61 …',
      only: undefined,
    });
    assert.deepEqual(pluralForm('ar', 'two'), {category: 'two', numbers: '2', only: 2});
    assert.equal(pluralForm('fr', 'many').numbers, 'whole millions');
    assert.equal(pluralForm('pl', 'other').numbers, 'fractions, such as 1.5');
  });

  it('start from the English that has the number where a form serves several numbers', () => {
    assert.equal(unitsFor('pl', plural)[0]?.source, 'One page');
    assert.equal(unitsFor('uk', plural)[0]?.source, '{0} pages');
  });
});

describe('an XLIFF file', () => {
  const units = [
    {
      id: 'a.text',
      source: 'Say "a < b" & {0}',
      values: ['${this.what("x")}'],
      target: 'Powiedz „a < b” i {0}',
      desc: 'A <desc>',
      form: undefined,
      was: undefined,
    },
    {
      id: 'pages.few',
      source: '{0} pages',
      values: ['${count}'],
      target: '{0} strony',
      desc: 'Length',
      form: '2, 3, 4',
      was: '{0} sheets',
    },
    {id: 'z.open', source: 'Open', values: [], desc: 'Open'},
  ];

  it('comes back as it was written', () => {
    const text = xliffText({tag: 'pl', status: 'draft', units});
    const read = parseXliff(text);
    assert.equal(xliffText(read), text);
    assert.equal(read.status, 'draft');
    assert.equal(read.units[0]?.target, units[0]?.target);
    assert.equal(read.units[1]?.was, '{0} sheets');
    assert.equal(read.units[2]?.target, undefined);
  });

  it('marks for translators’ tools what has to be looked at again', () => {
    assert.match(
      xliffText({tag: 'pl', status: 'draft', units}),
      /<target state="needs-review-translation"><x id="0" equiv-text="\$\{count\}"\/> strony/,
    );
  });

  it('is read as translate-toolkit writes it, on which Weblate stands', () => {
    // Written by its version 3.8.4, with a word added to each translation.
    const read = parseXliff(`<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
  <file target-language="pl" source-language="en" original="lit-localize-inputs" datatype="plaintext">
    <header>
      <note from="send-widgets">status=draft</note>
    </header>
    <body>
      <trans-unit id="about.label" xml:space="preserve" approved="yes">
  <source>About:</source>
        <target state="translated">Dotyczy: tak</target>
        <note from="lit-localize">Before the event that a statement or another item is about</note>
      </trans-unit>
      <trans-unit id="contributors.count.few">
        <source><x id="0" equiv-text="\${count}"/> groups took part</source>
        <target><x id="0" equiv-text="\${count}"/> grupy wzięły udział tak</target>
        <note from="lit-localize">Heading over the groups that took part</note>
        <note from="send-widgets">For the numbers 2, 3, 4, 22, 23, 24 …</note>
      </trans-unit>
    </body>
  </file>
</xliff>`);
    assert.equal(read.tag, 'pl');
    assert.equal(read.status, 'draft');
    assert.deepEqual(read.units, [
      {
        id: 'about.label',
        source: 'About:',
        values: [],
        target: 'Dotyczy: tak',
        desc: 'Before the event that a statement or another item is about',
      },
      {
        id: 'contributors.count.few',
        source: '{0} groups took part',
        values: ['${count}'],
        target: '{0} grupy wzięły udział tak',
        desc: 'Heading over the groups that took part',
        form: '2, 3, 4, 22, 23, 24 …',
      },
    ]);
  });

  it('is read as Poedit leaves it, which marks what it wrote as translated', () => {
    // By its version 3.2.2: words typed behind a value, and saved.
    const written = xliffText({tag: 'pl', status: 'draft', units}).replace(
      /<target state="needs-review-translation">(.*)<\/target>/,
      '<target state="translated">$1 tak</target>',
    );
    const {target} = parseXliff(written).units.find(unit => unit.target?.endsWith(' tak'))!;
    assert.equal(target, '{0} strony tak');
  });

  const broken: [what: string, change: (text: string) => string, words: RegExp][] = [
    ['a tag that is not closed', text => text.replace('</target>', ''), /target/],
    [
      'a second translation',
      text => text.replace('</target>', '</target><target>x</target>'),
      /2 <target>/,
    ],
    ['markup in a text', text => text.replace('Open<', '<b>Open</b><'), /may hold only text/],
    ['no body', text => text.replace(/<body>.*<\/body>/s, ''), /no <body>/],
    ['something else', () => 'Hello', /./],
  ];
  for (const [what, change, words] of broken) {
    it(`is refused in one line when it has ${what}`, () => {
      assert.throws(
        () => parseXliff(change(xliffText({tag: 'pl', status: 'draft', units}))),
        error => {
          assert.match((error as Error).message, words);
          assert.doesNotMatch((error as Error).message, /\n/);
          return true;
        },
      );
    });
  }
});
