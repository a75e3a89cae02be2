/** `send-widgets check` of a page on the web: the judge of `?send-debug`, without a browser. */
import assert from 'node:assert/strict';
import {type Server, createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import {refusedBy} from '../../cli/page-policy.js';
import {sendWidgets} from '../support/cli.js';

const record = '{"version": 1, "statements": [{"text": "Words", "by": {"name": "A"}}]}';
const page = (other: string) => `<!doctype html><h1>SEND</h1>
<script src="/sw/send-widgets.js"></script><script src="/cache/send-widgets.js?ver=2"></script>
<send-statement src="/a.json"></send-statement>
<send-letter src="${other}/closed.json"></send-letter>
<send-findings src="${other}/open.json"></send-findings>
<send-lettr src="/a.json"></send-lettr>
<send-resource></send-resource>
<nav><a href="/sw/embed/letter.html?src=/a.json">In the menu</a></nav>
<p>&lt;send-letter src="area.json"&gt;</p>
<p><a href="/elsewhere/embed/letter.html?src=/a.json">Elsewhere</a></p>`;

describe('checking a page on the web', () => {
  const servers: Server[] = [];
  let [own, other] = ['', ''];
  const listen = async (answer: Parameters<typeof createServer>[1]) => {
    const server = createServer(answer).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise(resolve => server.once('listening', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  before(async () => {
    other = await listen(({url, headers}, answer) => {
      assert.equal(headers.origin, own);
      answer.setHeader('content-type', 'application/json');
      if (url === '/open.json') answer.setHeader('access-control-allow-origin', '*');
      answer.end(record);
    });
    own = await listen(({url}, answer) => {
      if (url === '/page' || url === '/strict') {
        answer.setHeader('content-type', 'text/html');
        if (url === '/strict')
          answer.setHeader(
            'content-security-policy',
            "default-src 'self'; connect-src 'self' https:",
          );
        return answer.end(page(other));
      }
      if (url === '/sw/send-widgets.js')
        return answer.end(
          'e("packs 1.2.3");names={ur:"ur.0123abcd.js",pl:"pl.0123abcd.js","zh-Hans":"zh-Hans.0123abcd.js"}',
        );
      if (url === '/languages') {
        answer.setHeader('content-type', 'text/html');
        return answer.end(`<html lang="ur"><script src="/sw/send-widgets.js"></script><h1>SEND</h1>
<send-statement src="/a.json" lang="pl"></send-statement><send-statement src="/a.json" lang="zh-CN"></send-statement>
<send-statement src="/a.json" lang="cy" /></send-statement><send-statement src="/a.json" item="mistyped"></send-statement>`);
      }
      if (url === '/sw/locales/pl.0123abcd.js') return answer.end('');
      if (url?.startsWith('/sw/locales/')) {
        answer.statusCode = 404;
        return answer.end();
      }
      // A download whose address and type say nothing of a table.
      if (url?.startsWith('/download')) {
        answer.setHeader('content-type', url.includes('json') ? 'application/json' : 'text/plain');
        return answer.end('Date,Title\nsoon,A visit\n');
      }
      return answer.end(record);
    });
  });
  after(() => servers.forEach(server => server.close()));

  it('says of each tag and link what became of it, of the script, of requests and of traces', async () => {
    const {code, out} = await sendWidgets(['check', `${own}/page`]);
    assert.equal(code, 1);
    for (const line of [
      `- Version 1.2.3, in ${own}/sw/`,
      /- It is on the page 2 times; the first one counts/,
      '- <send-statement>: works',
      '- <send-letter>: not shown, as its record is unreachable',
      '- <send-findings>: works',
      '- <send-lettr>: not shown, as there is no such widget',
      '- <send-resource>: not shown, as it has no record: neither src nor a table',
      '- link to letter ("In the menu"): not shown, as it stands in <nav>',
      `- ${other}/closed.json does not allow other sites to read it. Its server has to send: Access-Control-Allow-Origin: *`,
      '- The page shows this as text: <send-letter src="area.json"> It was pasted where text is typed, not HTML.',
      `- ${own}/elsewhere/embed/letter.html?src=/a.json is not in the folder of the script, ${own}/sw/embed/`,
    ])
      if (typeof line === 'string') assert.ok(out.split('\n').includes(line), `${line}\n${out}`);
      else assert.match(out, line);
    assert.doesNotMatch(out, /open\.json does not allow/);
  });

  it('asks for the file of each language that the page wants', async () => {
    const {code, out} = await sendWidgets(['check', `${own}/languages`]);
    assert.equal(code, 1);
    assert.match(out, /- <send-statement … \/> does not end there/);
    const missing = out.match(/- .* could not be loaded: is the folder locales/g);
    assert.deepEqual(missing, [
      '- اردو could not be loaded: is the folder locales',
      '- 简体中文 could not be loaded: is the folder locales',
    ]);
  });

  it('says in the line of a tag that its item is nowhere in the record', async () => {
    const {out} = await sendWidgets(['check', `${own}/languages`]);
    assert.ok(
      out.includes('- <send-statement>: not shown, as nothing in its record has the id "mistyped"'),
      out,
    );
    assert.equal(out.match(/<send-statement>: works/g)?.length, 3);
  });

  it('names the line that the page’s policy lacks', async () => {
    const {out} = await sendWidgets(['check', `${own}/strict`]);
    assert.ok(out.includes(`Add to it: connect-src ${other}\n`), out);
  });

  it('reads a table by what it holds, as the page does, whatever its address and its type', async () => {
    for (const query of ['?id=3&list=json', '?id=3']) {
      const {out} = await sendWidgets(['check', `${own}/download${query}`]);
      assert.match(out, /row 2, "Date": expected a date such as 3 March 2021/);
    }
  });
});

describe('a policy', () => {
  const refuses = (policy: string, address: string, nonce?: string) =>
    refusedBy(
      nonce === undefined ? 'connect-src' : 'script-src',
      address,
      'https://a.example/x',
      [policy],
      nonce,
    );

  it('allows by name, by scheme, by a star for hosts, by folder, by nonce', () => {
    const cases: [string, string, string?][] = [
      ["default-src 'self'", 'https://a.example/r.json'],
      ['connect-src https:', 'https://b.example/r.json'],
      ['connect-src *', 'http://b.example:81/r.json'],
      ['connect-src *.b.example', 'https://data.b.example/r.json'],
      ['connect-src b.example/data/', 'https://b.example/data/r.json'],
      ["default-src 'none'; script-src-elem https://b.example", 'https://b.example/s.js', ''],
      ["script-src 'nonce-x' 'strict-dynamic'", 'https://b.example/s.js', 'x'],
      ["script-src 'self'", 'https://b.example/r.json'],
    ];
    for (const [policy, address, nonce] of cases)
      assert.equal(refuses(policy, address, nonce), undefined, policy);
  });

  it('refuses everything else', () => {
    const cases: [string, string, string?][] = [
      ["default-src 'self'", 'https://b.example/r.json'],
      ["connect-src 'none'", 'https://a.example/r.json'],
      ['connect-src *.b.example', 'https://b.example/r.json'],
      ['connect-src b.example/data/', 'https://b.example/r.json'],
      ['connect-src https://b.example:8443', 'https://b.example/r.json'],
      ["script-src 'nonce-x'", 'https://b.example/s.js', 'y'],
      ["script-src https://b.example 'strict-dynamic'", 'https://b.example/s.js', ''],
      ["connect-src *, connect-src 'self'", 'https://b.example/r.json'],
    ];
    for (const [policy, address, nonce] of cases)
      assert.notEqual(refuses(policy, address, nonce), undefined, policy);
  });
});
