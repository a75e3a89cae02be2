/**
 * Opens a page that shows every text of a language in its widget, with the glossary and the faults from the gate next
 * to it. It follows changes of the language's XLIFF file, made here or in any other program.
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
  // Imported here, because it needs the packages installed above.
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
