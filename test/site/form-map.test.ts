/** Which field of somebody's form takes which answer of ours: what Make suggests, what it warns of, and what would be sent. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readMap} from '../../src/feedback/receivers/field-map.js';
import {firstChoice, pieceOf} from '../../site/make/choice.js';
import type {FormField, PastedForm} from '../../site/make/form/fields.js';
import {
  type FormChoice,
  askedQuestions,
  firstFormChoice,
  hindrancesOf,
  mapOf,
  receiverAttributes,
  withForm,
} from '../../site/make/form/form-choice.js';
import {type FieldMap, mapText} from '../../site/make/form/form-map.js';
import {exampleAnswers, tryForm} from '../../site/make/form/form-trial.js';
import {receiverList} from '../../site/make/form/receivers.js';
import {receiverNames} from '../../src/feedback/receivers/receivers.js';
import {hostsLine, policyLines} from '../../site/make/snippets.js';

const field = (name: string, more: Partial<FormField> = {}): FormField => ({
  name,
  label: name,
  type: 'text',
  required: false,
  options: [],
  value: '',
  isUnseen: false,
  ...more,
});
const options = (...values: string[]) => values.map(value => ({value, label: value}));
const formOf = (fields: FormField[], more: Partial<PastedForm> = {}): PastedForm => ({
  kind: 'contact-form-7',
  address: 'https://forum.example/',
  formId: '7',
  fields,
  named: {},
  hasCaptcha: false,
  hasPages: false,
  ...more,
});
const chosen = (form: PastedForm, more: Partial<FormChoice> = {}): FormChoice => ({
  ...withForm({...firstFormChoice, forms: [form], source: 'x', ...more}, 0),
  ...(more.own ? {own: more.own} : {}),
});

const COMMENT = {purpose: 'comment'};
const comment = askedQuestions(COMMENT, undefined);
const sentences = (choice: FormChoice) =>
  hindrancesOf(choice, comment).map(({weight, sentence}) => `${weight}: ${sentence}`);

/** A form of Contact Form 7 that takes all of a comment. */
const GOOD = formOf([
  field('your-message', {label: 'Your message', type: 'textarea'}),
  field('your-topics', {
    type: 'choices',
    options: options(
      'What the Local Offer says',
      'ease',
      'How good the help is',
      'Help that is missing',
      'how-developed',
    ),
  }),
  field('your-role', {
    type: 'choice',
    options: options('A parent or carer', 'young-person', 'both', 'practitioner'),
  }),
  field('may-publish', {type: 'box', options: options('I agree')}),
  field('wants-reply', {type: 'choice', options: options('yes', 'no')}),
  field('your-email', {type: 'email'}),
  field('page-url', {type: 'hidden'}),
]);

describe('the fields of a form', () => {
  it('are given to our questions by their names, their words and their choices', () => {
    const map = mapOf(chosen(GOOD), comment);
    assert.equal(map['comment'], 'your-message');
    assert.equal(map['about'], 'your-topics');
    assert.equal(map['about.content'], 'What the Local Offer says');
    assert.equal(map['about.ease'], undefined, 'a value that is the code itself needs no entry');
    assert.equal(map['who.parent-carer'], 'A parent or carer');
    assert.equal(map['publish.yes'], 'I agree');
    assert.equal(map['email'], 'your-email');
    assert.equal(map['page'], 'page-url');
    assert.deepEqual(
      sentences(chosen(GOOD)).filter(one => one.startsWith('fault')),
      [],
    );
  });

  it('let a "No" arrive where one of two choices has to be made', () => {
    assert.equal(mapOf(chosen(GOOD), comment)['reply.no'], 'no');
  });

  it('are others where somebody chooses others, with the values of those', () => {
    const own = {'comment': 'page-url', 'about.content': 'ease', 'who': ''};
    const map = mapOf(chosen(GOOD, {own}), comment);
    assert.equal(map['comment'], 'page-url');
    assert.equal(map['about.content'], 'ease');
    assert.equal(map['who'], undefined);
    assert.equal(map['who.parent-carer'], undefined);
  });

  it('that share a group are boxes with names of their own in Gravity Forms', () => {
    const form = formOf(
      [
        field('input_1', {label: 'Comment', type: 'textarea'}),
        field('input_5', {
          label: 'What is your comment about?',
          type: 'choices',
          options: [
            {value: 'Content', label: 'Content', name: 'input_5_1'},
            {value: 'Gaps', label: 'Gaps', name: 'input_5_4'},
          ],
        }),
        field('input_7_1', {
          label: 'Consent',
          type: 'box',
          options: [{value: '1', label: 'I agree', name: 'input_7_1'}],
        }),
      ],
      {kind: 'gravity-forms', formId: '3'},
    );
    const map = mapOf(chosen(form), comment);
    assert.equal(map['about'], 'input_5');
    assert.equal(map['about.gaps'], 'input_5_4');
    assert.equal(map['publish'], 'input_7_1');
    assert.equal(map['publish.yes'], '1');
  });

  it('that are traps for machines, or hidden, are nobody’s', () => {
    const trap = field('comment', {type: 'textarea', isUnseen: true});
    assert.deepEqual(mapOf(chosen(formOf([trap])), comment), {});
  });
});

describe('a map', () => {
  it('is written so that the form reads the same', () => {
    const maps: FieldMap[] = [
      {'comment': 'your-message', 'about.ease': 'Easy to use'},
      {'publish': 'box', 'publish.yes': 'Yes; of course'},
      {'about.ease': 'Easy, quick=good'},
    ];
    for (const map of maps) assert.deepEqual({...readMap(mapText(map))}, map);
  });
});

describe('what keeps answers out', () => {
  const told = (fields: FormField[], more: Partial<PastedForm> = {}) =>
    sentences(chosen(formOf([...GOOD.fields, ...fields], more))).join('\n');

  it('is a field that has to be filled in and that nobody is asked for', () => {
    assert.match(
      told([field('your-name', {label: 'Your name', required: true})]),
      /^fault: “Your name” \(your-name\) has to be filled in there, and families are not asked/m,
    );
  });

  it('is a field that has to be filled in, and not every family has an answer to', () => {
    const form = formOf(
      GOOD.fields.map(one => (one.name === 'your-email' ? {...one, required: true} : one)),
    );
    assert.match(
      sentences(chosen(form)).join('\n'),
      /^fault: “your-email” has to .* not every family/m,
    );
  });

  it('is a file, a puzzle, and what only the handler’s own page has', () => {
    assert.match(
      told([field('quiz-1', {type: 'unanswerable', required: true})]),
      /^fault: “quiz-1” is a file, a password or a puzzle/m,
    );
    assert.match(told([], {hasCaptcha: true}), /^fault: .*CAPTCHA/m);
    assert.match(told([], {hasPages: true}), /^note: The form has several pages/m);
    assert.match(
      told([field('__RequestVerificationToken', {type: 'hidden'})], {kind: 'form'}),
      /^fault: “__RequestVerificationToken” changes with each visit/m,
    );
  });

  it('is a choice that the form does not offer', () => {
    const form = formOf(
      GOOD.fields.map(one =>
        one.name === 'your-role' ? {...one, options: options('A parent or carer', 'both')} : one,
      ),
    );
    assert.match(
      sentences(chosen(form)).join('\n'),
      /^fault: “your-role” has no choice for “A child or young person”, “Someone who works with families”/m,
    );
  });

  it('is a question without a field, which some systems lose', () => {
    const form = formOf(GOOD.fields.slice(1));
    assert.match(
      sentences(chosen(form)).join('\n'),
      /^fault: “Your comment” has no field .* lost/m,
    );
    const own = chosen({...form, kind: 'form'}, {});
    assert.match(sentences(own).join('\n'), /^fault: “Your comment” .* the form may pass it over/m);
  });

  it('is a field that takes less than families may write', () => {
    const form = formOf(
      GOOD.fields.map(one => (one.type === 'textarea' ? {...one, maxLength: 400} : one)),
    );
    assert.match(sentences(chosen(form)).join('\n'), /^note: .* 400 characters, .* 5000/m);
  });

  it('is unknown until the form has been seen, and said to be', () => {
    const choice = {...firstFormChoice, kind: 'contact-form-7' as const};
    assert.match(sentences(choice).join('\n'), /^note: We have not seen the form/);
  });

  it('is a form of another kind than was chosen', () => {
    assert.match(
      sentences({...chosen(GOOD), kind: 'gravity-forms'}).join('\n'),
      /the form that you pasted is another: WordPress with Contact Form 7/,
    );
  });
});

describe('a trial', () => {
  const trial = (choice: FormChoice, attributes: Record<string, string> = COMMENT) => {
    const questions = askedQuestions(attributes, undefined);
    const where = receiverAttributes(choice, questions);
    const made = tryForm(
      {
        receiver: where['receiver'] ?? null,
        address: where['action'] ?? null,
        form: where['form-id'] ?? null,
        map: where['map'] ?? null,
      },
      {
        questions,
        answers: exampleAnswers(questions),
        purpose: attributes['purpose']!,
        form: choice.forms[choice.which],
      },
    );
    assert.ok(typeof made !== 'string', String(made));
    return made;
  };

  it('shows the names and values that the form would be sent, and that it takes all of them', () => {
    const {address, lines} = trial(chosen(GOOD));
    assert.match(address, /^https:\/\/forum\.example\/wp-json\/.*\/7\/feedback$/);
    const byName = new Map(lines.map(({name, value}) => [name, value]));
    assert.equal(byName.get('your-role'), 'A parent or carer');
    assert.equal(byName.get('may-publish'), 'I agree');
    assert.deepEqual(
      lines.filter(({wrong}) => wrong),
      [],
    );
  });

  it('marks what the form does not have, and what it does not offer', () => {
    const form = formOf([
      field('your-message', {type: 'textarea'}),
      field('who', {type: 'choice', options: options('Mum', 'Dad')}),
    ]);
    const {lines} = trial(chosen(form));
    const wrong = (name: string) => lines.find(line => line.name === name)!.wrong;
    assert.equal(wrong('your-message'), undefined);
    assert.equal(wrong('_wpcf7'), undefined);
    assert.match(wrong('who')!, /does not offer this value/);
    assert.match(wrong('about[]')!, /has no such field/);
  });

  it('writes an e-mail in words, and the address of a form’s own page', () => {
    const mail = trial({...firstFormChoice, kind: 'mailto', address: 'offer@council.example'});
    assert.equal(mail.address, 'mailto:offer@council.example');
    assert.match(
      mail.lines.find(({name}) => name === 'body')!.value,
      /Who are you\?: A parent or carer/,
    );
    const page = trial({
      ...firstFormChoice,
      kind: 'hand-off',
      address: 'https://council.example/contact',
      own: {comment: 'message'},
    });
    assert.equal(page.method, 'open');
    assert.match(
      page.lines.find(({name}) => name === 'message')!.value,
      /^The link to short breaks/,
    );
  });

  it('is there for every receiver that the form knows', () => {
    assert.deepEqual(
      receiverNames.filter(name => name !== 'multipart').sort(),
      receiverList.map(({kind}) => String(kind)).sort(),
    );
    for (const {kind} of receiverList)
      assert.ok(trial({...firstFormChoice, kind, formId: '7'}).lines.length, kind);
  });

  it('asks what is asked after "No" of a form about a page', () => {
    const {lines} = trial({...firstFormChoice}, {purpose: 'page'});
    assert.ok(lines.some(({name}) => name === 'answers.detail'));
  });
});

describe('the tag of a form', () => {
  it('says where answers go, and names no record unless it asks a survey', () => {
    const form = chosen(GOOD);
    const piece = pieceOf({...firstChoice, widget: 'feedback-form', attributes: COMMENT, form});
    assert.equal(piece.record, '');
    assert.deepEqual(Object.keys(piece.attributes), [
      'purpose',
      'action',
      'receiver',
      'form-id',
      'map',
    ]);
    const survey = pieceOf({
      ...firstChoice,
      widget: 'feedback-form',
      attributes: {purpose: 'survey'},
    });
    assert.match(survey.record, /our-area\.json$/);
  });

  it('lets the policy name the receiver, and the head a third host', () => {
    const piece = pieceOf({
      ...firstChoice,
      widget: 'feedback-form',
      attributes: COMMENT,
      form: chosen(GOOD),
    });
    assert.match(policyLines(piece), /^connect-src https:\/\/forum\.example;$/m);
    assert.match(hostsLine(piece, piece.folder)!, /content="forum\.example"/);
    const mail = pieceOf({
      ...firstChoice,
      widget: 'feedback-form',
      form: {...firstFormChoice, kind: 'mailto', address: 'a@b.example'},
    });
    assert.doesNotMatch(policyLines(mail), /connect-src/);
    assert.equal(hostsLine(mail, mail.folder), undefined);
  });
});
