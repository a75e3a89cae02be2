/** What a form would be sent, as Make tries it, and the tag that says where answers go. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {firstChoice, pieceOf} from '../../site/make/choice.js';
import {
  type FormChoice,
  askedQuestions,
  firstFormChoice,
  receiverAttributes,
} from '../../site/make/form/form-choice.js';
import {exampleAnswers, tryForm} from '../../site/make/form/form-trial.js';
import {receiverList} from '../../site/make/form/receivers.js';
import {receiverNames} from '../../src/feedback/receivers/receivers.js';
import {hostsLine, policyLines} from '../../site/make/snippets.js';
import {COMMENT, GOOD, chosen, field, formOf, options} from '../support/pasted-forms.js';

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
