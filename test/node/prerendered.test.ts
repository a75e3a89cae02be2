/**
 * A page that Chromium draws before anybody opens it (speculation rules). It does so only where no debugger is attached, so the
 * pages tell this server what they show.
 */
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {it} from 'node:test';
import {text} from 'node:stream/consumers';
import {chromium} from '../support/served-browser.js';

const src = '/test/fixtures/few-of-each.json';
const FIRST = `<!doctype html><html lang="en"><script type="speculationrules">{"prerender": [{"source": "list", "urls": ["/next"]}]}</script>
  <script>fetch('/drawn').then(() => location.href = '/next')</script>`;
const NEXT = `<!doctype html><html lang="en"><script src="/dist/send-widgets.js" defer></script>
  <send-language></send-language><send-letter src="${src}"><p>Own</p></send-letter>
  <p><a href="/dist/embed/statement.html?src=${encodeURIComponent(src)}">Own</a></p>
  <send-feedback-form purpose="comment" action="/answers"></send-feedback-form>
  <script>
    const errors = [];
    addEventListener('error', ({message}) => errors.push(message));
    const tell = () => fetch('/tell', {method: 'POST', body: JSON.stringify({
      hidden: document.prerendering, errors, own: document.body.innerText.includes('Own'),
      drawn: [...document.querySelectorAll('*')].filter(({localName}) => localName.startsWith('send-'))
        .map(({localName, shadowRoot}) => localName + ' ' + shadowRoot.querySelectorAll('.widget').length),
    })});
    let left = 4;
    addEventListener('send-ready', () => --left || tell());
    document.addEventListener('prerenderingchange', () => requestAnimationFrame(() => requestAnimationFrame(tell)));
  </script>`;

interface Told {
  hidden: boolean;
  errors: string[];
  own: boolean;
  drawn: string[];
}

if (chromium)
  it(
    'a page that is drawn before anybody opens it has each widget once, then and afterwards, and sends nothing',
    {timeout: 60_000},
    async () => {
      const told: Told[] = [];
      const posted: string[] = [];
      let drawn: () => void;
      let opened: () => void;
      const isDrawn = new Promise<void>(resolve => (drawn = resolve));
      const isOpened = new Promise<void>(resolve => (opened = resolve));
      const server = createServer((request, response) => {
        const answer = async (path: string) => {
          if (request.method === 'POST') posted.push(path);
          if (path === '/drawn') await isDrawn;
          if (path === '/tell') {
            const report = JSON.parse(await text(request)) as Told;
            told.push(report);
            if (report.hidden) drawn();
            else opened();
          }
          if (path === '/first' || path === '/next') {
            response.setHeader('content-type', 'text/html');
            return path === '/first' ? FIRST : NEXT;
          }
          if (/^\/(?:dist|test\/fixtures)\//.test(path)) {
            response.setHeader(
              'content-type',
              path.endsWith('.js') ? 'text/javascript' : 'text/json',
            );
            return readFile(`.${path}`);
          }
          return '';
        };
        answer(request.url!.split('?')[0]!).then(
          body => response.end(body),
          () => response.writeHead(404).end(),
        );
      });
      await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
      const profile = await mkdtemp(join(tmpdir(), 'prerendered-'));
      const browser = spawn(
        chromium!,
        [
          '--headless=new',
          '--disable-background-networking',
          `--user-data-dir=${profile}`,
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          `http://127.0.0.1:${(server.address() as AddressInfo).port}/first`,
        ],
        {stdio: 'ignore', detached: true},
      );
      const gone = new Promise(resolve => browser.once('exit', resolve));
      try {
        await isOpened;
      } finally {
        process.kill(-browser.pid!);
        await gone;
        server.closeAllConnections();
        server.close();
        await rm(profile, {recursive: true, force: true, maxRetries: 5});
      }
      const each = ['language', 'letter', 'statement', 'feedback-form'].map(
        name => `send-${name} 1`,
      );
      assert.deepEqual(
        told,
        [true, false].map(hidden => ({hidden, errors: [], own: false, drawn: each})),
      );
      assert.deepEqual(posted, ['/tell', '/tell']);
    },
  );
