/** The piece: which widget, what can be chosen about it, and how to look at it. */
import {type TemplateResult, html, nothing} from 'lit';
import {type WidgetName, isWidget, widgets} from '../../cli/widgets.js';
import type {SendRecord} from '../../src/record/schema.js';
import {pickText, recordLanguage} from '../../src/record/texts.js';
import {type PieceChoice, needsRecord} from './choice.js';
import {askedQuestions, withQuestions} from './form/form-choice.js';
import {renderPurpose} from './form/receiver-view.js';
import {optionWords, valueWords} from './option-words.js';
import {WIDGET_NAMES} from './snippets.js';
import {renderTheme} from './theme/theme-view.js';

/** An attribute, as the manifest has it; `scripts/site/options.mjs` makes these. */
interface Option {
  name: string;
  kind: 'yes' | 'number' | 'words' | 'choice';
  values?: readonly string[];
  preset?: string;
  description: string;
}

declare const __SITE_OPTIONS__: Readonly<Record<WidgetName, readonly Option[]>>;

/** What a person types or chooses for an attribute; nothing leaves it out. */
const withAttribute = (choice: PieceChoice, name: string, value: string): PieceChoice => {
  const {[name]: _before, ...others} = choice.attributes;
  return {...choice, attributes: value === '' ? others : {...others, [name]: value}};
};

export type Change = (next: (choice: PieceChoice) => PieceChoice) => void;

/** What a form is asked about in words of its own. */
const ASKED_APART: readonly string[] = [
  'item',
  'purpose',
  'action',
  'receiver',
  'form-id',
  'map',
  'thanks',
];

const valueOf = ({target}: Event): string =>
  (target as HTMLInputElement | HTMLSelectElement).value.trim();

const bare = (words: string): string => words.replaceAll('`', '');

function renderOption(option: Option, choice: PieceChoice, change: Change): TemplateResult {
  const {name, kind, values = [], preset, description} = option;
  const id = `option-${name}`;
  const value = choice.attributes[name];
  if (kind === 'yes')
    return html`<div class="tick">
      <input
        type="checkbox"
        id=${id}
        .checked=${value !== undefined}
        @change=${({target}: Event) =>
          change(before => {
            const {[name]: _was, ...others} = before.attributes;
            return {
              ...before,
              attributes: (target as HTMLInputElement).checked ? {...others, [name]: ''} : others,
            };
          })}
      />
      <label for=${id}
        >${optionWords(name)}
        <span class="hint">${bare(description)} <code>${name}</code></span></label
      >
    </div>`;
  return html`<div class="field">
    <label for=${id}>${optionWords(name)}</label>
    <span class="hint" id="${id}-hint">${bare(description)} <code>${name}</code></span>
    ${
      kind === 'choice'
        ? html`<select
            id=${id}
            aria-describedby="${id}-hint"
            @change=${(event: Event) => change(before => withAttribute(before, name, valueOf(event)))}
          >
            <option value="" ?selected=${value === undefined}>
              ${preset ? `${valueWords(preset)}, unless you say otherwise` : 'not set'}
            </option>
            ${values
              .filter(one => one !== preset)
              .map(
                one =>
                  html`<option value=${one} ?selected=${one === value}>${valueWords(one)}</option>`,
              )}
          </select>`
        : html`<input
            id=${id}
            aria-describedby="${id}-hint"
            type=${kind === 'number' ? 'number' : 'text'}
            min=${kind === 'number' ? '1' : nothing}
            .value=${value ?? ''}
            @change=${(event: Event) => change(before => withAttribute(before, name, valueOf(event)))}
          />`
    }
  </div>`;
}

/** Items by name, for the widgets that show one. */
function renderItem(
  choice: PieceChoice,
  record: SendRecord | undefined,
  change: Change,
): TemplateResult | typeof nothing {
  const list = widgets[choice.widget];
  const items = list && record ? record[list] : [];
  if (!record || items.length < 2 || !needsRecord(choice.widget, choice.attributes)) return nothing;
  const own = recordLanguage(record);
  const nameOf = (item: object): string => {
    const {title, name, text, what, id} = item as Record<string, unknown>;
    const words = pickText((title ?? name ?? text ?? what) as never, own, own)?.text;
    return (words ?? String(id)).slice(0, 70);
  };
  return html`<div class="field">
    <label for="option-item">Which one</label>
    <select
      id="option-item"
      @change=${(event: Event) => change(before => withAttribute(before, 'item', valueOf(event)))}
    >
      <option value="" ?selected=${!choice.attributes['item']}>All of them</option>
      ${items.map(
        item =>
          html`<option value=${item.id} ?selected=${choice.attributes['item'] === item.id}>
            ${nameOf(item)}
          </option>`,
      )}
    </select>
  </div>`;
}

/** Choices on the left of the preview. */
export function renderChoices(
  choice: PieceChoice,
  record: SendRecord | undefined,
  change: Change,
): TemplateResult {
  const apart = [
    ...(choice.widget === 'feedback-form' ? ASKED_APART : ['item']),
    ...(choice.theme ? ['theme'] : []),
  ];
  const options = __SITE_OPTIONS__[choice.widget].filter(({name}) => !apart.includes(name));
  const changePurpose = (purpose: string) =>
    change(before => {
      const next = {...before, attributes: {...before.attributes, purpose}};
      return {...next, form: withQuestions(next.form, askedQuestions(next.attributes, record))};
    });
  return html`<div class="field">
      <label for="widget">The widget</label>
      <select
        id="widget"
        @change=${(event: Event) => {
          const widget = valueOf(event);
          if (isWidget(widget)) change(before => ({...before, widget, attributes: {}}));
        }}
      >
        ${(Object.keys(WIDGET_NAMES) as WidgetName[]).map(
          name =>
            html`<option value=${name} ?selected=${choice.widget === name}>
              ${WIDGET_NAMES[name]}
            </option>`,
        )}
      </select>
    </div>
    ${choice.widget === 'feedback-form' ? renderPurpose(choice.attributes, record, changePurpose) : nothing}
    ${renderItem(choice, record, change)}
    ${
      options.length
        ? html`<details>
            <summary>Options</summary>
            ${options.map(option => renderOption(option, choice, change))}
          </details>`
        : nothing
    }
    ${renderTheme(choice.theme, next => change(before => ({...before, theme: next(before.theme)})))}
    <fieldset class="looks">
      <legend>Look at it</legend>
      ${(
        [
          ['look', 'On a dark page', choice.look === 'dark'],
          ['isNarrow', 'On a narrow phone', choice.isNarrow],
          ['isUrdu', 'In Urdu', choice.isUrdu],
          ['isBlocked', 'With the script blocked', choice.isBlocked],
        ] as const
      ).map(
        ([name, words, isOn]) =>
          html`<div class="tick">
            <input
              type="checkbox"
              id="look-${name}"
              .checked=${isOn}
              @change=${({target}: Event) => {
                const on = (target as HTMLInputElement).checked;
                change(before => ({
                  ...before,
                  ...(name === 'look' ? {look: on ? 'dark' : 'light'} : {[name]: on}),
                }));
              }}
            />
            <label for="look-${name}">${words}</label>
          </div>`,
      )}
    </fieldset>`;
}
