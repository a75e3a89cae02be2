/** A mail server that takes everything and remembers it, for one test. */
import {createServer, type Socket} from 'node:net';
import type {AddressInfo} from 'node:net';

export interface SmtpSink {
  readonly url: string;
  /** Whole messages, headers first. */
  readonly messages: string[];
  close(): Promise<void>;
}

export async function startSmtpSink(): Promise<SmtpSink> {
  const messages: string[] = [];
  const server = createServer(socket => talk(socket, messages));
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages,
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
}

function talk(socket: Socket, messages: string[]): void {
  let buffer = '';
  let message: string[] | undefined;
  socket.setEncoding('utf8');
  socket.on('error', () => undefined);
  socket.write('220 sink\r\n');
  socket.on('data', data => {
    buffer += String(data);
    for (let end = buffer.indexOf('\r\n'); end >= 0; end = buffer.indexOf('\r\n')) {
      const line = buffer.slice(0, end);
      buffer = buffer.slice(end + 2);
      if (message && line === '.') {
        messages.push(message.join('\n'));
        message = undefined;
        socket.write('250 kept\r\n');
      } else if (message) message.push(line);
      else if (/^DATA/i.test(line)) {
        message = [];
        socket.write('354 go on\r\n');
      } else if (/^QUIT/i.test(line)) socket.end('221 bye\r\n');
      else socket.write('250 ok\r\n');
    }
  });
}
