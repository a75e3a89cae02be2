/** Which responses are shown, and how far they have got: pure. */
import {
  type StateCount,
  type Theme,
  byTheme,
  countStates,
  stateKey,
} from '../../record/responses.js';
import type {Response, ResponseState} from '../../record/schema.js';

/** Fewer responses than this need no filter. */
const WORTH_A_FILTER = 8;

/** The icons of the states: the same as for priorities, so that a shape has one meaning on a page. */
export const MARKS = {
  'done': 'done',
  'under-way': 'in-progress',
  'not-yet': 'not-started',
  'cannot': 'stopped',
} as const satisfies Record<ResponseState, string>;

export interface ResponsesModel {
  /** The total number, without the filter. */
  total: number;
  /** The states that occur, in the order of the work, then those in the publisher's own words. */
  states: readonly StateCount[];
  /** Whether there is a filter. */
  hasFilter: boolean;
  /** Key of the one state that is shown. */
  only: string | undefined;
  shown: readonly Response[];
  themes: readonly Theme[];
}

/**
 * @param responses all responses
 * @param wanted key of the state that the reader chose, which a refreshed record may no longer have
 */
export function responsesModel(
  responses: readonly Response[],
  wanted: string | undefined,
): ResponsesModel {
  const states = countStates(responses);
  const only = states.find(({key}) => key === wanted)?.key;
  const shown = only ? responses.filter(response => stateKey(response) === only) : responses;
  return {
    total: responses.length,
    states,
    hasFilter: states.length > 1 && responses.length >= WORTH_A_FILTER,
    only,
    shown,
    themes: byTheme(shown),
  };
}
