/**
 * Two languages that do not exist, for tests and Storybook: en-XA shows text that nobody marked for translation and layouts
 * that only fit English; ar-XB shows layouts that only work from left to right. Never offered to families.
 */
import {unitsFor} from './units.mjs';

const accents = Object.fromEntries(
  [
    ...'aàbƀcçdđeéfƒgĝhĥiîjĵkķlĺmɱnñoôpþrŕsštţuûvṽwŵxẋyýzžAÀBƁCÇDĐEÉGĜHĤIÎJĴKĶLĹNÑOÔPÞRŔSŠTŢUÛWŴYÝZŽ',
  ]
    .join('')
    .match(/../gu)
    .map(pair => [...pair]),
);
const padding = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Changes the words of a text and leaves its values alone. */
const outsideValues = (text, change) =>
  text
    .split(/(\{\d+\})/)
    .map(part => (/^\{\d+\}$/.test(part) ? part : change(part)))
    .join('');

/** "Next step" → "[Ñéẋţ šţéþ one]": accents, 40 % longer, brackets that show if an end is cut off. */
export function accented(text) {
  const wanted = Math.ceil(text.length * 0.4);
  let extra = '';
  for (let index = 0; extra.length < wanted; index += 1)
    extra += ` ${padding[index % padding.length]}`;
  return `[${outsideValues(text, part => part.replace(/./gu, letter => accents[letter] ?? letter))}${extra}]`;
}

/**
 * Every word runs from right to left, in English letters, so that people who cannot read Arabic see errors of order.
 */
export const mirrored = text =>
  `\u200f${outsideValues(text, part => part.replace(/\S+/gu, word => `\u202e${word}\u202c`))}\u200f`;

const names = {'en-XA': '[Éñĝĺîšĥ]', 'ar-XB': 'English, mirrored'};

/**
 * The packs of both, generated from the English messages. ar-XB has all six plural forms of Arabic.
 *
 * @param {readonly import('./types.d.mts').SourceMessage[]} messages
 * @param {Record<string, {months: object, dates: object}>} cldr
 * @returns {import('./types.d.mts').Pack[]}
 */
export function pseudoPacks(messages, cldr) {
  return [
    {tag: 'en-XA', dir: 'ltr', change: accented},
    {tag: 'ar-XB', dir: 'rtl', change: mirrored},
  ].map(({tag, dir, change}) => {
    const {
      months,
      dates: {ymd, ym, y},
    } = cldr.en;
    const changed = Object.fromEntries(
      Object.entries(months).map(([form, list]) => [form, list.map(change)]),
    );
    const units = unitsFor(tag.slice(0, 2), messages);
    return {
      tag,
      dir,
      name: names[tag],
      status: 'reviewed',
      months: changed,
      dates: {ymd, ym, y},
      messages: Object.fromEntries(units.map(({id, source}) => [id, change(source)])),
    };
  });
}
