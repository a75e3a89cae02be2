/** What stands under the priorities: the rest of them, a reminder, the dates for a calendar; and on paper the way back. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../../language/msg.js';
import type {Day} from '../../record/dates.js';
import {dayWords} from '../../ui/date.js';
import {renderQrCode} from '../../ui/qr-code.js';
import {renderLine} from '../../ui/text.js';
import type {View} from './view.js';
import {renderReminder} from './visits.js';
import {words} from './words.js';

export interface FootHandlers {
  all(): void;
  remind(): void;
  calendar(): void;
}

/**
 * @param since the day that is kept for the reader, if any
 * @param blocked whether the browser refused to keep it
 * @param page address of the page
 */
export function renderFoot(
  view: View,
  since: Day | undefined,
  blocked: boolean,
  page: string,
  {all, remind, calendar}: FootHandlers,
): TemplateResult {
  const {record, offered, alone, matching, limit, dates, day} = view;
  return html` ${matching.length > limit ? html`<p class="all screen-only"><button class="button" type="button" @click=${all}>${words.showAll(matching.length)}</button></p>` : nothing}
    ${
      offered.length && !alone
        ? html`<div class="foot screen-only">
            <p>${renderReminder(since, blocked, remind)}</p>
            ${dates.length ? html`<p><button class="button" type="button" @click=${calendar}>${msg('Put the dates into my calendar', {id: 'priorities.calendar', desc: 'Button: downloads a calendar file with the due dates'})}</button></p>` : nothing}
          </div>`
        : nothing
    }
    <div class="paper">
      ${renderQrCode(page, page)}
      <p>
        ${renderLine(record, record.area?.name) ?? nothing}<br />${dayWords(day)}<br /><bdi
          >${page}</bdi
        >
      </p>
    </div>`;
}
