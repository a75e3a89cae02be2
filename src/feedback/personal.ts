/**
 * Does a text look as if it holds somebody's personal details? A hint for a gentle warning, never a reason to refuse:
 * it runs on the device and its verdict goes nowhere.
 */

export type PersonalKind = 'email' | 'phone' | 'nhs-number' | 'national-insurance-number';

const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@.]{2,}/;

/**
 * Nine digits or more as people group them, with spaces, hyphens, dots or brackets between. (No look-behind here or below:
 * it is a syntax error in Safari before 16.4, and would take the whole script with it.)
 */
const DIGIT_RUN = /(?:^|[^\w+])(\+?\(?\d(?:[ \u00a0().\-–]{0,3}\d){8,14})(?!\w)/g;

/** A United Kingdom number as dialled at home (0…, ten or eleven digits), or any number with its country code. */
const PHONE = /^(?:0[1-9]\d{8,9}|(?:\+|00)[1-9]\d{8,13})$/;

/**
 * Two letters, six digits, one letter of A to D. D, F, I, Q, U and V are never used, O never second, and seven pairs are
 * not given out (HM Revenue & Customs, NIM39110).
 */
const NATIONAL_INSURANCE =
  /(?:^|\W)(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z](?:[ \u00a0.-]?\d{2}){3}[ \u00a0.-]?[A-D](?!\w)/i;

/** The digits of Arabic, Persian, Bengali and Punjabi as 0 to 9: families type numbers in their own script too. */
const europeanDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15)).replace(/[০-৯੦-੯]/g, digit => String((digit.charCodeAt(0) & 15) - 6));

/**
 * Ten digits of which the last is a check digit: the first nine weighted 10 to 2, summed, taken from 11 modulo 11; a
 * remainder that would need the digit 10 is never given out (NHS Data Dictionary). Numbers that begin with 0 are left to
 * telephones.
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^[1-9]\d{9}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(digits[place]) * (10 - place);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** The kinds of personal details that a text seems to hold, each once; an empty list for most texts. */
export function personalDetails(text: string): PersonalKind[] {
  const plain = europeanDigits(text);
  const numbers = [...plain.matchAll(DIGIT_RUN)].map(([, run]) => run!.replace(/[^\d+]/g, ''));
  const found: [PersonalKind, boolean][] = [
    ['email', EMAIL.test(plain)],
    ['phone', numbers.some(number => PHONE.test(number.replace(/^(\+44|0044)0/, '$1')))],
    ['nhs-number', numbers.some(isNhsNumber)],
    ['national-insurance-number', NATIONAL_INSURANCE.test(plain)],
  ];
  return found.filter(([, yes]) => yes).map(([kind]) => kind);
}
