/** A translation must be of the current English words. */
import {hashOf} from '../units.mjs';
import {faultIn, quoted, translated} from './faults.mjs';

const rule = 'freshness';

/** @param {import('../types.d.mts').Language} language */
export function freshnessFaults(language) {
  const {lock, file, info} = language;
  const shown = new Map(file.units.map(({id, source}) => [id, source]));
  const accept = `node scripts/languages/extract.mjs --accept ${info.tag}`;
  return translated(language).flatMap(({id, source}) => {
    if (shown.get(id) !== source)
      return [
        faultIn(
          language,
          rule,
          id,
          `the English of the code, ${quoted(source)}`,
          `${quoted(shown.get(id))}: run node scripts/languages/extract.mjs`,
        ),
      ];
    if (!Object.hasOwn(lock, id))
      return [
        faultIn(
          language,
          rule,
          id,
          'a translation that was accepted',
          `one that was not: check it, then run ${accept} ${id}`,
        ),
      ];
    if (lock[id] !== hashOf(source))
      return [
        faultIn(language, rule, id, `a translation of ${quoted(source)}`, 'one of older English'),
      ];
    return [];
  });
}
