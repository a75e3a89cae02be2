import assert from 'node:assert/strict';
import {it} from 'node:test';
import {describeOnEachDatabase} from './support/databases.js';
import {basic, createTestReceiver, password} from './support/receiver.js';

describeOnEachDatabase('the door to moderation', open => {
  const nothing = {authorization: ''};

  it('opens to the right password alone', async () => {
    const receiver = createTestReceiver(open());
    const closed = await receiver.request('/moderation', {headers: nothing});
    assert.equal(closed.status, 401);
    assert.match(closed.headers.get('www-authenticate') ?? '', /^Basic /);
    const wrong: readonly Record<string, string>[] = [
      basic('wrong'),
      basic(password, 'admin'),
      basic(''),
      {authorization: 'Bearer x'},
      {authorization: 'Basic %'},
    ];
    for (const headers of wrong)
      assert.equal((await receiver.request('/moderation', {headers})).status, 401);
    assert.equal((await receiver.request('/moderation', {headers: basic(password)})).status, 200);
  });

  it('guards every address behind it', async () => {
    const receiver = createTestReceiver(open());
    for (const path of [
      '',
      '/',
      '/export.csv',
      '/export.json',
      '/themes',
      '/themes/new',
      '/messages',
      '/SW-7K3M-Q2',
      '/SW-7K3M-Q2/delete',
      '/nowhere',
    ]) {
      assert.equal(
        (await receiver.request(`/moderation${path}`, {headers: nothing})).status,
        401,
        path,
      );
      if (path !== '/export.csv')
        assert.equal(
          (
            await receiver.request(`/moderation${path}`, {
              method: 'POST',
              headers: nothing,
              body: 'x',
            })
          ).status,
          401,
          path,
        );
    }
  });

  it('slows down guessing', async () => {
    const receiver = createTestReceiver(open());
    const statuses = [];
    for (let count = 0; count < 12; count += 1)
      statuses.push(
        (await receiver.request('/moderation', {headers: basic(`guess ${count}`)})).status,
      );
    assert.deepEqual(statuses.slice(-2), [429, 429]);
    assert.equal(
      (await receiver.request('/moderation', {headers: basic(password)})).status,
      429,
      'even a right guess has to wait',
    );
    receiver.advance(6_000);
    assert.equal((await receiver.request('/moderation', {headers: basic(password)})).status, 200);
  });

  it('takes no change that another site prepared', async () => {
    const receiver = createTestReceiver(open());
    const change = (headers: Record<string, string>) =>
      receiver.request('/moderation/themes/new', {
        method: 'POST',
        headers: {...basic(password), ...headers},
        body: new URLSearchParams({title: 'x', state: 'not-yet'}),
      });
    const refused: readonly Record<string, string>[] = [
      {},
      {'sec-fetch-site': 'cross-site'},
      {'sec-fetch-site': 'same-site'},
      {origin: 'https://evil.example'},
      {origin: 'null'},
    ];
    for (const headers of refused)
      assert.equal((await change(headers)).status, 403, JSON.stringify(headers));
    assert.equal((await change({'sec-fetch-site': 'same-origin'})).status, 303);
    assert.equal((await change({origin: 'http://127.0.0.1:8787'})).status, 303);
  });

  it('stays shut when there is no password', async () => {
    const receiver = createTestReceiver(open(), {RECEIVER_PASSWORD: ''});
    for (const headers of [nothing, basic('')])
      assert.equal((await receiver.request('/moderation', {headers})).status, 403);
  });
});
