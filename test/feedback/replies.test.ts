/** How the replies of each receiver are read: they are fixtures of what the originals answer. */
import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {Receiver, Reply, Target} from '../../src/feedback/receivers/receiver.js';
import {
  isTurnedAway,
  likelyCause,
  plainText,
  refusal,
} from '../../src/feedback/receivers/replies.js';
import {receiverFor, receiverNames} from '../../src/feedback/receivers/receivers.js';
import {readText} from '../support/files.js';

const target = (receiver: string, more: Partial<Target> = {}): Target => ({
  receiver,
  address: 'https://council.example/',
  ...more,
});
const receiver = (name: string): Receiver => receiverFor(name)!;
const text = (name: string) => readText(`test/fixtures/receivers/${name}`);
const reply = (
  body: string | undefined,
  status = 200,
  url = 'https://council.example/',
): Reply => ({status, text: body, url});

describe('a reply', () => {
  const read = async (name: string, file: string, more: Partial<Target> = {}, status = 200) =>
    receiver(name).read(reply(text(file), status), target(name, more));

  it('of JSON is a receipt only with a reference', async () => {
    expect(await read('json', 'json/receipt.json')).to.deep.equal({
      kind: 'sent',
      reference: 'SW-7K3M-Q2',
    });
    expect(receiver('json').read(reply('{"reference": 12}'), target('json'))).to.deep.equal({
      kind: 'sent',
      reference: '12',
    });
    expect(await read('json', 'pages/login.html')).to.equal(undefined);
  });

  it('of a form is a page that asks for no password, and is the page that the site named', async () => {
    expect(await read('form', 'pages/thanks.html')).to.deep.equal({kind: 'sent'});
    expect(await read('form', 'pages/login.html')).to.equal(undefined);
    expect(await read('form', 'pages/thanks.html', {thanks: '/thank-you'})).to.equal(undefined);
    const at = reply(text('pages/thanks.html'), 200, 'https://council.example/thank-you?a=1');
    expect(receiver('form').read(at, target('form', {thanks: '/thank-you'}))).to.deep.equal({
      kind: 'sent',
    });
    expect(receiver('form').read(reply(undefined), target('form'))).to.equal(undefined);
  });

  it('of a form is none from the address as the site would rather have it: the answers were lost on the way there', () => {
    const from = (url: string, address: string, body = 'Thanks') =>
      receiver('form').read(reply(body, 200, url), target('form', {address}));
    const address = 'http://council.example/feedback?a=1';
    for (const url of [
      'https://council.example/feedback?a=1',
      'http://www.council.example/feedback?a=1',
      'https://www.council.example/feedback/?a=1',
    ]) {
      expect(from(url, address), url).to.equal(undefined);
      expect(from(address, url), url).to.equal(undefined);
    }
    for (const url of [
      address,
      'http://council.example/feedback?a=1&sent',
      'http://council.example/feedback/thanks',
      'https://forms.council.example/feedback?a=1',
    ]) {
      expect(from(url, address), url).to.deep.equal({kind: 'sent'});
    }
    expect(from(address, `${address}#form`)).to.deep.equal({kind: 'sent'});
    expect(from(`${address}/`, address, '{"reference": "SW-1"}')).to.deep.equal({
      kind: 'sent',
      reference: 'SW-1',
    });
  });

  it('of a form that keeps keys is a receipt only with a reference', async () => {
    expect(await read('multipart', 'pages/thanks.html', {keyed: true})).to.equal(undefined);
    expect(await read('multipart', 'json/receipt.json', {keyed: true})).to.deep.equal({
      kind: 'sent',
      reference: 'SW-7K3M-Q2',
    });
  });

  it('of Contact Form 7 is what its status says, though the server says 200 each time', async () => {
    const kinds: Record<string, string> = {
      mail_sent: 'sent',
      mail_failed: 'unknown',
      validation_failed: 'refused',
      acceptance_missing: 'refused',
      spam: 'unknown',
      aborted: 'refused',
    };
    for (const [said, kind] of Object.entries(kinds))
      expect((await read('contact-form-7', `contact-form-7/${said}.json`))?.kind, said).to.equal(
        kind,
      );
    expect(
      await read('contact-form-7', 'contact-form-7/validation_failed.json', {
        map: {comment: 'your-message'},
      }),
    ).to.deep.include({
      fields: [
        {id: 'comment', message: 'Please fill out this field.'},
        {id: 'captcha', message: 'Please answer the question.'},
      ],
    });
    expect(await read('contact-form-7', 'pages/login.html')).to.equal(undefined);
    const membersOnly = reply('{"status": "error", "message": "For logged in users only."}');
    expect(receiver('contact-form-7').read(membersOnly, target('contact-form-7'))).to.deep.equal({
      kind: 'refused',
      fields: [],
      status: 200,
      cause: 'error',
    });
  });

  it('of Drupal is a number, or errors with the status 200', async () => {
    expect(await read('drupal-webform', 'drupal-webform/receipt.json')).to.deep.equal({
      kind: 'sent',
      reference: '12',
    });
    expect(
      await read('drupal-webform', 'drupal-webform/refused.json', {map: {comment: 'message'}}),
    ).to.deep.include({
      kind: 'refused',
      fields: [
        {id: 'comment', message: 'Your message field is required.'},
        {id: 'email', message: 'The email address is not valid.'},
      ],
    });
    expect(
      receiver('drupal-webform').read(reply('{"error": "closed"}'), target('drupal-webform')),
    ).to.deep.include({kind: 'refused', fields: []});
    const closed = reply(
      '{"error": {"message": "This webform is closed, or too many submissions have been made."}}',
    );
    expect(
      receiver('drupal-webform').read(
        closed,
        target('drupal-webform', {map: {comment: 'message'}}),
      ),
      'about the form, not the answer called message',
    ).to.deep.include({kind: 'refused', fields: []});
    expect(
      receiver('drupal-webform').read(reply('{"error": "No"}', 403), target('drupal-webform')),
    ).to.equal(undefined);
    expect(
      receiver('drupal-webform').read(reply('{"sid": null}'), target('drupal-webform')),
    ).to.equal(undefined);
  });

  it('of Gravity Forms complains by number, which the map turns into questions', async () => {
    expect(await read('gravity-forms', 'gravity-forms/receipt.json')).to.deep.equal({
      kind: 'sent',
      reference: '341',
    });
    expect(
      await read(
        'gravity-forms',
        'gravity-forms/refused.json',
        {map: {comment: 'input_1', email: 'input_4_2'}},
        400,
      ),
    ).to.deep.include({
      kind: 'refused',
      fields: [
        {id: 'comment', message: 'This field is required.'},
        {id: 'email', message: 'The email address entered is invalid.'},
      ],
    });
  });

  it('of problem JSON names questions, with a word for each fault that a widget can translate', async () => {
    expect(refusal(reply(text('json/problem.json'), 422), target('json'))).to.deep.equal({
      kind: 'refused',
      status: 422,
      fields: [
        {id: 'comment', message: 'Write at most 5,000 characters.', code: 'too-long'},
        {id: 'email', message: 'Write an address such as name@example.org.', code: 'not-an-email'},
      ],
    });
    expect(
      refusal(
        reply('{"errors": [{"pointer": "#/answers/comment", "detail": "Too long"}]}', 422),
        target('json'),
      ),
    ).to.deep.include({
      fields: [{id: 'comment', message: 'Too long'}],
    });
  });

  it('has its words as text: no tags, entities read, nothing hidden in them', () => {
    const said: [string, string][] = [
      [
        'The address <em class="placeholder">x@</em> isn&#039;t valid.',
        "The address x@ isn't valid.",
      ],
      ['A &amp; B &lt;b&gt; &hellip; &#x2019; &unknown;', 'A & B <b> … ’ &unknown;'],
      ['<img src=x onerror=alert(1)> Fill this out.', 'Fill this out.'],
      ['2 < 3 and 5 > 4', '2 < 3 and 5 > 4'],
      ['&#0;&#x110000;', '&#0;&#x110000;'],
    ];
    for (const [message, text] of said) expect(plainText(message)).to.equal(text);
  });

  it('without its end is no refusal: which answers were turned down is in what was lost', () => {
    const whole = text('json/problem.json').trim();
    for (const body of [whole.slice(0, -1), whole.slice(0, whole.length / 2), '{', ' ['])
      expect(refusal(reply(body, 422), target('json')), body).to.equal(undefined);
    for (const body of ['', '<html>Too large</html>', '{}'])
      expect(refusal(reply(body, 422), target('json')), body).to.deep.include({fields: []});
  });

  it('of a log-in, a firewall or a server in trouble is no refusal', async () => {
    for (const code of [400, 401, 403, 404, 405, 406, 415])
      for (const body of ['', '<html>Blocked</html>', '{"code": "rest_no_route", "message": "No"}'])
        expect(refusal(reply(body, code), target('json')), `${code} ${body}`).to.equal(undefined);
    expect(isTurnedAway(reply(text('pages/login.html')), true)).to.equal(true);
    for (const page of [
      '<title>Request Rejected</title>',
      '<!doctype html><html><head><title>Just a moment...</title>',
      '{"code": "rest_not_logged_in", "message": "Log in first", "data": {"status": 401}}',
    ])
      expect(isTurnedAway(reply(page), true), page).to.equal(true);
    expect(
      isTurnedAway(
        {...reply('<p>Hello', 200, 'https://a.example/wp-login.php'), redirected: true},
        false,
      ),
    ).to.equal(true);
    expect(isTurnedAway(reply(text('pages/thanks.html')), true)).to.equal(false);
  });

  it('has a likely cause for the console, with the server’s code and none of its sentences', () => {
    const causes = [401, 403, 404, 405, 503, 302, 200, 400, undefined].map(code =>
      likelyCause(
        code
          ? reply('{"code": "rest_x", "message": "The comment <em>my words</em> is odd"}', code)
          : {},
      ),
    );
    expect(new Set(causes).size).to.equal(6);
    expect(causes.join()).not.to.include('my words');
    expect(causes[0]).to.match(/log-in.*\(rest_x\)/);
  });

  it('of any odd kind is no receipt, and breaks nothing', () => {
    const odd = [
      '',
      'null',
      '[]',
      '3',
      '"sent"',
      '{"status": null}',
      '{"status": {"a": 1}}',
      '{"is_valid": "true"}',
      '{"sid": {}}',
      '{"reference": {}}',
      '\u0000',
      '<html>',
    ];
    const odder = [
      '{"error": [null, 3, {"field": 3}]}',
      '{"errors": [[[]]]}',
      '{"is_valid": false, "validation_messages": "no"}',
      '{"status": "spam", "invalid_fields": {"a": 1}}',
      '{"status": "validation_failed", "invalid_fields": {"a": 1}}',
    ];
    for (const name of receiverNames.filter(name => !['form', 'multipart'].includes(name))) {
      for (const body of odd)
        expect(receiver(name).read(reply(body), target(name)), `${name} ${body}`).to.equal(
          undefined,
        );
      for (const body of odder)
        expect(receiver(name).read(reply(body), target(name))?.kind).not.to.equal('sent');
    }
    for (const body of [...odd, ...odder, undefined]) {
      expect(refusal(reply(body, 422), target('json'))?.kind).to.equal('refused');
      isTurnedAway(reply(body), true);
      likelyCause(reply(body));
    }
  });
});
