/** Words that stand in the place of a code, a date or a value: the source's own, or none at all. */
import {isPlaceholder, isSpreadsheetError} from './absence.js';
import {parseDate} from './dates.js';
import type {Schema} from './fields.js';
import {balanced} from './texts.js';

type Plain = {[key: string]: unknown};

/** Where the source's own words go that are no code, and no date. */
const ownWords = (field: string): string | undefined =>
  field === 'code'
    ? 'text'
    : field === 'qualifier'
      ? 'note'
      : /^(?:status|kind|state|date|due|value)$/.test(field)
        ? `${field}Text`
        : undefined;
/** Fields in which "None" or "-" may be meant. */
const MAY_BE_ANYTHING = /^(?:id|label|value|is|unit|hint|account|alt|format|dateText|dueText)$/;

/** Words in the place of a code or a date are the source's own. Anything else leaves the field unclear. */
export function keepWords(holder: Plain, field: string, value: unknown): boolean {
  const own = ownWords(field);
  const isWords = typeof value === 'string' && value.trim() && parseDate(value) === undefined;
  if (!isWords || !own) return false;
  holder[own] = balanced(value);
  return true;
}

/** Whether a member only holds the place of words: "N/A", "#REF!". */
export const holdsThePlace = (
  key: string,
  member: unknown,
  {fields, item}: Schema,
): member is string =>
  typeof member === 'string' &&
  !fields &&
  !item &&
  !MAY_BE_ANYTHING.test(key) &&
  (isPlaceholder(member) || isSpreadsheetError(member));
