/** What families said and what was done about it: merging, filing and counting, without words. */
import {type Response, type ResponseState, type Text, responseStates} from './schema.js';
import {keyOfWords} from './texts.js';

/** The id of a response whose author gave it none: it says where it was in its own list, and nothing more. */
const isDerived = (id: string): boolean => /^responses-\d+$/.test(id);

/** Responses of two sources: the second, as the newer, takes the place of what has the same id. No other is lost. */
export function mergeResponses(
  first: readonly Response[],
  second: readonly Response[],
): Response[] {
  const merged = [...first];
  // From the last to the first: where an id is doubled, its first place counts.
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
  /** Where its name is: the first response of the theme. */
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

/** How far a response has got: one of our states, else the publisher's own words; neither where nothing says. */
export interface StateCount {
  /** To choose by: the state, or the words as they are compared. */
  key: string;
  state?: ResponseState | undefined;
  words?: Text | undefined;
  count: number;
}

/** A state to choose by; `undefined` where nothing says how far a response has got. */
export function stateKey({state, stateText}: Response): string | undefined {
  if (state !== undefined || stateText === undefined) return state;
  const words = typeof stateText === 'string' ? stateText : JSON.stringify(stateText);
  return `published:${keyOfWords(words) || words.trim()}`;
}

/** The states that occur, in the order of the work, then those in other words; with how many responses each has. */
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
