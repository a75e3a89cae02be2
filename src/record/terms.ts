/**
 * Finds jargon in English texts that families should not have to know. `ui/term-meanings.ts` explains it in the
 * reader's language.
 */

/** Each term with the English words that mean it; longer ones come before those they contain. */
const WORDS = {
  'wsoa': 'written statements? of action|WSOA',
  'ehc-plan': '(?:education, health and care|EHC) plans?|EHCPs?',
  'priority-action-plan': 'priority action plans?',
  'area-for-priority-action': 'areas? for priority action',
  'area-for-improvement': 'areas? for improvement',
  'significant-weakness': 'significant weakness(?:es)?',
  'co-production': 'co-?produc(?:tion|ed)',
  'local-offer': 'local offer',
  'local-area-partnership': 'local area partnerships?',
  'outcome-letter': 'outcome letters?',
  'interim-visit': 'interim (?:area SEND )?visits?',
  'monitoring-inspection': 'monitoring inspections?',
  'engagement-meeting': 'engagement meetings?',
  'sendiass': 'SENDIASS',
  'short-breaks': 'short breaks?',
} as const;

export type Term = keyof typeof WORDS;

const names = Object.keys(WORDS) as Term[];
/** Without groups, because a long timeline has thousands of texts, and groups make the search ten times slower. */
const ANY = new RegExp(`\\b(?:${names.map(name => WORDS[name]).join('|')})\\b`, 'gi');
const WHOLE = names.map(name => new RegExp(`^(?:${WORDS[name]})$`, 'i'));

/** A part of a text: plain, or words for a term. */
export interface TextPart {
  words: string;
  term?: Term;
}

/**
 * Splits an English text at the terms in it: whole words, case-insensitively.
 *
 * @param seen terms to skip because they occurred before; those found now are added
 */
export function splitAtTerms(text: string, seen: Set<Term>): TextPart[] {
  const stretches: TextPart[] = [];
  if (text.search(ANY) < 0) return [{words: text}];
  let done = 0;
  for (const match of text.matchAll(ANY)) {
    const term = names[WHOLE.findIndex(pattern => pattern.test(match[0]))]!;
    if (seen.has(term)) continue;
    seen.add(term);
    if (match.index > done) stretches.push({words: text.slice(done, match.index)});
    stretches.push({words: match[0], term});
    done = match.index + match[0].length;
  }
  if (done < text.length) stretches.push({words: text.slice(done)});
  return stretches;
}
