/** Answers under the names and in the words that a page’s map gives them. */
import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {Target} from '../../src/feedback/receivers/receiver.js';
import {requestFor} from '../../src/feedback/receivers/receivers.js';
import type {Submission} from '../../src/feedback/submission.js';
import {sent} from './sent.js';

const target = (receiver: string, more: Partial<Target> = {}): Target => ({
  receiver,
  address: 'https://council.example/',
  ...more,
});
const built = (to: Target) => requestFor(sent, to) as {url: string; init: RequestInit};

describe('a request', () => {
  describe('of which two answers have one name', () => {
    const said: Submission = {
      ...sent,
      page: 'https://council.example/offer',
      answers: {
        part: 'Times',
        detail: 'The bus leaves at 8.10.',
        problem: ['wrong', 'missing'],
        who: ['both'],
      },
    };
    const both = 'Times\n\nThe bus leaves at 8.10.';
    const bodyOf = (to: Target) => (requestFor(said, to) as {init: RequestInit}).init.body;
    const json = (to: Target) => JSON.parse(bodyOf(to) as string);
    const map = {part: 'message', detail: 'message', problem: 'topics', who: 'topics'};

    it('holds both: texts with a blank line between, lists as one', () => {
      expect(json(target('json', {map})).answers).to.deep.equal({
        message: both,
        topics: ['wrong', 'missing', 'both'],
      });
      expect(json(target('drupal-webform', {map, form: 'report'}))).to.deep.equal({
        message: both,
        topics: ['wrong', 'missing', 'both'],
        webform_id: 'report',
      });
      expect(json(target('gravity-forms', {map}))).to.deep.equal({
        message: both,
        topics: 'wrong, missing, both',
      });
      const form = bodyOf(target('contact-form-7', {map, form: '7'})) as FormData;
      expect([
        form.getAll('message').map(text => String(text).replace(/\r/g, '')),
        form.getAll('topics[]'),
      ]).to.deep.equal([[both], ['wrong', 'missing', 'both']]);
      expect((bodyOf(target('form', {map})) as URLSearchParams).getAll('message')).to.deep.equal([
        both,
      ]);
    });

    it('holds both when one of them has it as its own', () => {
      expect(json(target('json', {map: {detail: 'part'}})).answers)
        .to.include({part: both})
        .and.not.have.property('detail');
    });

    it('holds boxes that share a name as a list, and a box with a name of its own as one value', () => {
      expect(
        json(
          target('json', {
            map: {'problem.wrong': 'fault', 'problem.missing': 'fault', 'who.both': 'together'},
          }),
        ).answers,
      ).to.deep.include({fault: ['wrong', 'missing'], together: 'both'});
    });

    it('holds the answer where the other is a detail that nobody gave that name', () => {
      expect(
        (bodyOf(target('form', {map: {detail: 'page'}})) as URLSearchParams).getAll('page'),
      ).to.deep.equal(['The bus leaves at 8.10.']);
    });
  });

  describe('whose map has values', () => {
    const said: Submission = {
      ...sent,
      answers: {about: ['ease', 'gaps'], publish: 'yes', who: 'both'},
    };
    const body = (to: Target, submission = said) =>
      Object.fromEntries((requestFor(submission, to) as {init: RequestInit}).init.body as FormData);
    const map = {
      'about': 'topics',
      'about.ease': 'Easy to use',
      'publish': 'acceptance-1',
      'who.both': 'Both of us',
    };

    it('holds the receiver’s own words for an option', () => {
      expect(body(target('contact-form-7', {map: {...map, about: 'topics[]'}, form: '7'})))
        .to.deep.include({'acceptance-1': 'yes', 'who': 'Both of us'})
        .and.have.property('topics[]', 'gaps');
      const topics = (
        (requestFor(said, target('form', {map})) as {init: RequestInit}).init
          .body as URLSearchParams
      ).getAll('topics');
      expect(topics).to.deep.equal(['Easy to use', 'gaps']);
      expect(
        JSON.parse(
          (requestFor(said, target('json', {map})) as {init: RequestInit}).init.body as string,
        ).answers,
      ).to.deep.equal({
        'topics': ['Easy to use', 'gaps'],
        'acceptance-1': 'yes',
        'who': 'Both of us',
      });
    });

    it('takes a value with blanks for one though its question has no name', () => {
      expect(
        body(target('contact-form-7', {map: {'about.ease': 'Easy to use'}, form: '7'}), {
          ...said,
          answers: {about: ['ease']},
        }),
      ).to.have.property('about[]', 'Easy to use');
    });
  });

  describe('of which "No" is an answer', () => {
    const no: Submission = {...sent, answers: {comment: 'Hello', publish: 'no', reply: 'no'}};
    const keys = (to: Target) => {
      const {body} = (requestFor(no, to) as {init: RequestInit}).init;
      return typeof body === 'string'
        ? Object.keys(JSON.parse(body) as object)
        : [...(body as FormData).keys()];
    };
    const map = {publish: 'acceptance-1'};

    it('never ticks a box with it: the field is not sent', () => {
      for (const name of ['contact-form-7', 'gravity-forms', 'drupal-webform', 'form', 'multipart'])
        expect(keys(target(name, {form: '7', map})), name).not.to.include('acceptance-1');
      for (const name of ['contact-form-7', 'gravity-forms', 'drupal-webform'])
        expect(keys(target(name, {form: '7'})), name)
          .to.include('comment')
          .and.not.include.members(['publish', 'reply']);
    });

    it('sends it where the protocol has a word for it, or the map a value', () => {
      expect(keys(target('form'))).to.include('publish');
      expect(JSON.parse(built(target('json')).init.body as string)).to.have.property('answers');
      expect(
        keys(target('contact-form-7', {form: '7', map: {...map, 'publish.no': 'Private'}})),
      ).to.include('acceptance-1');
    });

    it('of any question is no tick in a box by its name', () => {
      const either = {...no, answers: {either: 'no'}};
      const fields = (name: string, to: string) =>
        String(
          (
            requestFor(either, target(name, {form: '7', map: {either: to}})) as {
              init: RequestInit;
            }
          ).init.body,
        );
      expect(fields('gravity-forms', 'input_5_1')).not.to.include('input_5_1');
      expect(fields('gravity-forms', 'input_5')).to.include('"input_5":"no"');
    });
  });

  it('to JSON keeps the names of its own details, whatever the map says', () => {
    const {init} = built(target('json', {map: {key: 'id', page: 'page-url', comment: 'words'}}));
    expect(JSON.parse(init.body as string))
      .to.deep.include({key: sent.key, page: sent.page})
      .and.have.nested.property('answers.words', sent.answers['comment']);
  });
});
