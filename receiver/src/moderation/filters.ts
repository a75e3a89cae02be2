/**
 * The filter of the moderation list, in its address: so a view can be bookmarked, and an export has the same content
 * as the list.
 */
import type {Filter} from '../store/submissions.js';

/** How many answers a page of the list shows. */
export const pageLength = 25;

export interface ListView {
  readonly filter: Filter;
  /** From 1. */
  readonly number: number;
}

/** Reads a view from query parameters; missing or invalid ones do not filter. */
export function readView(query: URLSearchParams): ListView {
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 200);
  const aside = text('aside');
  const number = Number(query.get('n') ?? 1);
  return {
    filter: {
      search: text('q'),
      purpose: text('purpose'),
      theme: text('theme'),
      lang: text('lang'),
      page: text('page'),
      state: text('state'),
      item: text('item'),
      aside: aside === 'aside' || aside === 'all' ? aside : 'in',
    },
    number: Number.isInteger(number) && number > 0 && number < 1_000_000 ? number : 1,
  };
}

/** The address of a view, to be put after a path: '' or '?…'. */
export function viewQuery(filter: Filter, number = 1): string {
  const query = new URLSearchParams();
  const {search, aside, ...others} = filter;
  if (search) query.set('q', search);
  for (const [name, value] of Object.entries(others)) if (value) query.set(name, value);
  if (aside !== 'in') query.set('aside', aside);
  if (number > 1) query.set('n', String(number));
  const written = query.toString();
  return written && `?${written}`;
}

/** Whether anything is filtered. */
export function isFiltered(filter: Filter): boolean {
  return viewQuery(filter) !== '';
}
