/** The pages that a browser without script gets: the receipt, and the form again with its answers kept. */
import {html} from 'hono/html';
import {renderErrorSummary, renderField} from '../form-fields.js';
import {renderDay, renderPage, type Html} from '../page.js';
import {questionsOf, type Question} from '../questions.js';
import {inLanguage} from '../publish/texts.js';
import type {Survey} from '../publish/surveys.js';
import {isEnvelopeName} from './read-body.js';
import type {FieldError, RawSubmission} from './submission.js';

/** Confirms that an answer has arrived, with its reference. */
export function renderReceipt(path: string, reference: string, receivedAt: Date): Html {
  const body = html`<h1>We have your answer</h1>
    <p class="lead">Your reference is <strong class="reference">${reference}</strong></p>
    <p>
      We got it on ${renderDay(receivedAt)}. Write the reference down, or keep this page. You need
      it to ask about your answer, or to have it deleted.
    </p>
    <p>You can close this page now, or go back to where you came from.</p>`;
  return renderPage({title: `Reference ${reference}`, path, body});
}

/** Says why nothing was stored, if there is no form to show again. */
export function renderRefusal(path: string, title: string, detail: string): Html {
  const body = html`<h1>${title}</h1>
    <p>${detail}</p>
    <p>
      Nothing has been sent. Go back with your browser’s Back button: what you wrote should still be
      there.
    </p>`;
  return renderPage({title, path, body});
}

/** The same form, with its faults above it and next to each field. */
export function renderFormAgain(
  path: string,
  raw: RawSubmission,
  errors: readonly FieldError[],
  survey: Survey | undefined,
): Html {
  const questions = askedIn(raw, survey);
  const names = new Set(questions.map(question => question.name));
  const idOf = (field: string) => {
    if (names.has(field)) return nameOf(field);
    return isEnvelopeName(field) ? 'main' : ((questions[0] && nameOf(questions[0].name)) ?? 'main');
  };
  const body = html`${renderErrorSummary(errors, idOf)}
    <h1>Your answer has not been sent yet</h1>
    <p>Nothing you wrote is lost. Change what is needed below, then send it again.</p>
    <form method="post" action="${path || '/'}" class="form">
      ${renderHidden(raw, errors)}
      ${questions.map(question =>
        renderField({
          ...question,
          name: nameOf(question.name),
          value: valueOf(raw.answers.get(question.name)),
          error: errors.find(error => error.field === question.name)?.message,
        }),
      )}
      <button type="submit">Send</button>
    </form>`;
  return renderPage({title: 'Error: your answer has not been sent yet', path, body});
}

/** The questions that the form must have had: the known ones, the survey's, and any other that has an answer. */
function askedIn(raw: RawSubmission, survey: Survey | undefined): readonly Question[] {
  const known = survey ? survey.questions.map(fromSurvey) : questionsOf(String(raw.purpose));
  const names = new Set(known.map(question => question.name));
  const others = [...raw.answers.keys()].filter(name => !names.has(name));
  return [...known, ...others.map((name): Question => ({name, label: name, type: 'textarea'}))];
}

function fromSurvey(question: Survey['questions'][number]): Question {
  const label = inLanguage(question.label, 'en') || question.id;
  if (question.options.length === 0)
    return {name: question.id, label, type: question.email ? 'email' : 'textarea'};
  const options = question.options.map(({value, label: words}) => ({
    value,
    label: inLanguage(words, 'en'),
  }));
  return {name: question.id, label, type: question.several ? 'checkboxes' : 'radios', options};
}

/**
 * The hidden fields of the form. An invalid key or page is left out: nobody could change it, and the form works
 * without it. The honeypot is included with its value.
 */
function renderHidden(raw: RawSubmission, errors: readonly FieldError[]): readonly Html[] {
  const isUnusable = (name: string) =>
    (name === 'key' || name === 'page') && errors.some(({field}) => field === name);
  const hidden = (['key', 'purpose', 'page', 'lang', 'item', 'area', 'seconds'] as const).flatMap(
    name => {
      const value = raw[name];
      if (typeof value !== 'string' || value === '' || isUnusable(name)) return [];
      return html`<input type="hidden" name="${name}" value="${value}" />`;
    },
  );
  const honeypot = html`<div class="unseen" aria-hidden="true">
    <label
      >Leave this empty
      <input name="website" value="${valueOf(raw.website)}" tabindex="-1" autocomplete="off"
    /></label>
  </div>`;
  return [...hidden, honeypot];
}

/** Inside `answers[…]`, so that a question may have any name. */
function nameOf(question: string): string {
  return `answers[${question}]`;
}

function valueOf(value: unknown): string | readonly string[] {
  if (Array.isArray(value)) return (value as unknown[]).filter(one => typeof one === 'string');
  return typeof value === 'string' ? value : '';
}
