/** Sends files of a folder, the way a careful static host does. */
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {extname, join, normalize, sep} from 'node:path';
import {pipeline} from 'node:stream/promises';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ts': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.vtt': 'text/vtt; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
/** The name contains a hash of the content, so the content never changes. */
const HASHED = /\.[0-9a-f]{8}\.js$/;

/**
 * Answers with the file at `path` within a folder; a folder answers with its `index.html`.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string | string[]} folders the first that has the file; nothing outside them is ever sent
 * @param {string} path decoded, beginning with a slash
 */
export async function sendFile(request, response, folders, path) {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return say(response, 405, 'Only GET and HEAD.', {allow: 'GET, HEAD'});
  const found = await findFirst([folders].flat(), path);
  if (!found) return say(response, 404, `There is nothing at ${path}`);
  if (found.isFolder)
    return say(response, 308, 'Look there.', {location: `${encodeURI(path.split('/').at(-1))}/`});
  const {file, info} = found;
  const headers = {
    // Packs are imported from other sites, and records are fetched from them.
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'x-content-type-options': 'nosniff',
    'cache-control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
    'etag': `"${info.size.toString(36)}-${Math.round(info.mtimeMs).toString(36)}"`,
  };
  if (
    request.headers['if-none-match']
      ?.split(/\s*,\s*/)
      .some(tag => tag.replace(/^W\//, '') === headers.etag)
  ) {
    response.writeHead(304, headers);
    return void response.end();
  }
  response.writeHead(200, {
    ...headers,
    'content-type': TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
    'content-length': info.size,
  });
  if (request.method === 'HEAD') return void response.end();
  // A client that disconnects is not an error.
  await pipeline(createReadStream(file), response).catch(error => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
}

async function findFirst(folders, path) {
  for (const folder of folders) {
    const found = await find(folder, path);
    if (found) return found;
  }
  return undefined;
}

async function find(folder, path) {
  if (path.includes('\0')) return undefined;
  const file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep) && file !== folder + sep) return undefined;
  const info = await stat(file).catch(() => undefined);
  if (!info?.isDirectory()) return info?.isFile() && !path.endsWith('/') ? {file, info} : undefined;
  if (!path.endsWith('/')) return {isFolder: true};
  const index = join(file, 'index.html');
  const indexInfo = await stat(index).catch(() => undefined);
  return indexInfo?.isFile() ? {file: index, info: indexInfo} : undefined;
}

function say(response, status, words, headers = {}) {
  response.writeHead(status, {
    ...headers,
    'content-type': 'text/plain; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  response.end(`${words}\n`);
}
