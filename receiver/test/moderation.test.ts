import assert from 'node:assert/strict';
import {beforeEach, it} from 'node:test';
import {describeOnEachDatabase} from './support/databases.js';
import {gistsOn, moderationOn} from './support/moderation.js';
import {comment, createEmptyReceiver, referenceOf, type TestReceiver} from './support/receiver.js';

describeOnEachDatabase('the moderation pages', open => {
  let receiver: TestReceiver;
  const {page, submit, makeTheme} = moderationOn(() => receiver);
  const rowOf = (reference: string) =>
    open()
      .db.selectFrom('submission')
      .selectAll()
      .where('reference', '=', reference)
      .executeTakeFirst();

  beforeEach(async () => {
    receiver = await createEmptyReceiver(open(), {RECEIVER_BURST: '1000'});
  });

  it('never run what somebody wrote', async () => {
    const evil = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
    const reference = await submit(
      comment({comment: evil, who: evil}, {lang: 'en', item: evil, area: evil}),
    );
    await makeTheme({title: evil, you_said: evil});
    await receiver.moderate(`/${reference}`, {
      version: '1',
      state: 'new',
      note: evil,
      response: evil,
      public_text: evil,
      published: 'yes',
    });
    for (const path of [
      '',
      `/${reference}`,
      `/${reference}/delete`,
      '/themes',
      `?q=${encodeURIComponent(evil)}`,
    ]) {
      const html = await page(path);
      assert.doesNotMatch(html, /<img|<script/, path);
      assert.doesNotMatch(html, /="[^"]*"><img/, path);
    }
    const headers = (await receiver.request('/moderation')).headers;
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(headers.get('cache-control'), 'no-store');
  });

  it('give a page that is a script no link', async () => {
    const reference = await submit(comment());
    await open()
      .db.updateTable('submission')
      .set({page: 'javascript:alert(1)'})
      .where('reference', '=', reference)
      .execute();
    assert.doesNotMatch(await page(`/${reference}`), /href="javascript/);
  });

  it('set state, theme, response and note', async () => {
    const reference = await submit(comment());
    const theme = await makeTheme();
    const response = await receiver.moderate(`/${reference}`, {
      version: '1',
      state: 'done',
      theme,
      response: 'It opens in May.',
      note: 'Ask Jo.',
      withheld: '',
    });
    assert.equal(
      response.headers.get('location'),
      `/feedback/moderation/${reference}?notice=saved`,
    );
    const row = await rowOf(reference);
    assert.deepEqual(
      [row?.state, row?.theme_id, row?.response, row?.note],
      ['done', theme, 'It opens in May.', 'Ask Jo.'],
    );
    assert.match(await page(`/${reference}?notice=saved`), /role="status">Saved\./);
  });

  it('publish only what its writer agreed to', async () => {
    const may = await submit(comment({publish: 'yes'}));
    const mayNot = await submit(comment({publish: 'no'}));
    for (const reference of [may, mayNot])
      await receiver.moderate(`/${reference}`, {version: '1', state: 'done', published: 'yes'});
    assert.equal((await rowOf(may))?.published, true);
    assert.equal((await rowOf(mayNot))?.published, false);
    assert.match(await page(`/${mayNot}`), /did not agree to publication/);
  });

  it('warn before a text that may name somebody is published', async () => {
    const reference = await submit(comment({comment: 'Call me on 07700 900123 or a@example.com'}));
    assert.match(await page(`/${reference}`), /This may hold an e-mail address and a phone number/);
  });

  it('let no moderator overwrite another', async () => {
    const reference = await submit(comment());
    assert.equal(
      (await receiver.moderate(`/${reference}`, {version: '1', state: 'done'})).status,
      303,
    );
    const late = await receiver.moderate(`/${reference}`, {version: '1', state: 'no-action'});
    assert.equal(late.status, 409);
    assert.equal((await rowOf(reference))?.state, 'done');
  });

  it('change several at once', async () => {
    const theme = await makeTheme();
    const references = [await submit(comment()), await submit(comment())];
    const untouched = await submit(comment());
    const body = new URLSearchParams([
      ...references.map(reference => ['reference', reference]),
      ['set-state', 'done'],
      ['set-theme', theme],
    ]);
    const response = await receiver.request('/moderation/several?q=break', {
      method: 'POST',
      headers: {'sec-fetch-site': 'same-origin'},
      body,
    });
    assert.equal(response.headers.get('location'), '/feedback/moderation?q=break');
    for (const reference of references)
      assert.deepEqual(
        [(await rowOf(reference))?.state, (await rowOf(reference))?.theme_id],
        ['done', theme],
      );
    assert.equal((await rowOf(untouched))?.state, 'new');
  });

  it('ask before they delete, then leave nothing that was written, and a retry its receipt', async () => {
    const body = comment({
      comment: 'A very private matter.',
      reply: 'yes',
      email: 'me@example.com',
    });
    const reference = await submit(body);
    assert.match(await page(`/${reference}/delete`), /cannot be undone/);
    assert.ok((await rowOf(reference))?.words);
    await receiver.moderate(`/${reference}/delete`, {});
    assert.doesNotMatch(JSON.stringify(await rowOf(reference)), /private|example/);
    assert.equal((await receiver.request(`/moderation/${reference}`)).status, 404);
    assert.equal(
      (await receiver.request(`/receipt/${reference}`)).status,
      404,
      'nobody is told that we have it',
    );
    assert.equal(gistsOn(await page('?aside=all')).length, 0);
    const retry = await receiver.submit(body);
    assert.equal(retry.status, 200);
    assert.equal(await referenceOf(retry), reference);
    assert.doesNotMatch(JSON.stringify(await rowOf(reference)), /private/);
  });

  it('link to an address alone, whatever a stranger wrote into it', async () => {
    const reference = await submit(
      comment({comment: 'Words', reply: 'yes', email: 'me?bcc=other&subject=x@example.com'}),
    );
    assert.match(
      await page(`/${reference}`),
      /href="mailto:me%3Fbcc%3Dother%26subject%3Dx@example\.com"/,
    );
  });

  it('write, change, check and delete themes', async () => {
    const id = await makeTheme();
    const reference = await submit(comment());
    await receiver.moderate(`/${reference}`, {version: '1', state: 'done', theme: id});
    assert.match(await page('/themes'), /Short breaks[\s\S]*One answer/);
    const cannot = {
      version: '1',
      title: 'Short breaks',
      you_said: 'Too few.',
      we_did: '',
      state: 'cannot',
      why: '',
      date: '2026-13',
      published: 'yes',
    };
    const refused = await receiver.moderate(`/themes/${id}`, cannot);
    assert.equal(refused.status, 422);
    const html = await refused.text();
    assert.match(html, /href="#why">Enter why you cannot do it/);
    assert.match(html, /href="#date">/);
    assert.match(html, /value="Short breaks"/);
    assert.equal(
      (await receiver.moderate(`/themes/${id}`, {...cannot, why: 'No money.', date: '2026-11'}))
        .status,
      303,
    );
    assert.equal(
      (await receiver.moderate(`/themes/${id}`, {...cannot, why: 'Late.', date: ''})).status,
      409,
    );
    await receiver.moderate(`/themes/${id}/delete`, {});
    assert.equal((await receiver.request(`/moderation/themes/${id}`)).status, 404);
    assert.equal((await rowOf(reference))?.theme_id, '');
  });

  it('say what is not here', async () => {
    for (const path of [
      '/SW-7K3M-Q2',
      '/themes/none',
      '/SW-7K3M-Q2/delete',
      '/themes/none/delete',
    ]) {
      assert.equal((await receiver.request(`/moderation${path}`)).status, 404, path);
    }
  });
});
