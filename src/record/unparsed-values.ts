/** Words where a code, a date or a value belongs: either the source's own words, or a placeholder. */
import {isPlaceholder, isSpreadsheetError} from './absence.js';
import {parseDate} from './dates.js';
import type {Schema} from './fields.js';
import {withoutBidiControls} from './texts.js';

type Plain = {[key: string]: unknown};

/** The field for the source's own words where they are neither a code nor a date. */
const textFieldFor = (field: string): string | undefined =>
  field === 'code'
    ? 'text'
    : field === 'qualifier'
      ? 'note'
      : /^(?:status|kind|state|date|due|value)$/.test(field)
        ? `${field}Text`
        : undefined;
/** Fields in which "None" or "-" may be meant. */
const MAY_BE_ANYTHING = /^(?:id|label|value|is|unit|hint|account|alt|format|dateText|dueText)$/;

/** Preserves words where a code or a date belongs as the source's own. Anything else marks the field as unclear. */
export function preserveAsText(holder: Plain, field: string, value: unknown): boolean {
  const own = textFieldFor(field);
  const isWords = typeof value === 'string' && value.trim() && parseDate(value) === undefined;
  if (!isWords || !own) return false;
  holder[own] = withoutBidiControls(value);
  return true;
}

/** Whether a value is only a placeholder for words: "N/A", "#REF!". */
export const isPlaceholderValue = (
  key: string,
  member: unknown,
  {fields, item}: Schema,
): member is string =>
  typeof member === 'string' &&
  !fields &&
  !item &&
  !MAY_BE_ANYTHING.test(key) &&
  (isPlaceholder(member) || isSpreadsheetError(member));
