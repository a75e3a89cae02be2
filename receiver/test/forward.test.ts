import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {beforeEach, describe, it} from 'node:test';
import {nextAttempt} from '../src/forward/back-off.js';
import {createSend} from '../src/forward/send.js';
import {describeOnEachDatabase} from './support/databases.js';
import {
  comment,
  createEmptyReceiver,
  createTestReceiver,
  referenceOf,
  type TestReceiver,
} from './support/receiver.js';
import {startSmtpSink} from './support/smtp-sink.js';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const hooked = {
  RECEIVER_WEBHOOK_URL: 'https://hooks.example/in',
  RECEIVER_WEBHOOK_SECRET: secret,
  RECEIVER_URL: 'https://feedback.example.gov.uk/feedback',
};
const mailing = {
  RECEIVER_SMTP_URL: 'smtp://mail.example',
  RECEIVER_MAIL_TO: 'send@example.gov.uk',
  RECEIVER_URL: 'https://feedback.example.gov.uk/feedback',
};
const minute = 60_000;

describeOnEachDatabase('forwarding', open => {
  let receiver: TestReceiver;
  const outbox = () => open().db.selectFrom('outbox').selectAll().execute();
  const page = async () => (await receiver.request('/moderation/messages')).text();

  beforeEach(async () => {
    receiver = await createEmptyReceiver(open(), {...hooked, RECEIVER_BURST: '1000'});
  });

  it('tells the webhook of an answer once, and of a retry not again', async () => {
    const body = comment();
    const reference = await referenceOf(await receiver.submit(body));
    await receiver.submit(body);
    assert.equal(await receiver.deliver(), 1);
    assert.equal(await receiver.deliver(), 0);
    assert.equal(receiver.posted.length, 1);
    const data = JSON.parse(receiver.posted[0]?.body ?? '') as {
      type: string;
      data: Record<string, unknown>;
    };
    assert.equal(data.type, 'feedback.received');
    assert.equal(data.data['reference'], reference);
    assert.equal(
      data.data['url'],
      `https://feedback.example.gov.uk/feedback/moderation/${reference}`,
    );
    assert.deepEqual(await outbox(), []);
  });

  it('signs what it sends so that the other side can tell it from a forgery', async () => {
    await receiver.submit(comment());
    await receiver.deliver();
    const {headers, body} = receiver.posted[0] ?? assert.fail('nothing was sent');
    const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
    const expected = createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
      .update(signed)
      .digest('base64');
    assert.equal(headers['webhook-signature'], `v1,${expected}`);
    assert.equal(headers['webhook-timestamp'], String(receiver.now().getTime() / 1000));
  });

  it('sends what was written only when the operator says so, and never an e-mail address', async () => {
    const body = comment({comment: 'Private words', reply: 'yes', email: 'me@example.com'});
    await receiver.submit(body);
    await receiver.deliver();
    assert.doesNotMatch(receiver.posted[0]?.body ?? '', /Private words|me@example/);
    const open2 = createTestReceiver(open(), {...hooked, RECEIVER_WEBHOOK_CONTENT: 'answers'});
    await open2.submit(comment({comment: 'Private words', reply: 'yes', email: 'me@example.com'}));
    await open2.deliver();
    assert.match(open2.posted[0]?.body ?? '', /Private words/);
    assert.doesNotMatch(open2.posted[0]?.body ?? '', /me@example/);
  });

  it('tries again, later and later, under the same id, until it is taken', async () => {
    receiver.answerWebhooks({status: 500, retryAfter: ''});
    await receiver.submit(comment());
    await receiver.deliver();
    assert.equal(await receiver.deliver(), 0, 'not at once');
    receiver.answerWebhooks(new TypeError('fetch failed', {cause: {code: 'ECONNREFUSED'}}));
    receiver.advance(2 * minute);
    await receiver.deliver();
    assert.match(await page(), /Tried 2 times: ECONNREFUSED/);
    receiver.answerWebhooks({status: 200, retryAfter: ''});
    receiver.advance(10 * minute);
    await receiver.deliver();
    assert.equal(receiver.posted.length, 3);
    assert.equal(new Set(receiver.posted.map(({headers}) => headers['webhook-id'])).size, 1);
    assert.deepEqual(await outbox(), []);
  });

  it('obeys a Retry-After that asks for longer', async () => {
    receiver.answerWebhooks({status: 429, retryAfter: '3600'});
    await receiver.submit(comment());
    await receiver.deliver();
    receiver.advance(59 * minute);
    assert.equal(await receiver.deliver(), 0);
    receiver.advance(2 * minute);
    assert.equal(await receiver.deliver(), 1);
  });

  it('gives up in the end, says so, and tries again when a moderator asks', async () => {
    receiver.answerWebhooks({status: 503, retryAfter: ''});
    await receiver.submit(comment());
    for (let count = 0; count < 12; count += 1) {
      await receiver.deliver();
      receiver.advance(2 * 24 * 60 * minute);
    }
    assert.equal(receiver.posted.length, 9);
    assert.equal(receiver.reports.length, 1);
    assert.match(await page(), /One message could not be delivered/);
    const [message] = await outbox();
    await receiver.moderate(`/messages/${message?.id}`, {});
    receiver.answerWebhooks({status: 200, retryAfter: ''});
    assert.equal(await receiver.deliver(), 1);
    assert.deepEqual(await outbox(), []);
  });

  it('gives up at once when the other side is gone for good', async () => {
    receiver.answerWebhooks({status: 410, retryAfter: ''});
    await receiver.submit(comment());
    await receiver.deliver();
    assert.equal((await outbox())[0]?.gave_up, true);
  });

  it('sends each message from one receiver, however many share the database', async () => {
    for (let count = 0; count < 30; count += 1) await receiver.submit(comment());
    const others = [1, 2, 3].map(() => createTestReceiver(open(), hooked));
    await Promise.all(others.map(other => other.deliver()));
    const ids = others.flatMap(other => other.posted.map(({headers}) => headers['webhook-id']));
    assert.equal(ids.length, 30);
    assert.equal(new Set(ids).size, 30);
  });

  it('takes up what a receiver that died had in hand', async () => {
    await receiver.submit(comment());
    await open()
      .db.updateTable('outbox')
      .set({claimed_until: new Date(receiver.now().getTime() + minute)})
      .execute();
    assert.equal(await receiver.deliver(), 0);
    receiver.advance(minute + 1);
    assert.equal(await receiver.deliver(), 1);
  });

  it('tells nobody of suspected spam before a moderator takes it back in', async () => {
    const reference = await referenceOf(await receiver.submit(comment({}, {website: 'x'})));
    assert.equal(await receiver.deliver(), 0);
    await receiver.moderate(`/${reference}/aside`, {aside: 'no'});
    assert.equal(await receiver.deliver(), 1);
  });

  it('tells nobody of what was deleted meanwhile', async () => {
    const reference = await referenceOf(await receiver.submit(comment()));
    await receiver.moderate(`/${reference}/delete`, {});
    assert.equal(await receiver.deliver(), 0);
    assert.equal(receiver.posted.length, 0);
  });

  it('mails that an answer came in, without what it says', async () => {
    receiver = createTestReceiver(open(), {...hooked, ...mailing});
    const reference = await referenceOf(
      await receiver.submit(
        comment({comment: 'Private words', reply: 'yes', email: 'me@example.com'}),
      ),
    );
    assert.equal(await receiver.deliver(), 2);
    const [mail] = receiver.mailed;
    assert.equal(mail?.to, 'send@example.gov.uk');
    assert.match(
      mail?.text ?? '',
      new RegExp(`https://feedback\\.example\\.gov\\.uk/feedback/moderation/${reference}`),
    );
    assert.match(mail?.text ?? '', /A reply is wanted/);
    assert.doesNotMatch(JSON.stringify(mail), /Private words|me@example/);
  });
});

describe('the way out', () => {
  it('hands mail to a mail server', async () => {
    const sink = await startSmtpSink();
    const send = createSend({
      mail: {smtp: sink.url, from: 'send@example.gov.uk', to: 'team@example.gov.uk'},
    });
    await send.mail({
      from: 'send@example.gov.uk',
      to: 'team@example.gov.uk',
      subject: 'Comment: SW-7K3M-Q2',
      text: 'Read it.',
      messageId: '<1@x>',
    });
    await sink.close();
    assert.match(sink.messages[0] ?? '', /^Subject: Comment: SW-7K3M-Q2$/m);
    assert.match(sink.messages[0] ?? '', /^Message-ID: <1@x>$/m);
  });

  it('posts, reads the answer’s status and wait, and follows no redirect', async () => {
    const bodies: string[] = [];
    const server = createServer((request, response) => {
      request.setEncoding('utf8').on('data', data => bodies.push(String(data)));
      request.on('end', () =>
        response
          .writeHead(request.url === '/away' ? 302 : 429, {
            'location': '/elsewhere',
            'retry-after': '7',
          })
          .end('busy'),
      );
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const send = createSend({mail: undefined});
    assert.deepEqual(await send.post(`${address}/in`, {'content-type': 'application/json'}, '{}'), {
      status: 429,
      retryAfter: '7',
    });
    assert.equal((await send.post(`${address}/away`, {}, '{}')).status, 302);
    assert.deepEqual(bodies, ['{}', '{}']);
    server.closeAllConnections();
    await new Promise<void>(resolve => server.close(() => resolve()));
    await assert.rejects(send.post(`${address}/in`, {}, '{}'));
  });
});

describe('back-off', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  it('waits longer each time and then gives up', () => {
    const waits = Array.from({length: 9}, (_, index) => nextAttempt(index + 1, now, 0)).map(
      due => due && (due.getTime() - now.getTime()) / minute,
    );
    assert.deepEqual(waits, [1, 5, 15, 60, 180, 360, 720, 1440, undefined]);
  });
  it('spreads messages that failed together', () => {
    assert.notEqual(nextAttempt(1, now, 0)?.getTime(), nextAttempt(1, now, 1)?.getTime());
  });
  it('reads a wait in seconds or as a date, and waits a day at most', () => {
    assert.equal(nextAttempt(1, now, 0, '600')?.toISOString(), '2026-11-24T12:10:00.000Z');
    assert.equal(
      nextAttempt(1, now, 0, 'Tue, 24 Nov 2026 13:00:00 GMT')?.toISOString(),
      '2026-11-24T13:00:00.000Z',
    );
    assert.equal(nextAttempt(1, now, 0, '99999999')?.toISOString(), '2026-11-25T12:00:00.000Z');
    assert.equal(nextAttempt(1, now, 0, 'soon')?.toISOString(), '2026-11-24T12:01:00.000Z');
  });
});
