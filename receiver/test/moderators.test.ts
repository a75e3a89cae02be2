import assert from 'node:assert/strict';
import {readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {beforeEach, describe, it} from 'node:test';
import {networkOf} from '../src/intake/connection.js';
import {hashPassword, matchesPassword} from '../src/moderation/passwords.js';
import {runUser} from '../src/user.js';
import {describeOnEachDatabase, emptyTables} from './support/databases.js';
import {newFolder} from './support/folders.js';
import {
  basic,
  comment,
  createTestReceiver,
  password,
  referenceOf,
  type TestReceiver,
} from './support/receiver.js';

const newFile = () => join(newFolder('users'), 'users');

/** Runs `npm run user` with a file of its own. */
async function user(file: string, args: string, typed = '') {
  const said: string[] = [];
  const code = await runUser(
    args.split(' '),
    {RECEIVER_USERS: file},
    line => said.push(line),
    () => Promise.resolve(typed),
  );
  return {code, said: said.join('\n')};
}

describe('npm run user', () => {
  it('adds somebody with a password that is shown once and stored as a hash', async () => {
    const file = newFile();
    const {code, said} = await user(file, 'add anna');
    const shown = /only now: (\S+)/.exec(said)?.[1] ?? '';
    assert.equal(code, 0);
    assert.ok(shown.length >= 20);
    const stored = readFileSync(file, 'utf8');
    assert.match(stored, /^anna:scrypt\$16384\$8\$1\$/);
    assert.ok(!stored.includes(shown));
    assert.equal(statSync(file).mode & 0o777, 0o600);
  });

  it('takes a password that is piped in, lists names, and removes one', async () => {
    const file = newFile();
    assert.match((await user(file, 'add jo --password-stdin', 'too short\n')).said, /at least 12/);
    assert.equal((await user(file, 'add jo --password-stdin', `${password}\n`)).code, 0);
    await user(file, 'add anna@example.gov.uk');
    assert.equal((await user(file, 'list')).said, 'jo\nanna@example.gov.uk');
    assert.equal((await user(file, 'remove jo')).code, 0);
    assert.equal((await user(file, 'list')).said, 'anna@example.gov.uk');
    assert.equal((await user(file, 'remove jo')).code, 1);
  });

  it('refuses names that a line cannot hold, and says how it is used', async () => {
    for (const name of ['a:b', '', '.x', 'x\ny', 'a'.repeat(65)])
      assert.equal((await user(newFile(), `add ${name}`)).code, 1, name);
    assert.match((await user(newFile(), 'help')).said, /npm run user -- add NAME/);
  });
});

describe('a stored password', () => {
  it('matches itself alone, however its accents were typed', async () => {
    const stored = await hashPassword('caf\u00e9 au lait, twice');
    assert.ok(await matchesPassword('cafe\u0301 au lait, twice', stored));
    assert.ok(!(await matchesPassword('cafe au lait, twice', stored)));
    assert.notEqual(stored, await hashPassword('caf\u00e9 au lait, twice'));
    for (const nonsense of ['', 'x', 'scrypt$1$1$1$$', 'scrypt$3$8$1$AAAA$AAAA', '$$$$$'])
      assert.ok(!(await matchesPassword('x', nonsense)), nonsense);
  });
});

describe('a network', () => {
  it('is an IPv6 customer’s 2⁶⁴ addresses, or one IPv4 address', () => {
    for (const [address, network] of [
      ['2001:db8:0:1::1', '2001:db8:0:1::/64'],
      ['2001:db8:0:1:ffff:ffff:ffff:ffff', '2001:db8:0:1::/64'],
      ['64:ff9b::192.0.2.33', '64:ff9b:0:0::/64'],
      ['2001:0db8::1', '2001:db8:0:0::/64'],
      ['::1', '0:0:0:0::/64'],
      ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
      ['203.0.113.7', '203.0.113.7'],
      ['', ''],
    ] as const)
      assert.equal(networkOf(address), network);
  });
});

describeOnEachDatabase('the people behind the door', open => {
  let file = '';
  let receiver: TestReceiver;
  const enter = (name: string, given: string, forwardedFor = '203.0.113.7') =>
    receiver
      .request('/moderation', {
        headers: {...basic(given, name), 'x-forwarded-for': forwardedFor},
      })
      .then(({status}) => status);

  beforeEach(async () => {
    await emptyTables(open());
    file = newFile();
    await user(file, 'add anna --password-stdin', 'anna likes tea');
    await user(file, 'add jo --password-stdin', 'jo likes coffee');
    receiver = createTestReceiver(open(), {
      RECEIVER_USERS: file,
      RECEIVER_PASSWORD: '',
      RECEIVER_PROXIES: '1',
    });
  });

  it('come in with their own password, and are out as soon as they are removed', async () => {
    assert.equal(await enter('anna', 'anna likes tea'), 200);
    assert.equal(await enter('anna', 'jo likes coffee'), 401);
    assert.equal(await enter('moderator', ''), 401);
    assert.equal(await enter('moderator', password), 401);
    await user(file, 'remove anna');
    assert.equal(await enter('anna', 'anna likes tea'), 401);
    assert.equal(await enter('jo', 'jo likes coffee'), 200);
  });

  it('are not kept out by somebody who guesses behind the same address', async () => {
    assert.equal(await enter('anna', 'anna likes tea'), 200);
    const guesses = [];
    for (let count = 0; count < 12; count += 1) guesses.push(await enter('anna', `guess ${count}`));
    assert.deepEqual(guesses.slice(-2), [429, 429]);
    assert.equal(await enter('anna', 'anna likes tea'), 200, 'who is in stays in');
    assert.equal(await enter('jo', 'jo likes coffee'), 200, 'another name is another matter');
    assert.equal(await enter('anna', 'guess', '198.51.100.1'), 401, 'another address as well');
  });

  it('are guessed at no faster from many addresses of one IPv6 network, or with many ports', async () => {
    const from = (address: (count: number) => string) =>
      Promise.all(
        Array.from({length: 12}, (_, count) => enter('anna', `guess ${count}`, address(count))),
      );
    const slowed = (statuses: readonly number[]) =>
      statuses.filter(status => status === 429).length;
    assert.equal(slowed(await from(count => `2001:db8::${count}`)), 2);
    assert.equal(slowed(await from(count => `[2001:db8:1::9]:${50_000 + count}`)), 2);
    assert.equal(slowed(await from(count => `192.0.2.1:${50_000 + count}`)), 2);
    assert.equal(slowed(await from(count => `::ffff:192.0.2.${count + 10}`)), 0);
  });

  it('are slowed down when they try one name after the other', async () => {
    const statuses = [];
    for (let count = 0; count < 62; count += 1)
      statuses.push(await enter(`name-${count}`, 'a guess or two'));
    assert.equal(statuses.filter(status => status === 429).length, 2);
  });

  it('are named in the log with what they published, changed and deleted, and nobody’s words', async () => {
    const as = (name: string, path: string, fields: Record<string, string>) =>
      receiver.request(`/moderation${path}`, {
        method: 'POST',
        headers: {
          ...basic(name === 'anna' ? 'anna likes tea' : 'jo likes coffee', name),
          'sec-fetch-site': 'same-origin',
        },
        body: new URLSearchParams(fields),
      });
    const reference = await referenceOf(
      await receiver.submit(comment({comment: 'A secret of mine.'})),
    );
    await as('anna', `/${reference}`, {
      version: '1',
      state: 'done',
      note: 'Private note',
      published: 'yes',
    });
    receiver.advance(60_000);
    await as('jo', `/${reference}/aside`, {aside: 'yes'});
    receiver.advance(60_000);
    await as('jo', `/${reference}/delete`, {});
    await as('jo', '/themes/new', {title: 'Buses', you_said: 'Late.', state: 'not-yet'});
    await as('anna', '/several', {reference, 'set-state': 'done'});
    const html = await (
      await receiver.request('/moderation/log', {headers: basic('anna likes tea', 'anna')})
    ).text();
    const words = html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
    assert.match(words, new RegExp(`anna published ${reference}`));
    assert.match(words, new RegExp(`anna changed ${reference} \\(state, note\\)`));
    assert.match(words, new RegExp(`jo put aside ${reference}`));
    assert.match(words, new RegExp(`jo deleted ${reference}`));
    assert.match(words, /jo wrote a theme/);
    assert.match(words, /5 entries, the newest first/);
    assert.doesNotMatch(html, /secret|Private note|Buses/);
    const about = await receiver.request(`/moderation/log?about=${reference}`, {
      headers: basic('anna likes tea', 'anna'),
    });
    assert.match(await about.text(), /4 entries/);
    receiver.advance(731 * 86_400_000);
    await receiver.tidy();
    assert.equal((await open().db.selectFrom('log_entry').selectAll().execute()).length, 0);
  });

  it('are informed when nothing has changed', async () => {
    const reference = await referenceOf(await receiver.submit(comment()));
    const headers = {...basic('anna likes tea', 'anna'), 'sec-fetch-site': 'same-origin'};
    const post = async (path: string, fields: Record<string, string>) => {
      const body = new URLSearchParams(fields);
      const response = await receiver.request(`/moderation${path}`, {
        method: 'POST',
        headers,
        body,
      });
      return response.headers.get('location') ?? String(response.status);
    };
    assert.match(await post(`/${reference}/aside`, {aside: 'no'}), /notice=same/);
    assert.match(await post(`/${reference}/aside`, {aside: 'yes'}), /notice=aside/);
    assert.match(await post(`/${reference}/aside`, {aside: 'yes'}), /notice=same/);
    assert.match(await post(`/${reference}`, {version: '2', state: 'new'}), /notice=same/);
    assert.equal(await post('/SW-2222-22/delete', {}), '404');
    const page = await receiver.request(`/moderation/${reference}?notice=same`, {headers});
    assert.match(await page.text(), /Nothing changed: it was like this already/);
    assert.equal((await open().db.selectFrom('log_entry').selectAll().execute()).length, 1);
  });

  it('may come through a single-sign-on proxy, which alone can name them', async () => {
    receiver = createTestReceiver(open(), {
      RECEIVER_USER_HEADER: 'X-Forwarded-User',
      RECEIVER_PROXY_SECRET: 'only the proxy knows',
    });
    const through = async (headers: Record<string, string>) =>
      (await receiver.request('/moderation', {headers})).status;
    const secret = {'x-receiver-proxy-secret': 'only the proxy knows'};
    assert.equal(await through({...secret, 'x-forwarded-user': 'anna@example.gov.uk'}), 200);
    assert.equal(await through({'x-forwarded-user': 'anna@example.gov.uk'}), 403);
    assert.equal(
      await through({'x-receiver-proxy-secret': 'a guess', 'x-forwarded-user': 'anna'}),
      403,
    );
    assert.equal(await through(secret), 403);
    assert.equal(await through(basic(password)), 403, 'no way round it');
    const id = await receiver.request('/moderation/themes/new', {
      method: 'POST',
      headers: {...secret, 'x-forwarded-user': 'anna', 'sec-fetch-site': 'same-origin'},
      body: new URLSearchParams({title: 'Buses', state: 'not-yet'}),
    });
    assert.equal(id.status, 303);
    const [entry] = await open().db.selectFrom('log_entry').selectAll().execute();
    assert.equal(entry?.moderator, 'anna');
  });
});
