/** Which resources can be shown: pure. */
import type {Resource} from '../../record/schema.js';
import {pickText} from '../../record/texts.js';

/** Whether a resource says anything that a reader could use: its kind and its date alone do not. */
export const hasContent = ({title, url, text, by, account, plain, easyRead}: Resource): boolean =>
  Boolean(
    url?.trim() ||
    account?.trim() ||
    easyRead?.length ||
    [title, text, by, plain].some(words => pickText(words, '', '')),
  );

/** The icon of a kind; a page's for those that we do not know. */
export function iconOf(kind = ''): 'video' | 'statement' | 'web-page' | 'page' {
  switch (kind.toLowerCase()) {
    case 'video':
      return 'video';
    case 'post':
      return 'statement';
    case 'page':
      return 'web-page';
    default:
      return 'page';
  }
}
