/** Whether a survey can be answered, until when, and the way to its form when that is on the page. */
import {type TemplateResult, html} from 'lit';
import {msg} from '../../language/msg.js';
import {surveyState} from '../../record/events.js';
import type {SendEvent} from '../../record/schema.js';
import {renderDate} from '../../ui/date.js';
import {eventKindWords} from '../../ui/event-kind.js';
import {row} from './row.js';
import type {View} from './view.js';

export function surveyRows({record, day}: View, event: SendEvent): TemplateResult[] {
  const survey = surveyState(record, event, day);
  if (!survey) return [];
  const {state, closes} = survey;
  if (state === 'closed')
    return [
      row(
        eventKindWords('survey'),
        msg('closed', {id: 'survey.closed', desc: 'State of a survey that takes no more answers'}),
      ),
    ];
  const until = renderDate(record, closes?.split('/').at(-1));
  const rows: TemplateResult[] = [];
  if (until)
    rows.push(
      row(
        msg('Open until', {
          id: 'survey.open-until',
          desc: 'Label before the last day on which a survey can be answered',
        }),
        until,
      ),
    );
  else if (state === 'open')
    rows.push(
      row(
        eventKindWords('survey'),
        msg('open now', {id: 'survey.open', desc: 'State of a survey that can be answered'}),
      ),
    );
  const form =
    state === 'open' &&
    document.querySelector<HTMLElement>(
      `send-feedback-form[purpose=survey][item="${CSS.escape(event.id)}"]`,
    );
  if (form)
    rows.push(
      html`<div class="screen-only">
        <dd>
          <button class="button main" type="button" @click=${() => goTo(form)}>
            ${msg('Answer the survey', {id: 'survey.answer', desc: 'Button that goes to the survey on this page'})}
          </button>
        </dd>
      </div>`,
    );
  return rows;
}

/** Takes a reader who asked for it to another widget of the page. */
function goTo(widget: HTMLElement): void {
  if (!widget.hasAttribute('tabindex')) widget.tabIndex = -1;
  widget.focus({preventScroll: true});
  widget.scrollIntoView({block: 'start'});
}
