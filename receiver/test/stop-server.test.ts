import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type Server, type ServerResponse} from 'node:http';
import {connect, type AddressInfo, type Socket} from 'node:net';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {answerBrokenRequest} from '../src/broken-request.js';
import {watchConnections} from '../src/stop-server.js';

describe('the server', () => {
  let server: Server;
  let stop: () => Promise<void>;
  /** Requests for /slow, to be answered by the test. */
  let slow: ServerResponse[];
  const sockets: Socket[] = [];

  beforeEach(async () => {
    slow = [];
    server = createServer((request, response) => {
      if (request.url === '/slow') slow.push(response);
      else response.end('done');
      server.emit('taken');
    });
    stop = watchConnections(server);
    server.on('clientError', answerBrokenRequest);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
    server.close();
    server.closeAllConnections();
  });

  /** Keeps its half open, whatever the server does. */
  const open = async (sends: string) => {
    const {port} = server.address() as AddressInfo;
    const socket = connect({port, host: '127.0.0.1', allowHalfOpen: true});
    let said = '';
    socket.setEncoding('utf8').on('data', data => (said += String(data)));
    socket.on('error', () => undefined);
    sockets.push(socket);
    await once(socket, 'connect');
    socket.write(sends);
    return {socket, said: () => said};
  };
  const get = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`;
  const connections = () =>
    new Promise<number>((resolve, reject) =>
      server.getConnections((error, count) => (error ? reject(error) : resolve(count))),
    );

  it('lets go of connections that sent nonsense and are never closed by the other side', async () => {
    const gone = new Promise<void>(resolve => {
      let left = 20;
      server.on('connection', socket => socket.once('close', () => --left === 0 && resolve()));
    });
    const opened = await Promise.all(Array.from({length: 20}, () => open('nonsense\r\n\r\n')));
    await gone;
    assert.equal(await connections(), 0);
    for (const {said} of opened) assert.match(said(), /^HTTP\/1\.1 400 [\s\S]*"status":400/);
  });

  it('stops within five seconds, finishing what runs, beside connections that idle', async () => {
    const idle = await open('');
    const kept = await open(get('/'));
    await once(kept.socket, 'data');
    const running = await open(get('/slow'));
    while (slow.length === 0) await once(server, 'taken');
    const began = performance.now();
    const stopped = stop();
    // One that was on its way when the stop came is answered, too, and told to go elsewhere.
    kept.socket.write(get('/'));
    await once(server, 'taken');
    slow[0]?.end('finished');
    await stopped;
    assert.ok(performance.now() - began < 5_000);
    assert.match(running.said(), /finished$/);
    assert.match(kept.said(), /HTTP\/1\.1 200 OK\r\nConnection: close/);
    assert.equal(idle.said(), '');
    await assert.rejects(
      fetch(`http://127.0.0.1:${(server.address() as AddressInfo | null)?.port}/`),
    );
  });

  it('stops within five seconds though a request never ends', async () => {
    await open(get('/slow'));
    await open('POST / HTTP/1.1\r\nHost: x\r\nContent-Le');
    while (slow.length === 0) await once(server, 'taken');
    const began = performance.now();
    await stop();
    assert.ok(performance.now() - began < 5_000);
  });
});
