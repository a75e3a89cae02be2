import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {beforeEach, it} from 'node:test';
import {describeOnEachDatabase, emptyTables, storedIn} from './support/databases.js';
import {newFolder} from './support/folders.js';
import {
  comment,
  createTestReceiver,
  newKey,
  referenceOf,
  type TestReceiver,
} from './support/receiver.js';

const day = 86_400_000;

const record = join(newFolder('retention'), 'record.json');
writeFileSync(
  record,
  JSON.stringify({
    surveys: [
      {
        id: 'transport',
        title: 'Getting to school',
        questions: [
          {id: 'easy', type: 'yes-no', label: 'Is it easy?'},
          {id: 'more', type: 'textarea', label: 'More'},
        ],
      },
    ],
  }),
);

describeOnEachDatabase('retention', open => {
  let receiver: TestReceiver;
  const rows = () => storedIn(open());
  const figures = async () => {
    receiver.advance(61_000);
    const {figures: found} = (await (await receiver.request('/figures.json')).json()) as {
      figures: {id: string; value: number; base?: number}[];
    };
    return found.map(({id, value, base}) => [id, value, base]);
  };

  beforeEach(async () => {
    await emptyTables(open());
    receiver = createTestReceiver(open(), {
      RECEIVER_BURST: '10000',
      RECEIVER_PUBLISH_BATCH: '5',
      RECEIVER_PUBLISH_HOURS: '0',
      RECEIVER_RECORD: record,
      RECEIVER_KEEP_DAYS: '365',
      RECEIVER_KEEP_EMAIL_DAYS: '90',
      RECEIVER_KEEP_SUSPECTED_DAYS: '30',
    });
  });

  it('deletes answers after the set time, not before', async () => {
    await receiver.submit(comment());
    receiver.advance(364 * day);
    await receiver.submit(comment());
    await receiver.tidy();
    assert.equal((await rows()).length, 2);
    receiver.advance(2 * day);
    await receiver.tidy();
    assert.equal((await rows()).length, 1);
    assert.match(receiver.reports.join(), /deleted 1 answers/);
  });

  it('deletes addresses sooner, and leaves the answer', async () => {
    await receiver.submit(comment({reply: 'yes', email: 'me@example.com'}));
    receiver.advance(91 * day);
    await receiver.tidy();
    const [row] = await rows();
    assert.equal(row?.email, '');
    assert.doesNotMatch(JSON.stringify(row), /me@example/);
    assert.match(
      await (await receiver.request(`/moderation/${row?.reference}`)).text(),
      /the address has been deleted/,
    );
  });

  it('deletes suspected spam soon', async () => {
    await receiver.submit(comment({}, {website: 'x'}));
    receiver.advance(31 * day);
    await receiver.tidy();
    assert.deepEqual(await rows(), []);
  });

  it('forgets the key of a deleted answer once no device tries any more', async () => {
    const reference = await referenceOf(await receiver.submit(comment()));
    await receiver.moderate(`/${reference}/delete`, {});
    receiver.advance(89 * day);
    await receiver.tidy();
    assert.equal((await rows()).length, 1);
    receiver.advance(2 * day);
    await receiver.tidy();
    assert.equal((await rows()).length, 0);
  });

  it('keeps the counts of a survey when its answers go, and adds to them', async () => {
    const answer = (easy: string) =>
      receiver.submit({
        key: newKey(),
        purpose: 'survey',
        item: 'transport',
        seconds: 30,
        answers: {easy, more: 'Private words'},
      });
    for (let count = 0; count < 20; count += 1) await answer(count < 10 ? 'yes' : 'no');
    await receiver.submit({
      key: newKey(),
      purpose: 'survey',
      item: 'transport',
      website: 'spam',
      answers: {easy: 'no'},
    });
    const before = [
      ['transport', 20, undefined],
      ['transport.easy.yes', 10, 20],
      ['transport.easy.no', 10, 20],
    ];
    assert.deepEqual(await figures(), before);
    receiver.advance(366 * day);
    await receiver.tidy();
    assert.deepEqual(await rows(), []);
    assert.deepEqual(await figures(), before);
    assert.doesNotMatch(
      JSON.stringify(await open().db.selectFrom('tally').selectAll().execute()),
      /Private/,
    );
    for (let count = 0; count < 5; count += 1) await answer('no');
    receiver.advance(366 * day);
    await receiver.tidy();
    assert.deepEqual(await figures(), [
      ['transport', 25, undefined],
      ['transport.easy.yes', 10, 25],
      ['transport.easy.no', 15, 25],
    ]);
  });

  it('leaves survey answers alone until the record can be read, so that none goes uncounted', async () => {
    const missing = createTestReceiver(open(), {
      RECEIVER_RECORD: join(tmpdir(), 'no-such-record.json'),
      RECEIVER_KEEP_DAYS: '365',
      RECEIVER_KEEP_EMAIL_DAYS: '90',
    });
    for (let count = 0; count < 6; count += 1)
      await missing.submit({
        key: newKey(),
        purpose: 'survey',
        item: 'transport',
        seconds: 30,
        answers: {easy: 'yes', email: 'me@example.com'},
      });
    await missing.submit(comment());
    missing.advance(366 * day);
    await missing.tidy();
    const left = await rows();
    assert.deepEqual(
      [
        left.length,
        left.some(({purpose}) => purpose === 'comment'),
        left.some(({email}) => email !== ''),
      ],
      [6, false, false],
    );
    receiver.advance(366 * day);
    await receiver.tidy();
    assert.deepEqual(await rows(), []);
    assert.deepEqual((await figures())[0], ['transport', 5, undefined]);
  });

  it('keeps how many people spoke of a theme', async () => {
    const created = await receiver.moderate('/themes/new', {
      title: 'Short breaks',
      you_said: 'Too few.',
      we_did: 'Clubs.',
      state: 'done',
      published: 'yes',
    });
    const theme = /themes\/([^?]*)/.exec(created.headers.get('location') ?? '')?.[1] ?? '';
    for (let count = 0; count < 6; count += 1) {
      const reference = await referenceOf(await receiver.submit(comment()));
      await receiver.moderate(`/${reference}`, {version: '1', state: 'done', theme});
    }
    receiver.advance(366 * day);
    await receiver.tidy();
    const {responses} = (await (await receiver.request('/responses.json')).json()) as {
      responses: {said?: number}[];
    };
    assert.equal(responses[0]?.said, 5);
  });

  it('counts once when several receivers tidy at the same time, in more than one go', async () => {
    for (let count = 0; count < 620; count += 1)
      await receiver.submit({
        key: newKey(),
        purpose: 'survey',
        item: 'transport',
        answers: {easy: 'yes'},
      });
    receiver.advance(366 * day);
    await Promise.all([receiver.tidy(), receiver.tidy(), receiver.tidy()]);
    assert.deepEqual(await rows(), []);
    assert.deepEqual((await figures())[0], ['transport', 620, undefined]);
  });
});
