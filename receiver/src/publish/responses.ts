/** Published themes as `responses` of a record, for "you said, we did". */
import type {StoredTheme} from '../store/themes.js';
import type {Publication} from './disclosure.js';

/** A response as the record has it. Fields that nobody filled in are left out. */
export interface ResponseItem {
  readonly id: string;
  readonly theme: string;
  readonly youSaid: string;
  readonly state: string;
  readonly weDid?: string;
  readonly why?: string;
  readonly said?: number;
  readonly date?: string;
  readonly priority?: string;
}

/**
 * @param counts at least how many people said something of each theme, as published
 */
export function responseItems(
  themes: readonly StoredTheme[],
  counts: Publication | undefined,
): readonly ResponseItem[] {
  return themes
    .filter(theme => theme.published)
    .map(theme => {
      const said = counts?.tables.get('theme')?.get(theme.id) ?? 0;
      return {
        id: theme.id,
        theme: theme.title,
        youSaid: theme.you_said,
        state: theme.state,
        ...(theme.we_did && {weDid: theme.we_did}),
        ...(theme.why && {why: theme.why}),
        ...(said > 0 && {said}),
        ...(theme.date && {date: theme.date}),
        ...(theme.priority && {priority: theme.priority}),
      };
    });
}
