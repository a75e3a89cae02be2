/**
 * Shows the widgets on this machine: installs what is missing, builds what has changed, and serves the site, the example pages,
 * the built files and a receiver for feedback at one address.
 */
import {parseArgs} from 'node:util';
import {SetUpError, runMain, setUp} from './setup.mjs';

const HELP = `npm start -- [--port 8080] [--host 127.0.0.1]

Serves the site with the built widgets and the example pages, and keeps what is sent by their forms under var/.

  --port   the first port to try; the next free one above it is taken when it is busy (default 8080)
  --host   the address to listen at (default 127.0.0.1, this machine only; 0.0.0.0 lets your phone in)
  --help   shows this`;

await runMain(async () => {
  const {port, host, help} = readOptions();
  if (help) return void console.log(HELP);
  setUp();
  // Imported here, because they need the packages installed above.
  const {build} = await import('./build.mjs');
  const {writeSite} = await import('./site/write-site.mjs');
  const {serve} = await import('./start/serve.mjs');
  const {address, notes, close} = await build({ifChanged: true})
    .then(writeSite)
    .then(() => serve({port, host}))
    .catch(error => {
      throw new SetUpError(error.message);
    });
  console.log(['', `The site is at ${address}`, ...notes, 'Ctrl-C ends this.'].join('\n'));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());
});

/** @throws {SetUpError} in words, when an option is unknown or no port */
function readOptions() {
  try {
    const {values} = parseArgs({
      options: {
        port: {type: 'string', default: '8080'},
        host: {type: 'string', default: '127.0.0.1'},
        help: {type: 'boolean', short: 'h'},
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
    return {...values, port};
  } catch (error) {
    throw new SetUpError(`${error.message}\n\n${HELP}`);
  }
}
