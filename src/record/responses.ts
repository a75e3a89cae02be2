/** What families said and what was done about it: merging, filing and counting, without words. */
import type {Response, ResponseState} from './schema.js';

/** The id of a response whose author gave it none: it tells where it stood in its own list, and nothing more. */
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
  /** Where its name stands: the first response of the theme. */
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

/** The states that occur, in the order of the work, with how many responses each has. */
export function countStates(
  responses: readonly Response[],
): {state: ResponseState; count: number}[] {
  const order: readonly ResponseState[] = ['done', 'under-way', 'not-yet', 'cannot'];
  return order
    .map(state => ({state, count: responses.filter(response => response.state === state).length}))
    .filter(({count}) => count > 0);
}
