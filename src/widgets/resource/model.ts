/** Which resources can be shown: pure. */
import type {Resource} from '../../record/schema.js';
import {pickText} from '../../record/texts.js';

/** Whether a resource has content that a reader could use: its kind and its date alone are not enough. */
export const hasContent = ({title, url, text, by, account, plain, easyRead}: Resource): boolean =>
  Boolean(
    url?.trim() ||
    account?.trim() ||
    easyRead?.length ||
    [title, text, by, plain].some(words => pickText(words, '', '')),
  );

/** The icon of a kind; that of a web page for unknown ones. */
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
