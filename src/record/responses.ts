/** What families said and what was done about it: merging, grouping and counting, without words. */
import {type Response, type ResponseState, type Text, responseStates} from './schema.js';
import {comparisonKey} from './texts.js';

/** Whether an id was derived because the author gave none: it is only the position in the response's own list. */
const isDerived = (id: string): boolean => /^responses-\d+$/.test(id);

/**
 * Merges the responses of two sources: those of the second, newer one replace those with the same id. No others are
 * lost.
 */
export function mergeResponses(
  first: readonly Response[],
  second: readonly Response[],
): Response[] {
  const merged = [...first];
  // From the last to the first: of duplicate ids, the first position counts.
  const places = new Map(first.map(({id}, place) => [id, place] as const).reverse());
  for (const response of second) {
    const place = isDerived(response.id) ? undefined : places.get(response.id);
    if (place === undefined) merged.push(response);
    else merged[place] = response;
    places.delete(response.id);
  }
  return merged;
}

export interface Theme {
  /** The first response of the theme, which has its name. */
  named: Response;
  responses: Response[];
}

/** Responses by theme, in the order in which themes first appear. */
export function byTheme(responses: readonly Response[]): Theme[] {
  const themes = new Map<string, Theme>();
  for (const response of responses) {
    const key = JSON.stringify(response.theme ?? '');
    const theme = themes.get(key) ?? {named: response, responses: []};
    theme.responses.push(response);
    themes.set(key, theme);
  }
  return [...themes.values()];
}

/**
 * How far a response has got: one of our states, else the publisher's own words; neither where the record does not
 * say.
 */
export interface StateCount {
  /** To filter by: the state, or the words in the form in which they are compared. */
  key: string;
  state?: ResponseState | undefined;
  words?: Text | undefined;
  count: number;
}

/** A state to filter by; `undefined` where the record does not say how far a response has got. */
export function stateKey({state, stateText}: Response): string | undefined {
  if (state !== undefined || stateText === undefined) return state;
  const words = typeof stateText === 'string' ? stateText : JSON.stringify(stateText);
  return `published:${comparisonKey(words) || words.trim()}`;
}

/** The states that occur, in the order of the work, then those in other words; each with its number of responses. */
export function countStates(responses: readonly Response[]): StateCount[] {
  const counts = new Map<string, StateCount>();
  for (const state of responseStates) counts.set(state, {key: state, state, count: 0});
  for (const response of responses) {
    const key = stateKey(response);
    if (key === undefined) continue;
    const counted = counts.get(key);
    if (counted) counted.count += 1;
    else counts.set(key, {key, words: response.stateText, count: 1});
  }
  return [...counts.values()].filter(({count}) => count > 0);
}
