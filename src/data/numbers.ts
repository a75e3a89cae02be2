/**
 * Numbers as people type them into a table: "1,234", "45 %", "around 70", "100+", "235 responses". Symbols that
 * statisticians use instead of a number are not numbers, and "1,2" is ambiguous: its comma may be a decimal point or a
 * thousands separator.
 */
import type {Qualifier} from '../record/schema.js';

export interface TypedNumber {
  value: number;
  qualifier: Qualifier | undefined;
  percent: boolean;
  /** What was counted: "responses". */
  unit: string | undefined;
  /** How many were asked, if the cell says so: "45% (base: 386)". */
  base: number | undefined;
  /** The number as it was typed, if it has a symbol that means something to its publisher: "13*". */
  marked: string | undefined;
}

const QUALIFIERS: readonly (readonly [RegExp, Qualifier])[] = [
  [/^(?:at least|≥|>=)\s*/i, 'at-least'],
  [/^(?:around|about|approximately|approx\.?|roughly|circa|c\.|~|≈|nearly|almost)\s*/i, 'around'],
  [/^(?:over|more than|above|>)\s*/i, 'over'],
  [/^(?:under|fewer than|less than|below|<)\s*/i, 'under'],
  [/^exactly\s+/i, 'exact'],
];

/** Words after a number that change it. */
const OTHER_NUMBER =
  /^(?:\p{L}{1,2}|and|out|plus|more|less|fewer|approx\w*|\w*illion|thousand|hundred|dozen)(?!\p{L})/iu;

const BASE = /^(?:\(?\s*(?:base|n|out of|of|asked)\s*[:=]?\s*)([\d,\s]+)\)?$/i;

/** An unsigned number, with any thousands separator. */
function plainNumber(text: string): number | undefined {
  const plain = /^-?\d{1,3}(?:[,\s\u00a0']\d{3})+(?:\.\d+)?$/.test(text)
    ? text.replace(/[,\s\u00a0']/g, '')
    : text;
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

/** The number, its qualifier and whether it is a percentage; `undefined` when it is not a number. */
export function readNumber(typed: string): TypedNumber | undefined {
  let text = typed.trim();
  const whole = BASE.exec(text);
  if (whole) text = whole[1]!.trim();
  // "45% (base: 386)"
  const within = /^(.*\S)\s*(\([^()]*\))$/.exec(text);
  const base = within ? plainNumber(BASE.exec(within[2]!)?.[1]!.trim() ?? '') : undefined;
  if (base !== undefined) text = within![1]!;
  let qualifier: Qualifier | undefined;
  for (const [pattern, word] of QUALIFIERS) {
    if (!pattern.test(text)) continue;
    text = text.replace(pattern, '');
    qualifier = word;
    break;
  }
  let marked: string | undefined;
  const mark = /^\(?(-?[\d,.]+%?)\s*[*†‡]*\)?(?:[*†‡]|\s*\[\w+\])*$/.exec(text);
  if (mark && mark[1] !== text) {
    marked = typed.trim();
    text = mark[1]!;
  }
  if (/\d\s*\+$/.test(text)) {
    text = text.replace(/\s*\+$/, '');
    qualifier ??= 'at-least';
  }
  const counted = /^([\d][\d,.\s]*?)\s+(\p{L}[\p{L}\s'’-]*)$/u.exec(text);
  const percent = /(?:%|\bper ?cent)$/i.test(text);
  let unit: string | undefined;
  // "5 or fewer" is not 5, "1.2 million" not 1.2.
  if (counted && OTHER_NUMBER.test(counted[2]!)) return undefined;
  if (counted && !percent) [, text, unit] = counted as unknown as [string, string, string];
  const value = plainNumber(text.replace(/\s*(?:%|per ?cent)$/i, ''));
  if (value === undefined) return undefined;
  return {value, percent, qualifier, unit, base, marked};
}
