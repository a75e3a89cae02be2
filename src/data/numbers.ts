/** Numbers as people type them into a table: "1,234", "45 %", "around 70", "100+", "1.234,5" of a continental spreadsheet. */
import type {Qualifier} from '../record/schema.js';

export interface TypedNumber {
  value: number;
  qualifier?: Qualifier;
  percent: boolean;
}

const QUALIFIERS: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:around|about|approximately|approx\.?|circa|c\.|~|≈|nearly|almost)\s*/i, 'around'],
  [/^(?:over|more than|above|>)\s*/i, 'over'],
  [/^(?:under|fewer than|less than|below|<)\s*/i, 'under'],
  [/^(?:at least|≥|>=)\s*/i, 'at-least'],
  [/^exactly\s+/i, 'exact'],
];

/** The number, its qualifier and whether it is a percentage; `undefined` when it is no number. */
export function readNumber(typed: string): TypedNumber | undefined {
  let text = typed.trim();
  let qualifier: Qualifier | undefined;
  // "At least" before "over": ">=" begins with ">".
  for (const [pattern, word] of [...QUALIFIERS].reverse()) {
    if (pattern.test(text)) {
      text = text.replace(pattern, '');
      qualifier = word;
      break;
    }
  }
  if (/\d\s*\+$/.test(text)) {
    text = text.replace(/\s*\+$/, '');
    qualifier ??= 'over';
  }
  const percent = /%$/.test(text);
  text = text.replace(/\s*%$/, '').replace(/^£\s*/, '');
  let plain: string | undefined;
  if (/^-?\d{1,3}(?:[,\s\u00a0']\d{3})+(?:\.\d+)?$/.test(text))
    plain = text.replace(/[,\s\u00a0']/g, '');
  else if (/^-?\d{1,3}(?:\.\d{3})+,\d+$|^-?\d{1,3}(?:\.\d{3}){2,}$/.test(text))
    plain = text.replace(/\./g, '').replace(',', '.');
  else if (/^-?\d+(?:\.\d+)?$/.test(text)) plain = text;
  else if (/^-?\d+,\d{1,2}$/.test(text)) plain = text.replace(',', '.');
  const value = Number(plain);
  if (plain === undefined || !Number.isFinite(value)) return undefined;
  return {value, percent, ...(qualifier ? {qualifier} : {})};
}
