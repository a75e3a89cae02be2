/** The state of the second language: how much is translated, who has checked it, and what families are told. */
import {type TemplateResult, html, nothing} from 'lit';
import {textsOf} from '../../../src/record/record-texts.js';
import {entities} from '../../../src/record/schema.js';
import {type Form, isOpen} from './form.js';
import {toggled} from './frame.js';
import {languageName} from './languages.js';
import {samePlace} from './paths.js';
import {valueAt} from '../../../cli/value-paths.js';
import {textState, translationOf, translationSaid} from './translation-state.js';

/** How many texts there are to translate, how many are, and how many were before their original changed. */
export function countTexts(form: Form, tag: string) {
  const counts = {all: 0, translated: 0, stale: 0};
  if (!form.record) return counts;
  for (const {path} of textsOf(form.record)) {
    const before = valueAt(form.opened, samePlace(form.value, form.opened, path));
    const state = textState(valueAt(form.value, path), before, tag, form.own);
    if (state === 'no-original') continue;
    counts.all += 1;
    if (state === 'translated') counts.translated += 1;
    if (state === 'stale') counts.stale += 1;
  }
  return counts;
}

export function renderTranslation(form: Form, tag: string): TemplateResult {
  const name = languageName(tag);
  const {all, translated, stale} = countTexts(form, tag);
  const known = translationOf(form.value['translations'], tag);
  const path = ['translations', known?.tag ?? tag];
  return html`<div class="translation">
    <p>
      <strong>${name}: ${translated} of ${all} texts.</strong> ${
        stale ? `${stale} of them were translated before the original changed.` : nothing
      }
      ${
        known
          ? `Families are told: ${translationSaid(known.translation, form.own)}.`
          : translated
            ? 'Who has checked them is not said: say so below, so that families know.'
            : nothing
      }
      ${
        known?.translation.src
          ? `Further words are in a file of their own, ${known.translation.src}, which this page does not read.`
          : nothing
      }
    </p>
    <details class="part" .open=${isOpen(path)} @toggle=${toggled(form, path)}>
      <summary>Where the translation into ${name} stands</summary>
      ${isOpen(path) ? form.renderFields(form, entities.translation, path) : nothing}
    </details>
  </div>`;
}
