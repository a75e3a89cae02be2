/** One HTTP server for the site, the example pages, the built files and the receiver. */
import {createServer} from 'node:http';
import {networkInterfaces} from 'node:os';
import {inDist, inRoot, inSite} from '../build/paths.mjs';
import {RECEIVER_PATH, openReceiver} from './receiver.mjs';
import {sendFile} from './static-files.mjs';

/** How many ports to try above the first. */
const TRIES = 100;

/** Files of `dist/` that are also served at the root, as on a separate host. */
const AT_ROOT = /^\/(?:send-widgets(?:\.all|\.module)?\.js$|(?:locales|modules|embed|schema)\/)/;

/**
 * Starts to serve.
 *
 * @param {{port: number, host: string, store?: string}} options the first port to try (0 takes any), the address to listen at,
 *   and the folder in which the receiver keeps what is sent
 * @returns {Promise<{address: string, notes: string[], close: () => Promise<void>}>} `address` ends with a slash; `notes` are
 *   sentences for the person who started it
 */
export async function serve({port, host, store}) {
  const server = createServer();
  await listen(server, port, host);
  const address = `http://${visible(host)}:${server.address().port}/`;
  const receiver = await openReceiver({address, host, store}).catch(error => {
    server.close();
    throw error;
  });
  server.on('request', (request, response) => {
    answer(request, response, receiver).catch(error => {
      console.error(error);
      if (!response.headersSent)
        response.writeHead(500, {'content-type': 'text/plain; charset=utf-8'});
      response.end('Something went wrong here. The window in which this server runs says what.\n');
    });
  });
  return {
    address,
    notes: receiver.notes,
    async close() {
      const closed = new Promise(resolve => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await receiver.close();
    },
  };
}

async function answer(request, response, receiver) {
  // A client may send any address; its host does not matter here.
  const url = URL.canParse(request.url, 'http://localhost')
    ? new URL(request.url, 'http://localhost')
    : undefined;
  const path = url && decoded(url.pathname);
  if (path === undefined) {
    response.writeHead(400, {'content-type': 'text/plain; charset=utf-8'});
    return void response.end('This address cannot be read.\n');
  }
  if (path === RECEIVER_PATH || path.startsWith(`${RECEIVER_PATH}/`))
    return receiver.answer(request, response);
  if (path.startsWith('/dist/'))
    return sendFile(request, response, inDist(), path.slice('/dist'.length));
  return sendFile(
    request,
    response,
    AT_ROOT.test(path) ? inDist() : [inSite(), inRoot('examples')],
    path,
  );
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

async function listen(server, first, host) {
  for (let port = first; ; port += 1) {
    const error = await tryPort(server, port, host);
    if (!error) return;
    const mayGoOn = error.code === 'EADDRINUSE' && port < first + TRIES && port < 65535;
    if (!mayGoOn) throw new Error(`Cannot listen at ${host}, port ${port}: ${error.message}`);
  }
}

const tryPort = (server, port, host) =>
  new Promise(resolve => {
    server.once('error', resolve);
    server.listen(port, host, () => {
      server.off('error', resolve);
      resolve(undefined);
    });
  });

/** An address that a browser can open: for a server on all interfaces, the machine's own address in its network. */
function visible(host) {
  if (host !== '0.0.0.0' && host !== '::') return host.includes(':') ? `[${host}]` : host;
  const outside = Object.values(networkInterfaces())
    .flat()
    .find(({family, internal}) => family === 'IPv4' && !internal);
  return outside?.address ?? '127.0.0.1';
}
