/** A translation has the same values as its English: none missing, added or repeated. */
import {faultIn, translated, valuesIn} from './faults.mjs';

const list = values => (values.length > 0 ? values.join(' ') : 'none');

/**
 * A form for one number only ("two" in Arabic) may leave the number out, since the word has it; or have it where English
 * leaves it out. A form for 0 and 1, or for 1, 21 and 31, may not.
 */
function differByTheNumber(wanted, found, values) {
  const lost = wanted.filter(value => !found.includes(value));
  const added = found.filter(value => !wanted.includes(value));
  const doubled = new Set(found).size < found.length;
  return (
    !doubled &&
    lost.length + added.length === 1 &&
    added.every(value => Number(value.slice(1, -1)) < values.length)
  );
}

/** @param {import('../types.d.mts').Language} language */
export function placeholderFaults(language) {
  return translated(language).flatMap(({id, source, values, target, form}) => {
    const wanted = valuesIn(source);
    const found = valuesIn(target);
    if (String(wanted) === String(found)) return [];
    if (form?.only !== undefined && form.only <= 2 && differByTheNumber(wanted, found, values))
      return [];
    const meaning = values.map((value, index) => `{${index}} is ${value}`).join(', ');
    return [
      faultIn(
        language,
        'placeholders',
        id,
        `the values ${list(wanted)}${meaning && ` (${meaning})`}`,
        list(found),
      ),
    ];
  });
}
