/** The server behind `npm start`, as a browser and as a clumsy client meet it. Run after the build. */
import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readdirSync} from 'node:fs';
import {type AddressInfo, connect, createServer} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {serve} from '../../scripts/start/serve.mjs';
import {inDist, packNames} from '../../scripts/build/paths.mjs';

describe('the server of npm start', () => {
  const neighbour = createServer();
  let busy: number;
  let server: Awaited<ReturnType<typeof serve>>;
  before(async () => {
    // A password that somebody has set for their own receiver is not ours to know.
    delete process.env.RECEIVER_PASSWORD;
    await once(neighbour.listen(0, '127.0.0.1'), 'listening');
    busy = (neighbour.address() as AddressInfo).port;
    server = await serve({port: busy, host: '127.0.0.1', store: 'memory:'});
  });
  after(async () => {
    neighbour.close();
    await server.close();
  });
  const get = (path: string, init?: RequestInit) => fetch(new URL(path, server.address), init);

  /** Sends a request line that `fetch` would tidy up first; gives the status line. */
  async function sendRaw(text: string): Promise<string> {
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
    socket.write(text);
    let answer = '';
    socket.on('data', part => (answer += part));
    await once(socket, 'close');
    return answer.split('\r\n')[0]!;
  }

  it('shows the example pages at its root', async () => {
    const answer = await get('/');
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type')!, /^text\/html/);
  });

  it('serves the built scripts where pages ask for it, under dist/ and at the root alike', async () => {
    for (const name of ['send-widgets.js', 'send-widgets.all.js', 'send-widgets.module.js']) {
      const [one, two] = await Promise.all([get(`/dist/${name}`), get(`/${name}`)]);
      assert.match(one.headers.get('content-type')!, /^text\/javascript/);
      assert.equal(await one.text(), await two.text());
    }
  });

  it('lets other sites import packs and fetch records', async () => {
    const [pack] = Object.values(packNames());
    const [module] = readdirSync(inDist('modules'));
    for (const path of [
      `/dist/locales/${pack}`,
      `/locales/${pack}`,
      `/dist/modules/${module}`,
      `/modules/${module}`,
      '/manchester.json',
    ]) {
      const answer = await get(path);
      assert.equal(answer.status, 200, path);
      assert.equal(answer.headers.get('access-control-allow-origin'), '*', path);
    }
  });

  it('sends a file again only when it has changed', async () => {
    const etag = (await get('/dist/send-widgets.js')).headers.get('etag')!;
    assert.equal(
      (await get('/dist/send-widgets.js', {headers: {'if-none-match': etag}})).status,
      304,
    );
    assert.equal(
      (await get('/dist/send-widgets.js', {headers: {'if-none-match': '"other"'}})).status,
      200,
    );
  });

  it('says plainly that there is nothing at an address', async () => {
    const answer = await get('/nothing');
    assert.equal(answer.status, 404);
    assert.match(answer.headers.get('content-type')!, /^text\/plain/);
  });

  it('keeps to its folders, and survives addresses that make no sense', async () => {
    const lines = [
      '/dist/../../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/package.json',
      '//',
      '/%ff',
      '/dist/%00',
      'http://[',
    ];
    for (const path of lines) {
      assert.match(
        await sendRaw(`GET ${path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n`),
        /^HTTP\/1\.1 40[04] /,
        path,
      );
    }
    assert.match(await sendRaw('nonsense\r\n\r\n'), /^HTTP\/1\.1 400 /);
    assert.equal((await get('/', {method: 'DELETE'})).status, 405);
    assert.equal((await get('/')).status, 200);
  });

  it('takes the next port when the first is busy', () => {
    assert.ok(Number(new URL(server.address).port) > busy);
  });

  it('hands feedback to the receiver, which keeps it and answers with a reference', async () => {
    const answer = await get('/feedback', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({
        key: crypto.randomUUID(),
        purpose: 'page',
        page: 'https://a.example/',
        lang: 'en',
        answers: {correct: 'yes'},
      }),
    });
    assert.ok(answer.ok, `${answer.status} ${await answer.clone().text()}`);
    assert.match(((await answer.json()) as {reference: string}).reference, /\S/);
  });

  it('answers JSON that cannot be read with a problem', async () => {
    const answer = await get('/feedback', {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: '{"answers":',
    });
    assert.equal(answer.status, 400);
    assert.match(answer.headers.get('content-type')!, /^application\/problem\+json/);
  });

  it('names the page on which what was sent is read, and who may', async () => {
    const notes = server.notes.join('\n');
    const [, address = ''] = /(http\S+)/.exec(notes) ?? [];
    const [, user, password] = /user (\S+), password (\S+)/.exec(notes) ?? [];
    const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
    assert.equal((await fetch(address, {headers: {authorization}})).status, 200);
  });
});
