/**
 * Opens a page on which every text of a language stands in its widget, with the glossary and what the gate says beside it. It
 * follows the language's XLIFF file while that is edited, here or in any other program.
 */
import {parseArgs} from 'node:util';
import {SetUpError, runMain, setUp} from './setup.mjs';

const HELP = `npm run translate -- --language ur [--port 8090] [--host 127.0.0.1]

Shows every text of a language in its widget, live while its XLIFF file is edited.

  --language   the language's tag: ur, ar, so, pl …
  --port       the port; the next free one is taken when it is busy (default 8090)
  --host       the address to listen at (default 127.0.0.1, this machine only; 0.0.0.0 lets your phone in)
  --help       shows this`;

await runMain(async () => {
  const {language, port, host, help} = readOptions();
  if (help) return void console.log(HELP);
  setUp();
  // Only now is everything installed that this needs.
  const {openTranslatorsPage} = await import('./translate/server.mjs');
  const {address, path, close} = await openTranslatorsPage({tag: language, port, host}).catch(
    error => {
      throw new SetUpError(error.message);
    },
  );
  console.log(
    `\nThe texts are at ${address}\nEdit them there, or in ${path}: the page follows. Ctrl-C ends this.`,
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void close());
});

/** @throws {SetUpError} in words, when an option is unknown or no port */
function readOptions() {
  try {
    const {values} = parseArgs({
      options: {
        language: {type: 'string'},
        port: {type: 'string', default: '8090'},
        host: {type: 'string', default: '127.0.0.1'},
        help: {type: 'boolean', short: 'h'},
      },
    });
    return {...values, port: Number(values.port)};
  } catch (error) {
    throw new SetUpError(`${error.message}\n\n${HELP}`);
  }
}
