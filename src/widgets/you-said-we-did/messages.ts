/** The messages of "you said, we did". */
import {counted, msg, str} from '../../language/msg.js';
import {SMALLEST_COUNT, isSmall} from '../../record/figures.js';
import type {ResponseState} from '../../record/schema.js';
import {fewWords, numberWords} from '../../ui/figure.js';

export const labels = {
  heading: () =>
    msg('You said, we did', {
      id: 'responses.heading',
      desc: 'Heading over what families said and what was done about it',
    }),
  youSaid: () =>
    msg('You said', {id: 'responses.you-said', desc: 'Label above what families said'}),
  weDid: () =>
    msg('We did', {
      id: 'responses.we-did',
      desc: 'Label above what was done about what families said',
    }),
  why: () =>
    msg('Why', {
      id: 'responses.why',
      desc: 'Label above the reason why something cannot be done',
    }),
  noTheme: () =>
    msg('Other things', {
      id: 'responses.no-theme',
      desc: 'Heading over responses without a theme',
    }),
  priority: () =>
    msg('Part of the priority:', {
      id: 'responses.priority',
      desc: 'Before the priority that a response belongs to',
    }),
  show: () =>
    msg('Show', {
      id: 'filter.label',
      desc: 'Name of a group of buttons that choose what is shown',
    }),
  all: () => msg('All', {id: 'filter.all', desc: 'Button: shows everything'}),
};

export function stateWords(state: ResponseState): string {
  switch (state) {
    case 'done':
      return msg('Done', {id: 'status.done', desc: 'Status of a priority or action'});
    case 'under-way':
      return msg('Under way', {
        id: 'response.under-way',
        desc: 'State of an answer to what families said',
      });
    case 'not-yet':
      return msg('Not yet', {
        id: 'response.not-yet',
        desc: 'State of an answer to what families said',
      });
    case 'cannot':
      return msg('Cannot be done', {
        id: 'response.cannot',
        desc: 'State of an answer to what families said',
      });
  }
}

/** How many said it, next to their words; small numbers are not distinguished. */
export function saidWords(count: number): string {
  const number = isSmall(count) ? fewWords() : numberWords(count);
  return counted(
    'responses.said',
    isSmall(count) ? SMALLEST_COUNT : count,
    count === 1
      ? msg(str`${number} said this`, {
          id: 'responses.said.one',
          desc: 'Beside what families said: how many of them said it. For numbers such as 21 and 31 too',
        })
      : msg(str`${number} said this`, {
          id: 'responses.said.other',
          desc: 'Beside what families said: how many of them said it, such as 118 said this, or fewer than 5 said this',
        }),
    [number],
  );
}
