/**
 * About how old a reader of an English text has to be. Pure.
 *
 * The Automated Readability Index: E. A. Smith and R. J. Senter, "Automated Readability Index", AMRL-TR-66-220, Wright-Patterson
 * Air Force Base, 1967. It counts letters, words and sentences, so it need not guess syllables. It ignores meaning: a
 * short difficult word counts as easy.
 */

export interface ReadingAge {
  /** The youngest who is likely to read it, in years. */
  from: number;
  /** A year more. */
  to: number;
  words: number;
}

/** The fewest words for a result. */
const FEWEST = 12;
/** Below this number of words, the index is known to vary. */
const FEW = 60;
const YOUNGEST = 6;
const OLDEST = 17;

/** A full stop within a number or an address does not end a sentence; the end of a line does. */
const SENTENCE = /[.!?…]+["”’)\]]*(?=\s|$)|\n+/;
const WORD = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu;

/** `undefined` where there are too few words to say. */
export function readingAge(text: string): ReadingAge | undefined {
  const words = text.match(WORD) ?? [];
  if (words.length < FEWEST) return undefined;
  const letters = words.join('').replace(/[^\p{L}\p{N}]/gu, '').length;
  const sentences = text.split(SENTENCE).filter(part => /[\p{L}\p{N}]/u.test(part)).length;
  const index = 4.71 * (letters / words.length) + 0.5 * (words.length / sentences) - 21.43;
  // The first grade of an American school is at five to six.
  const from = Math.min(OLDEST, Math.max(YOUNGEST, Math.ceil(index) + 4));
  return {from, to: from + 1, words: words.length};
}

/** The result in words, no more precise than the index. */
export function readingAgeWords(text: string): string {
  if (!text.trim()) return '';
  const age = readingAge(text);
  if (!age) return 'Too few words to say how hard it is to read.';
  const years =
    age.from <= YOUNGEST
      ? 'about the reading age of 6 to 7, or younger'
      : age.from >= OLDEST
        ? 'about the reading age of 17, or older'
        : `about the reading age of ${age.from} to ${age.to}`;
  return `${years.replace('about', 'About')}${age.words < FEW ? '; with so few words, a rough guess' : ''}.`;
}
