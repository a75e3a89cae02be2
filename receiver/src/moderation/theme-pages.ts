/** Themes: the list, and the page on which one is written. */
import {html} from 'hono/html';
import type {Config} from '../config.js';
import {renderErrorSummary, renderField} from '../form-fields.js';
import type {FieldError} from '../intake/submission.js';
import type {Html} from '../page.js';
import type {StoredTheme, ThemeWording} from '../store/themes.js';
import {optionsOf, themeStates, wordFor} from '../wording.js';
import {renderModeration} from './frame.js';

/** A theme nobody has written yet. */
export const emptyTheme: ThemeWording = {
  title: '',
  you_said: '',
  we_did: '',
  state: 'not-yet',
  why: '',
  date: '',
  priority: '',
  published: false,
};

export function renderThemes(
  config: Config,
  themes: readonly StoredTheme[],
  counts: ReadonlyMap<string, number>,
  notice: string,
): Html {
  const base = `${config.path}/moderation/themes`;
  const heading = themes.length === 0 ? 'Group what people say into themes' : 'Themes';
  const body = html`<h1>${heading}</h1>
    <p class="lead">
      A theme gathers comments that say the same. Once published, it appears in “You said, we did”,
      with what you answer.
    </p>
    <p><a class="button" href="${base}/new">Write a new theme</a></p>
    ${
      themes.length > 0 &&
      html`<ol class="answers themes">
        ${themes.map(theme => renderTheme(config, theme, counts.get(theme.id) ?? 0))}
      </ol>`
    }
    <p class="small">
      Published themes: <a href="${config.path}/responses.json">responses.json</a>. Survey figures:
      <a href="${config.path}/figures.json">figures.json</a>.
    </p>`;
  return renderModeration(config, '/themes', 'Themes', body, notice);
}

function renderTheme(config: Config, theme: StoredTheme, count: number): Html {
  return html`<li>
    <div>
      <a class="gist" href="${config.path}/moderation/themes/${theme.id}">${theme.title}</a>
      <p class="facts">
        <span class="state" data-state="${theme.state}">${wordFor(themeStates, theme.state)}</span>
        <span>${theme.published ? 'Published' : 'Not published'}</span>
        <span
          ><a href="${config.path}/moderation?theme=${theme.id}"
            >${count === 1 ? 'One answer' : `${count} answers`}</a
          ></span
        >
      </p>
    </div>
  </li>`;
}

/** @param id empty for a new theme */
export function renderThemeForm(
  config: Config,
  id: string,
  version: number,
  theme: ThemeWording,
  errors: readonly FieldError[],
  notice: string,
): Html {
  const base = `${config.path}/moderation/themes`;
  const heading = id ? theme.title || 'Theme' : 'Write a new theme';
  const error = (name: string) => errors.find(({field}) => field === name)?.message;
  const body = html`<p class="back"><a href="${base}">All themes</a></p>
    ${renderErrorSummary(errors, field => field)}
    <h1>${heading}</h1>
    <form method="post" action="${base}/${id || 'new'}" class="form">
      <input type="hidden" name="version" value="${version}" />
      ${renderField({name: 'title', label: 'Theme', hint: 'A few words, such as “Getting to school”.', type: 'text', value: theme.title, error: error('title')})}
      ${renderField({name: 'you_said', label: 'You said', hint: 'What people told you, in one or two sentences, so that nobody can be recognised.', type: 'textarea', value: theme.you_said, rows: 4, error: error('you_said')})}
      ${renderField({name: 'state', label: 'Where it stands', type: 'radios', value: theme.state, options: optionsOf(themeStates), error: error('state')})}
      ${renderField({name: 'we_did', label: 'We did', hint: 'What you have done, or will do and by when.', type: 'textarea', value: theme.we_did, rows: 4, error: error('we_did')})}
      ${renderField({name: 'why', label: 'Why', hint: 'Needed when you cannot do it.', type: 'textarea', value: theme.why, rows: 3, error: error('why')})}
      <div class="pair">
        ${renderField({name: 'date', label: 'Date of the response', hint: 'Such as 2026-03-14, 2026-03 or 2026.', type: 'text', value: theme.date, error: error('date')})}
        ${renderField({name: 'priority', label: 'Priority it belongs to', hint: 'Its id in your record, if there is one.', type: 'text', value: theme.priority})}
      </div>
      ${renderField({name: 'published', label: 'You said, we did', type: 'checkboxes', value: theme.published ? ['yes'] : [], options: [{value: 'yes', label: 'Publish this theme'}]})}
      <button type="submit">Save</button>
    </form>
    ${id && html`<div class="last"><a class="danger" href="${base}/${id}/delete">Delete this theme</a></div>`}`;
  return renderModeration(
    config,
    '/themes',
    errors.length > 0 ? `Error: ${heading}` : heading,
    body,
    notice,
  );
}

/** Faults to correct before a theme can be saved. */
export function checkTheme(theme: ThemeWording): readonly FieldError[] {
  const errors: FieldError[] = [];
  const need = (field: keyof ThemeWording, message: string) =>
    theme[field] === '' && errors.push({field, message, code: 'missing'});
  need('title', 'Enter a name for the theme');
  if (!Object.hasOwn(themeStates, theme.state))
    errors.push({field: 'state', message: 'Select where it stands', code: 'not-an-option'});
  if (theme.published) need('you_said', 'Enter what people said before you publish it');
  if (theme.published && (theme.state === 'done' || theme.state === 'under-way'))
    need('we_did', 'Enter what you did before you publish it');
  if (theme.state === 'cannot') need('why', 'Enter why you cannot do it');
  if (
    theme.date !== '' &&
    !/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(theme.date)
  ) {
    errors.push({
      field: 'date',
      message: 'Date must be written like 2026-03-14, 2026-03 or 2026',
      code: 'not-an-option',
    });
  }
  return errors;
}
