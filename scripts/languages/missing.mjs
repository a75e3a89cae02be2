/**
 * Prints as JSON the texts to translate into a language: those without a translation, and those whose English has
 * changed. With `--all`, all texts, for a reviewer.
 *
 *     node scripts/languages/missing.mjs ur > urdu.json
 *
 * By id: `source`; `desc`, what the text is and where it appears; `values`, the meanings of `{0}` …; `form`, the
 * numbers of a plural form; `words`, the glossary's translations of its terms; `was` and `target`, the older English
 * and its translation. Fill in `target` and pass the file to `apply.mjs`.
 */
import {command, gatherLanguage} from './gather.mjs';
import {termsIn} from './gate/words.mjs';
import {merge} from './merge.mjs';

/** `${this.count}` reads better to a translator as "count". */
const named = value =>
  /^\$\{([\w.]+)\}$/.exec(value)?.[1].split('.').pop() ?? value.replace(/^\$\{|\}$/g, '');

await command('missing', async () => {
  const [tag, all] = process.argv.slice(2);
  const language = await gatherLanguage(tag);
  const {file, missing, stale, unlocked} = merge(language.units, language.file, language.lock);
  const wanted = new Set(
    all === '--all' ? file.units.map(({id}) => id) : [...missing, ...stale, ...unlocked],
  );
  const entries = language.units
    .filter(({id}) => wanted.has(id))
    .map(({id, source, values, desc, form}) => {
      const {target, was} = file.units.find(unit => unit.id === id);
      const words = Object.fromEntries(
        termsIn(source, language.glossary).map(({term, translation}) => [term, translation]),
      );
      return [
        id,
        {
          source,
          desc,
          ...(values.length > 0 && {
            values: Object.fromEntries(values.map((value, index) => [`{${index}}`, named(value)])),
          }),
          ...(form && {form: `${form.category}: ${form.numbers}`}),
          ...(Object.keys(words).length > 0 && {words}),
          ...(was !== undefined && {was}),
          ...(target !== undefined && {target}),
        },
      ];
    });
  console.log(JSON.stringify(Object.fromEntries(entries), null, 2));
});
