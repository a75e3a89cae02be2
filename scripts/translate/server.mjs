/**
 * The translators' page: Vite serves the widgets and their stories from the source, and this module adds the language.
 */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {createServer} from 'vite';
import {languageFaults, sentence} from '../languages/gate/index.mjs';
import {termsIn} from '../languages/gate/words.mjs';
import {gatherLanguage} from '../languages/gather.mjs';
import {accept, merge} from '../languages/merge.mjs';
import {readMessages} from '../languages/messages.mjs';
import {packOf} from '../languages/packs.mjs';
import {paths} from '../languages/paths.mjs';
import {readCldr, writeTranslation} from '../languages/store.mjs';

/**
 * Starts to serve.
 *
 * @param {{tag: string, port: number, host?: string}} options the language; the first port to try, 0 takes any
 * @returns {Promise<{address: string, path: string, close: () => Promise<void>}>} `path` of the XLIFF file
 * @throws {Error} if there is no such language
 */
export async function openTranslatorsPage({tag, port, host = '127.0.0.1'}) {
  // Reading them takes seconds, and nobody changes the English meanwhile.
  const messages = readMessages();
  const {path} = await gatherLanguage(tag, messages);
  const server = await createServer({
    root: paths.root,
    configFile: false,
    appType: 'custom',
    logLevel: 'warn',
    cacheDir: join(paths.root, '.cache/translate'),
    server: {
      port,
      host,
      watch: {
        ignored: ['**/dist/**', '**/var/**'],
        // Otherwise the watcher drops a change within 50 ms of the one before, and the page keeps half a file.
        awaitWriteFinish: {stabilityThreshold: 100, pollInterval: 20},
      },
    },
    plugins: [languagePlugin(tag, messages)],
  });
  await server.listen();
  const {port: taken} = server.httpServer.address();
  return {address: `http://localhost:${taken}/`, path, close: () => server.close()};
}

const languagePlugin = (tag, messages) => ({
  name: 'translators-page',
  configureServer(server) {
    const followed = [join(paths.xliff, `${tag}.xlf`), join(paths.glossary, `${tag}.csv`)];
    server.watcher.add(followed);
    server.watcher.on('all', (_event, file) => {
      if (followed.includes(file)) server.ws.send({type: 'custom', event: 'language'});
    });
    server.middlewares.use((request, response, next) => {
      answer(server, {tag, messages}, request, response, next).catch(error => {
        response.statusCode = 500;
        response.end(error.message);
      });
    });
  },
});

async function answer(server, {tag, messages}, request, response, next) {
  const {pathname} = new URL(request.url, 'http://localhost');
  if (pathname === '/') {
    const page = await readFile(join(paths.root, 'scripts/translate/page.html'), 'utf8');
    response.setHeader('content-type', 'text/html; charset=utf-8');
    return void response.end(await server.transformIndexHtml('/', page));
  }
  if (pathname !== '/language.json') return next();
  // Another site's page cannot send this type without a CORS preflight.
  if (request.method === 'POST' && request.headers['content-type'] === 'application/json') {
    const {id, target} = JSON.parse(await textOf(request));
    const {file, lock} = withTarget(
      await gatherLanguage(tag, messages),
      String(id),
      String(target),
    );
    await writeTranslation(tag, file, lock);
  }
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(await describeLanguage(tag, messages)));
}

async function textOf(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

/**
 * A language with one text changed. It becomes a draft again, because nobody has read the new words yet.
 *
 * @param {import('../languages/types.d.mts').Language} language
 * @param {string} id
 * @param {string} target
 */
export function withTarget(language, id, target) {
  const {file, lock} = merge(language.units, language.file, language.lock);
  const units = file.units.map(unit => (unit.id === id ? {...unit, target: target.trim()} : unit));
  return accept({...file, status: 'draft', units}, lock, [id]);
}

/**
 * Everything that the page shows of a language: its texts with their notes, glossary and faults, and its pack.
 *
 * @param {string} tag
 * @param {readonly import('../languages/types.d.mts').SourceMessage[]} messages
 */
async function describeLanguage(tag, messages) {
  const language = await gatherLanguage(tag, messages);
  const {info, units, glossary, lock, path} = language;
  const {file} = merge(units, language.file, lock);
  const faults = languageFaults(language);
  const placeOf = new Map(messages.map(({id, place}) => [id, place]));
  const cldr = await readCldr();
  const unitsById = new Map(file.units.map(unit => [unit.id, unit]));
  return {
    info,
    path,
    status: file.status,
    faults: faults.filter(({id}) => !unitsById.has(id)).map(sentence),
    texts: units.map(({id, source, desc, form}) => ({
      id,
      source,
      desc,
      form: form?.numbers,
      target: unitsById.get(id).target ?? '',
      was: unitsById.get(id).was,
      terms: termsIn(source, glossary).map(({term, translation}) => [term, translation]),
      faults: faults
        .filter(fault => fault.id === id)
        .map(({expected, found}) => `Expected ${expected}, found ${found}.`),
      place: placeOf.get(id) ?? placeOf.get(id.replace(/\.[a-z]+$/, '.other')) ?? '',
    })),
    pack: packOf(info, {file, lock}, cldr[tag]),
  };
}
