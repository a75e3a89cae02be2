/** The form as it stands: its heading, what it is for, and then the questions, or what became of the answers. */
import {type TemplateResult, html, nothing} from 'lit';
import {answerTo} from '../../feedback/answers.js';
import {msg} from '../../language/msg.js';
import {renderDate} from '../../ui/date.js';
import {renderHeading} from '../../ui/heading.js';
import {itemName} from '../../ui/items.js';
import {renderLine} from '../../ui/text.js';
import {renderWording} from '../../ui/wording.js';
import {renderAbout} from './about.js';
import type {Flow} from './flow.js';
import type {Form} from './form.js';
import {outcomeWords, renderOutcome} from './outcome.js';
import {surveyTime} from './questions.js';
import {renderGate, renderSheet} from './sheet.js';
import {closedWords, ownLabel} from './words.js';

function title({purpose, survey, record}: Form): unknown {
  switch (purpose) {
    case 'page':
      return ownLabel('correct');
    case 'report':
      return msg('Tell us what is wrong on this page', {
        id: 'form.report',
        desc: 'Heading of a form that takes reports of mistakes',
      });
    case 'comment':
      return msg('Comment on the Local Offer', {
        id: 'form.comment-heading',
        desc: 'Heading of a form',
      });
    default:
      return (
        renderLine(record, survey?.title) ??
        msg('Survey', {id: 'kind.survey', desc: 'Kind of event'})
      );
  }
}

/** What stands before the first question, and in place of the questions of a survey that cannot be answered now. */
function renderIntroduction(form: Form, closed: boolean): TemplateResult {
  const {survey, record, asking, day} = form;
  const wording =
    survey && renderWording(record, survey, survey.intro, asking.reading, asking.base);
  if (!closed) {
    const closes = renderDate(record, survey?.closes);
    return html` ${wording}
    ${closes ? html`<p>${msg('Open until', {id: 'survey.open-until', desc: 'Label before the last day on which a survey can be answered'})} <b>${closes}</b></p>` : nothing}
    ${renderAbout(form)}`;
  }
  return html` ${wording}
    <p class="notice">
      ${
        surveyTime(survey!, day) === 'closed'
          ? closedWords()
          : html`${msg('This survey is not open yet. It opens:', {id: 'form.early', desc: 'Before the day or month in which a survey opens'})}
              <b>${renderDate(record, survey!.opens)}</b>`
      }
    </p>`;
}

function renderBody(form: Form, flow: Flow): unknown {
  const {purpose, survey, asking, day, oneAtATime} = form;
  const {outcome, busy} = flow.posting;
  if (outcome && outcomeWords(outcome)) return renderOutcome(outcome, form, flow);
  if (survey && surveyTime(survey, day) !== 'open') return renderIntroduction(form, true);
  const introduction =
    flow.checking || (oneAtATime && flow.step) ? nothing : renderIntroduction(form, false);
  if (purpose !== 'page') return html`${introduction}${renderSheet(form, flow)}`;
  const correct = answerTo(asking.answers, 'correct');
  return html`${introduction}${renderGate(correct, busy, flow.choose)}${correct === 'no' ? renderSheet(form, flow) : nothing}`;
}

export function renderView(form: Form, flow: Flow): TemplateResult {
  const {survey, purpose, noHeading, level} = form;
  return html` <div class="body" data-item=${survey ? itemName('surveys', survey.id) : nothing}>
    ${
      noHeading
        ? purpose === 'page'
          ? html`<p class="asked">${title(form)}</p>`
          : nothing
        : renderHeading(level(), title(form), {look: 'title', part: 'heading'})
    }
    ${renderBody(form, flow)}
  </div>`;
}
