/** The list of answers: search and filters above, one line for each answer, actions for several below. */
import {html} from 'hono/html';
import type {Config} from '../config.js';
import {renderField} from '../form-fields.js';
import type {Html} from '../page.js';
import {about, labelOf, questionsOf} from '../questions.js';
import type {StoredSubmission} from '../store/submissions.js';
import type {StoredTheme} from '../store/themes.js';
import {
  detailsIn,
  languageName,
  optionsOf,
  purposeNames,
  submissionStates,
  suspicions,
  wordFor,
} from '../wording.js';
import {isFiltered, pageLength, viewQuery, type ListView} from './filters.js';
import {renderModeration} from './frame.js';

export interface ListContents {
  readonly view: ListView;
  readonly count: number;
  /** How many are new, whatever the filter. */
  readonly unread: number;
  /** How many are set aside, by reason. */
  readonly aside: ReadonlyMap<string, number>;
  readonly submissions: readonly StoredSubmission[];
  readonly themes: readonly StoredTheme[];
  readonly languages: readonly string[];
  readonly notice: string;
}

export function renderList(config: Config, contents: ListContents): Html {
  const {view, count, unread, aside, submissions, notice} = contents;
  const {filter} = view;
  const base = `${config.path}/moderation`;
  const isEmpty = count === 0 && !isFiltered(filter);
  const heading =
    filter.aside === 'aside'
      ? 'Put aside as suspected spam'
      : isEmpty
        ? 'No answers yet'
        : sayUnread(unread);
  const body = html`<h1>${heading}</h1>
    ${filter.aside !== 'aside' && renderAside(config, base, aside)} ${renderFilters(base, contents)}
    <div class="found">
      <p>${sayFound(view, count)}</p>
      ${count > 0 && html`<p>Save these as <a href="${base}/export.csv${viewQuery(filter)}">spreadsheet (CSV)</a> or <a href="${base}/export.json${viewQuery(filter)}">JSON</a></p>`}
    </div>
    ${count > 0 && renderAnswers(base, contents, submissions)} ${renderPaging(base, view, count)}`;
  return renderModeration(config, '', heading, body, notice);
}

/** Some of these are from people, because browsers also fill in hidden fields. So moderators must not overlook them. */
function renderAside(config: Config, base: string, aside: ListContents['aside']): Html | '' {
  const all = [...aside.values()].reduce((sum, count) => sum + count, 0);
  if (all === 0) return '';
  const hidden = aside.get('honeypot') ?? 0;
  return html`<p class="notice">
    <a href="${base}?aside=aside"
      >${all === 1 ? 'One answer is' : `${all} answers are`} put aside as suspected spam</a
    >${hidden > 0 && `; ${hidden === all ? '' : `${hidden} of them `}with a hidden field filled in, as some browsers do`}.
    Deleted after ${config.keep.suspectedDays} days.
  </p>`;
}

function sayUnread(unread: number): string {
  if (unread === 0) return 'Every answer has been looked at';
  return unread === 1 ? 'One new answer' : `${unread} new answers`;
}

function sayFound({filter, number}: ListView, count: number): string {
  if (count === 0)
    return isFiltered(filter)
      ? 'Nothing fits this search.'
      : 'What families send will be listed here.';
  const first = (number - 1) * pageLength + 1;
  const last = Math.min(number * pageLength, count);
  return first > last
    ? `${count} in all, on earlier pages.`
    : `${first} to ${last} of ${count}, the newest first`;
}

function renderFilters(base: string, {view, themes, languages}: ListContents): Html {
  const {filter} = view;
  const any = (words: string, options: readonly {value: string; label: string}[]) => [
    {value: '', label: words},
    ...options,
  ];
  const narrowed = ['purpose', 'state', 'theme', 'lang', 'page'].some(
    name => filter[name as keyof typeof filter] !== '',
  );
  const more = html`<summary>Type, state, theme, language, page</summary>
    <div class="narrow">
      ${renderField({name: 'purpose', label: 'Type', type: 'select', value: filter.purpose, options: any('All types', optionsOf(purposeNames))})}
      ${renderField({name: 'state', label: 'State', type: 'select', value: filter.state, options: any('Any state', optionsOf(submissionStates))})}
      ${renderField({name: 'theme', label: 'Theme', type: 'select', value: filter.theme, options: any('Any theme', [{value: 'none', label: 'Without a theme'}, ...themes.map(asOption)])})}
      ${renderField({
        name: 'lang',
        label: 'Language',
        type: 'select',
        value: filter.lang,
        options: any(
          'Any language',
          languages.map(tag => ({value: tag, label: languageName(tag)})),
        ),
      })}
      ${renderField({name: 'page', label: 'Page address has', type: 'text', value: filter.page})}
    </div>`;
  return html`<form method="get" action="${base}" class="filters" role="search">
    <div class="search">
      ${renderField({name: 'q', label: 'Search', type: 'text', value: filter.search})}
      <button type="submit">Find</button> ${isFiltered(filter) && html`<a href="${base}">Clear</a>`}
    </div>
    ${narrowed ? html`<details open>${more}</details>` : html`<details>${more}</details>`}
    ${filter.item && html`<input type="hidden" name="item" value="${filter.item}" />`}
    ${filter.aside !== 'in' && html`<input type="hidden" name="aside" value="${filter.aside}" />`}
  </form>`;
}

function renderAnswers(
  base: string,
  {view, themes}: ListContents,
  submissions: readonly StoredSubmission[],
): Html {
  const names = new Map(themes.map(theme => [theme.id, theme.title]));
  return html`<form method="post" action="${base}/several${viewQuery(view.filter, view.number)}">
    <ol class="answers">
      ${submissions.map(submission => renderAnswer(base, submission, names.get(submission.theme_id)))}
    </ol>
    <fieldset class="several">
      <legend>Change the ticked answers</legend>
      ${renderField({name: 'set-state', label: 'Set state', type: 'select', value: '', options: [{value: '', label: 'Leave as it is'}, ...optionsOf(submissionStates)]})}
      ${renderField({name: 'set-theme', label: 'Set theme', type: 'select', value: '', options: [{value: '', label: 'Leave as it is'}, {value: 'none', label: 'No theme'}, ...themes.map(asOption)]})}
      <button type="submit" class="quiet">Change</button>
    </fieldset>
  </form>`;
}

function renderAnswer(base: string, submission: StoredSubmission, theme: string | undefined): Html {
  const {
    reference,
    purpose,
    page,
    lang,
    item,
    state,
    reply_wanted: reply,
    suspicion,
    published,
    received_at: at,
  } = submission;
  const details = detailsIn([...Object.values(submission.answers)].flat().join('\n'));
  const facts = [
    wordFor(purposeNames, purpose),
    suspicion && wordFor(suspicions, suspicion),
    item,
    page && shorten(page.replace(/^https?:\/\/(www\.)?/, ''), 60),
    lang && !/^en\b/i.test(lang) && languageName(lang),
    theme,
    reply && 'Reply wanted',
    published && 'Published',
  ].filter(Boolean);
  return html`<li>
    <input
      type="checkbox"
      name="reference"
      value="${reference}"
      id="tick-${reference}"
      aria-label="Tick ${reference}"
    />
    <time datetime="${at.toISOString()}">${shortDay(at)}</time>
    <div>
      <a class="gist" href="${base}/${reference}" lang="${lang}" dir="auto">${gist(submission)}</a>
      <p class="facts">
        <span class="state" data-state="${state}">${wordFor(submissionStates, state)}</span
        >${facts.map(fact => html` <span>${fact}</span>`)}${details && html` <span class="caution">May hold ${details}</span>`}
      </p>
    </div>
  </li>`;
}

/** A summary of an answer in one line. */
export function gist({answers, purpose}: Pick<StoredSubmission, 'answers' | 'purpose'>): string {
  const words = ['comment', 'detail', 'part']
    .map(name => answers[name])
    .find(answer => typeof answer === 'string');
  if (typeof words === 'string') return shorten(words.replace(/\s+/g, ' '), 160);
  const chosen = ['problem', about.name].flatMap(name => {
    const question = questionsOf(purpose).find(known => known.name === name);
    return [answers[name] ?? []].flat().map(value => labelOf(question, value));
  });
  if (chosen.length > 0) return chosen.join(', ');
  if (purpose === 'page')
    return answers['correct'] === 'yes'
      ? 'Yes, the page is correct'
      : 'No, the page is not correct';
  const count = Object.keys(answers).length;
  return count === 1 ? 'One question answered' : `${count} questions answered`;
}

function renderPaging(base: string, {filter, number}: ListView, count: number): Html | '' {
  const last = Math.max(1, Math.ceil(count / pageLength));
  if (last === 1 && number === 1) return '';
  const link = (to: number, words: string, rel: string) =>
    html`<a rel="${rel}" href="${base}${viewQuery(filter, to)}">${words}</a>`;
  return html`<nav class="paging" aria-label="Pages of answers">
    ${number > 1 && link(Math.min(number - 1, last), 'Newer', 'prev')}
    <span>Page ${number} of ${last}</span>
    ${number < last && link(number + 1, 'Older', 'next')}
  </nav>`;
}

function asOption(theme: StoredTheme): {value: string; label: string} {
  return {value: theme.id, label: theme.title};
}

function shorten(text: string, length: number): string {
  const signs = [...text];
  return signs.length <= length
    ? text
    : `${signs
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}

function shortDay(moment: Date): string {
  return moment.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'Europe/London',
  });
}
