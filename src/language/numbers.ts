/**
 * Numbers in the digits that the sources use, grouped as a language groups them. The first call to `Intl` takes a
 * tenth of a second on a phone, and for the languages on offer three small tables replace it.
 */
import {currentLanguage, currentPack} from './msg.js';

/** Separators of thousands and decimals, where they are not `,` and `.` (CLDR). */
const MARKS: Readonly<Record<string, string>> = {
  pl: '\u00a0,',
  ro: '.,',
  es: '.,',
  pt: '\u00a0,',
  fr: '\u202f,',
  uk: '\u00a0,',
};
/** Languages that write four digits without a separator. */
const FOUR = /^(?:pl|es|pt)/;
/** Languages that count in hundreds of thousands: 12,34,567. */
const LAKH = /^(?:bn|pa)/;

/** A number with its digits grouped as the language in use groups them, in European digits, to three decimals at most. */
export function numberWords(value: number): string {
  const language = currentLanguage();
  const [group = ',', decimal = '.'] = Object.hasOwn(MARKS, language) ? MARKS[language]! : ',.';
  const [whole = '', part] = Math.abs(value)
    .toFixed(3)
    .replace(/\.?0+$/, '')
    .split('.');
  const places = LAKH.test(language) ? /\B(?=(?:\d{2})*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g;
  const digits = FOUR.test(language) && whole.length < 5 ? whole : whole.replace(places, group);
  const minus = value < 0 ? (currentPack()?.dir === 'rtl' ? '\u200e-' : '-') : '';
  return minus + digits + (part ? decimal + part : '');
}
