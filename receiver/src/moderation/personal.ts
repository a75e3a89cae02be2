/** Warns a moderator that a text may name a person, before it is published. A hint to look, never a block. */

/** Kinds of personal detail, in words that follow "This may hold". */
export type PersonalDetail =
  'an e-mail address' | 'a phone number' | 'an NHS number' | 'a National Insurance number';

/** Groups of digits as people write one number, with blanks, hyphens, dots, strokes or brackets between. */
const digitRun = /(?<![\w+])\+?\(?\d(?:[\s().\-–/]{0,3}\d)*(?!\w)/g;

/** Days, which are no part of a number. */
const date = /(?<!\d)(?:\d{1,2}([/.-])\d{1,2}\1(?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d)(?!\d)/g;

/** As dialled at home (0…, ten or eleven digits), or with a country code. */
const phone = /^(?:0[1-9]\d{8,9}|(?:\+|00)[1-9]\d{8,13})$/;

/**
 * Two letters, six digits, one letter of A to D; some letters and pairs are not given out (HM Revenue & Customs, NIM39110).
 * Q is not either, but stands in the example that GOV.UK gives, which people copy.
 */
const nationalInsurance =
  /\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-TW-Z][A-CEGHJ-NP-TW-Z](?:[\s.-]?\d{2}){3}[\s.-]?[A-D]\b/i;

/** What a text seems to hold; empty when nothing was seen. */
export function personalDetails(text: string): readonly PersonalDetail[] {
  const found: PersonalDetail[] = [];
  const numbers = (text.replace(date, ' | ').match(digitRun) ?? []).flatMap(stretches);
  if (/[^\s@]+@[^\s@]+\.[^\s@.]{2,}/.test(text)) found.push('an e-mail address');
  if (numbers.some(groups => phone.test(groups.join('').replace(/^(\+44|0044)0/, '$1'))))
    found.push('a phone number');
  if (
    numbers.some(
      groups => /^\d{3} ?\d{3} ?\d{4}$/.test(groups.join(' ')) && isNhsNumber(groups.join('')),
    )
  )
    found.push('an NHS number');
  if (nationalInsurance.test(text)) found.push('a National Insurance number');
  return found;
}

/** Every stretch of neighbouring groups that could be one number: an age or a house number may stand right beside it. */
function stretches(run: string): readonly (readonly string[])[] {
  const groups = run.match(/\+?\d+/g) ?? [];
  // Nobody parts fifteen digits into more than eight groups; this keeps long tables of figures cheap.
  return groups.flatMap((_, start) =>
    Array.from({length: Math.min(8, groups.length - start)}, (__, more) =>
      groups.slice(start, start + more + 1),
    ),
  );
}

/** The last digit of an NHS number checks the nine before it, modulo 11. */
function isNhsNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce(
    (total, digit, index) => total + Number(digit) * (10 - index),
    0,
  );
  const check = (11 - (sum % 11)) % 11;
  return check < 10 && check === Number(digits[9]);
}
