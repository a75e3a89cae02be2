import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readSurveys} from '../src/publish/surveys.js';
import {fromEntries} from '../src/intake/read-body.js';
import type {RawSubmission} from '../src/intake/submission.js';
import {suspect} from '../src/intake/suspicion.js';
import {checkSubmission} from '../src/intake/validate.js';

const raw = (
  purpose: unknown,
  answers: Record<string, unknown>,
  envelope: Partial<RawSubmission> = {},
): RawSubmission => ({
  key: undefined,
  purpose,
  page: 'https://www.example.gov.uk/',
  lang: 'en',
  item: undefined,
  area: undefined,
  seconds: 30,
  website: '',
  ...envelope,
  answers: new Map(Object.entries(answers)),
});

const errorsOf = (submission: RawSubmission): string[] => {
  const checked = checkSubmission(submission);
  return checked.ok ? [] : checked.errors.map(({field, code}) => `${field}: ${code}`);
};

const kept = (submission: RawSubmission) => {
  const checked = checkSubmission(submission);
  assert.ok(checked.ok, JSON.stringify(checked));
  return checked.submission;
};

const refused: readonly (readonly [string, RawSubmission, string[]])[] = [
  ['an unknown purpose', raw('poll', {}), ['purpose: not-an-option']],
  ['no purpose', raw(undefined, {}), ['purpose: not-an-option']],
  ['page feedback without yes or no', raw('page', {detail: 'x'}), ['correct: missing']],
  ['page feedback with a third answer', raw('page', {correct: 'maybe'}), ['correct: missing']],
  ['an empty report', raw('report', {problem: []}), ['detail: missing']],
  ['an empty comment', raw('comment', {comment: ' \n '}), ['comment: missing']],
  [
    'a comment that nobody can see',
    raw('comment', {comment: '\u200b \u2060\u00ad\u3164\u2800'}),
    ['comment: missing'],
  ],
  ['a list of lists', raw('survey', {q: [['a']]}, {item: 's'}), ['q: not-text']],
  ['a survey without its name', raw('survey', {q: '1'}), ['item: missing']],
  ['a survey without an answer', raw('survey', {q: ''}, {item: 's'}), ['answers: missing']],
  ['a reply without an address', raw('comment', {comment: 'x', reply: 'yes'}), ['email: missing']],
  [
    'a wrong address',
    raw('comment', {comment: 'x', reply: 'yes', email: 'me at home'}),
    ['email: not-an-email'],
  ],
  [
    'two addresses',
    raw('comment', {comment: 'x', reply: 'yes', email: 'a@example.com,b@example.com'}),
    ['email: not-an-email'],
  ],
  [
    'publish neither yes nor no',
    raw('comment', {comment: 'x', publish: 'perhaps'}),
    ['publish: not-an-option'],
  ],
  [
    'a comment of 20,001 characters',
    raw('comment', {comment: 'x'.repeat(20_001)}),
    ['comment: too-long'],
  ],
  [
    'a page that has no address at all',
    raw('page', {correct: 'yes'}, {page: 'the first one'}),
    ['page: not-an-address'],
  ],
  ['an answer that is an object', raw('survey', {q: {a: 1}}, {item: 's'}), ['q: not-text']],
  ['a list of objects', raw('survey', {q: [{}]}, {item: 's'}), ['q: not-text']],
  [
    'a thousand options',
    raw('survey', {q: Array.from({length: 1000}, String)}, {item: 's'}),
    ['q: too-many'],
  ],
  [
    'a thousand answers',
    raw(
      'survey',
      Object.fromEntries(Array.from({length: 1000}, (_, index) => [`q${index}`, '1'])),
      {item: 's'},
    ),
    ['answers: too-many'],
  ],
];

describe('checking a submission', () => {
  for (const [what, submission, expected] of refused) {
    it(`refuses ${what}`, () => assert.deepEqual(errorsOf(submission), expected));
  }

  it('says what to do in words, beside the code', () => {
    const checked = checkSubmission(raw('comment', {comment: 'x', reply: 'yes'}));
    assert.ok(!checked.ok);
    assert.equal(checked.errors[0]?.message, 'Enter your email address, so that we can reply.');
  });

  it('keeps options it has never heard of: a form may be newer than its receiver', () => {
    assert.deepEqual(kept(raw('report', {problem: ['smells-odd']})).answers, {
      problem: ['smells-odd'],
    });
  });

  it('keeps what a page without an address was told', () => {
    assert.equal(kept(raw('page', {correct: 'yes'}, {page: undefined})).page, '');
  });

  it('keeps no address that is not on the web, and refuses nobody for it', () => {
    for (const page of ['about:srcdoc', 'javascript:alert(1)', 'file:///C:/page.html'])
      assert.equal(kept(raw('page', {correct: 'yes'}, {page})).page, '', page);
  });

  it('cuts an address that is too long at its query, then at its length', () => {
    const pageOf = (page: string) => kept(raw('page', {correct: 'yes'}, {page})).page;
    assert.equal(
      pageOf(`https://www.example.gov.uk/a?q=${'x'.repeat(3_000)}`),
      'https://www.example.gov.uk/a',
    );
    assert.equal(
      pageOf(`https://www.example.gov.uk/${'x'.repeat(3_000)}?q=1`),
      `https://www.example.gov.uk/${'x'.repeat(1_973)}`,
    );
  });

  it('drops from a page’s address where in it a person was, and passwords', () => {
    assert.equal(
      kept(
        raw(
          'page',
          {correct: 'yes'},
          {page: 'https://me:pass@www.example.gov.uk/a?id=3#transport'},
        ),
      ).page,
      'https://www.example.gov.uk/a?id=3',
    );
  });

  it('keeps an address only when a reply is wanted', () => {
    assert.equal(
      kept(raw('comment', {comment: 'x', reply: 'yes', email: 'me@example.com'})).email,
      'me@example.com',
    );
    const without = kept(raw('comment', {comment: 'x', reply: 'no', email: 'me@example.com'}));
    assert.equal(without.email, '');
    assert.doesNotMatch(JSON.stringify(without.answers), /example\.com/);
  });

  it('keeps the address that a survey asked for apart from its answers as well', () => {
    const survey = (answers: Record<string, unknown>) =>
      kept(raw('survey', {q: '1', ...answers}, {item: 's'}));
    for (const answers of [{email: 'me@example.com'}, {email: 'me@example.com', reply: 'yes'}]) {
      assert.equal(survey(answers).email, 'me@example.com');
      assert.ok(!('email' in survey(answers).answers));
    }
    assert.equal(survey({email: 'me@example.com', reply: 'no'}).email, '');
    assert.deepEqual(survey({email: 'by letter'}).answers, {q: '1', email: 'by letter'});
  });

  it('keeps apart an address that a survey asked for under any name', () => {
    const [survey] = readSurveys({
      surveys: [
        {
          id: 's',
          questions: [
            {id: 'q', type: 'text'},
            {id: 'contact', type: 'email'},
          ],
        },
      ],
    });
    const check = (answers: Record<string, unknown>) => {
      const checked = checkSubmission(raw('survey', {q: '1', ...answers}, {item: 's'}), survey);
      assert.ok(checked.ok);
      return checked.submission;
    };
    assert.deepEqual(
      [check({contact: 'me@example.com'}).email, check({contact: 'me@example.com'}).answers],
      ['me@example.com', {q: '1'}],
    );
    assert.deepEqual(
      [
        check({contact: 'me@example.com', reply: 'no'}).email,
        check({contact: 'me@example.com', reply: 'no'}).answers,
      ],
      ['', {q: '1', reply: 'no'}],
    );
    assert.deepEqual(check({contact: 'by letter'}).answers, {q: '1', contact: 'by letter'});
  });

  it('takes away what no database can hold, and keeps every script', () => {
    const {answers} = kept(raw('comment', {comment: ' \u0000ہم\r\nانتظار\u0007 \ud83d x '}));
    assert.equal(answers['comment'], 'ہم\nانتظار \ufffd x');
    for (const written of ['می\u200cخواهم', '👩\u200d👧', '❤\ufe0f'])
      assert.equal(kept(raw('comment', {comment: written})).answers['comment'], written);
  });

  it('treats names that JavaScript knows as names', () => {
    const {answers} = kept(
      raw(
        'survey',
        JSON.parse('{"__proto__": "a", "constructor": "b"}') as Record<string, unknown>,
        {item: 's'},
      ),
    );
    assert.deepEqual(Object.keys(answers), ['__proto__', 'constructor']);
    assert.equal(({} as Record<string, unknown>)['a'], undefined);
  });

  it('counts an option once, however often it was sent', () => {
    assert.deepEqual(kept(raw('survey', {q: ['a', 'a', 'b']}, {item: 's'})).answers['q'], [
      'a',
      'b',
    ]);
  });

  it('leaves a language out that is none', () => {
    assert.equal(kept(raw('page', {correct: 'yes'}, {lang: '<script>'})).lang, '');
    assert.equal(kept(raw('page', {correct: 'yes'}, {lang: 'zh-Hans'})).lang, 'zh-Hans');
  });
});

describe('form fields', () => {
  it('may be plain, in brackets, or lists of either', () => {
    const read = fromEntries([
      ['purpose', 'report'],
      ['problem', 'wrong'],
      ['problem', 'missing'],
      ['answers[part]', 'the top'],
      ['answers[more][]', 'one'],
    ]);
    assert.equal(read.purpose, 'report');
    assert.deepEqual(Object.fromEntries(read.answers), {
      problem: ['wrong', 'missing'],
      part: 'the top',
      more: ['one'],
    });
  });

  it('let a survey ask a question called page', () => {
    const read = fromEntries([
      ['page', 'https://example.gov.uk/'],
      ['answers[page]', 'the first'],
    ]);
    assert.equal(read.page, 'https://example.gov.uk/');
    assert.equal(read.answers.get('page'), 'the first');
  });
});

describe('suspicion', () => {
  const judge = (
    purpose: string,
    answers: Record<string, unknown>,
    envelope: Partial<RawSubmission>,
  ) => {
    const submission = raw(purpose, answers, envelope);
    return suspect(submission, kept(submission), 3);
  };
  it('falls on a filled-in honeypot', () =>
    assert.equal(judge('comment', {comment: 'x'}, {website: 'http://x'}), 'honeypot'));
  it('falls on a form filled in faster than anybody reads', () =>
    assert.equal(judge('comment', {comment: 'x'}, {seconds: 1}), 'too-fast'));
  it('spares a click on yes, which takes a second', () =>
    assert.equal(judge('page', {correct: 'yes'}, {seconds: 1}), ''));
  it('spares forms that could not tell the time', () =>
    assert.equal(judge('comment', {comment: 'x'}, {seconds: undefined}), ''));
  it('spares forms that sent the time as an empty field', () =>
    assert.equal(judge('comment', {comment: 'x'}, {seconds: ''}), ''));
  it('spares nonsense for a time', () =>
    assert.equal(judge('comment', {comment: 'x'}, {seconds: 'soon'}), ''));
});
