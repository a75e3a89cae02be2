/**
 * Receivers that fail on purpose, and a ledger of accepted answers.
 *
 * One server simulates every kind of receiver, each with the replies of its original, at addresses that name the run:
 *
 *   POST /site/<run>/receive                                                 JSON, form or multipart, by content type
 *   POST /site/<run>/wp-json/contact-form-7/v1/contact-forms/7/feedback      Contact Form 7
 *   POST /site/<run>/webform_rest/submit?_format=json                        Drupal webform_rest
 *   POST /site/<run>/wp-json/gf/v2/forms/7/submissions                       Gravity Forms
 *
 * `fault(run, n)` says how the n-th request (from 1) of a run goes wrong; `faults` lists how it can. JSON knows a repeated
 * key and answers it with its first receipt; the others take whatever comes, as the originals do. An answer that holds
 * `please refuse` is refused in the receiver's own manner.
 */
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';

const fixture = name =>
  readFileSync(new URL(`../fixtures/receivers/${name}`, import.meta.url), 'utf8');
const json = 'application/json; charset=utf-8';
const html = 'text/html; charset=utf-8';

/** The faults, and whether the answer is in the ledger afterwards. */
export const faults = {
  'none': {commits: true},
  'slow': {commits: true},
  'drop-before-read': {commits: false},
  'drop-after-commit': {commits: true},
  'reset-mid-body': {commits: true},
  'silence-before-commit': {commits: false},
  'silence-after-commit': {commits: true},
  'truncated': {commits: true},
  'login-page': {commits: false},
  'redirect-to-login': {commits: false},
  'redirect-to-self': {commits: true},
  '500': {commits: false, status: 500},
  '500-after-commit': {commits: true, status: 500},
  '502-after-commit': {commits: true, status: 502},
  '503': {commits: false, status: 503},
  '503-retry-seconds': {commits: false, status: 503, retry: 'seconds'},
  '503-retry-date': {commits: false, status: 503, retry: 'date'},
  '429-retry-seconds': {commits: false, status: 429, retry: 'seconds'},
  '429-retry-date': {commits: false, status: 429, retry: 'date'},
  '429': {commits: false, status: 429},
  '425': {commits: false, status: 425},
  '408': {commits: false, status: 408},
  '413': {commits: false, status: 413},
  '404': {commits: false, status: 404},
  '403': {commits: false, status: 403},
};

/** How long `slow` takes to read, and again to answer. Milliseconds. */
const SLOW = 120;
const RETRY_SECONDS = 1;

/**
 * @param {object} [options]
 * @param {(run: string, n: number) => keyof typeof faults} [options.fault]
 * @param {(path: string, query: URLSearchParams) => {type: string, body: string} | undefined} [options.page] answers GET
 * @param {boolean} [options.keepAlive] whether connections are used again. Chromium sends a POST a second time of its own
 *   accord when a connection that it used before breaks without a reply; on a new connection it does not.
 */
export async function startFaultServer({
  fault = () => 'none',
  page = () => undefined,
  keepAlive = true,
} = {}) {
  /**
   * Every accepted answer: `{run, kind, key, reference, answers, request}`; `request` is what the page called its
   * request.
   */
  const ledger = [];
  /** Every POST that arrived: `{run, n, fault, path, headers, body}`. */
  const requests = [];
  const sockets = new Set();
  const counts = new Map();
  let references = 0;

  const server = createServer((request, response) => {
    handle(request, response).catch(error => response.destroy(error));
  });
  server.on('connection', socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });

  async function handle(request, response) {
    const {pathname, searchParams} = new URL(request.url, 'http://server');
    const [, place, run, ...rest] = pathname.split('/');
    response.shouldKeepAlive = keepAlive;
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Access-Control-Allow-Headers', 'content-type, accept');
    response.setHeader('Access-Control-Expose-Headers', 'Retry-After');
    if (request.method === 'OPTIONS') return send(response, 204, '', json);
    if (request.method === 'GET') return sendPage(response, pathname, searchParams);
    if (place !== 'site') return send(response, 404, '{}', json);

    const n = (counts.get(run) ?? 0) + 1;
    counts.set(run, n);
    const name = fault(run, n);
    const entry = {run, n, fault: name, path: request.url, headers: request.headers, body: ''};
    requests.push(entry);
    if (name === 'drop-before-read') return request.socket.destroy();
    const bytes = await readBytes(request);
    if (!bytes) return undefined;
    entry.body = bytes.toString('utf8');
    const receiver = receiverAt(rest.join('/'), request.headers['content-type'] ?? '');
    const {commits, status, retry} = faults[name];
    if (retry)
      response.setHeader(
        'Retry-After',
        retry === 'seconds'
          ? String(RETRY_SECONDS)
          : new Date(Date.now() + RETRY_SECONDS * 1000).toUTCString(),
      );
    if (name === 'redirect-to-self') return redirect(response, 307, request.url);
    if (name === 'redirect-to-login') return redirect(response, 302, '/login');
    if (name === 'login-page') return send(response, 200, fixture('pages/login.html'), html);
    if (name === 'silence-before-commit') return undefined;
    if (name === 'slow') await pause(SLOW);
    const reply = commits
      ? await receiver({
          run,
          bytes,
          headers: request.headers,
          keep: answer => keep({...answer, request: request.headers['x-request']}),
        })
      : {status: 200, body: '{}', type: json};
    if (status) return send(response, status, `{"title": "The server answered ${status}."}`, json);
    return answer(request, response, name, reply);
  }

  async function answer(request, response, name, reply) {
    switch (name) {
      case 'drop-after-commit':
        return request.socket.destroy();
      case 'silence-after-commit':
        return undefined;
      case 'truncated':
        return send(response, reply.status, reply.body.slice(0, reply.body.length / 2), reply.type);
      case 'reset-mid-body':
        response.writeHead(reply.status, {
          'content-type': reply.type,
          'content-length': Buffer.byteLength(reply.body) + 100,
        });
        response.write(reply.body, () => setTimeout(() => request.socket.resetAndDestroy(), 20));
        return undefined;
      case 'slow':
        await pause(SLOW);
        return send(response, reply.status, reply.body, reply.type);
      default:
        return send(response, reply.status, reply.body, reply.type);
    }
  }

  /** Writes into the ledger; a key that is there already gets its first receipt, if the receiver knows keys. */
  function keep({run, kind, answers, key, request, keyed = false}) {
    const first = keyed ? ledger.find(entry => entry.keyed && entry.key === key) : undefined;
    if (first) return first.answers === answers ? first.reference : undefined;
    const reference = `SW-${String(++references).padStart(4, '0')}`;
    ledger.push({run, kind, key, keyed, reference, answers, request});
    return reference;
  }

  function sendPage(response, path, query) {
    if (path === '/login') return send(response, 200, fixture('pages/login.html'), html);
    const found = page(path, query);
    return found
      ? send(response, 200, found.body, found.type)
      : send(response, 404, 'There is no such page.', 'text/plain');
  }

  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  return {
    port,
    ledger,
    requests,
    origin: `http://127.0.0.1:${port}`,
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise(resolve => server.close(resolve));
    },
  };
}

// ---- Receivers, each as its original ----

function receiverAt(path, type) {
  if (path.includes('contact-form-7')) return contactForm7;
  if (path.startsWith('webform_rest')) return drupalWebform;
  if (path.includes('gf/v2')) return gravityForms;
  return type.startsWith('application/json') ? reference : plainForm;
}

const refuses = text => text.includes('please refuse');
const reply = (status, body, type = json) => ({status, body, type});

/** Like the receiver in receiver/: a key, a receipt; the same key with other answers is refused. */
async function reference({run, bytes, headers, keep}) {
  const {key, answers} = JSON.parse(bytes.toString('utf8'));
  if (!/^[\w-]{22,}$/.test(key ?? '')) return reply(400, '{"title": "no key"}');
  if (headers['idempotency-key'] !== undefined && headers['idempotency-key'] !== key)
    return reply(400, '{"title": "two keys"}');
  if (refuses(JSON.stringify(answers))) return reply(422, fixture('json/problem.json'));
  const receipt = keep({run, kind: 'json', key, keyed: true, answers: JSON.stringify(answers)});
  return receipt
    ? reply(201, JSON.stringify({reference: receipt}))
    : reply(409, '{"title": "This key was used for another answer"}');
}

async function plainForm({run, bytes, headers, keep}) {
  const fields = await formData(bytes, headers);
  if (!fields) return reply(400, 'not a form', html);
  const kind = headers['content-type'].startsWith('multipart') ? 'multipart' : 'form';
  if (refuses(flatten(fields))) return reply(400, 'Something is missing.', html);
  keep({run, kind, key: fields.get('key'), answers: flatten(fields)});
  return reply(200, fixture('pages/thanks.html'), html);
}

async function contactForm7({run, bytes, headers, keep}) {
  if (!headers['content-type']?.startsWith('multipart/form-data'))
    return reply(
      415,
      '{"code": "wpcf7_unsupported_media_type", "message": "The request payload format is not supported."}',
    );
  const fields = await formData(bytes, headers);
  if (!fields?.get('_wpcf7_unit_tag') || fields.get('_wpcf7') !== '7')
    return reply(
      400,
      '{"code": "wpcf7_unit_tag_not_found", "message": "There is no valid unit tag."}',
    );
  if (refuses(flatten(fields))) return reply(200, fixture('contact-form-7/validation_failed.json'));
  keep({run, kind: 'contact-form-7', answers: flatten(fields)});
  return reply(200, fixture('contact-form-7/mail_sent.json'));
}

async function drupalWebform({run, bytes, headers, keep}) {
  if (!headers['content-type']?.startsWith('application/json'))
    return reply(415, '{"message": "No route found that matches the content type"}');
  const {webform_id: form, ...fields} = JSON.parse(bytes.toString('utf8'));
  if (!form) return reply(200, '{"error": {"message": "Missing requirement: webform_id"}}');
  if (refuses(JSON.stringify(fields))) return reply(200, fixture('drupal-webform/refused.json'));
  const receipt = keep({run, kind: 'drupal-webform', answers: JSON.stringify(fields)});
  return reply(200, JSON.stringify({sid: Number(receipt.slice(3))}));
}

async function gravityForms({run, bytes, keep}) {
  const fields = JSON.parse(bytes.toString('utf8'));
  if (refuses(JSON.stringify(fields))) return reply(400, fixture('gravity-forms/refused.json'));
  keep({run, kind: 'gravity-forms', answers: JSON.stringify(fields)});
  const {entry_id: _, ...receipt} = JSON.parse(fixture('gravity-forms/receipt.json'));
  return reply(200, JSON.stringify(receipt));
}

// ---- Bytes ----

const pause = milliseconds => new Promise(resolve => setTimeout(resolve, milliseconds));
const flatten = fields => JSON.stringify([...fields.entries()]);

async function formData(bytes, headers) {
  try {
    return await new Response(bytes, {
      headers: {'content-type': headers['content-type']},
    }).formData();
  } catch {
    return undefined;
  }
}

/** The whole body, or `undefined` when the sender has gone. */
async function readBytes(request) {
  const chunks = [];
  try {
    for await (const chunk of request) chunks.push(chunk);
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks);
}

function redirect(response, status, to) {
  response.setHeader('Location', to);
  return send(response, status, '', html);
}

function send(response, status, body, type) {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
  });
  response.end(body);
}
