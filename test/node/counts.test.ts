/** What the built script makes a phone do, counted in Chromium. Times are measured by `npm run bench`, and no test's business. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {openCounter} from '../../bench/count.mjs';
import {listNames} from '../../bench/suites/lists.mjs';

describe('the script on a page', {timeout: 300_000}, () => {
  let counter: Awaited<ReturnType<typeof openCounter>>;
  before(async () => {
    counter = await openCounter();
  });
  after(() => counter?.close());

  it('asks for nothing where nothing is ours', async () => {
    const {requests, layouts, styles, intl} = await counter.count('/nothing.html');
    assert.deepEqual(requests, ['/nothing.html', '/dist/send-widgets.js']);
    assert.deepEqual({layouts, styles, intl}, {layouts: 0, styles: 0, intl: 0});
  });

  for (const name of ['council', 'forum', 'exampleshire'])
    it(`lays ${name}’s page out for hardly any of its widgets, and makes hardly any formatter`, async () => {
      const {requests, widgets, layouts, styles, intl, closedFields} = await counter.count(
        `/${name}.html`,
      );
      const records = requests.filter(path => path.endsWith('.json'));
      assert.equal(records.length, 1, records.join());
      assert.ok(layouts <= widgets / 2, `${layouts} layouts for ${widgets} widgets`);
      assert.ok(styles <= widgets / 2, `${styles} restylings for ${widgets} widgets`);
      // One for the name of a language that is not on offer.
      assert.ok(intl <= 1, `${intl} objects of Intl`);
      assert.deepEqual(closedFields, [], 'a browser that fills in forms lays these out');
    });

  it('draws at most 20 elements an event at first, and not all events at once', async () => {
    const {first} = await counter.count('/timeline.html');
    assert.ok(first && first.events >= 10 && first.events < 500, JSON.stringify(first));
    assert.ok(first.nodes / first.events <= 20, JSON.stringify(first));
  });

  for (const name of listNames)
    it(`styles no ${name} again because further ones are added`, async () => {
      const {elements, restyled} = await counter.count(`/list/${name}/1000`);
      assert.ok(elements > 3000, `only ${elements} elements`);
      assert.ok(restyled <= elements, `${restyled} stylings of ${elements} elements`);
    });
});
