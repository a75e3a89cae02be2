/** What families said and what was done about it: merging, filing and counting, without words. */
import type {Response, ResponseState} from './schema.js';

/** Responses of two sources, by id: the second, as the newer, wins. */
export function mergeResponses(first: readonly Response[], second: readonly Response[]): Response[] {
  const merged = new Map(first.map(response => [response.id, response]));
  for (const response of second) merged.set(response.id, response);
  return [...merged.values()];
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
export function countStates(responses: readonly Response[]): {state: ResponseState; count: number}[] {
  const order: readonly ResponseState[] = ['done', 'under-way', 'not-yet', 'cannot'];
  return order.map(state => ({state, count: responses.filter(response => response.state === state).length})).filter(({count}) => count > 0);
}
