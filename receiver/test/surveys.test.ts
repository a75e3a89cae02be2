import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {describe, it} from 'node:test';
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

  it('keep the words they had when the record cannot be read, and the operator hears of it', async () => {
    const path = recordFile(`\uFEFF${JSON.stringify(record)}`);
    const reports: string[] = [];
    let time = 0;
    const source = createSurveySource(
      path,
      () => time,
      message => reports.push(message),
    );
    assert.equal((await source.current()).length, 4);
    writeFileSync(path, '{"surveys": [');
    time += 600_000;
    await source.current();
    const deadline = Date.now() + 5_000;
    while (reports.length === 0 && Date.now() < deadline)
      await new Promise(resolve => setImmediate(resolve));
    assert.equal(reports.length, 1);
    assert.equal((await source.current()).length, 4);
  });
});
