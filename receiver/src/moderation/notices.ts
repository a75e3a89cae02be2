/** A notice about the last action, shown once on the next page. Its address has a code, never a text. */
import type {Context} from 'hono';
import {wordFor} from '../wording.js';

const notices = {
  saved: 'Saved.',
  aside: 'Put aside. It no longer counts.',
  back: 'Taken back in. It counts again.',
  same: 'Nothing changed: it was like this already.',
  deleted: 'Deleted.',
  again: 'It will be tried again within a minute.',
};

/** The sentence for `?notice=…`; '' for anything else. */
export function noticeOf(c: Context): string {
  const word = c.req.query('notice') ?? '';
  return Object.hasOwn(notices, word) ? wordFor(notices, word) : '';
}
