import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, it} from 'node:test';
import {describeOnEachDatabase, storedIn} from './support/databases.js';
import {newFolder} from './support/folders.js';
import {
  comment,
  createEmptyReceiver,
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
  const stored = () => storedIn(open());
  const problem = async (response: Response) => (await response.json()) as ProblemBody;

  beforeEach(async () => {
    receiver = await createEmptyReceiver(open(), {RECEIVER_ORIGINS: 'https://www.example.gov.uk'});
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

  it('does not say it has what it has not', async () => {
    assert.equal((await receiver.request('/receipt/SW-7K3M-Q2')).status, 404);
    assert.equal((await receiver.request('/receipt/%3Cscript%3E')).status, 404);
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
