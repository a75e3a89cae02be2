/** Forms as data: which questions are in view, what is wrong with answers, and what is sent. */
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {answerTo, sameAnswers, withAnswer, type Answers} from '../../src/feedback/answers.js';
import {purposes} from '../../src/feedback/purposes.js';
import {
  check,
  countCharacters,
  surveyQuestions,
  visibleAnswers,
  visibleQuestions,
  type FormQuestion,
} from '../../src/feedback/questions.js';

const ids = (questions: readonly FormQuestion[]) => questions.map(({id}) => id);

describe('the questions of a purpose', () => {
  it('ask what is wrong with a page only of those who say that it is not correct', () => {
    expect(ids(visibleQuestions(purposes.page, {}))).to.deep.equal(['correct']);
    expect(ids(visibleQuestions(purposes.page, {correct: 'yes'}))).to.deep.equal(['correct']);
    expect(ids(visibleQuestions(purposes.page, {correct: 'no'}))).to.deep.equal([
      'correct',
      'problem',
      'part',
      'detail',
    ]);
  });

  it('go straight to the report for a report', () => {
    expect(ids(visibleQuestions(purposes.report, {}))).to.deep.equal(['problem', 'part', 'detail']);
  });

  it('ask for an address only of those who want a reply, and then insist on it', () => {
    const answers = {about: ['gaps'], comment: 'Buses', publish: 'no'};
    expect(check(purposes.comment, answers)).to.deep.equal([]);
    expect(check(purposes.comment, {...answers, reply: 'yes'})).to.deep.equal([
      {id: 'email', code: 'missing'},
    ]);
  });

  it('are codes that differ within a question', () => {
    for (const question of Object.values(purposes).flat())
      expect(new Set(question.options).size).to.equal(question.options?.length ?? 0);
  });
});

describe('what is wrong with an answer', () => {
  const radios: FormQuestion = {id: 'q', type: 'radios', options: ['a', 'b'], required: true};
  const cases: [string, FormQuestion, Answers, string?][] = [
    ['an option', radios, {q: 'a'}],
    ['no answer to a question that wants one', radios, {}, 'missing'],
    ['blanks instead of words', {id: 'q', type: 'text', required: true}, {q: ' \n '}, 'missing'],
    ['no option chosen', {...radios, type: 'checkboxes'}, {q: []}, 'missing'],
    ['no answer to a question that may be left out', {id: 'q', type: 'date'}, {}],
    ['something that is no option', radios, {q: 'c'}, 'not-an-option'],
    [
      'one stranger among options',
      {...radios, type: 'checkboxes'},
      {q: ['a', 'c']},
      'not-an-option',
    ],
    ['a day', {id: 'q', type: 'date'}, {q: '2024-02-29'}],
    ['a day that is none', {id: 'q', type: 'date'}, {q: '2021-02-30'}, 'not-a-date'],
    ['a month that is none', {id: 'q', type: 'date'}, {q: '2021-13-01'}, 'not-a-date'],
    ['a date the other way round', {id: 'q', type: 'date'}, {q: '01/02/2021'}, 'not-a-date'],
    ['an address', {id: 'q', type: 'email'}, {q: ' a.b+c@example.co.uk '}],
    ['an address without a name', {id: 'q', type: 'email'}, {q: '@example.org'}, 'not-an-email'],
    ['an address without a dot', {id: 'q', type: 'email'}, {q: 'a@example'}, 'not-an-email'],
    ['an address that ends in a dot', {id: 'q', type: 'email'}, {q: 'a@example.'}, 'not-an-email'],
    ['two addresses', {id: 'q', type: 'email'}, {q: 'a@b.uk, c@d.uk'}, 'not-an-email'],
  ];
  for (const [name, question, answers, code] of cases) {
    it(`${code ? `is "${code}" for` : 'is nothing for'} ${name}`, () => {
      expect(check([question], answers).map(fault => fault.code)).to.deep.equal(code ? [code] : []);
    });
  }

  it('is the length a reader sees, and tells the limit', () => {
    const question: FormQuestion = {id: 'q', type: 'text', maxLength: 3};
    expect(check([question], {q: '👩‍👩‍👧é🇬🇧'})).to.deep.equal([]);
    expect(check([question], {q: 'four'})).to.deep.equal([{id: 'q', code: 'too-long', limit: 3}]);
  });

  it('is counted in letters with their marks, in every script', () => {
    expect(countCharacters('e\u0301')).to.equal(1);
    expect(countCharacters('ਸਿੰਘ')).to.equal(2);
    expect(countCharacters('👋🏽')).to.equal(1);
  });

  it('does not matter for questions out of view, and their answers are not sent', () => {
    const questions: FormQuestion[] = [
      {id: 'like', type: 'yes-no', options: ['yes', 'no']},
      {id: 'why', type: 'text', required: true, maxLength: 2, showIf: {question: 'like', is: 'no'}},
    ];
    const answers = {like: 'yes', why: 'because'};
    expect(check(questions, answers)).to.deep.equal([]);
    expect(visibleAnswers(questions, answers)).to.deep.equal({like: 'yes'});
  });
});

describe('a survey’s questions', () => {
  it('take options and words from the record, with steps and yes or no where it names none', () => {
    const questions = surveyQuestions({
      questions: [
        {
          id: 'a',
          type: 'radios',
          options: [{value: 'x'}, {value: 'y'}],
          required: true,
          label: 'Which?',
        },
        {id: 'b', type: 'yes-no'},
        {id: 'c', type: 'scale'},
        {id: 'd', type: 'textarea', maxLength: 9},
      ],
    });
    expect(questions.map(({type, options}) => [type, options])).to.deep.equal([
      ['radios', ['x', 'y']],
      ['yes-no', ['yes', 'no']],
      ['scale', ['1', '2', '3', '4', '5']],
      ['textarea', undefined],
    ]);
    expect(questions[0]!.words!.label).to.equal('Which?');
    expect(questions[3]!.maxLength).to.equal(9);
  });

  it('can be answered even if the record is careless: no id, a doubled id, no type, a choice of nothing', () => {
    const questions = surveyQuestions({
      questions: [{label: 'One'}, {id: 'x'}, {id: 'x', type: 'radios'}, {options: [{value: 'a'}]}],
    });
    expect(questions.map(({id, type}) => [id, type])).to.deep.equal([
      ['question-1', 'text'],
      ['x', 'text'],
      ['x-again', 'text'],
      ['question-4', 'radios'],
    ]);
  });

  it('leave out what is meant for others', () => {
    const survey = {
      questions: [
        {id: 'all'},
        {id: 'young', for: ['young-person']},
        {id: 'parents', for: ['parent-carer']},
      ],
    };
    expect(ids(surveyQuestions(survey, 'young-person'))).to.deep.equal(['all', 'young']);
    expect(ids(surveyQuestions(survey))).to.deep.equal(['all', 'young', 'parents']);
  });

  it('stay hidden while the question they hang on is hidden, and are asked when it does not exist or leads in a circle', () => {
    const questions: FormQuestion[] = [
      {id: 'a', type: 'text'},
      {id: 'b', type: 'text', showIf: {question: 'a', is: '1'}},
      {id: 'c', type: 'text', showIf: {question: 'b', is: '2'}},
      {id: 'd', type: 'text', showIf: {question: 'nowhere', is: 'x'}},
      {id: 'e', type: 'text', showIf: {question: 'e', is: 'x'}},
    ];
    expect(ids(visibleQuestions(questions, {b: '2'}))).to.deep.equal(['a', 'd', 'e']);
    expect(ids(visibleQuestions(questions, {a: '1', b: '2'}))).to.deep.equal([
      'a',
      'b',
      'c',
      'd',
      'e',
    ]);
  });

  it('hang on one of several options too', () => {
    const questions: FormQuestion[] = [
      {id: 'a', type: 'checkboxes', options: ['x', 'y']},
      {id: 'b', type: 'text', showIf: {question: 'a', is: 'y'}},
    ];
    expect(ids(visibleQuestions(questions, {a: ['x', 'y']}))).to.deep.equal(['a', 'b']);
  });
});

describe('answers', () => {
  it('may have any id', () => {
    let answers: Answers = {};
    for (const id of ['__proto__', 'constructor', 'toString'])
      answers = withAnswer(answers, id, 'x');
    expect(Object.keys(answers)).to.deep.equal(['__proto__', 'constructor', 'toString']);
    expect(answerTo(answers, '__proto__')).to.equal('x');
    expect(answerTo({}, 'constructor')).to.equal(undefined);
  });

  it('are the same in another order, and with blanks between', () => {
    expect(sameAnswers({a: '1', b: ['x', 'y']}, {b: ['x', 'y'], c: ' ', a: '1'})).to.equal(true);
    expect(sameAnswers({b: ['x', 'y']}, {b: ['y', 'x']})).to.equal(false);
    expect(sameAnswers({a: '1'}, {a: '1 '})).to.equal(false);
  });
});
