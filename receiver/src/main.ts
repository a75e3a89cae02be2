/** The receiver as a process: starts from the environment, and stops gracefully on a signal. */
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {answerBrokenRequest} from './broken-request.js';
import {ConfigError} from './config.js';
import {openReceiver} from './open-receiver.js';
import {watchConnections} from './stop-server.js';

/** How long a stop may take in total, in milliseconds: containers are killed after ten seconds. */
const patience = 4_900;

async function start(): Promise<void> {
  const receiver = await openReceiver(process.env);
  const {config} = receiver;
  const server = createServer({requestTimeout: 30_000, headersTimeout: 10_000}, receiver.listener);
  server.on('clientError', answerBrokenRequest);
  const stopServer = watchConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const {port} = server.address() as AddressInfo;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  console.log(`Receiver listening on http://${host}:${port}${config.path}`);
  if (config.origins === '*')
    console.log('RECEIVER_ORIGINS is not set: pages of any site may send answers.');

  const stop = () => {
    // A job that waits for another server, or for a lost database, must not delay the stop.
    setTimeout(() => process.exit(), patience).unref();
    void stopServer().then(() => receiver.close());
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

start().catch((error: unknown) => {
  console.error(error instanceof ConfigError ? error.message : error);
  process.exitCode = 1;
});
