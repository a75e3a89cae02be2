/** The whole form: its title, followed by the questions or the outcome. */
import {type TemplateResult, html, nothing} from 'lit';
import {answerTo} from '../../../feedback/answers.js';
import {msg, str} from '../../../language/msg.js';
import {numberWords} from '../../../language/numbers.js';
import {dayOf} from '../../../record/dates.js';
import {renderDate} from '../../../ui/date.js';
import {renderHeading} from '../../../ui/heading.js';
import {itemName} from '../../../ui/items.js';
import {joined} from '../../../ui/rows.js';
import {renderLine} from '../../../ui/text.js';
import {renderWording} from '../../../ui/wording.js';
import type {FormActions} from '../form-actions.js';
import {closedWords, ownLabel, ownOption, sendingWords} from '../messages.js';
import {inView, isBeforeStart, isPathKnown, surveyTime, type Form} from '../model.js';
import {renderErrorSummary} from './error-summary.js';
import {outcomeWords, renderFound, renderOutcome} from './outcome.js';
import {renderButton, renderQuestionPage} from './question-page.js';

/** Parts of the widget that the form shows, but does not render itself. */
export interface Chrome {
  /** The area, the title, a lead, and the reader's bar if this widget has it. */
  say(title: unknown, lead?: unknown): unknown;
  /** Only the reader's bar. */
  bar(): unknown;
}

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

/**
 * What the form is for, and until when it is open. A survey that is not open says so in its own words, if it has any.
 */
function lead(form: Form): unknown {
  const {purpose, survey, record, reading, base, day} = form;
  if (purpose === 'comment')
    return msg('What you say helps to make the Local Offer better.', {
      id: 'form.for-comment',
      desc: 'What the form for comments on the Local Offer is for',
    });
  if (!survey) return nothing;
  const intro = renderWording(record, survey, survey.intro, reading, base);
  const time = surveyTime(survey, day);
  if (time === 'closed') return intro || html`<p class="notice">${closedWords()}</p>`;
  if (time === 'early')
    return html`${intro}
      <p class="notice">
        ${msg('This survey is not open yet. It opens:', {id: 'form.early', desc: 'Before the day or month in which a survey opens'})}
        ${renderDate(record, survey.opens)}
      </p>`;
  const closes = renderDate(record, survey.closes);
  const facts = joined([
    isBeforeStart(form) && isPathKnown(form)
      ? questionCountWords(form.questions.length)
      : undefined,
    closes &&
      html`${msg('Open until', {id: 'survey.open-until', desc: 'Label before the last day on which a survey can be answered'})}
      ${closes}`,
  ]);
  return html`${intro} ${facts.length ? html`<p class="quiet small">${facts}</p>` : nothing}`;
}

const questionCountWords = (count: number): string =>
  msg(str`Questions: ${numberWords(count)}`, {
    id: 'form.questions',
    desc: 'How many questions a survey has, before a person begins. A number follows',
  });

/** The button to the questions of a survey. */
const renderStart = ({start}: FormActions): TemplateResult =>
  html`<p class="buttons screen-only">
    ${renderButton(msg('Answer the survey', {id: 'survey.answer', desc: 'Button that goes to the survey on this page'}), start, 'button main')}
  </p>`;

/** "Is this page correct?": one line, with a button for each answer. */
function renderPageQuestion(form: Form, controller: FormActions, chrome: Chrome): TemplateResult {
  const {
    choose,
    submission: {busy},
  } = controller;
  const answer = answerTo(form.answers, 'correct');
  return html`<div class="band">
      ${
        form.noHeading
          ? html`<p class="name">${title(form)}</p>`
          : renderHeading(form.level, title(form), {look: 'name', part: 'heading'})
      }
      <p class="gate screen-only">
        <button
          class="button"
          type="button"
          aria-disabled=${busy ? 'true' : nothing}
          @click=${() => choose('yes')}
        >
          ${busy && answer === 'yes' ? sendingWords() : ownOption('correct', 'yes')}
        </button>
        <button
          class="button"
          type="button"
          aria-expanded=${answer === 'no' ? 'true' : 'false'}
          @click=${() => choose('no')}
        >
          ${ownOption('correct', 'no')}
        </button>
      </p>
    </div>
    ${answer === 'no' ? html`${chrome.bar()}${renderQuestionPage(form, controller)}` : nothing}`;
}

function renderBody(form: Form, controller: FormActions, chrome: Chrome): unknown {
  const {purpose, oneAtATime} = form;
  const {outcome, found} = controller.submission;
  if (outcome && outcomeWords(outcome, form)) return renderOutcome(outcome, form, controller);
  const faults = controller.faultsOf(form);
  const summary = faults.length
    ? renderErrorSummary(form, inView(form), faults, controller.follow)
    : nothing;
  if (purpose === 'page' && !found)
    return html`${summary}${renderPageQuestion(form, controller, chrome)}`;
  const first = !controller.checking && !(oneAtATime && controller.step);
  return html`${summary} ${first ? chrome.say(title(form), lead(form)) : nothing}
  ${renderRest(form, controller)}`;
}

function renderRest(form: Form, controller: FormActions): unknown {
  const {found} = controller.submission;
  if (found) return renderFound(form, dayOf(new Date(found.changed)), controller);
  if (form.survey && surveyTime(form.survey, form.day) !== 'open') return nothing;
  return isBeforeStart(form) ? renderStart(controller) : renderQuestionPage(form, controller);
}

export const renderForm = (form: Form, controller: FormActions, chrome: Chrome): TemplateResult =>
  html`<div class="body" data-item=${form.survey ? itemName('surveys', form.survey.id) : nothing}>
    ${renderBody(form, controller, chrome)}
  </div>`;
