/**
 * The server side of the browser tests: pages, files and staged faults, mounted
 * in front of the test runner's own server. Nothing that passes through here is
 * transformed, so a page test loads the built bytes.
 *
 * Every answer allows any origin and is never cached.
 *
 *   /dist/…  /docs/…  /examples/…  /test/fixtures/…  /test/field/data/…   the file as it is on disk
 *   /fault/<status>          that status; `?retry-after=3` adds the header
 *   /fault/silence           no answer, ever
 *   /fault/reset             the connection closes without an answer
 *   /fault/truncated         half a JSON record, then the connection breaks
 *   /fault/html              200 with a log-in page instead of JSON
 *   /fault/empty             200 with no bytes
 *   /fault/redirect          302; `?to=/path` says where, default the log-in page
 *   /fault/bom/<path>        the file behind a byte order mark
 *   /fault/broken?text=      a CSV in UTF-8 with one broken sign at its end
 *   /fault/western?text=     a CSV in windows-1252, as spreadsheets save it in the west
 *   /fault/utf16/<path>      the file in UTF-16
 *   /fault/megabytes         a JSON text of `?n=60` megabytes
 *   /delay/<ms>/<path>       any path here, later
 *   /count/<key>/<path>      any path here, counted under a key
 *   /counts/<key>            JSON `{count, requests: [{method, path, headers, body}]}`
 *   /receive                 POST JSON or a form: 201 `{reference}`; the same `key`
 *                            in a JSON body gets the same reference again
 *   POST /host               JSON `{html, css, head, lang, dir, csp, script, headers, doctype}`:
 *                            answers `{address}` of a page composed from it
 *   /host/<id>               that page
 *   /alone/send-widgets.js   the built script in a folder that holds nothing else
 *   /optimised/…             the built script between other scripts, without a charset
 *   /host-probe.js           the script that keeps such a page's console lines
 *   /message-count.js        the script that counts its messages under way
 *   /packs/…                 language packs, with the two pseudo-languages
 *   any .json, imported      a module whose default export is the JSON
 *
 * Wrappers nest: `/count/a/delay/50/fault/500`.
 */
import {readFile} from 'node:fs/promises';
import {extname, join, normalize, relative} from 'node:path';
import {buildPacks} from '../../scripts/languages/packs.mjs';
import {root} from '../../scripts/setup.mjs';
import {composePage} from './compose-page.mjs';

const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

const logInPage =
  '<!doctype html><html lang="en"><title>Log in</title><h1>Log in to continue</h1></html>';

/** Koa middleware for the `middleware` option of @web/test-runner. */
export function testServer() {
  const counts = new Map();
  const hosts = new Map();
  const references = new Map();
  let packs;

  /** Handlers by first segment of the path; each gets the rest of the path. */
  const routes = {
    'dist': (context, rest) => sendFile(context, `dist/${rest}`),
    'examples': (context, rest) => sendFile(context, `examples/${rest}`),
    'site-dist': (context, rest) => sendFile(context, `site-dist/${rest}`),
    'docs': (context, rest) => sendFile(context, `docs/${rest}`),
    'test': (context, rest) =>
      /^(?:fixtures|field\/\w+)\//.test(rest) ? sendFile(context, `test/${rest}`) : false,
    'fault': stageFault,

    async 'packs'(context, rest) {
      packs ??= buildPacks({folder: join(root, '.cache/test/packs'), pseudo: true});
      await packs;
      return sendFile(context, `.cache/test/packs/${rest}`);
    },

    async 'delay'(context, rest) {
      const [milliseconds, path] = splitFirst(rest);
      await new Promise(resolve => setTimeout(resolve, Number(milliseconds)));
      return handle(context, path);
    },

    async 'count'(context, rest) {
      const [key, path] = splitFirst(rest);
      const requests = counts.get(key) ?? [];
      counts.set(key, requests);
      const {method, headers} = context;
      requests.push({method, path: `/${path}`, headers, body: await readBody(context)});
      return handle(context, path);
    },

    'counts'(context, key) {
      const requests = counts.get(key) ?? [];
      return sendJson(context, {count: requests.length, requests});
    },

    async 'receive'(context) {
      const key = parseJson(await readBody(context))?.key ?? Symbol('no key');
      const reference = references.get(key) ?? `REF-${references.size + 1}`;
      references.set(key, reference);
      context.status = 201;
      return sendJson(context, {reference});
    },

    async 'host'(context, id) {
      if (context.method === 'POST') {
        const page = JSON.parse(await readBody(context));
        const next = String(hosts.size + 1);
        hosts.set(next, page);
        return sendJson(context, {address: `/host/${next}`});
      }
      const page = hosts.get(id);
      if (!page) return sendText(context, 404, 'There is no such page.');
      if (page.csp) context.set('Content-Security-Policy', page.csp);
      for (const [name, value] of Object.entries(page.headers ?? {})) context.set(name, value);
      const {charset = 'utf-8'} = page;
      const text = Buffer.from(composePage(page), charset === 'utf-8' ? 'utf8' : 'latin1');
      return sendText(context, 200, text, `text/html; charset=${charset}`);
    },

    'alone': (context, name) =>
      name === 'send-widgets.js'
        ? sendFile(context, 'dist/send-widgets.js')
        : sendText(context, 404, 'Nothing is here.'),

    // As optimisers serve it: renamed, between other scripts, and without a word on its encoding.
    async 'optimised'(context) {
      const script = await readFile(inRoot('dist/send-widgets.js'));
      context.set('Content-Type', 'text/javascript');
      context.body = Buffer.concat([
        Buffer.from('var first;\n'),
        script,
        Buffer.from('\nfirst=1;'),
      ]);
      return true;
    },

    'host-probe.js': context => sendFile(context, 'test/support/host-probe.js'),
    'message-count.js': context => sendFile(context, 'test/support/message-count.js'),
  };

  async function handle(context, path) {
    const [first, rest] = splitFirst(path);
    return Object.hasOwn(routes, first) ? routes[first](context, rest) : false;
  }

  return async (context, next) => {
    const path = decodeURIComponent(context.path).slice(1);
    if (isJsonModule(context)) return sendJsonModule(context, path);
    const known = Object.hasOwn(routes, splitFirst(path)[0]);
    if (!known) return next();
    context.set('Access-Control-Allow-Origin', '*');
    context.set('Access-Control-Allow-Headers', '*');
    context.set('Access-Control-Allow-Methods', '*');
    neverCache(context);
    if (context.method === 'OPTIONS') {
      context.status = 204;
      return;
    }
    if ((await handle(context, path)) === false) return next();
  };
}

async function stageFault(context, rest) {
  const [kind, path] = splitFirst(rest);
  const retryAfter = context.query['retry-after'];
  if (retryAfter) context.set('Retry-After', retryAfter);
  switch (kind) {
    case 'silence':
      context.respond = false;
      return true;
    case 'reset':
      context.respond = false;
      context.req.socket.destroy();
      return true;
    case 'truncated':
      context.respond = false;
      context.res.writeHead(200, {
        'Content-Type': types['.json'],
        'Content-Length': 4000,
        'Access-Control-Allow-Origin': '*',
      });
      context.res.write('{"area": "Exampleshire", "events": [{"id": "visit", "ti', () =>
        context.req.socket.destroy(),
      );
      return true;
    case 'html':
      return sendText(context, 200, logInPage, types['.html']);
    case 'empty':
      return sendText(context, 200, '', types['.json']);
    case 'redirect':
      context.redirect(context.query.to ?? '/fault/html');
      return true;
    case 'bom':
      return sendText(
        context,
        200,
        `\uFEFF${await readFile(inRoot(path), 'utf8')}`,
        types[extname(path)],
      );
    case 'utf16':
      context.type = types[extname(path)].replace('utf-8', 'utf-16');
      context.body = Buffer.from(`\uFEFF${await readFile(inRoot(path), 'utf8')}`, 'utf16le');
      return true;
    case 'broken':
      context.type = 'text/csv';
      context.body = Buffer.concat([Buffer.from(context.query.text), Buffer.of(0xe9)]);
      return true;
    case 'western':
      context.type = 'text/csv';
      context.body = Buffer.from(context.query.text, 'latin1');
      return true;
    case 'megabytes':
      return sendText(
        context,
        200,
        JSON.stringify({filler: 'x'.repeat(Number(context.query.n ?? 60) * 1_000_000)}),
        types['.json'],
      );
    default:
      return sendText(context, Number(kind), `The server answered ${kind}.`);
  }
}

async function sendFile(context, path) {
  try {
    context.body = await readFile(inRoot(path));
  } catch {
    return sendText(context, 404, `There is no ${path}.`);
  }
  context.type = types[extname(path)] ?? 'application/octet-stream';
  return true;
}

function inRoot(path) {
  const full = normalize(join(root, path));
  if (relative(root, full).startsWith('..')) throw new Error(`outside the project: ${path}`);
  return full;
}

/** Vite lets Storybook import JSON without more ado; so do these tests. A widget that fetches the file gets JSON. */
function isJsonModule(context) {
  return context.path.endsWith('.json') && context.get('sec-fetch-dest') === 'script';
}

async function sendJsonModule(context, path) {
  sendText(context, 200, `export default ${await readFile(inRoot(path), 'utf8')};`, types['.js']);
  neverCache(context);
}

/** The runner would let browsers cache every file for a year, and request counts would be wrong. */
function neverCache({res}) {
  const setHeader = res.setHeader.bind(res);
  setHeader('Cache-Control', 'no-store');
  res.setHeader = (name, value) =>
    name.toLowerCase() === 'cache-control' ? res : setHeader(name, value);
}

function sendText(context, status, text, type = 'text/plain; charset=utf-8') {
  context.status = status;
  if (![204, 205, 304].includes(status)) {
    context.type = type;
    context.body = text;
  }
  return true;
}

function sendJson(context, value) {
  context.type = types['.json'];
  context.body = JSON.stringify(value);
  return true;
}

/** Reads a request's text once, however many handlers need it. */
async function readBody(context) {
  context.state.text ??= (async () => {
    const chunks = [];
    for await (const chunk of context.req) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  })();
  return context.state.text;
}

function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** 'a/b/c' → ['a', 'b/c'] */
function splitFirst(path) {
  const slash = path.indexOf('/');
  return slash < 0 ? [path, ''] : [path.slice(0, slash), path.slice(slash + 1)];
}
