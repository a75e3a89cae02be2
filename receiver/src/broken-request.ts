/** Answers malformed requests with a problem document too: Node itself would close the connection without a reply. */
import {STATUS_CODES} from 'node:http';
import type {Duplex} from 'node:stream';
import {codeOf} from './database/faults.js';

const titles = {
  400: 'This is not a request that can be read',
  408: 'This request took too long',
  431: 'The headers of this request are too large',
};

/** How long the client has to read the reply, in milliseconds; it may never close the connection itself. */
const patience = 1_000;

/** For the server's `clientError`. */
export function answerBrokenRequest(error: Error, socket: Duplex): void {
  const code = codeOf(error);
  // Nothing can be sent on a connection that is gone, or that has already received (part of) a reply.
  if (code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const status =
    code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
  const body = JSON.stringify({
    type: 'urn:send-widgets:problem:unreadable',
    title: titles[status],
    status,
  });
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nContent-Type: application/problem+json\r\nContent-Length: ${body.length}`;
  socket.end(`${head}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n${body}`);
  // Further input is read and dropped: otherwise closing would reset the connection before the reply is read.
  socket.resume();
  const timer = setTimeout(() => socket.destroy(), patience);
  socket.once('close', () => clearTimeout(timer));
}
