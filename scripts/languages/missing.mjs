/**
 * Prints, as JSON, what is still to be translated into a language: texts without a translation, and those whose English
 * has changed. With `--all`, everything, for somebody who checks it.
 *
 *     node scripts/languages/missing.mjs ur > urdu.json
 *
 * By id: `source`; `desc`, what it is and where it stands; `values`, what `{0}` … stand for; `form`, of a plural, the
 * numbers it is for; `words`, how the glossary says the terms in it; `was` and `target`, the older English and what was
 * made of it. Fill in `target` and hand the file to `apply.mjs`.
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
