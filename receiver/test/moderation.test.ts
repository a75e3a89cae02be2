import assert from 'node:assert/strict';
import {beforeEach, it} from 'node:test';
import {describeOnEachDatabase, emptyTables} from './support/databases.js';
import {
  basic,
  comment,
  createTestReceiver,
  password,
  referenceOf,
  type TestReceiver,
} from './support/receiver.js';

describeOnEachDatabase('the moderation pages', open => {
  let receiver: TestReceiver;
  const page = async (path: string) => (await receiver.request(`/moderation${path}`)).text();
  const submit = async (body: unknown) => referenceOf(await receiver.submit(body));
  const rowOf = (reference: string) =>
    open()
      .db.selectFrom('submission')
      .selectAll()
      .where('reference', '=', reference)
      .executeTakeFirst();
  const gists = (html: string) =>
    [...html.matchAll(/class="gist"[^>]*>(?:<bdi>)?([^<]*)</g)].map(match => match[1]);
  const makeTheme = async (fields: Record<string, string> = {}) => {
    const response = await receiver.moderate('/themes/new', {
      title: 'Short breaks',
      you_said: 'Too few.',
      we_did: '',
      why: '',
      state: 'not-yet',
      ...fields,
    });
    assert.equal(response.status, 303, await response.text());
    return /themes\/([^?]*)/.exec(response.headers.get('location') ?? '')?.[1] ?? '';
  };

  beforeEach(async () => {
    await emptyTables(open());
    receiver = createTestReceiver(open(), {RECEIVER_BURST: '1000'});
  });

  it('list the newest first, each with what it says', async () => {
    await submit(comment({comment: 'First.'}));
    receiver.advance(1_000);
    await submit({...comment(), purpose: 'report', answers: {problem: ['broken-link']}});
    const html = await page('');
    assert.deepEqual(gists(html), ['A link does not work', 'First.']);
    assert.match(html, /<h1>2 new answers<\/h1>/);
  });

  it('find by words in any order, type, language, page, state and theme', async () => {
    const theme = await makeTheme();
    const urdu = await submit(comment({comment: 'ہم انتظار کر رہے ہیں'}, {lang: 'ur'}));
    const bus = await submit(
      comment(
        {comment: 'The bus is 100% late_again'},
        {page: 'https://www.example.gov.uk/transport'},
      ),
    );
    await submit({...comment(), purpose: 'page', answers: {correct: 'yes'}});
    await receiver.moderate(`/${bus}`, {version: '1', state: 'in-hand', theme});
    const expected: readonly (readonly [string, number])[] = [
      ['?q=LATE+bus', 1],
      ['?q=100%25', 1],
      ['?q=100%25late', 0],
      ['?q=late_again', 1],
      ['?q=lat_', 0],
      ['?q=انتظار', 1],
      [`?q=${urdu.toLowerCase()}`, 1],
      ['?purpose=page', 1],
      ['?lang=ur', 1],
      ['?page=transport', 1],
      ['?state=in-hand', 1],
      [`?theme=${theme}`, 1],
      ['?theme=none', 2],
      ['?purpose=comment&state=new', 1],
      ["?q=' or 1=1 --", 0],
    ];
    for (const [query, count] of expected)
      assert.equal(gists(await page(query)).length, count, query);
  });

  it('show a long list page by page', async () => {
    for (let count = 1; count <= 27; count += 1) {
      receiver.advance(1_000);
      await submit(comment({comment: `Comment ${count}`}));
    }
    const first = await page('');
    assert.equal(gists(first).length, 25);
    assert.match(first, /1 to 25 of 27/);
    assert.match(first, /rel="next" href="\/feedback\/moderation\?n=2"/);
    assert.deepEqual(gists(await page('?n=2')), ['Comment 2', 'Comment 1']);
    assert.match(await page('?n=99'), /27 in all, on earlier pages/);
    assert.equal((await receiver.request('/moderation?n=-1')).status, 200);
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

  it('keep suspected spam out of the list, and take it back in', async () => {
    const reference = await submit(comment({comment: 'Real after all.'}, {seconds: 1}));
    assert.match(await page(''), /One answer is\s+put aside|One answer is put aside/);
    assert.equal(gists(await page('')).length, 0);
    assert.deepEqual(gists(await page('?aside=aside')), ['Real after all.']);
    assert.match(await page(`/${reference}`), /Filled in faster than a person can/);
    await receiver.moderate(`/${reference}/aside`, {aside: 'no'});
    assert.deepEqual(gists(await page('')), ['Real after all.']);
    await receiver.moderate(`/${reference}/aside`, {aside: 'yes'});
    assert.equal(gists(await page('')).length, 0);
  });

  it('count what is put aside, and why, where nobody overlooks it', async () => {
    await submit(comment({comment: 'My browser filled it in.'}, {website: 'https://me.example'}));
    await submit(comment({}, {seconds: 1}));
    const html = (await page('')).replace(/\s+/g, ' ');
    assert.match(html, /class="notice"> <a href="[^"]*aside=aside" >2 answers are put aside/);
    assert.match(
      html,
      /1 of them with a hidden field filled in, as some browsers do\. Deleted after 30 days/,
    );
    assert.match(await page('?aside=aside'), /A hidden field was filled in/);
  });

  it('flag a text that may hold personal details in the list already', async () => {
    await submit(comment({comment: 'Ring me on 07700 900123'}));
    await submit(comment({comment: 'Nothing of that sort'}));
    const html = await page('');
    assert.equal(html.match(/May hold a phone number/g)?.length, 1);
  });

  it('set a text from right to left on its own side of the row', async () => {
    await submit(comment({comment: 'ہم انتظار کر رہے ہیں'}, {lang: 'ur'}));
    assert.match(await page(''), /class="gist"[^>]*lang="ur"\s+dir="auto"/);
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
    assert.equal(gists(await page('?aside=all')).length, 0);
    const retry = await receiver.submit(body);
    assert.equal(retry.status, 200);
    assert.equal(await referenceOf(retry), reference);
    assert.doesNotMatch(JSON.stringify(await rowOf(reference)), /private/);
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
