import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, it} from 'node:test';
import {describeOnEachDatabase, emptyTables} from './support/databases.js';
import {newFolder} from './support/folders.js';
import {
  comment,
  createTestReceiver,
  newKey,
  referenceOf,
  type TestReceiver,
} from './support/receiver.js';

interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly errors?: readonly {
    readonly field: string;
    readonly message: string;
    readonly code: string;
  }[];
}

describeOnEachDatabase('the intake', open => {
  let receiver: TestReceiver;
  const stored = () => open().db.selectFrom('submission').selectAll().execute();
  const problem = async (response: Response) => (await response.json()) as ProblemBody;

  beforeEach(async () => {
    await emptyTables(open());
    receiver = createTestReceiver(open(), {RECEIVER_ORIGINS: 'https://www.example.gov.uk'});
  });

  it('gives a receipt for an answer, and keeps what was said', async () => {
    const response = await receiver.submit(comment());
    assert.equal(response.status, 201);
    const reference = await referenceOf(response);
    assert.equal(response.headers.get('location'), `/feedback/receipt/${reference}`);
    const [row] = await stored();
    assert.equal(row?.reference, reference);
    assert.deepEqual(JSON.parse(row?.answers ?? ''), comment().answers);
    assert.equal(row?.received_at.getTime(), receiver.now().getTime());
  });

  it('gives a retry its first receipt, however often it comes', async () => {
    const body = comment();
    const first = await referenceOf(await receiver.submit(body));
    for (const seconds of [35, 900]) {
      const again = await receiver.submit({...body, seconds});
      assert.equal(again.status, 200);
      assert.equal(await referenceOf(again), first);
    }
    assert.equal((await stored()).length, 1);
  });

  it('keeps one of twenty that arrive at once', async () => {
    const body = comment();
    const responses = await Promise.all(Array.from({length: 20}, () => receiver.submit(body)));
    const references = await Promise.all(responses.map(referenceOf));
    assert.equal(new Set(references).size, 1);
    assert.equal(responses.filter(({status}) => status === 201).length, 1);
    assert.equal((await stored()).length, 1);
  });

  it('refuses other words under a key that was used', async () => {
    const body = comment();
    await receiver.submit(body);
    const response = await receiver.submit({
      ...body,
      answers: {...body.answers, comment: 'Something else.'},
    });
    assert.equal(response.status, 409);
    assert.match((await problem(response)).type, /key-reused$/);
    assert.equal((await stored()).length, 1);
  });

  it('takes the key from the Idempotency-Key header as well, and refuses two that differ', async () => {
    const {key, ...body} = comment();
    const first = await receiver.submit(body, {'idempotency-key': key});
    const quoted = await receiver.submit(body, {'idempotency-key': `"${key}"`});
    assert.equal(await referenceOf(quoted), await referenceOf(first));
    const differing = await receiver.submit({...body, key}, {'idempotency-key': newKey()});
    assert.equal((await problem(differing)).errors?.[0]?.field, 'key');
  });

  it('asks a program for a key, as without one a retry would double the answer', async () => {
    const response = await receiver.submit({...comment(), key: undefined});
    assert.equal(response.status, 422);
    assert.deepEqual(
      (await problem(response)).errors?.map(({field, code}) => [field, code]),
      [['key', 'not-a-key']],
    );
  });

  it('names every field that needs a change, as a problem', async () => {
    const response = await receiver.submit(comment({comment: '', reply: 'yes'}));
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    const body = await problem(response);
    assert.equal(body.status, 422);
    assert.deepEqual(
      body.errors?.map(({field, code}) => `${field} ${code}`),
      ['comment missing', 'email missing'],
    );
    assert.equal((await stored()).length, 0);
  });

  it('reads plain forms and multipart alike', async () => {
    const fields = {
      'key': newKey(),
      'purpose': 'report',
      'page': 'https://www.example.gov.uk/a',
      'answers[detail]': 'The number is wrong.',
    };
    const multipart = new FormData();
    for (const [name, value] of Object.entries({...fields, key: newKey()}))
      multipart.set(name, value);
    multipart.append('problem', 'wrong');
    multipart.append('problem', 'out-of-date');
    for (const body of [new URLSearchParams(fields), multipart])
      assert.equal((await receiver.request('', {method: 'POST', body})).status, 201);
    const rows = await stored();
    assert.deepEqual(
      rows
        .map(row => JSON.parse(row.answers) as unknown)
        .sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length),
      [
        {detail: 'The number is wrong.'},
        {detail: 'The number is wrong.', problem: ['wrong', 'out-of-date']},
      ],
    );
  });

  it('answers a page without script with a page: receipt, then nothing new on reload', async () => {
    const sent = await receiver.request('', {
      method: 'POST',
      headers: {accept: 'text/html,*/*;q=0.8'},
      body: new URLSearchParams({purpose: 'page', correct: 'yes'}),
    });
    assert.equal(sent.status, 303);
    const page = await receiver.request(
      (sent.headers.get('location') ?? '').replace('/feedback', ''),
    );
    const [row] = await stored();
    assert.equal(page.status, 200);
    assert.match(await page.text(), new RegExp(`Your reference is.*${row?.reference}`));
  });

  it('shows a form without script again with its answers, and what to change', async () => {
    const body = new URLSearchParams({
      purpose: 'comment',
      reply: 'yes',
      email: 'me at home',
      comment: 'We <b>wait</b>.',
      publish: 'no',
    });
    const response = await receiver.request('', {
      method: 'POST',
      headers: {accept: 'text/html'},
      body,
    });
    const page = await response.text();
    assert.equal(response.status, 422);
    assert.match(page, /There is a problem/);
    assert.match(page, /href="#answers\[email\]">Enter an email address in the correct format/);
    assert.match(
      page,
      /<textarea\s+id="answers\[comment\]"[^>]*>\nWe &lt;b&gt;wait&lt;\/b&gt;\.<\/textarea>/,
    );
    assert.match(page, /name="answers\[reply\]" type="radio" value="yes"\s+checked/);
  });

  it('shows a form again with its trap for machines, and without hidden values that nobody could change', async () => {
    const body = new URLSearchParams({
      purpose: 'comment',
      key: 'short',
      page: 'nowhere at all',
      lang: 'ur',
      website: 'http://spam',
      comment: 'We wait.',
    });
    const page = await (
      await receiver.request('', {method: 'POST', headers: {accept: 'text/html'}, body})
    ).text();
    assert.match(page, /name="website" value="http:\/\/spam" tabindex="-1"/);
    assert.match(page, /href="#main">Expected a key/);
    assert.match(page, /href="#main">Expected the address/);
    assert.doesNotMatch(page, /name="(key|page)"/);
    assert.match(page, /name="lang" value="ur"/);
  });

  it('takes the corrected form in', async () => {
    const fields = new URLSearchParams({
      'purpose': 'comment',
      'answers[comment]': 'We wait.',
      'answers[reply]': 'yes',
      'answers[email]': 'me@example.com',
    });
    const response = await receiver.request('', {
      method: 'POST',
      headers: {accept: 'text/html', origin: 'http://127.0.0.1:8787'},
      body: fields,
    });
    assert.equal(response.status, 303);
    assert.equal((await stored())[0]?.email, 'me@example.com');
  });

  it('does not say it has what it has not', async () => {
    assert.equal((await receiver.request('/receipt/SW-7K3M-Q2')).status, 404);
    assert.equal((await receiver.request('/receipt/%3Cscript%3E')).status, 404);
  });

  it('puts suspected spam aside, with a receipt like any other', async () => {
    for (const envelope of [{website: 'http://spam.example'}, {seconds: 0.4}]) {
      assert.equal((await receiver.submit(comment({}, envelope))).status, 201);
    }
    assert.deepEqual((await stored()).map(row => row.suspicion).sort(), ['honeypot', 'too-fast']);
  });

  it('lets only pages of allowed sites send, and read the answer', async () => {
    const allowed = await receiver.submit(comment(), {origin: 'https://www.example.gov.uk'});
    assert.equal(allowed.status, 201);
    assert.equal(allowed.headers.get('access-control-allow-origin'), 'https://www.example.gov.uk');
    assert.match(allowed.headers.get('vary') ?? '', /Origin/);
    for (const origin of [
      'https://evil.example',
      'https://www.example.gov.uk.evil.example',
      'http://www.example.gov.uk',
      'null',
    ]) {
      const refused = await receiver.submit(comment(), {origin});
      assert.equal(refused.status, 403, origin);
      assert.equal(refused.headers.get('access-control-allow-origin'), null);
    }
    assert.equal((await stored()).length, 1);
  });

  it('lets an allowed page read a refusal too, and how long to wait', async () => {
    receiver = createTestReceiver(open(), {RECEIVER_BURST: '1', RECEIVER_PER_MINUTE: '2'});
    const origin = 'https://forum.example';
    await receiver.submit(comment(), {origin});
    const refused = await receiver.submit(comment(), {origin});
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '30');
    assert.equal(refused.headers.get('access-control-allow-origin'), '*');
    assert.match(refused.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
    const invalid = await createTestReceiver(open()).submit(comment({comment: ''}), {origin});
    assert.equal(invalid.headers.get('access-control-allow-origin'), '*');
    receiver.advance(30_000);
    assert.equal((await receiver.submit(comment(), {origin})).status, 201);
  });

  it('counts a sender once, from whichever page it says it comes', async () => {
    receiver = createTestReceiver(open(), {RECEIVER_BURST: '1'});
    assert.equal((await receiver.submit(comment(), {origin: 'https://a.example'})).status, 201);
    assert.equal((await receiver.submit(comment(), {origin: 'https://b.example'})).status, 429);
  });

  it('answers the preflight that an Idempotency-Key makes browsers ask', async () => {
    const headers = {
      'origin': 'https://www.example.gov.uk',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type, idempotency-key',
    };
    const response = await receiver.request('', {method: 'OPTIONS', headers});
    assert.equal(response.status, 204);
    assert.match(response.headers.get('access-control-allow-headers') ?? '', /Idempotency-Key/);
    assert.equal(response.headers.get('access-control-allow-origin'), 'https://www.example.gov.uk');
    const stranger = await receiver.request('', {
      method: 'OPTIONS',
      headers: {...headers, origin: 'https://evil.example'},
    });
    assert.equal(stranger.headers.get('access-control-allow-origin'), null);
  });

  it('refuses what is too large, whether or not it says so', async () => {
    const large = JSON.stringify(comment({comment: 'x'.repeat(200_000)}));
    const stream = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode(large));
        controller.close();
      },
    });
    const headers = {'content-type': 'application/json'};
    assert.equal(
      (
        await receiver.request('', {
          method: 'POST',
          headers: {...headers, 'content-length': String(large.length)},
          body: large,
        })
      ).status,
      413,
    );
    assert.equal(
      (
        await receiver.request('', {
          method: 'POST',
          headers,
          body: stream,
          duplex: 'half',
        } as RequestInit)
      ).status,
      413,
    );
  });

  it('answers whatever else a stranger sends with a problem, never a stack', async () => {
    const bodies: readonly (readonly [string, string, number])[] = [
      ['application/json', '{"purpose":', 400],
      ['application/json', '[]', 400],
      ['application/json', 'null', 400],
      ['application/json', '{"answers": 3, "purpose": "page"}', 400],
      ['application/json', `${'['.repeat(50_000)}`, 400],
      [
        'application/json',
        '{"key": {"a": 1}, "purpose": ["page"], "answers": {"correct": {}}}',
        422,
      ],
      ['multipart/form-data; boundary=x', 'no boundary here', 400],
      ['multipart/form-data', '', 400],
      ['text/plain', 'hello', 415],
      ['', '', 415],
    ];
    for (const [type, body, status] of bodies) {
      const response = await receiver.request('', {
        method: 'POST',
        headers: {'content-type': type},
        body,
      });
      const text = await response.text();
      assert.equal(response.status, status, `${type} ${body.slice(0, 40)}: ${text}`);
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      assert.doesNotMatch(text, /\bat .*\.(ts|js)/);
    }
    assert.equal((await receiver.request('', {method: 'PUT', body: 'x'})).status, 405);
    assert.equal((await receiver.request('/nowhere')).status, 404);
  });

  it('tells the day of a receipt, not the minute, and slows down who guesses references', async () => {
    receiver = createTestReceiver(open(), {RECEIVER_PROXIES: '1'});
    const {reference} = (await (await receiver.submit(comment())).json()) as {reference: string};
    const ask = (path: string, from: string) =>
      receiver.request(`/receipt/${path}`, {headers: {'x-forwarded-for': from}});
    const page = await (await ask(reference, '198.51.100.1')).text();
    assert.match(page, /datetime="2026-11-24">24 November 2026<\/time>/);
    assert.doesNotMatch(page, /12:00|2026-11-24T/);
    const answers: number[] = [];
    for (let guess = 0; guess < 25; guess += 1) {
      // One sender, in each way that a proxy may write an IPv4 address.
      const from = ['203.0.113.6', '::ffff:203.0.113.6', '::ffff:cb00:7106'][guess % 3] ?? '';
      answers.push((await ask('SW-2222-22', from)).status);
    }
    assert.deepEqual([answers.indexOf(429), answers.lastIndexOf(404)], [20, 19]);
    assert.equal((await ask(reference, '198.51.100.1')).status, 200, 'others need not wait');
  });

  it('goes on when the clock on the wall is set back an hour', async () => {
    receiver = createTestReceiver(open(), {RECEIVER_BURST: '2', RECEIVER_PER_MINUTE: '1'});
    const titles = async () =>
      ((await (await receiver.request('/responses.json')).json()) as {responses: unknown[]})
        .responses.length;
    assert.equal(await titles(), 0);
    for (const status of [201, 201, 429])
      assert.equal((await receiver.submit(comment())).status, status);
    receiver.setClock(-3_600_000);
    receiver.advance(61_000);
    assert.equal((await receiver.submit(comment())).status, 201);
    await receiver.moderate('/themes/new', {
      title: 'Buses',
      you_said: 'Late.',
      state: 'not-yet',
      published: 'yes',
    });
    receiver.advance(61_000);
    assert.equal(await titles(), 1);
  });

  it('keeps no network address and sets no cookie', async () => {
    receiver = createTestReceiver(open(), {RECEIVER_PROXIES: '1'});
    const response = await receiver.submit(comment(), {
      'x-forwarded-for': '203.0.113.77',
      'cookie': 'session=abc',
      'user-agent': 'Tell-tale/1.0',
    });
    assert.equal(response.headers.get('set-cookie'), null);
    assert.doesNotMatch(JSON.stringify(await stored()), /203\.0\.113\.77|Tell-tale|abc/);
    assert.deepEqual(receiver.reports, []);
  });

  it('counts senders behind a proxy apart, and believes only the proxy’s own word', async () => {
    receiver = createTestReceiver(open(), {RECEIVER_PROXIES: '1', RECEIVER_BURST: '1'});
    const from = (hops: string) => receiver.submit(comment(), {'x-forwarded-for': hops});
    assert.equal((await from('203.0.113.1')).status, 201);
    assert.equal((await from('203.0.113.2')).status, 201);
    assert.equal(
      (await from('198.51.100.9, 203.0.113.1')).status,
      429,
      'a made-up first hop does not help',
    );
  });

  it('says when the database is away that nothing was taken in, and when to come back', async () => {
    const {db, ...rest} = open();
    const failing = new Proxy(db, {
      get: (target, name) =>
        name === 'insertInto'
          ? () => {
              throw Object.assign(new Error('secret words in a message'), {code: '57P01'});
            }
          : (Reflect.get(target, name) as unknown),
    });
    receiver = createTestReceiver({...rest, db: failing});
    const response = await receiver.submit(comment(), {origin: 'https://www.example.gov.uk'});
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('retry-after'), '30');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.doesNotMatch(receiver.reports.join(), /secret words/);
    assert.match(receiver.reports.join(), /57P01/);
  });

  it('tells a load balancer that it is well', async () => {
    assert.equal(await (await receiver.request('/health')).text(), 'ok');
  });

  it('takes an e-mail address of a survey that cannot be read at the moment for one', async () => {
    const body = {
      key: newKey(),
      purpose: 'survey',
      item: 'unreadable',
      seconds: 30,
      answers: {contact: 'me@example.com', more: 'Write to me@example.com', how: ['bus']},
    };
    const reference = await referenceOf(await receiver.submit(body));
    const row = await open()
      .db.selectFrom('submission')
      .selectAll()
      .where('reference', '=', reference)
      .executeTakeFirstOrThrow();
    assert.equal(row.email, 'me@example.com');
    assert.deepEqual(JSON.parse(row.answers), {more: 'Write to me@example.com', how: ['bus']});
    // By the time of a retry the record says that "contact" is no address after all.
    const path = join(newFolder('record'), 'record.json');
    const questions = [{id: 'contact', type: 'text', label: 'Contact'}];
    writeFileSync(path, JSON.stringify({surveys: [{id: 'unreadable', questions}]}));
    const later = createTestReceiver(open(), {RECEIVER_RECORD: path});
    const again = await later.submit(body);
    assert.deepEqual([again.status, await referenceOf(again)], [200, reference]);
  });

  it('is described for programs by the schema that checks it', async () => {
    const response = await receiver.request('/openapi.json');
    const api = (await response.json()) as {
      paths: Record<string, {post: {responses: Record<string, unknown>}}>;
      components: {
        schemas: Record<
          string,
          {properties: Record<string, {enum?: string[]; pattern?: string}>; required: string[]}
        >;
      };
    };
    const {Submission} = api.components.schemas;
    assert.deepEqual(Submission?.properties['purpose']?.enum, [
      'page',
      'report',
      'comment',
      'survey',
    ]);
    assert.match(Submission?.properties['key']?.pattern ?? '', /22,128/);
    assert.deepEqual(Submission?.required, ['purpose']);
    assert.match(JSON.stringify(Submission), /"maxLength":20000/);
    assert.deepEqual(Object.keys(api.paths['/feedback']?.post.responses ?? {}), [
      '200',
      '201',
      '303',
      '400',
      '403',
      '409',
      '413',
      '415',
      '422',
      '429',
      '503',
    ]);
  });
});
