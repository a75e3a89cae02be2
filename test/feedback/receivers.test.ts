/** What each receiver is sent, and under which names. */
import {describe, it} from 'node:test';
import {expect} from 'chai';
import {readMap} from '../../src/feedback/receivers/field-map.js';
import type {Target} from '../../src/feedback/receivers/receiver.js';
import {readTarget, receiverNames, requestFor} from '../../src/feedback/receivers/receivers.js';
import {sent} from './sent.js';

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
