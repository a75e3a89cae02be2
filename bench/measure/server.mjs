/** The server of the bench: example pages, built files, the compared libraries, and generated pages. */
import {createServer} from 'node:http';
import {join} from 'node:path';
import {root} from '../../scripts/setup.mjs';
import {sendFile} from '../../scripts/start/static-files.mjs';

/**
 * @param {{dist?: string, make?: (path: string) => string | undefined}} options the folder of the built files, and a
 *   function that generates the text of a page or record, called once for each
 * @returns {Promise<{origin: string, close: () => void}>}
 */
export async function serve({dist = join(root, 'dist'), make = () => undefined}) {
  const made = new Map();
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
    if (!made.has(path)) made.set(path, make(path));
    const text = made.get(path);
    if (text !== undefined) {
      const type = path.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8';
      return void response.writeHead(200, {'content-type': type}).end(text);
    }
    const [, folder, ...rest] = path.split('/');
    const within = `/${rest.join('/')}`;
    // A page whose script is blocked has `?blocked` in its address.
    if (folder === 'dist' && request.headers.referer?.endsWith('?blocked'))
      return void response.writeHead(404).end();
    if (folder === 'dist') return void sendFile(request, response, dist, within);
    if (folder === 'peers')
      return void sendFile(request, response, join(root, 'bench/node_modules'), within);
    return void sendFile(request, response, join(root, 'examples'), path);
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
