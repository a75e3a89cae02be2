/** What each receiver is sent, and under which names. */
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {readMap} from '../../src/feedback/receivers/field-map.js';
import type {Target} from '../../src/feedback/receivers/receiver.js';
import {readTarget, receiverNames, requestFor} from '../../src/feedback/receivers/receivers.js';
import type {Submission} from '../../src/feedback/submission.js';

const sent: Submission = {
  key: 'k'.repeat(22),
  purpose: 'comment',
  page: 'https://council.example/offer',
  lang: 'en-GB',
  item: undefined,
  area: 'E08000003',
  answers: {
    comment: 'Hello & “goodbye”',
    about: ['content', 'gaps'],
    page: 'a question of that name',
  },
  seconds: 20,
  website: '',
};
const target = (receiver: string, more: Partial<Target> = {}): Target => ({
  receiver,
  address: 'https://council.example/',
  ...more,
});
const built = (to: Target) => requestFor(sent, to) as {url: string; init: RequestInit};

describe('where answers go', () => {
  const base = 'https://council.example/offer/page';
  it('is JSON, at an address relative to the page, unless the page says otherwise', () => {
    expect(readTarget({address: '../receive'}, base)).to.include({
      receiver: 'json',
      address: 'https://council.example/receive',
      keyed: true,
    });
  });

  const faults: [string, Parameters<typeof readTarget>[0], string][] = [
    ['a receiver nobody knows', {receiver: 'fax', address: '/a'}, 'unknown-receiver'],
    [
      'one called like a part of every object',
      {receiver: 'constructor', address: '/a'},
      'unknown-receiver',
    ],
    ['no address', {receiver: 'json'}, 'no-address'],
    ['an address that would run', {address: ' java\nscript:alert(1)'}, 'unsafe-address'],
    ['an e-mail address for JSON', {address: 'mailto:a@b.uk'}, 'unsafe-address'],
    ['a web address for an e-mail', {receiver: 'mailto', address: '/a'}, 'unsafe-address'],
    ['a Drupal form without its name', {receiver: 'drupal-webform', address: '/'}, 'no-form'],
    ['a WordPress form without its number', {receiver: 'contact-form-7', address: '/'}, 'no-form'],
    [
      'a WordPress form by the hash of its shortcode',
      {receiver: 'contact-form-7', form: 'a1b2c3d', address: '/'},
      'bad-form',
    ],
    ['a map that is none', {address: '/a', map: 'detail'}, 'bad-map'],
    ['a map separated by blanks', {address: '/a', map: 'comment=input_1 email=input_4'}, 'bad-map'],
    [
      'a map separated by commas',
      {address: '/a', map: 'comment=input_1, email=input_4'},
      'bad-map',
    ],
    ['a map of something else', {address: '/a', map: '{"detail": 3}'}, 'bad-map'],
    ['a map that is a list', {address: '/a', map: '["detail=a"]'}, 'bad-map'],
    [
      'a map onto the name of Drupal’s form',
      {receiver: 'drupal-webform', form: 'report', address: '/', map: 'detail=webform_id'},
      'bad-map',
    ],
    [
      'a map onto a mark of Contact Form 7',
      {receiver: 'contact-form-7', form: '7', address: '/', map: 'detail=_wpcf7_unit_tag'},
      'bad-map',
    ],
  ];
  for (const [name, settings, fault] of faults) {
    it(`is nowhere, with the word "${fault}", for ${name}`, () => {
      expect(readTarget(settings, base)).to.equal(fault);
    });
  }

  it('is refused at the last moment for a stored address that may not be used', () => {
    expect(requestFor(sent, target('json', {address: 'javascript:alert(1)'}))).to.equal(undefined);
    expect(requestFor(sent, target('hand-off', {address: 'data:text/html,x'}))).to.equal(undefined);
  });

  it('takes names in both ways a person would write them', () => {
    expect(readMap('detail=your-message; page = page-url;')).to.deep.equal({
      detail: 'your-message',
      page: 'page-url',
    });
    expect(readMap('{"detail": "your-message"}')).to.deep.equal({detail: 'your-message'});
    expect(readMap('q=a=b')).to.deep.equal({q: 'a=b'});
    expect(readMap('detail=your-message\n  about.ease=Easy to use')).to.deep.equal({
      'detail': 'your-message',
      'about.ease': 'Easy to use',
    });
  });
});

describe('a request', () => {
  it('to JSON holds all that the reference receiver takes, and the key once more for our own origin', () => {
    const {init} = built(target('json'));
    expect(JSON.parse(init.body as string)).to.deep.equal({
      key: sent.key,
      purpose: 'comment',
      page: sent.page,
      lang: 'en-GB',
      area: 'E08000003',
      answers: sent.answers,
      seconds: 20,
      website: '',
    });
    expect(init.headers).to.deep.equal({
      'accept': 'application/json',
      'content-type': 'application/json',
    });
    globalThis.location = new URL('https://council.example/offer') as unknown as Location;
    try {
      expect(built(target('json')).init.headers).to.include({'idempotency-key': sent.key});
    } finally {
      Reflect.deleteProperty(globalThis, 'location');
    }
  });

  it('to a form names every field, and a question called like a detail apart from it', () => {
    const {init} = built(target('form', {map: {comment: 'message'}}));
    expect([...(init.body as URLSearchParams)]).to.deep.equal([
      ['key', sent.key],
      ['purpose', 'comment'],
      ['page', sent.page],
      ['lang', 'en-GB'],
      ['area', 'E08000003'],
      ['seconds', '20'],
      ['website', ''],
      ['message', 'Hello & “goodbye”'],
      ['about', 'content'],
      ['about', 'gaps'],
      ['answers[page]', 'a question of that name'],
    ]);
    expect(init.headers).not.to.have.property('content-type');
  });

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

  it('leaves out the seconds where nobody has counted them all', () => {
    for (const name of receiverNames.filter(name => !['hand-off', 'mailto'].includes(name))) {
      const {init} = requestFor(
        {...sent, seconds: undefined},
        target(name, {form: '7', map: {seconds: 'seconds'}}),
      ) as {init: RequestInit};
      const body =
        typeof init.body === 'string' ? init.body : [...(init.body as FormData).keys()].join();
      expect(body, name).not.to.include('seconds');
    }
  });

  it('goes to the endpoint of a content system, from the address of its site or its own', () => {
    const addresses: [string, string, string][] = [
      [
        'contact-form-7',
        'https://a.example',
        'https://a.example/wp-json/contact-form-7/v1/contact-forms/7/feedback',
      ],
      [
        'contact-form-7',
        'https://a.example/blog/?x=1',
        'https://a.example/blog/wp-json/contact-form-7/v1/contact-forms/7/feedback',
      ],
      [
        'contact-form-7',
        'https://a.example/?rest_route=/contact-form-7/v1/contact-forms/12/feedback',
        'https://a.example/?rest_route=/contact-form-7/v1/contact-forms/12/feedback',
      ],
      [
        'drupal-webform',
        'https://a.example/',
        'https://a.example/webform_rest/submit?_format=json',
      ],
      [
        'gravity-forms',
        'https://a.example/',
        'https://a.example/wp-json/gf/v2/forms/7/submissions',
      ],
      [
        'gravity-forms',
        'https://a.example/wp-json/gf/v2/forms/3/submissions',
        'https://a.example/wp-json/gf/v2/forms/3/submissions',
      ],
    ];
    for (const [name, address, expected] of addresses)
      expect(built(target(name, {address, form: '7'})).url).to.equal(expected);
  });

  it('to Contact Form 7 is multipart with the marks that it wants, and takes the form’s number from its address', () => {
    const address = 'https://a.example/wp-json/contact-form-7/v1/contact-forms/12/feedback';
    const body = built(target('contact-form-7', {address})).init.body as FormData;
    expect(body.get('_wpcf7')).to.equal('12');
    expect(body.get('_wpcf7_unit_tag')).to.equal('wpcf7-f12-o1');
    expect(body.getAll('about[]')).to.deep.equal(['content', 'gaps']);
    expect(body.has('key')).to.equal(false);
  });

  it('to WordPress has a second address, for sites without an address under wp-json', () => {
    for (const [name, route] of [
      ['contact-form-7', 'contact-form-7/v1/contact-forms/7/feedback'],
      ['gravity-forms', 'gf/v2/forms/7/submissions'],
    ]) {
      expect(built(target(name!, {address: 'https://a.example/blog', form: '7'}))).to.have.property(
        'otherwise',
        `https://a.example/blog/?rest_route=/${route}`,
      );
    }
  });

  it('of answers that are too long for an address opens it without them', () => {
    const long = {...sent, answers: {comment: 'ਪੰ'.repeat(200)}};
    expect(requestFor(long, target('hand-off', {address: 'https://a.example/form'}))).to.deep.equal(
      {open: 'https://a.example/form', tooLong: true},
    );
    const address = 'mailto:offer@council.example?subject=Offer';
    expect(requestFor(long, target('mailto', {address}))).to.deep.equal({
      open: address,
      tooLong: true,
    });
  });

  it('hands answers over in an address, or in an e-mail, and nothing else', () => {
    expect(
      requestFor(
        sent,
        target('hand-off', {address: 'https://a.example/form?lang=en', map: {page: 'from'}}),
      ),
    ).to.deep.equal({
      open: 'https://a.example/form?lang=en&from=https%3A%2F%2Fcouncil.example%2Foffer%0A%0Aa+question+of+that+name&comment=Hello+%26+%E2%80%9Cgoodbye%E2%80%9D&about=content&about=gaps',
    });
    const {open} = requestFor(
      sent,
      target('mailto', {address: 'mailto:offer@council.example?subject=Offer'}),
    ) as {open: string};
    expect(open).to.match(
      /^mailto:offer@council\.example\?subject=Offer&body=comment%3A%20Hello%20%26/,
    );
    expect(open).to.include('%0D%0A');
    expect(open).not.to.include('+');
  });
});
