import assert from 'node:assert/strict';
import {beforeEach, it} from 'node:test';
import {describeOnEachDatabase} from './support/databases.js';
import {createPublishingReceiver, publishingOn} from './support/publishing.js';
import {createTestReceiver, type TestReceiver} from './support/receiver.js';

describeOnEachDatabase('what is published', open => {
  let receiver: TestReceiver;
  const {json, theme, say} = publishingOn(() => receiver);

  beforeEach(async () => {
    receiver = await createPublishingReceiver(open());
  });

  it('as responses.json is a record with the published themes, for any page to fetch', async () => {
    const id = await theme({date: '2026-11', priority: 'p2'});
    await theme({title: 'Draft', published: ''});
    for (let count = 0; count < 5; count += 1) await say({}, {theme: id});
    const response = await receiver.request('/responses.json');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.deepEqual(await response.json(), {
      version: 1,
      lang: 'en-GB',
      area: {name: 'Exampleshire'},
      publisher: {name: 'Exampleshire Council'},
      updated: '2026-11-24',
      responses: [
        {
          id,
          theme: 'Short breaks',
          youSaid: 'Too few.',
          state: 'done',
          weDid: 'Two clubs.',
          said: 5,
          date: '2026-11',
          priority: 'p2',
        },
      ],
    });
  });

  it('does not count out a theme that fewer than five people spoke of', async () => {
    const id = await theme({});
    for (let count = 0; count < 4; count += 1) await say({}, {theme: id});
    const [response] = (await json('/responses.json'))['responses'] as Record<string, unknown>[];
    assert.ok(!('said' in (response ?? {})));
  });

  it('slows down who reads too often, and lets a browser keep what has not changed', async () => {
    const slow = createTestReceiver(open(), {RECEIVER_READS_PER_MINUTE: '2'});
    const first = await slow.request('/figures.json');
    const etag = first.headers.get('etag') ?? '';
    const again = await slow.request('/figures.json', {headers: {'if-none-match': etag}});
    assert.deepEqual([first.status, again.status], [200, 304]);
    const third = await slow.request('/report');
    assert.equal(third.status, 429);
    assert.ok(Number(third.headers.get('retry-after')) > 0);
  });

  it('is only for reading, and says so', async () => {
    for (const path of [
      '/responses.json',
      '/figures.json',
      '/report',
      '/report/2026',
      '/health',
      '/receipt/SW-7K3M-Q2',
    ]) {
      for (const method of ['POST', 'PUT', 'DELETE']) {
        const response = await receiver.request(path, {method});
        assert.deepEqual(
          [response.status, response.headers.get('allow')],
          [405, 'GET, HEAD'],
          `${method} ${path}`,
        );
      }
      assert.notEqual((await receiver.request(path, {method: 'HEAD'})).status, 405, path);
    }
  });
});
