/** Somebody's own colours: chosen role by role, their contrast told. */
import {type TemplateResult, html, nothing} from 'lit';
import {type ThemeChoice, roles, shapes} from '../../../stories/support/theme.js';
import {type Mode, type ReadyTheme, themeNames} from '../../../stories/support/tokens.js';
import {type Role, hexOf, modes, shownColour} from './own-theme.js';

type ChangeTheme = (next: (before: ThemeChoice | undefined) => ThemeChoice | undefined) => void;

const THEME_NAMES: Readonly<Record<ReadyTheme, string>> = {
  plain: 'Plain',
  govuk: 'Like GOV.UK',
  nhs: 'Like the NHS',
  warm: 'Warm',
};

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  'text': 'Words',
  'heading': 'Headings',
  'accent': 'Links and buttons',
  'on-accent': 'Words on buttons',
  'mark': 'Marks and lines that count',
  'wash': 'Ground of what is set apart',
  'focus': 'Ring around what the keyboard is at',
};

const valueOf = ({target}: Event): string =>
  (target as HTMLInputElement | HTMLSelectElement).value.trim();

const without = (table: Record<string, string>, name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(table).filter(([other]) => other !== name));

const ratio = (value: number): string => `${(Math.floor(value * 10) / 10).toFixed(1)} : 1`;

function renderRole(
  choice: ThemeChoice,
  mode: Mode,
  role: Role,
  change: ChangeTheme,
): TemplateResult {
  const id = `colour-${mode}-${role}`;
  const typed = choice[mode][role] ?? '';
  const {asked, shown, contrast} = shownColour(choice, mode, role);
  const set = (value: string) =>
    change(
      before =>
        before && {
          ...before,
          [mode]: value ? {...before[mode], [role]: value} : without(before[mode], role),
        },
    );
  return html`<div class="colour">
    <label for=${id}>${ROLE_NAMES[role]}</label>
    <input
      type="color"
      aria-label="${ROLE_NAMES[role]}, from a palette"
      .value=${asked}
      @change=${(event: Event) => set(valueOf(event))}
    />
    <input
      id=${id}
      aria-describedby="${id}-told"
      placeholder=${asked}
      spellcheck="false"
      .value=${typed}
      @change=${(event: Event) => set(valueOf(event))}
    />
    <p class="hint" id="${id}-told">
      ${
        typed && !hexOf(typed)
          ? html`<span class="fault">Write it like #1d70b8.</span>`
          : contrast
            ? contrast.asked >= contrast.needed
              ? html`Contrast ${ratio(contrast.asked)}, enough.`
              : html`Contrast ${ratio(contrast.asked)}: too little, it has to be ${contrast.needed}
                  : 1. Widgets show <code>${shown}</code>, which has ${ratio(contrast.shown)}.`
            : shown === asked
              ? nothing
              : html`Shown as <code>${shown}</code>, so that words on it can be read.`
      }
    </p>
  </div>`;
}

/** @param choice nothing while the page's own look is taken over */
export function renderTheme(choice: ThemeChoice | undefined, change: ChangeTheme): TemplateResult {
  return html`<details>
    <summary>Your colours</summary>
    <div class="field">
      <label for="theme-base">Begin with</label>
      <span class="hint" id="theme-base-hint"
        >Without a choice, a widget takes over the colours and the font of the words around
        it.</span
      >
      <select
        id="theme-base"
        aria-describedby="theme-base-hint"
        @change=${(event: Event) => {
          const theme = themeNames.find(name => name === valueOf(event));
          change(before => theme && {...(before ?? {light: {}, dark: {}, shape: {}}), theme});
        }}
      >
        <option value="" ?selected=${!choice}>The page’s own look</option>
        ${themeNames.map(
          name =>
            html`<option value=${name} ?selected=${choice?.theme === name}>
              ${THEME_NAMES[name]}
            </option>`,
        )}
      </select>
    </div>
    ${
      choice
        ? html`${modes.map(
              mode =>
                html`<fieldset>
                  <legend>${mode === 'light' ? 'On light pages' : 'On dark pages'}</legend>
                  ${roles.map(role => renderRole(choice, mode, role, change))}
                </fieldset>`,
            )}
            <fieldset>
              <legend>Type, space and shape</legend>
              ${shapes.map(
                ([name, words, example]) =>
                  html`<div class="field">
                    <label for="shape-${name}">${words}</label>
                    <input
                      id="shape-${name}"
                      placeholder=${example}
                      .value=${choice.shape[name] ?? ''}
                      @change=${(event: Event) => {
                        const value = valueOf(event);
                        change(
                          before =>
                            before && {
                              ...before,
                              shape: value
                                ? {...before.shape, [name]: value}
                                : without(before.shape, name),
                            },
                        );
                      }}
                    />
                  </div>`,
              )}
            </fieldset>`
        : nothing
    }
  </details>`;
}
