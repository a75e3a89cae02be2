import assert from 'node:assert/strict';
import {beforeEach, it} from 'node:test';
import {describeOnEachDatabase, storedIn} from './support/databases.js';
import {
  comment,
  createEmptyReceiver,
  createTestReceiver,
  type TestReceiver,
} from './support/receiver.js';

describeOnEachDatabase('the intake', open => {
  let receiver: TestReceiver;
  const stored = () => storedIn(open());

  beforeEach(async () => {
    receiver = await createEmptyReceiver(open(), {RECEIVER_ORIGINS: 'https://www.example.gov.uk'});
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
      [
        'application/json',
        `{"purpose": "survey", "item": "s", "answers": {"q": ${'['.repeat(20_000)}${']'.repeat(20_000)}}}`,
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
    assert.deepEqual(receiver.reports, []);
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
});
