/** Buttons that narrow the timeline to events of one group of kinds. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../../language/msg.js';
import type {EventGroup} from '../../record/kinds.js';
import type {View} from './view.js';

/** Below these the buttons would be more to read than the list. */
const MANY_EVENTS = 6;
const MANY_GROUPS = 2;

/** Whether there are enough events, and of enough kinds, to choose from. */
export const canChoose = (offered: readonly unknown[], groups: readonly unknown[]): boolean =>
  offered.length >= MANY_EVENTS && groups.length >= MANY_GROUPS;

function groupWords(group: EventGroup): string {
  switch (group) {
    case 'inspections':
      return msg('Inspections', {
        id: 'kinds.inspections',
        desc: 'Button that shows only inspections, re-visits and the like',
      });
    case 'visits':
      return msg('Visits and meetings', {
        id: 'kinds.visits',
        desc: 'Button that shows only visits and meetings, at which nothing is judged',
      });
    case 'letters':
      return msg('Letters and reports', {
        id: 'kinds.letters',
        desc: 'Button that shows only letters and reports',
      });
    case 'plans':
      return msg('Plans', {id: 'kinds.plans', desc: 'Button that shows only plans'});
    case 'surveys':
      return msg('Surveys', {id: 'kinds.surveys', desc: 'Button that shows only surveys'});
    case 'news':
      return msg('News and statements', {
        id: 'kinds.news',
        desc: 'Button that shows only news and statements',
      });
  }
}

/**
 * @param choose what a press does; without a group it shows all again
 */
export function renderFilter(
  {offered, groups, only}: View,
  choose: (group?: EventGroup) => void,
): TemplateResult | typeof nothing {
  if (!canChoose(offered, groups)) return nothing;
  const button = (words: string, group?: EventGroup) =>
    html`<button
      class="choice"
      type="button"
      aria-pressed=${String(only === group)}
      @click=${() => choose(group)}
    >
      ${words}
    </button>`;
  return html`<div
    class="filter screen-only"
    part="filter"
    role="group"
    aria-label=${msg('Show', {id: 'timeline.filter', desc: 'Name of a group of buttons that choose what to show'})}
  >
    ${button(
      msg('All', {id: 'timeline.all', desc: 'Button that shows events of every kind'}),
    )}${groups.map(group => button(groupWords(group), group))}
  </div>`;
}
