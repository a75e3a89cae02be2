import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, it} from 'node:test';
import {publicationOf, surveyFigures} from '../src/publish/figures.js';
import {readPeriod, readReportYear} from '../src/publish/period.js';
import {addAnswers, emptyCounts} from '../src/publish/survey-counts.js';
import {createSurveySource, readSurveys, surveyState} from '../src/publish/surveys.js';
import {describeOnEachDatabase, emptyTables} from './support/databases.js';
import {newFolder} from './support/folders.js';
import {
  comment,
  createTestReceiver,
  newKey,
  referenceOf,
  type TestReceiver,
} from './support/receiver.js';

const record = {
  surveys: [
    {
      id: 'transport',
      title: {en: 'Getting to school', ur: 'اسکول جانا'},
      for: ['Parents and carers'],
      questions: [
        {
          id: 'easy',
          type: 'radios',
          label: {en: 'Is it easy?', ur: 'کیا یہ آسان ہے؟'},
          options: [
            {value: 'yes', label: {en: 'Yes', ur: 'ہاں'}},
            {value: 'no', label: {en: 'No', ur: 'نہیں'}},
            {value: 'sometimes', label: {en: 'Sometimes', ur: 'کبھی کبھی'}},
          ],
        },
        {
          id: 'means',
          type: 'checkboxes',
          label: 'How do you go?',
          options: [
            {value: 'bus', label: 'Bus'},
            {value: 'taxi', label: 'Taxi'},
          ],
        },
        {id: 'name', type: 'text', label: 'Your school'},
      ],
    },
    {id: 'ended', closes: '2026-10', questions: []},
    {id: 'later', opens: '2027-01-01', questions: []},
    {nonsense: true},
    null,
  ],
};

function recordFile(content: unknown): string {
  const path = join(newFolder('record'), 'record.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

interface FigureBody {
  readonly id: string;
  readonly what: unknown;
  readonly value: number;
  readonly qualifier: string;
  readonly base?: number;
  readonly note?: string;
}

describeOnEachDatabase('what is published', open => {
  let receiver: TestReceiver;
  const json = async (path: string) =>
    (await (await receiver.request(path)).json()) as Record<string, unknown>;
  const theme = async (fields: Record<string, string>) => {
    const response = await receiver.moderate('/themes/new', {
      title: 'Short breaks',
      you_said: 'Too few.',
      we_did: 'Two clubs.',
      why: '',
      state: 'done',
      published: 'yes',
      ...fields,
    });
    return /themes\/([^?]*)/.exec(response.headers.get('location') ?? '')?.[1] ?? '';
  };
  const say = async (
    answers: Record<string, unknown>,
    fields: Record<string, string>,
    envelope: Record<string, unknown> = {},
  ) => {
    const reference = await referenceOf(await receiver.submit(comment(answers, envelope)));
    await receiver.moderate(`/${reference}`, {version: '1', state: 'done', ...fields});
    return reference;
  };
  const answer = (answers: Record<string, unknown>, envelope: Record<string, unknown> = {}) =>
    receiver.submit({
      key: newKey(),
      purpose: 'survey',
      item: 'transport',
      seconds: 30,
      answers,
      ...envelope,
    });

  beforeEach(async () => {
    await emptyTables(open());
    receiver = createTestReceiver(open(), {
      RECEIVER_BURST: '10000',
      RECEIVER_PUBLISH_BATCH: '5',
      RECEIVER_PUBLISH_HOURS: '0',
      RECEIVER_RECORD: recordFile(record),
      RECEIVER_AREA: 'Exampleshire',
      RECEIVER_PUBLISHER: 'Exampleshire Council',
    });
  });

  it('as responses.json is a record with the published themes, for any page to fetch', async () => {
    const id = await theme({date: '2026-11', priority: 'p2'});
    await theme({title: 'Draft', published: ''});
    for (let count = 0; count < 5; count += 1) await say({}, {theme: id});
    const response = await receiver.request('/responses.json');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(await response.json(), {
      version: 1,
      lang: 'en-GB',
      area: {name: 'Exampleshire'},
      publisher: {name: 'Exampleshire Council'},
      updated: '2026-11-24',
      responses: [
        {
          id,
          theme: 'Short breaks',
          youSaid: 'Too few.',
          state: 'done',
          weDid: 'Two clubs.',
          said: 5,
          date: '2026-11',
          priority: 'p2',
        },
      ],
    });
  });

  it('does not count out a theme that fewer than five people spoke of', async () => {
    const id = await theme({});
    for (let count = 0; count < 4; count += 1) await say({}, {theme: id});
    const [response] = (await json('/responses.json'))['responses'] as Record<string, unknown>[];
    assert.ok(!('said' in (response ?? {})));
  });

  it('as figures.json gives each figure its base, in every language all its words have', async () => {
    for (let count = 0; count < 36; count += 1)
      await answer({easy: count < 18 ? 'yes' : 'no', means: ['bus'], name: 'Broadoak'});
    await answer({easy: 'yes'}, {website: 'spam'});
    const {figures} = (await json('/figures.json?survey=transport')) as unknown as {
      figures: FigureBody[];
    };
    const byId = new Map(figures.map(figure => [figure.id, figure]));
    const total = byId.get('transport');
    assert.deepEqual([total?.value, total?.qualifier], [35, 'at-least']);
    const yes = byId.get('transport.easy.yes');
    assert.deepEqual([yes?.value, yes?.base, yes?.qualifier], [15, 35, 'at-least']);
    assert.match(yes?.note ?? '', /^Between 38% and 55% of the answers\. Counts are rounded down/);
    assert.deepEqual(yes?.what, {
      'en-GB': 'Is it easy? – Yes',
      'en': 'Is it easy? – Yes',
      'ur': 'کیا یہ آسان ہے؟ – ہاں',
    });
    assert.doesNotMatch(JSON.stringify(figures), /Broadoak/);
    assert.equal(((await json('/figures.json?survey=nothing'))['figures'] as unknown[]).length, 0);
  });

  it('tells groups of fewer than five apart from none in no figure', async () => {
    for (let count = 0; count < 20; count += 1) await answer({easy: count < 3 ? 'no' : 'yes'});
    const {figures} = (await json('/figures.json?survey=transport')) as unknown as {
      figures: FigureBody[];
    };
    assert.deepEqual(
      figures.map(({id, qualifier, value}) => `${id} ${qualifier} ${value}`),
      [
        'transport at-least 20',
        'transport.easy.yes at-least 15',
        'transport.easy.no under 5',
        'transport.easy.sometimes under 5',
        'transport.means under 5',
      ],
    );
    assert.match(figures[4]?.note ?? '', /nobody can be picked out/);
  });

  it('says of a survey, once it has closed, that few or none answered it', async () => {
    await answer({easy: 'no'});
    const figures = async () =>
      (await json('/figures.json?survey=transport'))['figures'] as readonly FigureBody[];
    assert.deepEqual(await figures(), [], 'nothing while it runs');
    const path = recordFile({surveys: [{...record.surveys[0], closes: '2026-11-01'}]});
    receiver = createTestReceiver(open(), {RECEIVER_RECORD: path});
    assert.deepEqual(
      (await figures()).map(({id, value, qualifier}) => [id, value, qualifier]),
      [
        ['transport', 5, 'under'],
        ['transport.easy', 5, 'under'],
        ['transport.means', 5, 'under'],
      ],
    );
  });

  it('takes no answers to a survey that has ended or not begun', async () => {
    for (const item of ['ended', 'later']) {
      const response = await answer({q: '1'}, {item});
      assert.equal(response.status, 422, item);
    }
    assert.equal((await answer({q: '1'}, {item: 'not-in-the-record'})).status, 201);
  });

  it('give a retry its receipt though the survey has ended meanwhile', async () => {
    const key = newKey();
    const send = (answers: Record<string, string>) => answer(answers, {key, item: 'later'});
    receiver.setClock(60 * 86_400_000);
    const first = await send({q: '1'});
    assert.equal(first.status, 201);
    receiver.setClock(-60 * 86_400_000);
    assert.equal((await send({q: '1'})).status, 200);
    assert.equal((await send({q: '2'})).status, 409);
    assert.equal((await answer({q: '1'}, {item: 'later'})).status, 422);
  });

  it('as the yearly report prints what was agreed to, under its theme, with its response', async () => {
    const id = await theme({});
    await say(
      {comment: 'There is nothing for teenagers.'},
      {theme: id, published: 'yes', response: 'A club opens in May.'},
    );
    await say(
      {comment: 'My son Jo at Oak School waits.'},
      {published: 'yes', public_text: 'Children wait.'},
    );
    await say({comment: 'Not for printing.', publish: 'no'}, {published: 'yes'});
    await say({comment: 'Rude words.'}, {published: 'yes', withheld: 'vexatious'});
    await say({comment: 'Not yet decided.'}, {});
    await receiver.submit(comment({comment: 'Spam.'}, {website: 'x'}));
    const html = await (await receiver.request('/report/2026')).text();
    assert.match(html, /There is nothing for teenagers\.[\s\S]*A club opens in May\./);
    assert.match(html, /Other comments[\s\S]*Children wait\./);
    assert.match(html, />At least 5<\/strong\s*>\s*comments had come in by\s*24 November 2026/);
    assert.match(html, /abusive or vexatious[^.]*may be left out/);
    assert.doesNotMatch(html, /At least \d+ were/, 'one is not told from none');
    assert.doesNotMatch(html, /Oak School|Not for printing|Rude words|Not yet decided|Spam/);
    assert.match(html, /regulation 56/);
  });

  it('gives each comment of the report its language', async () => {
    await say({comment: 'ہم انتظار کر رہے ہیں'}, {published: 'yes'}, {lang: 'ur'});
    assert.match(await (await receiver.request('/report')).text(), /dir="auto" lang="ur">\s*<p>ہم/);
  });

  it('reports on years of one kind only, as two that overlap could be subtracted from each other', async () => {
    await say({comment: 'In November.'}, {published: 'yes'});
    const school = createTestReceiver(open(), {RECEIVER_REPORT_MONTH: '9'});
    const answers = async (to: TestReceiver, path: string) => {
      const response = await to.request(path);
      return response.status === 200
        ? /In November\./.test(await response.text())
        : response.status;
    };
    assert.equal(await answers(receiver, '/report/2026'), true);
    assert.equal(await answers(receiver, '/report'), true);
    assert.equal(await answers(receiver, '/report?from=2026-01-01&to=2026-12-31'), true);
    assert.equal(await answers(receiver, '/report/2025'), false);
    assert.equal(await answers(school, '/report/2026'), true);
    assert.equal(await answers(school, '/report?from=2026-09-01&to=2027-08-31'), true);
    assert.equal(await answers(school, '/report?from=2025-09-01&to=2026-08-31'), false);
    assert.equal(await answers(school, '/report?from=2026-01-01&to=2026-12-31'), 404);
    for (const path of [
      '/report/soon',
      '/report?from=2026-09-01&to=2027-08-31',
      '/report?from=2026-02-01&to=2027-01-31',
      '/report?from=2026-11-24&to=2026-11-24',
      '/report?from=2026-01-01&to=2027-12-31',
      '/report?from=2026-02-30&to=2026-12-31',
      '/report?from=2026-01-01',
      '/report?from=0000-01-01&to=9999-12-31',
      '/report/1899',
      '/report/2200',
    ]) {
      assert.equal(await answers(receiver, path), 404, path);
    }
  });

  it('reports on other days to moderators alone', async () => {
    await say({comment: 'In November.'}, {published: 'yes'});
    assert.match(
      await (await receiver.request('/moderation/report?from=2026-11-24&to=2026-11-24')).text(),
      /In November\./,
    );
    assert.doesNotMatch(
      await (await receiver.request('/moderation/report?from=2026-11-23&to=2026-11-23')).text(),
      /In November\./,
    );
    assert.equal(
      (await receiver.request('/moderation/report?from=0000-01-01&to=9999-12-31')).status,
      404,
    );
    assert.equal(
      (
        await receiver.request('/moderation/report?from=2026-11-24&to=2026-11-24', {
          headers: {authorization: ''},
        })
      ).status,
      401,
    );
  });

  it('slows down who reads too often, and lets a browser keep what has not changed', async () => {
    const slow = createTestReceiver(open(), {RECEIVER_READS_PER_MINUTE: '2'});
    const first = await slow.request('/figures.json');
    const etag = first.headers.get('etag') ?? '';
    const again = await slow.request('/figures.json', {headers: {'if-none-match': etag}});
    assert.deepEqual([first.status, again.status], [200, 304]);
    const third = await slow.request('/report');
    assert.equal(third.status, 429);
    assert.ok(Number(third.headers.get('retry-after')) > 0);
  });

  it('is only for reading, and says so', async () => {
    for (const path of [
      '/responses.json',
      '/figures.json',
      '/report',
      '/report/2026',
      '/health',
      '/receipt/SW-7K3M-Q2',
    ]) {
      for (const method of ['POST', 'PUT', 'DELETE']) {
        const response = await receiver.request(path, {method});
        assert.deepEqual(
          [response.status, response.headers.get('allow')],
          [405, 'GET, HEAD'],
          `${method} ${path}`,
        );
      }
      assert.notEqual((await receiver.request(path, {method: 'HEAD'})).status, 405, path);
    }
  });
});

describe('figures beside each other', () => {
  const yesNo = (id: string, more: Record<string, unknown> = {}) => ({
    id,
    type: 'yes-no',
    label: id,
    ...more,
  });
  /** Groups of people who gave the same answers, as figures: id and value, or base. */
  const figuresOf = (
    questions: readonly unknown[],
    people: readonly (readonly [number, Record<string, string>])[],
  ) => {
    const [survey] = readSurveys({surveys: [{id: 's', questions}]});
    assert.ok(survey);
    const counts = emptyCounts();
    for (const [many, answers] of people)
      for (let count = 0; count < many; count += 1) addAnswers(counts, survey, answers);
    return surveyFigures(survey, publicationOf(survey, counts, '2026-11-24'), 'en').map(
      ({id, value, qualifier}) => `${id} ${qualifier === 'under' ? 'under ' : ''}${value}`,
    );
  };

  it('leave over multiples of five, from question to question and from all who answered', () => {
    const questions = [
      yesNo('parents', {for: ['parent-carer']}),
      yesNo('young', {for: ['young-person']}),
      yesNo('more', {showIf: {question: 'parents', is: 'yes'}}),
    ];
    assert.deepEqual(
      figuresOf(questions, [
        [11, {parents: 'yes', more: 'yes'}],
        [7, {parents: 'no'}],
        [3, {young: 'yes'}],
      ]),
      [
        's 20',
        's.parents.yes 10',
        's.parents.no 5',
        's.young under 5',
        's.more.yes 10',
        's.more.no under 5',
      ],
    );
  });

  it('count a question whose condition is on no question as the form asks it: of everybody', () => {
    assert.deepEqual(
      figuresOf([yesNo('more', {showIf: {question: 'gone', is: 'x'}})], [[10, {more: 'yes'}]]),
      ['s 10', 's.more.yes 10', 's.more.no under 5'],
    );
  });

  it('never add up to a total that tells them all exactly', () => {
    const where = {
      ...yesNo('where'),
      type: 'radios',
      options: ['a', 'b', 'c', 'd', 'e'].map(value => ({value, label: value})),
    };
    const people = ['a', 'b', 'c', 'd'].map((value): [number, Record<string, string>] => [
      14,
      {where: value},
    ]);
    assert.equal(figuresOf([where], [...people, [4, {where: 'e'}]])[0], 's 55');
  });
});

describe('a period', () => {
  it('begins and ends at midnight in England, in summer too', () => {
    const period = readPeriod('2026-04-01', '2026-11-30');
    assert.equal(period?.from.toISOString(), '2026-03-31T23:00:00.000Z');
    assert.equal(period?.until.toISOString(), '2026-12-01T00:00:00.000Z');
  });
  it('is the running year when nothing is asked for', () => {
    const yearOf = (month: number, now: string) =>
      readReportYear(undefined, undefined, undefined, month, new Date(now))?.firstDay;
    assert.equal(yearOf(1, '2026-12-31T23:59:00Z'), '2026-01-01');
    assert.equal(yearOf(9, '2026-08-31T22:59:00Z'), '2025-09-01');
    assert.equal(yearOf(9, '2026-08-31T23:01:00Z'), '2026-09-01');
  });
});

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
