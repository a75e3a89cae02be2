/** Numbers in the digits that the sources use, grouped as a language groups them. */
import {currentLanguage} from './msg.js';

/** One formatter a language: making one takes longer than all its numbers. */
const formatters = new Map<string, Intl.NumberFormat>();

/** A number with its digits grouped as the language in use groups them, in European digits. */
export function numberWords(value: number): string {
  const language = currentLanguage();
  let formatter = formatters.get(language);
  if (!formatter) {
    // Without a prototype: a page may have put options of its own on Object.prototype.
    const options: Intl.NumberFormatOptions = {__proto__: null, numberingSystem: 'latn'} as object;
    formatters.set(language, (formatter = new Intl.NumberFormat(language, options)));
  }
  return formatter.format(value);
}
