/**
 * A publisher's own words, for what no list can foresee: `columns="title: What we want; lead: SRO"` and
 * `statuses="On course: in-progress"`, as attributes of a widget or as options of the command line.
 */
export interface OwnWords {
  /** Our name of a column, then the heading in the table. */
  columns?: string | undefined;
  /** The publisher's word, then the status that it means. */
  statuses?: string | undefined;
}

/** Pairs of words: `a: b; c: d`. */
export const pairsOf = (typed: string | undefined): [string, string][] =>
  (typed ?? '')
    .split(/[;\n]/)
    .map(pair => pair.split(':').map(half => half.trim()))
    .filter((pair): pair is [string, string] => pair.length === 2 && pair.every(Boolean));
