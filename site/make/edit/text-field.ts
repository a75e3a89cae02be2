/** A text field: in the record's language, and next to it in another. */
import {type TemplateResult, html, nothing} from 'lit';
import type {FieldPlace} from './frame.js';
import {type Form, controlId, edit, faultsAt} from './form.js';
import {directionOf, languageName} from './languages.js';
import {samePlace} from './paths.js';
import {valueAt} from '../../../cli/value-paths.js';
import {isLong, wordsOf} from './schema-words.js';
import {type TextState, textState, translationOf, translationSaid} from './translation-state.js';
import {wordsIn} from '../../../cli/entry-title.js';
import {withWordsIn} from './typed.js';

/** The pause in typing after which the text is stored, in milliseconds. */
const PAUSE = 400;
let waiting: ReturnType<typeof setTimeout> | undefined;
let commit: (() => void) | undefined;

/** Stores the text being typed at once, before the page is left. */
export function keepNow(): void {
  clearTimeout(waiting);
  const now = commit;
  commit = undefined;
  now?.();
}

addEventListener('pagehide', keepNow);
document.addEventListener('visibilitychange', keepNow);

/** One control for words in one language. */
export function renderWords(
  form: Form,
  {field, path}: FieldPlace,
  tag: string,
  id: string,
  attributes: {described?: string | typeof nothing; label?: string; isLong?: boolean},
): TemplateResult {
  const words = wordsIn(valueAt(form.value, path), tag, form.own);
  // An empty line of a list stays, because the person may be about to write another text.
  const none = typeof path.at(-1) === 'number' ? '' : undefined;
  const keep = (next: string) =>
    edit(path, withWordsIn(valueAt(form.value, path), tag, form.own, next) ?? none, true);
  const typing = ({target}: Event) => {
    const {value} = target as HTMLTextAreaElement;
    clearTimeout(waiting);
    commit = () => keep(value);
    waiting = setTimeout(keepNow, PAUSE);
  };
  const changed = ({target}: Event) => {
    clearTimeout(waiting);
    commit = undefined;
    const {value} = target as HTMLTextAreaElement;
    if (value !== words) keep(value);
  };
  const {described = nothing, label = nothing} = attributes;
  return (attributes.isLong ?? isLong(field)) || words.includes('\n')
    ? html`<textarea
        id=${id}
        rows=${Math.min(12, Math.max(2, Math.ceil(words.length / 58)))}
        lang=${tag}
        dir=${directionOf(tag)}
        aria-describedby=${described}
        aria-label=${label}
        .value=${words}
        @input=${typing}
        @change=${changed}
      ></textarea>`
    : html`<input
        id=${id}
        lang=${tag}
        dir=${directionOf(tag)}
        aria-describedby=${described}
        aria-label=${label}
        .value=${words}
        @input=${typing}
        @change=${changed}
      />`;
}

export function renderText(form: Form, place: FieldPlace): TemplateResult {
  const {holder, field, path} = place;
  const {label, hint, example} = wordsOf(holder, field);
  const id = controlId(path);
  const faults = faultsAt(form, path);
  const said = [hint, example && `Such as: ${example}`].filter(Boolean).join(' ');
  const described =
    [said && `${id}-hint`, faults.length && `${id}-fault`].filter(Boolean).join(' ') || nothing;
  return html`<div class="field ${form.beside ? 'with-other' : ''} ${faults.length ? 'wrong' : ''}">
    <label for=${id}>${label}</label>
    ${said ? html`<span class="hint" id="${id}-hint">${said}</span>` : nothing}
    <div class="languages">
      <div>${renderWords(form, place, form.own, id, {described})}</div>
      ${form.beside ? renderOther(form, place, form.beside, id, label) : nothing}
    </div>
    ${faults.length ? html`<span class="fault" id="${id}-fault">${faults.join(' ')}</span>` : nothing}
  </div>`;
}

/** The states of a text in the other language, in words. */
const STATES: Readonly<Record<TextState, string>> = {
  'none': 'No translation yet: families read the original.',
  'stale': 'The original has changed since this was translated.',
  'translated': '',
  'no-original': '',
};

/** The text in the other language, with its state. */
function renderOther(
  form: Form,
  {field, path, ...place}: FieldPlace,
  tag: string,
  id: string,
  label: string,
): TemplateResult {
  const text = valueAt(form.value, path);
  const before = valueAt(form.opened, samePlace(form.value, form.opened, path));
  const state = textState(text, before, tag, form.own);
  const known = translationOf(form.value['translations'], tag);
  const said =
    state === 'translated'
      ? known
        ? `${translationSaid(known.translation, form.own)}.`.replace(/^\w/, letter =>
            letter.toUpperCase(),
          )
        : 'Who has checked it is not said.'
      : STATES[state];
  return html`<div>
    ${renderWords(form, {field, path, ...place}, tag, `${id}-other`, {
      label: `${label}, ${languageName(tag)}`,
      described: said ? `${id}-state` : nothing,
    })}
    ${
      said
        ? html`<span class="hint ${state === 'stale' ? 'fault' : ''}" id="${id}-state"
            >${said}</span
          >`
        : nothing
    }
  </div>`;
}
