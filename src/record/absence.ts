/** What people and spreadsheets put where they have nothing to say: none of it is a value, a name, a link or evidence. */

const PLACEHOLDER =
  /^(?:[-–—−_.,;|…?*/\s]+|n\.?[/ ]?a\.?|nil|none|null|nan|undefined|t\.?b\.?[acd]\.?|to be (?:confirmed|decided|determined|agreed)|to follow|not (?:yet )?(?:applicable|available|provided|known|stated|recorded)|none (?:yet|available|set)|\(?blank\)?|x{2,})$/i;
/** Also signs of a font (Wingdings has a tick for "ü"), shapes that say something only by their colour, and the same again as in another row. */
const SPREADSHEET_ERROR =
  /^(?:#{2,}|[\ue000-\uf8ff\ufffd■●⬤•ûüýþ¨]+|["“”]+|ditto|(?:as|see) above|#(?:n\/a|getting_data|[a-z/0]+[!?])|err:\d+)$/i;

/** Whether words only hold the place: "N/A", "-", "TBC". */
export const isPlaceholder = (words: string): boolean => PLACEHOLDER.test(words.trim());

/** Words that say that something is still to come, "Awaiting sign-off", or that show nothing, "Yes". "No. 4 report" shows something. */
const TO_COME =
  /^(?:n\/?a|awaiting|awaited|pending|to (?:be|follow)|tb[acd]|(?:still )?(?:in|under) (?:development|progress|preparation|review)|(?:no|not|none|nothing) (?:yet|at|currently|further|formal|applicable|available|\w+ed|complete|to be|so far|as yet|this|in place|(?:evidence|links?|data)(?: (?:yet|to|available|\w+ed)|\W*$))|(?:due|coming) (?:soon|in|on|by|next|this|to|early|mid|late|end|\w* ?\d+|may|june|july)|being \w+e[dn])\b|^(?:no|not|none|nothing)\W*$|^(?:outstanding|due|coming)\W*$|\b(?:to follow|to be (?:added|confirmed|provided|published|uploaded))$|^(?:[xyn✓✔✅☑]|yes|true|false)$/iu;

/** Whether words in the place of evidence say that there is none yet. They are shown, and show nothing. */
export const isToCome = (words: string): boolean => {
  // "No, awaiting minutes" shows nothing; "None, see minutes" may.
  const text = words.trim().replace(/^no\w* ?[-–—,;:(]+(?=.)/i, '');
  return TO_COME.test(text.trim());
};

/** Whether a spreadsheet says that it has lost the value: "#REF!", "########". What was there is not known. */
export const isSpreadsheetError = (words: string): boolean => SPREADSHEET_ERROR.test(words.trim());

/**
 * An item, or a record, in which fields may be marked as unclear: its source says something of them that could not be read.
 * The check marks them in a record, the reader of tables in a table, also where a whole column was passed over.
 */
export interface MaybeUnclear {
  unclear?: readonly string[] | undefined;
}

/**
 * Whether "not published" may be said of a field that shows nothing: only where the source is known to have nothing there.
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
