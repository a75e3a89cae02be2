/**
 * Does a text seem to contain somebody's personal details? A hint for a gentle warning, never a reason to refuse: it
 * runs on the device and its result is sent nowhere.
 */

export type PersonalKind = 'email' | 'phone' | 'nhs-number' | 'national-insurance-number';

/**
 * One character before the @ is enough, and the length of a domain is limited (RFC 5321): matching both parts in full
 * overflows the stack of Firefox, and takes WebKit seconds, in five thousand characters without a space.
 */
const EMAIL = /[^\s@]@[^\s@]{1,253}\.[^\s@.]{2}/;

/**
 * Groups of digits in a row, separated by spaces, hyphens, dots, slashes or brackets. (No look-behind here or below:
 * it is a syntax error in Safari before 16.4, and would break the whole script.)
 */
const DIGIT_RUN = /(?:^|[^\w+£])(\+?\(?\d+(?:[ \u00a0().\-–/]{1,3}\d+)*)(?!\w)/g;
/** More digits than any number that is searched for. */
const LONGEST = 16;

/** 16/03/2021, 3.4.2021, 16 03 2021, 2021-03-16. */
const DATE =
  /(^|[^\w+./-])(?:(?:0?[1-9]|[12]\d|3[01])([ /.-])(?:0?[1-9]|1[0-2])\2(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?!\w|[/.-]\d)/g;
const YEAR = /^(19|20)\d\d$/;

/** A United Kingdom number as dialled at home (0…, ten or eleven digits), or any number with its country code. */
const PHONE = /^(?:0[1-9]\d{8,9}|(?:\+|00)[1-9]\d{8,13})$/;

/**
 * Two letters, six digits, one letter of A to D. D, F, I, Q, U and V are never used, O never second, and seven pairs
 * are not allocated (HM Revenue & Customs, NIM39110). QQ is used in its examples, which people copy.
 */
const NATIONAL_INSURANCE =
  /(?:^|\W)(?:QQ|(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])(?:[ \u00a0.-]?\d{2}){3}[ \u00a0.-]?[A-D](?!\w)/i;

/** The digits of Arabic, Persian, Bengali and Punjabi as 0 to 9: families type numbers in their own script too. */
const europeanDigits = (text: string): string =>
  text
    .replace(/[٠-٩۰-۹]/g, digit => String(digit.charCodeAt(0) & 15))
    .replace(/[০-৯੦-੯]/g, digit => String((digit.charCodeAt(0) & 15) - 6));

/**
 * Ten digits of which the last is a check digit: the first nine weighted 10 to 2, summed, taken from 11 modulo 11;
 * numbers whose check digit would be 10 are never allocated (NHS Data Dictionary). Numbers that begin with 0 are
 * treated as telephone numbers.
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^[1-9]\d{9}$/.test(digits) || /^(\d)\1+$/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(digits[place]) * (10 - place);
  return (11 - (sum % 11)) % 11 === Number(digits[9]);
}

/** Some groups of a row of digits; `whole` if they are all of them. */
interface Stretch {
  groups: readonly string[];
  whole: boolean;
}

/** Every stretch of a row of digits: another number may be next to the one that is meant ("07700 900123 9 to 5"). */
function stretches(run: string): Stretch[] {
  const all = run.replace('+(', '+').match(/\+?\d+/g)!;
  return all.flatMap((_, from) => {
    const found: Stretch[] = [];
    for (
      let to = from + 1;
      to <= all.length && all.slice(from, to).join('').length <= LONGEST;
      to++
    ) {
      found.push({groups: all.slice(from, to), whole: to - from === all.length});
    }
    return found;
  });
}

/** Next to other numbers, a telephone number must begin with a dialling code: pairs of digits may be hours or days. */
const isPhone = ({groups, whole}: Stretch): boolean =>
  PHONE.test(groups.join('').replace(/^(\+44|0044)0/, '$1')) && (whole || groups[0]!.length > 2);

/**
 * Next to other numbers, an NHS number must be written in one group or as 943 476 5919: one in eleven of any ten
 * digits passes the check.
 */
const isNhs = ({groups, whole}: Stretch): boolean =>
  isNhsNumber(groups.join('')) &&
  (/^(10|3,3,4)$/.test(String(groups.map(({length}) => length))) ||
    (whole && !groups.some(group => YEAR.test(group))));

/** The kinds of personal details that a text seems to contain, each once; an empty list for most texts. */
export function personalDetails(text: string): PersonalKind[] {
  const plain = europeanDigits(text);
  const numbers = [...plain.replace(DATE, '$1;').matchAll(DIGIT_RUN)].flatMap(([, run]) =>
    stretches(run!),
  );
  const found: [PersonalKind, boolean][] = [
    ['email', EMAIL.test(plain)],
    ['phone', numbers.some(isPhone)],
    ['nhs-number', numbers.some(isNhs)],
    ['national-insurance-number', NATIONAL_INSURANCE.test(plain)],
  ];
  return found.filter(([, yes]) => yes).map(([kind]) => kind);
}
