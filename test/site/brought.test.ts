/** What Make says of what somebody brings: what it is, where it breaks off, and what was passed over. */
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fromBytes, fromText} from '../../site/make/sources.js';
import type {Sheet} from '../../site/make/sheet.js';
import {understand} from '../../site/make/understand.js';

const sentenceOf = (brought: object): string =>
  'sentence' in brought ? String(brought.sentence) : '';

const sheetsOf = (brought: object): {sheets: Sheet[]; notes: readonly string[]} =>
  brought as {sheets: Sheet[]; notes: readonly string[]};

describe('what is no table', () => {
  it('is called what it is, whatever its name says', () => {
    const signs = (words: string) => Uint8Array.from([...words].map(sign => sign.charCodeAt(0)));
    for (const picture of ['\xff\xd8\xff\xe0\0\x10JFIF', '\x89PNG\r\n', '\0\0\0\x18ftypheic'])
      assert.match(
        sentenceOf(fromBytes(signs(picture), 'plan.xlsx')),
        /^plan\.xlsx: it is a picture.* type the table/,
      );
    assert.match(sentenceOf(fromBytes(signs('%PDF-1.7'), 'plan.xlsx')), /it is a PDF/);
  });

  it('has the line where a record breaks off, and what should stand there', () => {
    const record = '{\n  "version": 1,\n  "events": [\n    {"title": "Visit",}\n  ]\n}';
    assert.match(sentenceOf(fromText(record, 'x')), /^This record breaks off in line 4, at char/);
  });

  it('reads what to open instead of a text without a table', () => {
    assert.match(
      sentenceOf(fromText('just some words', 'x')),
      /words without columns.* Copy the cells/,
    );
  });
});

describe('texts of a translator', () => {
  it('are distinguished from a record, with how to open them', () => {
    const xliff = '<?xml version="1.0" encoding="UTF-8"?>\n<xliff version="1.2"><file/></xliff>';
    assert.match(sentenceOf(fromText(xliff, 'x')), /from a translator.* “Read what came back”/);
    const polish = readFileSync(
      new URL('../../examples/exampleshire.pl.json', import.meta.url),
      'utf8',
    );
    assert.match(sentenceOf(fromText(polish, 'x')), /translated texts.* Bring the record itself/);
  });
});

describe('a table that Ofsted publishes of all areas', () => {
  const TABLE = `Web link,URN,Local area,Inspection type,Publication date,Outcome
https://files.ofsted.gov.uk/1,80400,York,Full inspection,1 March 2025,Positive
https://files.ofsted.gov.uk/2,80401,Kent,Monitoring inspection,2 April 2025,
https://files.ofsted.gov.uk/3,80400,York,Full inspection,5 May 2026,Inconsistent
`;
  const {
    sheets: [sheet],
    notes,
  } = sheetsOf(fromText(TABLE, 'ofsted'));

  it('can be cut to one, though its columns are put into ours', () => {
    const own = understand({...sheet!, area: 'York'});
    assert.deepEqual(
      [...new Set(own.record!.events.flatMap(({title}) => (title ? [String(title)] : [])))],
      ['Area SEND inspection: York'],
    );
    assert.deepEqual(
      own.rows.flatMap(({number, role}) => (role === 'item' ? number : [])),
      [2, 4],
    );
  });

  it('is said to be one, and to be about many', () => {
    assert.match(sheet!.known!.kind, /Ofsted/);
    assert.deepEqual(notes, ['“ofsted” is about 2 areas: choose yours below.']);
  });

  it('has its columns named that have no place in ours', () => {
    assert.deepEqual(understand(sheet!).ignored.columns, ['URN']);
  });
});

describe('a file in an old character set', () => {
  it('is said to be in that one', () => {
    const bytes = Uint8Array.from(
      [...'Title,Due\nThe council\xd5s plan,May 2027\n'].map(c => c.charCodeAt(0)),
    );
    const {
      sheets: [sheet],
    } = sheetsOf(fromBytes(bytes, 'plan.csv'));
    assert.match(understand(sheet!).general[0]!, /characters of an old Mac: look whether/);
  });
});
