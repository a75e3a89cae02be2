/** Warns a moderator that a text may name a person, before it is published. A hint to look, never a block. */

/** Kinds of personal detail, in words that follow "This may hold". */
export type PersonalDetail = 'an e-mail address' | 'a phone number' | 'an NHS number' | 'a National Insurance number';

/** What a text seems to hold; empty when nothing was seen. */
export function personalDetails(text: string): readonly PersonalDetail[] {
  const found: PersonalDetail[] = [];
  if (/[^\s@]+@[^\s@]+\.[^\s@.]{2,}/.test(text)) found.push('an e-mail address');
  if (/(?<![\d\w])(\+44\s?|\(?0)\d(?:[\s()-]{0,2}\d){8,9}(?!\d)/.test(text)) found.push('a phone number');
  const tens = text.match(/(?<!\d)\d{3}[\s-]?\d{3}[\s-]?\d{4}(?!\d)/g) ?? [];
  if (tens.some((digits) => isNhsNumber(digits.replace(/\D/g, '')))) found.push('an NHS number');
  if (/\b(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/i.test(text)) {
    found.push('a National Insurance number');
  }
  return found;
}

/** The last digit of an NHS number checks the nine before it, modulo 11. */
function isNhsNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check < 10 && check === Number(digits[9]);
}
