/**
 * What people and spreadsheets write where they have no value: never to be read as a value, a name, a link or
 * evidence.
 */

const PLACEHOLDER =
  /^(?:[-–—−_.,;|…?*/\s]+|n\.?[/ ]?a\.?|nil|none|null|nan|undefined|t\.?b\.?[acd]\.?|to be (?:confirmed|decided|determined|agreed)|to follow|not (?:yet )?(?:applicable|available|provided|known|stated|recorded)|none (?:yet|available|set)|\(?blank\)?|x{2,})$/i;
/**
 * Also symbols of a font (Wingdings draws a tick for "ü"), shapes that have a meaning only by their colour, ditto marks,
 * and a formula in the place of its result.
 */
const SPREADSHEET_ERROR =
  /^(?:#{2,}|[\ue000-\uf8ff\ufffd■●⬤•ûüýþ¨]+|["“”]+|ditto|(?:as|see) above|#(?:n\/a|getting_data|[a-z/0]+[!?])|err:\d+|=[-+]?[\w.$'[@ ]*[(!\d\]][^]*)$/i;

/** Whether words are only a placeholder: "N/A", "-", "TBC". */
export const isPlaceholder = (words: string): boolean => PLACEHOLDER.test(words.trim());

/** Words that promise evidence ("Awaiting sign-off") or name none ("Yes"). "No. 4 report" does name some. */
const EVIDENCE_PENDING =
  /^(?:n\/?a|a?wait(?:ing|ed)|forthcoming|will be|requested|pending|to (?:be|follow)|tb[acd]|(?:still )?(?:in|under) (?:development|draft|progress|preparation|review)|(?:no|not|none|nothing) (?:yet|at|currently|further|formal|applicable|available|\w+ed|complete|to be|so far|as yet|this|in place|(?:evidence|links?|data)(?: (?:yet|to|available|\w+ed)|\W*$))|(?:due|coming|expected) (?:soon|in|on|by|next|this|to|early|mid|late|end|\w* ?\d+|may|june|july)|being \w+e[dn])\b|^(?:no|not|none|nothing)\W*$|^(?:outstanding|due|coming|draft|not (?:yet )?\w+ed)\W*$|\b(?:to follow|requested|awaited|not yet \w+ed|due (?:in )?[a-z]+(?: \d+)?|to be (?:added|confirmed|provided|published|uploaded))$|^(?:[xyn✓✔✅☑]|yes|true|false)$/iu;

/** Whether words in an evidence field say that there is none yet. They are displayed, but do not count as evidence. */
export const isEvidencePending = (words: string): boolean => {
  // "No, awaiting minutes" is no evidence; "None, see minutes" may be.
  const text = words.trim().replace(/^no\w* ?[-–—,;:(]+(?=.)/i, '');
  return EVIDENCE_PENDING.test(text.trim());
};

/** Whether a spreadsheet says that it has lost the value: "#REF!", "########". What was there is not known. */
export const isSpreadsheetError = (words: string): boolean => SPREADSHEET_ERROR.test(words.trim());

/**
 * An item, or a record, in which fields may be marked as unclear: the source has something there that could not be
 * read. `check.ts` marks the fields of a record, and the table reader those of a table, including fields whose whole
 * column was skipped.
 */
export interface MaybeUnclear {
  unclear?: readonly string[] | undefined;
}

/**
 * Whether a widget may say "not published" of an empty field: only where the source is known to have nothing there.
 *
 * Every widget asks this before it asserts an absence, and says nothing when the answer is no.
 *
 * @example
 * renderLine(record, priority.lead) ?? (isKnownAbsent(priority, 'lead') ? absentWords() : nothing)
 */
export const isKnownAbsent = ({unclear}: MaybeUnclear, field: string): boolean =>
  !unclear?.includes(field);

/** Marks a field as unclear. */
export function markUnclear(item: {[key: string]: unknown}, ...fields: string[]): void {
  const known = (item['unclear'] as string[] | undefined) ?? [];
  item['unclear'] = [...new Set([...known, ...fields])];
}
