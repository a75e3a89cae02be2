/** Every message must be translated, with exactly the plural forms of the language, and without surplus units. */
import {faultIn} from './faults.mjs';

const rule = 'complete';
const stemOf = id => id.replace(/\.[^.]+$/, '');

/** A surplus unit: either a plural form that the language does not have, or a removed message. */
function surplus(language, id) {
  const forms = language.units
    .filter(unit => unit.form && stemOf(unit.id) === stemOf(id))
    .map(({form}) => form.category);
  return forms.length > 0
    ? faultIn(
        language,
        rule,
        id,
        `only the plural forms of the language (${forms.join(', ')})`,
        `"${id.slice(stemOf(id).length + 1)}" as well`,
      )
    : faultIn(
        language,
        rule,
        id,
        'a message that is in the code',
        'one that is not: run node scripts/languages/extract.mjs',
      );
}

/** @param {import('../types.d.mts').Language} language */
export function completeFaults(language) {
  const {units, file} = language;
  const wanted = new Set(units.map(({id}) => id));
  const byId = new Map(file.units.map(unit => [unit.id, unit]));
  const missing = units.filter(({id}) => !byId.get(id)?.target?.trim());
  return [
    ...missing.map(({id, form}) =>
      faultIn(
        language,
        rule,
        id,
        form
          ? `a translation of the plural form “${form.category}” (${form.numbers})`
          : 'a translation',
        'none',
      ),
    ),
    ...file.units.filter(({id}) => !wanted.has(id)).map(({id}) => surplus(language, id)),
    ...file.units
      .filter(({id}, index) => file.units.findIndex(unit => unit.id === id) < index)
      .map(({id}) => faultIn(language, rule, id, 'one unit of this id', 'two')),
  ];
}
