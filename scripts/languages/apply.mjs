/**
 * Takes translations from a JSON file into a language's XLIFF file and accepts them.
 *
 *     node scripts/languages/apply.mjs ur urdu.json
 *
 * The file is `{"id": "translation"}`, with a separate id for each plural form (`"documents.few"`), or the output of
 * `missing.mjs` with `target` filled in. A reviewed file becomes a draft again, because nobody has read the new words.
 * Everything usable is written; if the gate finds faults in the new texts, they are printed and the exit code is 1.
 */
import {readFile} from 'node:fs/promises';
import {command, gatherLanguage} from './gather.mjs';
import {languageFaults, sentence} from './gate/index.mjs';
import {accept, merge, targetsIn} from './merge.mjs';
import {writeTranslation} from './store.mjs';

await command('apply', async () => {
  const [tag, path] = process.argv.slice(2);
  const language = await gatherLanguage(tag);
  if (!path) throw new Error('name the file: node scripts/languages/apply.mjs ur urdu.json');
  const targets = targetsIn(JSON.parse(await readFile(path, 'utf8')));

  const merged = merge(language.units, language.file, language.lock);
  const units = merged.file.units.map(unit =>
    targets.has(unit.id) ? {...unit, target: targets.get(unit.id)} : unit,
  );
  const changed = units.filter(({target}, index) => target !== merged.file.units[index].target);
  const status = changed.length > 0 ? 'draft' : merged.file.status;
  const {file, lock} = accept({...merged.file, status, units}, merged.lock, [...targets.keys()]);
  await writeTranslation(tag, file, lock);

  const known = new Set(units.map(({id}) => id));
  const unknown = [...targets.keys()].filter(id => !known.has(id));
  const faults = languageFaults({...language, file, lock}).filter(({id}) => targets.has(id));
  for (const fault of faults) console.error(sentence(fault));
  for (const id of unknown)
    console.error(`${language.path}, ${id}: expected an id of the code, found one that is not.`);
  const open = units.filter(({target}) => !target).length;
  console.log(
    `languages: ${tag} took ${targets.size - unknown.length} translations, ${changed.length} of them new; ${open} to translate`,
  );
  if (status !== merged.file.status)
    console.log(`languages: ${tag} was ${merged.file.status} and is a draft again`);
  if (faults.length + unknown.length > 0) process.exitCode = 1;
});
