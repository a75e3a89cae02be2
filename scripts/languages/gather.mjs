/** Everything the gate and the translators' commands need about a language, collected from the code and the files. */
import {offeredLanguages} from './paths.mjs';
import {readMessages} from './messages.mjs';
import {readGlossary, readNames, readSame, readTranslation, shownPath} from './store.mjs';
import {unitsFor} from './units.mjs';

/**
 * One language on offer. @throws a plain error that names those on offer
 *
 * @param {string | undefined} tag
 */
export async function languageInfo(tag) {
  const offered = (await offeredLanguages()).filter(info => info.tag !== 'en');
  const info = offered.find(one => one.tag === tag);
  if (!info)
    throw new Error(`"${tag ?? ''}" is not one of ${offered.map(one => one.tag).join(', ')}`);
  return info;
}

/**
 * @param {string} tag
 * @param {readonly import('./types.d.mts').SourceMessage[]} [messages] read from the code by default
 * @returns {Promise<import('./types.d.mts').Language>}
 */
export async function gatherLanguage(tag, messages) {
  const info = await languageInfo(tag);
  const [translation, glossary, terms, names, same] = await Promise.all([
    readTranslation(tag),
    readGlossary(tag),
    readGlossary('en'),
    readNames(),
    readSame(),
  ]);
  return {
    info,
    path: shownPath(tag),
    units: unitsFor(tag, messages ?? readMessages()),
    ...translation,
    glossary,
    terms: terms.map(({term}) => term),
    names,
    same: same[tag] ?? [],
  };
}

/** Runs a command, and reports an error in one line. */
export async function command(name, work) {
  try {
    await work();
  } catch (error) {
    console.error(`${name}: ${error.message}`);
    process.exitCode = 1;
  }
}
