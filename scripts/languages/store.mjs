/** The files of one language: read from disk as plain values, and written back in one fixed format. */
import {mkdir, readFile, readdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {tsImport} from 'tsx/esm/api';
import {paths} from './paths.mjs';
import {parseXliff, xliffText} from './xliff.mjs';

const readOr = async (path, fallback) => {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return fallback;
    throw error;
  }
};

const xliffPath = tag => join(paths.xliff, `${tag}.xlf`);
const lockPath = tag => join(paths.lock, `${tag}.json`);

/** Path of a language's XLIFF file from the root of the project, for messages. */
export const shownPath = tag => `locales/xliff/${tag}.xlf`;

/** Tags that have an XLIFF file. */
export async function translatedTags() {
  const files = await readdir(paths.xliff).catch(() => []);
  return files
    .filter(name => name.endsWith('.xlf'))
    .map(name => name.slice(0, -4))
    .sort();
}

/** A language's XLIFF file and lock; a new draft when it has none yet. */
export async function readTranslation(tag) {
  const xml = await readOr(xliffPath(tag), undefined);
  const lock = JSON.parse(await readOr(lockPath(tag), '{}'));
  return {file: xml === undefined ? {tag, status: 'draft', units: []} : parseXliff(xml), lock};
}

export async function writeTranslation(tag, file, lock) {
  await Promise.all([mkdir(paths.xliff, {recursive: true}), mkdir(paths.lock, {recursive: true})]);
  await writeFile(xliffPath(tag), xliffText(file));
  const sorted = Object.fromEntries(Object.entries(lock).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(lockPath(tag), `${JSON.stringify(sorted, null, 2)}\n`);
}

let loading;
/** The CSV reader of the widgets, loaded once: translators' spreadsheets save the same variants of the format. */
const csvModule = () => (loading ??= tsImport('../../src/data/csv.ts', import.meta.url));

const formsIn = cell =>
  cell
    .split('|')
    .map(form => form.trim())
    .filter(Boolean);

/**
 * A language's glossary, three columns: the English term (with other spellings after `|`), its translation, and the
 * parts of the translation that stay the same in every inflected form (alternatives after `|`; empty if the words
 * never change).
 *
 * @returns {Promise<import('./types.d.mts').Term[]>}
 */
export async function readGlossary(tag) {
  const {parseCsv} = await csvModule();
  const text = await readOr(join(paths.glossary, `${tag}.csv`), '');
  const [, ...rows] = parseCsv(text, ',').filter(row => row.some(cell => cell.trim()));
  return rows.map(row => {
    const [term, translation = '', parts = ''] = row.map(cell => cell.trim());
    const forms = formsIn(parts);
    return {
      term: formsIn(term)[0],
      spellings: formsIn(term),
      translation,
      forms: forms.length > 0 || !translation ? forms : [translation],
    };
  });
}

/** Names that stay the same in every language. */
export const readNames = async () => JSON.parse(await readOr(paths.names, '[]'));

/** By language, the ids whose translation may equal the English. */
export const readSame = async () => JSON.parse(await readOr(paths.same, '{}'));

export const readCldr = async () => JSON.parse(await readFile(paths.cldr, 'utf8')).languages;
