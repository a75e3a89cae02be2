/** Which field of somebody's form takes which answer of ours: what Make suggests, and what it warns of. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readMap} from '../../src/feedback/receivers/field-map.js';
import type {FormField, PastedForm} from '../../site/make/form/fields.js';
import {
  type FormChoice,
  askedQuestions,
  firstFormChoice,
  hindrancesOf,
  mapOf,
} from '../../site/make/form/form-choice.js';
import {type FieldMap, mapText} from '../../site/make/form/form-map.js';
import {COMMENT, GOOD, chosen, field, formOf, options} from '../support/pasted-forms.js';

const comment = askedQuestions(COMMENT, undefined);
const sentences = (choice: FormChoice) =>
  hindrancesOf(choice, comment).map(({weight, sentence}) => `${weight}: ${sentence}`);

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
