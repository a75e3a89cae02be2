/**
 * Stops an HTTP server without resetting a request: no new connections, requests complete, idle connections are
 * closed.
 */
import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import {Server as TcpServer, type Socket} from 'node:net';

/** How long an open connection may still send a request, and how long requests may take, in milliseconds. */
const grace = 500;
const patience = 3_500;

/**
 * Watches a server's connections from the start: Node itself treats one that never sent anything as busy.
 * @returns a function that stops the server, within four seconds
 */
export function watchConnections(server: Server): () => Promise<void> {
  const running = new Map<Socket, number>();
  /** Bytes read when the last request was answered: more means that another is arriving. */
  const readBefore = new Map<Socket, number>();
  let stopping = false;
  server.on('connection', (socket: Socket) => {
    running.set(socket, 0);
    readBefore.set(socket, 0);
    socket.once('close', () => {
      running.delete(socket);
      readBefore.delete(socket);
    });
  });
  server.prependListener('request', ({socket}: IncomingMessage, response: ServerResponse) => {
    if (stopping) response.setHeader('Connection', 'close');
    running.set(socket, (running.get(socket) ?? 0) + 1);
    response.once('close', () => {
      if (!running.has(socket)) return;
      running.set(socket, (running.get(socket) ?? 1) - 1);
      readBefore.set(socket, socket.bytesRead);
    });
  });
  const closeIdle = () => {
    for (const [socket, requests] of running)
      if (requests === 0 && socket.bytesRead === readBefore.get(socket)) socket.destroy();
  };

  return async () => {
    stopping = true;
    // Not `server.close()`, which closes connections that may be sending a request at this moment.
    const closed = new Promise<void>(resolve => {
      TcpServer.prototype.close.call(server, () => resolve());
    });
    let tidying: NodeJS.Timeout | undefined;
    const first = setTimeout(() => {
      closeIdle();
      tidying = setInterval(closeIdle, 100);
    }, grace);
    const hurry = setTimeout(() => server.closeAllConnections(), patience);
    await closed;
    clearTimeout(first);
    clearInterval(tidying);
    clearTimeout(hurry);
  };
}
