import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {safeCell} from '../src/moderation/export.js';
import {describeOnEachDatabase} from './support/databases.js';
import {comment, createEmptyReceiver, type TestReceiver} from './support/receiver.js';

describe('a cell of a spreadsheet', () => {
  it('is never a formula', () => {
    const formulas = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =1',
      '\n=1',
      '|cmd',
      '%0A',
      '＝1',
      '＋1',
      '－1',
      '＠x',
      "=cmd|' /C calc'!A0",
      '\uFEFF=1',
    ];
    for (const formula of formulas) assert.match(safeCell(formula), /^'/, JSON.stringify(formula));
  });

  it('is otherwise what was written', () => {
    for (const said of ['He said "no"', 'one\ntwo, three', 'a=b', ''])
      assert.equal(safeCell(said), said);
  });
});

describeOnEachDatabase('an export', open => {
  let receiver: TestReceiver;
  const file = async (name: string) => {
    const response = await receiver.request(`/moderation/${name}`);
    assert.match(response.headers.get('content-disposition') ?? '', /^attachment/);
    return Buffer.from(await response.arrayBuffer()).toString('utf8');
  };

  beforeEach(async () => {
    receiver = await createEmptyReceiver(open(), {RECEIVER_BURST: '10000'});
  });

  it('as CSV has a column for every question, and a BOM for Excel', async () => {
    await receiver.submit(comment({comment: '=HYPERLINK("http://evil.example")'}));
    receiver.advance(1);
    await receiver.submit({
      ...comment(),
      purpose: 'survey',
      item: 'transport',
      answers: {easy: '3', help: ['bus', 'taxi']},
    });
    const lines = (await file('export.csv')).split('\r\n');
    assert.match(lines[0] ?? '', /^\uFEFFreference,received,type/);
    assert.match(lines[0] ?? '', /answer: comment.*answer: easy,answer: help$/);
    assert.match(lines[1] ?? '', /"'=HYPERLINK\(""http:\/\/evil\.example""\)"/);
    assert.match(lines[2] ?? '', /,3,"bus; taxi"$/);
    assert.equal(lines.length, 4);
  });

  it('as JSON is whole and holds what the filter shows', async () => {
    assert.deepEqual(JSON.parse(await file('export.json')), []);
    for (const lang of ['ur', 'en', 'en']) await receiver.submit(comment({}, {lang}));
    assert.equal((JSON.parse(await file('export.json')) as unknown[]).length, 3);
    const [only, ...others] = JSON.parse(await file('export.json?lang=ur')) as Record<
      string,
      unknown
    >[];
    assert.equal(others.length, 0);
    assert.deepEqual(only?.['answers'], comment().answers);
    assert.ok(!('intent_key' in (only ?? {})));
  });

  it('holds each answer once, also when there are more than one reading takes', async () => {
    const rows = Array.from({length: 1_203}, (_, index) => ({
      reference: `SW-${String(index).padStart(4, '0')}-XX`,
      intent_key: `key-${index}`,
      body_hash: '',
      // Many share a moment, as they do after a mailing.
      received_at: new Date(Math.floor(index / 400)),
      purpose: 'comment',
      page: '',
      lang: 'en',
      item: '',
      area: '',
      answers: '{}',
      words: '',
      email: '',
      reply_wanted: false,
      may_publish: false,
      suspicion: '',
      erased_at: null,
    }));
    for (let start = 0; start < rows.length; start += 200)
      await open()
        .db.insertInto('submission')
        .values(rows.slice(start, start + 200))
        .execute();
    const exported = JSON.parse(await file('export.json')) as {reference: string}[];
    assert.equal(new Set(exported.map(({reference}) => reference)).size, 1_203);
    assert.equal(exported.length, 1_203);
  });
});
