/** Free ports, and waiting for a server to listen on one. */
import {once} from 'node:events';
import {connect, createServer} from 'node:net';

/** A free port of this machine. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address();
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Resolves when something listens on the port.
 * @throws the last refusal, after `patience` milliseconds
 */
export async function listening(port, patience = 10_000) {
  const end = Date.now() + patience;
  for (;;) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise(resolve => setTimeout(resolve, 25));
    } finally {
      socket.destroy();
    }
  }
}
