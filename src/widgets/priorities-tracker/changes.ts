/** What is new since a reader's last visit. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../../language/msg.js';
import {type Change, changesSince} from '../../record/changes.js';
import type {Day} from '../../record/dates.js';
import {dayWords, renderDate} from '../../ui/date.js';
import {renderHeading} from '../../ui/heading.js';
import {renderReference} from '../../ui/items.js';
import {renderLine} from '../../ui/text.js';
import type {View} from './view.js';
import {words} from './words.js';

/** More than these would be the list once more. */
const MOST_CHANGES = 20;

const changeWords = (kind: Change['kind']): string => {
  switch (kind) {
    case 'update':
      return msg('New update', {id: 'visits.update', desc: 'What is new about a priority'});
    case 'families':
      return msg('New report from families', {
        id: 'visits.families',
        desc: 'What is new about a priority',
      });
    case 'reading':
      return msg('New figure', {
        id: 'visits.reading',
        desc: 'What is new about a priority: a further value of something that is measured',
      });
    case 'overdue':
      return msg('Due date has passed', {
        id: 'visits.overdue',
        desc: 'What is new about a priority',
      });
  }
};

/** @param since an earlier day */
export function renderChanges(
  {record, offered, day, level, recordAddress}: View,
  since: Day,
  renew: () => void,
): TemplateResult {
  const changes = changesSince(offered, since, day);
  const line = ({priority, kind, date}: Change) =>
    html` <li>
      ${changeWords(kind)}: ${renderDate(record, date)}<br />${renderReference('priorities', priority.id, renderLine(record, priority.title ?? priority.commitment), recordAddress)}
    </li>`;
  return html` <section class="changes screen-only" part="changes">
    ${
      changes.length
        ? html` ${renderHeading(level(1), msg('New since your last visit', {id: 'visits.heading', desc: 'Heading over what has changed since the reader was here before'}), {look: 'subtitle'})}
            <ul class="entries">
              ${changes.slice(0, MOST_CHANGES).map(line)}
            </ul>
            ${changes.length > MOST_CHANGES ? html`<p class="quiet">${words.shown(MOST_CHANGES, changes.length)}</p>` : nothing}`
        : html`<p>${words.stale()}: <bdi>${dayWords(since)}</bdi></p>`
    }
    <p>
      <button class="button" type="button" @click=${renew}>
        ${msg('I have read this', {id: 'visits.read', desc: 'Button: from now on, show what is new from today'})}
      </button>
    </p>
  </section>`;
}
