/** The paths of the language files, and the list of languages from the widgets' source. */
import {fileURLToPath} from 'node:url';
import {tsImport} from 'tsx/esm/api';

const place = path => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** Every folder and file the language scripts read or write, as absolute paths. */
export const paths = {
  root: place('.'),
  config: place('lit-localize.json'),
  locales: place('locales'),
  xliff: place('locales/xliff'),
  lock: place('locales/lock'),
  glossary: place('locales/glossary'),
  cldr: place('locales/cldr.json'),
  names: place('locales/names.json'),
  same: place('locales/same-as-english.json'),
  packs: place('dist/locales'),
};

/**
 * The languages on offer, directly from `src/language/`, so that there is no second list.
 *
 * @returns {Promise<ReadonlyArray<{tag: string, name: string, english: string, dir: 'ltr' | 'rtl', script: string}>>}
 */
export async function offeredLanguages() {
  const [{languages}, {englishNames}] = await Promise.all(
    ['languages', 'english-names'].map(name =>
      tsImport(`../../src/language/${name}.ts`, import.meta.url),
    ),
  );
  return languages.map(info => {
    const english = englishNames[info.tag];
    if (!english) throw new Error(`src/language/english-names.ts has no name for "${info.tag}"`);
    return {...info, english};
  });
}
