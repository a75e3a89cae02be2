import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readCsv} from '../../src/data/csv-table.js';
import {LARGEST_FILE} from '../../src/data/decode.js';
import {decodeFile} from '../../src/data/decode-file.js';
import {readText} from '../../src/data/reading.js';
import {faultSentence} from '../../src/record/faults.js';
import {createSurveySource, readSurveys, surveyState} from '../src/publish/surveys.js';
import {record, recordFile} from './support/publishing.js';

describe('surveys of a record', () => {
  const state = (dates: Record<string, unknown>, now: string) => {
    const [survey] = readSurveys({surveys: [{id: 's', ...dates}]});
    assert.ok(survey);
    return surveyState(survey, new Date(now));
  };

  it('are read as far as they can be', () => {
    assert.deepEqual(
      readSurveys(record).map(({id}) => id),
      ['transport', 'ended', 'later', 'surveys-4'],
      'one without an id has the id that the form gives it',
    );
    for (const nonsense of [null, 3, 'x', [], {surveys: 3}, {surveys: [[], 'x']}])
      assert.deepEqual(readSurveys(nonsense), []);
  });

  it('have the ids, types and options that the form gives them', () => {
    const [survey] = readSurveys({
      surveys: [
        {
          id: 's',
          questions: [
            {},
            {type: 'scale'},
            {id: 'a', options: [{value: 'x'}]},
            {id: 'a', type: 'yes-no'},
            {type: 'radios'},
            {id: 'reply', type: 'yes-no'},
          ],
        },
      ],
    });
    assert.deepEqual(
      survey?.questions.map(({id, counted, options}) => [
        id,
        counted,
        options.map(({value}) => value).join(''),
      ]),
      [
        ['question-1', false, ''],
        ['question-2', true, '12345'],
        ['a', true, 'x'],
        ['a-again', true, 'yesno'],
        ['question-5', false, ''],
        ['reply', false, 'yesno'],
      ],
    );
  });

  it('open and close with the day in England, and a week later for answers that waited on a device', () => {
    assert.equal(state({opens: '2026-06-01'}, '2026-05-31T22:59:00Z'), 'not-open');
    assert.equal(state({opens: '2026-06-01'}, '2026-05-31T23:01:00Z'), 'open');
    assert.equal(state({closes: '2026-06-01'}, '2026-06-08T20:00:00Z'), 'open');
    assert.equal(state({closes: '2026-06-01'}, '2026-06-09T12:00:00Z'), 'closed');
    assert.equal(state({closes: '2026-06'}, '2026-07-03T12:00:00Z'), 'open');
    assert.equal(state({closes: '2026-21'}, '2030-01-01T12:00:00Z'), 'open');
  });

  it('keep their words when the record cannot be read, and the operator is informed', async () => {
    const path = recordFile(
      `\uFEFF${JSON.stringify({surveys: record.surveys.slice(0, 3), priorities: [{due: 'soon'}]})}`,
    );
    const reports: string[] = [];
    let time = 0;
    const source = createSurveySource(
      path,
      () => time,
      message => reports.push(message),
    );
    assert.equal((await source.current()).length, 3);
    writeFileSync(path, '{"surveys": [');
    time += 600_000;
    await source.current();
    const deadline = Date.now() + 5_000;
    while (reports.length === 0 && Date.now() < deadline)
      await new Promise(resolve => setImmediate(resolve));
    assert.equal(reports.length, 1);
    assert.equal((await source.current()).length, 3);
  });

  /** What a receiver reads at a place, and what its operator hears. */
  const readAt = async (content: Uint8Array | string) => {
    const reports: string[] = [];
    const path = recordFile('');
    writeFileSync(path, content);
    const surveys = await createSurveySource(
      path,
      () => 0,
      message => reports.push(message),
    ).current();
    return {surveys, reports};
  };

  it('are read from the bytes that the page reads: of Windows, in UTF-16, as a table, whatever is hostile in it', async () => {
    const json = JSON.stringify({surveys: [{id: 's', title: 'Café – £5', closes: '2026-10'}]});
    const csv =
      'Our surveys,,,\r\nId,Title,"Opens",Closes,Colour\r\ns,"A ""quoted"", café – £5 title",01/02/2026,Spring 2026,x\r\nt, "Second",03/04/2026,#REF!,y\r\n__proto__,"never closed,01/02/2026,1900-01-00,z\r\nu,Fourth,N/A,2026-10,"",further,cells\r\n';
    const windows = (text: string) =>
      Uint8Array.from(text, sign => (sign === '–' ? 0x96 : sign.charCodeAt(0)));
    for (const content of [
      json,
      `\uFEFF${json}`,
      windows(json),
      Buffer.from(json, 'utf16le'),
      csv,
      windows(csv),
      Buffer.from(`\uFEFF${csv}`, 'utf16le'),
    ]) {
      const {surveys, reports} = await readAt(content);
      const bytes = typeof content === 'string' ? Buffer.from(content) : content;
      const page = readText(decodeFile(bytes), '', {list: 'surveys'}, readCsv);
      assert.deepEqual(
        surveys.map(({id, title, opens, closes}) => [id, title, opens, closes]),
        page.record!.surveys.map(({id, title = '', opens = '', closes = ''}) => [
          id,
          title,
          opens,
          closes,
        ]),
      );
      assert.match(String(surveys[0]?.title), /café – £5/i);
      assert.deepEqual(
        reports.map(line => line.replace(/^In the record at [^:]+: /, '')),
        page.faults.map(faultSentence),
      );
    }
  });

  it('are told to be none where the page would read none either: a workbook, a web page, nothing', async () => {
    for (const [content, told] of [
      ['PK\u0003\u0004', 'a workbook'],
      ['<!doctype html>', 'a web page'],
      ['', 'an empty file'],
    ] as const) {
      const {surveys, reports} = await readAt(content);
      assert.deepEqual(surveys, []);
      assert.equal(reports.length, 1);
      assert.ok(reports[0]!.includes(told), reports[0]);
    }
    const {reports} = await readAt(new Uint8Array(LARGEST_FILE + 1).fill(32));
    assert.match(reports[0]!, /larger than 32 MB/);
  });
});
