/**
 * A publisher's own words, which no list of ours can foresee: `columns="title: What we want; lead: SRO"` and
 * `statuses="On course: in-progress"`, as attributes of a widget or as options of the command line.
 */
export interface VocabularyOptions {
  /** Pairs of our name for a column and the heading in the table. */
  columns?: string | undefined;
  /** Pairs of the publisher's word and the status that it means. */
  statuses?: string | undefined;
}

/** Pairs of words: `a: b; c: d`. */
export const parsePairs = (typed: string | undefined): [string, string][] =>
  (typed ?? '')
    .split(/[;\n]/)
    .map(pair => pair.split(':').map(half => half.trim()))
    .filter((pair): pair is [string, string] => pair.length === 2 && pair.every(Boolean));
