/** A translation far shorter or longer than its English has lost or gained something. */
import {faultIn, quoted, translated, withoutNames} from './faults.mjs';

const least = 0.35;
const most = 2.2;
/** Short texts differ more: "Next" may be "Następny krok". In letters. */
const short = 12;
const slack = 8;

/** Width in Latin letters: Chinese says as much in half as many characters. Diacritics do not count. */
const width = text =>
  Array.from(text.replace(/\p{M}/gu, '')).reduce(
    (sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1),
    0,
  );

/** @param {import('../types.d.mts').Language} language */
export function lengthFaults(language) {
  return translated(language).flatMap(({id, source, target}) => {
    const [from, to] = [source, target].map(text => width(withoutNames(text, language.names)));
    if ((to >= from * least || from < short) && to <= from * most + slack) return [];
    return [
      faultIn(
        language,
        'length',
        id,
        `between ${least} and ${most} times the length of ${quoted(source)}`,
        `${(to / from).toFixed(1)} times: ${quoted(target)}`,
      ),
    ];
  });
}
