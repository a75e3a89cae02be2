/**
 * A place for feedback while the example pages are served: answers are kept as lines of JSON under `var/`, and listed plainly.
 */
import {appendFile, mkdir, readFile} from 'node:fs/promises';
import {dirname} from 'node:path';
import {inRoot} from '../build/places.mjs';

/** Larger than any form of ours. */
const LIMIT = 128 * 1024;
const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': 'content-type, idempotency-key',
  'access-control-allow-methods': 'GET, POST, OPTIONS',
};

/**
 * Opens the store.
 *
 * @returns {Promise<{answer: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => Promise<void>, close: () => Promise<void>}>}
 */
export async function openReceiver({file = inRoot('var/feedback.jsonl')} = {}) {
  await mkdir(dirname(file), {recursive: true});
  const kept = await readKept(file);

  async function take(request, response) {
    const body = await readBody(request);
    if (body === undefined) return say(response, 413, {title: 'Too large', detail: `At most ${LIMIT / 1024} kB can be sent.`});
    const fields = readFields(body, request.headers['content-type'] ?? '');
    if (!fields) return say(response, 400, {title: 'Not readable', detail: 'Send a JSON object or a form.'});
    const key = String(fields.key ?? request.headers['idempotency-key'] ?? crypto.randomUUID());
    let entry = kept.get(key);
    if (!entry) {
      entry = {key, reference: referenceOf(kept.size + 1), received: new Date().toISOString(), fields};
      kept.set(key, entry);
      await appendFile(file, `${JSON.stringify(entry)}\n`);
    }
    if (/application\/json/.test(request.headers['content-type'] ?? '')) return say(response, 201, {reference: entry.reference, received: entry.received});
    return page(response, `<h1>Thank you</h1><p>We have your answer. Its reference is <strong>${escaped(entry.reference)}</strong>.</p>`);
  }

  return {
    async answer(request, response) {
      if (request.method === 'POST') return take(request, response);
      if (request.method === 'OPTIONS') return void response.writeHead(204, CORS).end();
      if (request.method === 'GET' || request.method === 'HEAD') return page(response, listing([...kept.values()].reverse()));
      return say(response, 405, {title: 'Not allowed', detail: 'GET and POST only.'});
    },
    async close() {},
  };
}

async function readKept(file) {
  const text = await readFile(file, 'utf8').catch(() => '');
  const entries = text.split('\n').filter(Boolean).flatMap(line => {
    try {
      return [JSON.parse(line)];
    } catch {
      // A line that was cut short when the power went.
      return [];
    }
  });
  return new Map(entries.map(entry => [entry.key, entry]));
}

async function readBody(request) {
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size <= LIMIT) parts.push(part);
  }
  return size > LIMIT ? undefined : Buffer.concat(parts).toString('utf8');
}

function readFields(body, type) {
  if (!/json/.test(type)) return body ? Object.fromEntries(new URLSearchParams(body)) : undefined;
  try {
    const value = JSON.parse(body);
    return value && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const referenceOf = number => `SEND-${String(number).padStart(5, '0')}`;

const escaped = text => String(text).replace(/[&<>"']/g, char => `&#${char.charCodeAt(0)};`);

const listing = entries => `<h1>Feedback received</h1>
${entries.length ? '' : '<p>Nothing yet. Send something from an example page.</p>'}
${entries.map(({reference, received, fields}) => `<h2>${escaped(reference)}</h2>
<p><time>${escaped(received)}</time></p>
<pre>${escaped(JSON.stringify(fields, null, 2))}</pre>`).join('\n')}`;

function page(response, body) {
  response.writeHead(200, {...CORS, 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'"});
  response.end(`<!doctype html>\n<html lang="en-GB">\n<meta charset="utf-8">\n<title>Feedback</title>\n<meta name="viewport" content="width=device-width">\n${body}\n</html>\n`);
}

function say(response, status, value) {
  const type = status < 400 ? 'application/json' : 'application/problem+json';
  response.writeHead(status, {...CORS, 'content-type': `${type}; charset=utf-8`});
  response.end(JSON.stringify(status < 400 ? value : {status, ...value}));
}
