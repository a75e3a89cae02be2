/** Faults, and their sentences. */

/**
 * @param {import('../types.d.mts').Language} language
 * @returns {import('../types.d.mts').Fault}
 */
export const faultIn = (language, rule, id, expected, found) => ({
  file: language.path,
  id,
  rule,
  expected,
  found,
});

/** One sentence: file, id, what was expected, what was found. */
export const sentence = ({file, id, expected, found}) =>
  `${file}${id === undefined ? '' : `, ${id}`}: expected ${expected}, found ${found}.`;

/** A text in quotes, truncated if it is long. */
export const quoted = text => (text.length > 60 ? `“${text.slice(0, 57)}…”` : `“${text}”`);

/** The units that have a translation, each with it. */
export function translated(language) {
  const targets = new Map(language.file.units.map(({id, target}) => [id, target]));
  return language.units.flatMap(unit =>
    targets.get(unit.id) ? [{...unit, target: targets.get(unit.id)}] : [],
  );
}

/** The values that a text names, in order: `{0} of {1}` gives `{0}`, `{1}`. */
export const valuesIn = text => (text.match(/\{\d+\}/g) ?? []).sort();

/** A text without its values, for rules that look at words. */
export const withoutValues = text => text.replace(/\{\d+\}/g, ' ');

/** A text without the values and without the names that stay as they are. */
export const withoutNames = (text, names) =>
  names.reduce((rest, name) => rest.replaceAll(name, ' '), withoutValues(text));
