/** One answer: its content, what else is known about it, and the actions of a moderator. */
import {html} from 'hono/html';
import type {Config} from '../config.js';
import {renderField} from '../form-fields.js';
import {renderLink, renderMoment, renderWords, type Html} from '../page.js';
import {inLanguage} from '../publish/texts.js';
import type {Survey} from '../publish/surveys.js';
import {labelOf, questionsOf, type Question} from '../questions.js';
import type {StoredSubmission} from '../store/submissions.js';
import type {StoredTheme} from '../store/themes.js';
import {
  detailsIn,
  languageName,
  optionsOf,
  purposeNames,
  submissionStates,
  suspicions,
  withheldReasons,
  wordFor,
} from '../wording.js';
import {renderModeration} from './frame.js';

export interface ItemContents {
  readonly submission: StoredSubmission;
  readonly themes: readonly StoredTheme[];
  readonly survey: Survey | undefined;
  readonly notice: string;
}

export function renderItem(
  config: Config,
  {submission, themes, survey, notice}: ItemContents,
): Html {
  const {reference, purpose, suspicion} = submission;
  const base = `${config.path}/moderation`;
  const here = `${base}/${reference}`;
  const body = html`<p class="back"><a href="${base}">All answers</a></p>
    <h1>${wordFor(purposeNames, purpose)}</h1>
    ${
      suspicion &&
      html`<div class="aside-note">
        <p>
          <strong>Put aside.</strong> ${wordFor(suspicions, suspicion)}. It is not counted or passed
          on, and it is deleted after ${config.keep.suspectedDays} days.
        </p>
        <form method="post" action="${here}/aside">
          <button class="quiet" name="aside" value="no">
            It is a real answer: take it back in
          </button>
        </form>
      </div>`
    }
    <div class="two">
      <section aria-label="What was said">${renderAnswers(submission, survey)}</section>
      <section aria-label="About this answer">${renderFacts(submission, survey)}</section>
    </div>
    ${renderDecision(here, submission, themes)}
    <div class="last">
      ${!suspicion && html`<form method="post" action="${here}/aside"><button class="quiet" name="aside" value="yes">Put aside as spam</button></form>`}
      <a class="danger" href="${here}/delete">Delete this answer</a>
      <a href="${base}/log?about=${reference}">What was done with it</a>
    </div>`;
  return renderModeration(
    config,
    '',
    `${reference}: ${wordFor(purposeNames, purpose)}`,
    body,
    notice,
  );
}

function renderAnswers(
  {answers, purpose, lang}: StoredSubmission,
  survey: Survey | undefined,
): Html {
  const known = new Map<string, Question>(
    questionsOf(purpose).map(question => [question.name, question]),
  );
  // Long texts come first, because that is what a moderator wants to read.
  const isWritten = (name: string) => known.get(name)?.type === 'textarea';
  const asked = [...known.keys()].filter(
    name => Object.hasOwn(answers, name) && name !== 'publish' && name !== 'reply',
  );
  const shown = [...asked.filter(isWritten), ...asked.filter(name => !isWritten(name))];
  const others = Object.keys(answers).filter(
    name => !known.has(name) && name !== 'publish' && name !== 'reply',
  );
  const labelFor = (name: string) =>
    known.get(name)?.label ??
    inLanguage(survey?.questions.find(({id}) => id === name)?.label ?? name, 'en');
  const words = (name: string, value: string) => {
    const option = survey?.questions
      .find(({id}) => id === name)
      ?.options.find(one => one.value === value);
    return option ? inLanguage(option.label, 'en') : labelOf(known.get(name), value);
  };
  return html`<dl class="said">
    ${[...shown, ...others].map(name => {
      const answer = answers[name] ?? '';
      const values = typeof answer === 'string' ? [answer] : answer;
      return html`<dt>${labelFor(name)}</dt>
        <dd>${values.map(value => renderSaid(value, words(name, value), lang))}</dd>`;
    })}
  </dl>`;
}

/** A choice is shown in our words, everything else in the person's own, with its language. */
function renderSaid(value: string, words: string, lang: string): Html {
  return words === value ? renderWords(value, lang) : html`<p>${words}</p>`;
}

function renderFacts(submission: StoredSubmission, survey: Survey | undefined): Html {
  const {
    reference,
    received_at: at,
    page,
    lang,
    area,
    item,
    email,
    reply_wanted: reply,
    may_publish: may,
  } = submission;
  const fact = (label: string, value: Html | string) =>
    value &&
    html`<dt>${label}</dt>
      <dd>${value}</dd>`;
  return html`<dl class="facts-list">
    ${fact('Reference', html`<span class="reference">${reference}</span>`)}
    ${fact('Came in', renderMoment(at))} ${fact('Page', page && renderLink(page))}
    ${fact('Survey', item && (inLanguage(survey?.title ?? item, 'en') || item))}
    ${fact('Language', lang && languageName(lang))} ${fact('Area', area)}
    ${fact('Reply wanted', reply ? (email ? html`Yes, to <a href="mailto:${addressed(email)}">${email}</a>` : 'Yes; the address has been deleted') : 'No')}
    ${Object.hasOwn(submission.answers, 'publish') && fact('May be published', may ? 'Yes' : 'No')}
  </dl>`;
}

/** An e-mail address as a link takes it: what a stranger wrote adds no copies and no subject to a reply. */
const addressed = (email: string): string => encodeURIComponent(email).replace('%40', '@');

function renderDecision(
  here: string,
  submission: StoredSubmission,
  themes: readonly StoredTheme[],
): Html {
  const {version, state, theme_id: theme, response, note, purpose} = submission;
  return html`<form method="post" action="${here}" class="form decision">
    <h2>What happens with it</h2>
    <input type="hidden" name="version" value="${version}" />
    <div class="pair">
      ${renderField({name: 'state', label: 'State', type: 'select', value: state, options: optionsOf(submissionStates)})}
      ${renderField({name: 'theme', label: 'Theme', type: 'select', value: theme, options: [{value: '', label: 'No theme'}, ...themes.map(({id, title}) => ({value: id, label: title}))]})}
    </div>
    ${purpose === 'comment' && renderPublication(submission)}
    ${purpose === 'comment' && renderField({name: 'response', label: 'Response to this comment', hint: 'Printed below the comment in the yearly report. What answers many comments belongs to their theme.', type: 'textarea', value: response, rows: 4})}
    ${renderField({name: 'note', label: 'Note for colleagues', hint: 'Never published.', type: 'textarea', value: note, rows: 2})}
    <button type="submit">Save</button>
  </form>`;
}

function renderPublication(submission: StoredSubmission): Html {
  const {may_publish: may, published, public_text: wording, withheld, answers} = submission;
  const withheldField = renderField({
    name: 'withheld',
    label: 'Keep it out of the yearly report',
    hint: 'The regulations allow this for comments that are vexatious or about one child’s own provision.',
    type: 'select',
    value: withheld,
    options: optionsOf(withheldReasons),
  });
  if (!may)
    return html`<p>Its writer did not agree to publication, so it is counted but never printed.</p>
      ${withheldField}`;
  const own = answers['comment'];
  const details = detailsIn(wording || (typeof own === 'string' ? own : ''));
  return html`${renderField({name: 'published', label: 'Yearly report', type: 'checkboxes', value: published ? ['yes'] : [], options: [{value: 'yes', label: 'Print this comment in the yearly report'}]})}
  ${details && html`<p class="warn">This may hold ${details}. Reword it before you publish it.</p>`}
  ${renderField({name: 'public_text', label: 'Wording to print', hint: 'Leave empty to print it as it was written. Take out names and whatever else somebody could be recognised by.', type: 'textarea', value: wording, rows: 4})}
  ${withheldField}`;
}

/** Asks before anything is deleted. */
export function renderDeletion(
  config: Config,
  reference: string,
  what: string,
  action: string,
  back: string,
): Html {
  const body = html`<h1>Delete ${what}?</h1>
    <p>This cannot be undone.</p>
    <form method="post" action="${action}" class="last">
      <button class="danger">Delete</button> <a href="${back}">Keep it</a>
    </form>`;
  return renderModeration(config, '', `Delete ${reference}`, body);
}
