/** The receiver as a process of its own: starts from the environment, stops gently when it is told to. */
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {answerBrokenRequest} from './broken-request.js';
import {ConfigError} from './config.js';
import {openReceiver, type OpenReceiver} from './open-receiver.js';

/** How long requests under way may take to finish after a stop, in milliseconds. */
const patience = 10_000;

async function start(): Promise<void> {
  const receiver = await openReceiver(process.env);
  const {config} = receiver;
  const server = createServer({requestTimeout: 30_000, headersTimeout: 10_000}, receiver.listener);
  server.on('clientError', answerBrokenRequest);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const {port} = server.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  console.log(`Receiver listening on http://${host}:${port}${config.path}`);
  if (config.origins === '*')
    console.log('RECEIVER_ORIGINS is not set: pages of any site may send answers.');

  const stop = () =>
    void close(receiver, () => new Promise(resolve => server.close(() => resolve())));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);

  async function close(open: OpenReceiver, stopServer: () => Promise<void>): Promise<void> {
    const hurry = setTimeout(() => server.closeAllConnections(), patience);
    server.closeIdleConnections();
    await stopServer();
    clearTimeout(hurry);
    await open.close();
  }
}

start().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
