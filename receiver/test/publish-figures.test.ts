import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {publicationOf, surveyFigures} from '../src/publish/figures.js';
import {addAnswers, emptyCounts} from '../src/publish/survey-counts.js';
import {readSurveys} from '../src/publish/surveys.js';
import {describeOnEachDatabase} from './support/databases.js';
import {createPublishingReceiver, publishingOn, record, recordFile} from './support/publishing.js';
import {createTestReceiver, newKey, type TestReceiver} from './support/receiver.js';

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
  const {json, answer} = publishingOn(() => receiver);

  beforeEach(async () => {
    receiver = await createPublishingReceiver(open());
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
