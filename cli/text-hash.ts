import {createHash} from 'node:crypto';

/** What a translator's file remembers of the text that a translation was made from. */
export const textHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);
