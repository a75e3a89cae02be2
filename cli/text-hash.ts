import {createHash} from 'node:crypto';

/** The hash that a translator's file stores of the source text of a translation. */
export const textHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);
