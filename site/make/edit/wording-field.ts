/** What an item says as it was published, in plain words, and in Easy Read: side by side, with how hard each is to read. */
import {type TemplateResult, html, nothing} from 'lit';
import type {Schema} from '../../../src/record/fields.js';
import {type Form, controlId, isOpen} from './form.js';
import {type FieldPlace, toggled} from './frame.js';
import {renderEntries} from './list-field.js';
import {type Path, isPlain, valueAt} from '../../../cli/value-paths.js';
import {readingAgeWords} from './reading-age.js';
import {isLong, wordsOf} from './schema-words.js';
import {renderText} from './text-field.js';
import {wordsIn} from '../../../cli/entry-title.js';

/** What the item says itself, in the record's language. */
function published(form: Form, schema: Schema, path: Path): string {
  const item = valueAt(form.value, path);
  if (!isPlain(item)) return '';
  return Object.keys(schema.fields ?? {})
    .filter(field => isLong(field) && field !== 'plain')
    .map(field => wordsIn(item[field], form.own, form.own).trim())
    .filter(Boolean)
    .join('\n');
}

function easyReadWords(form: Form, path: Path): string {
  const lines = valueAt(form.value, [...path, 'easyRead']);
  return Array.isArray(lines)
    ? lines.map(line => (isPlain(line) ? wordsIn(line['text'], form.own, form.own) : '')).join('\n')
    : '';
}

export function renderWordings(form: Form, schema: Schema, path: Path): TemplateResult {
  const place = (field: string): FieldPlace => ({
    holder: schema,
    schema: schema.fields![field]!,
    field,
    path: [...path, field],
  });
  const [own, lines] = [published(form, schema, path), easyReadWords(form, path)];
  const plain = wordsIn(valueAt(form.value, [...path, 'plain']), form.own, form.own);
  // The index is made for English.
  const age = (text: string) =>
    /^en\b/i.test(form.own) && text.trim()
      ? html`<p class="age">${readingAgeWords(text)}</p>`
      : nothing;
  const all = [...path, 'wordings'];
  const count = [plain, lines].filter(words => words.trim()).length;
  return html`<details class="part" .open=${isOpen(all)} @toggle=${toggled(form, all)}>
    <summary>
      Plain words and Easy Read<span class="hint"
        >${count ? [plain.trim() && 'plain words', lines.trim() && 'Easy Read'].filter(Boolean).join(', ') : 'none'}</span
      >
    </summary>
    ${
      isOpen(all)
        ? html`<div class="wordings">
              <div>
                <h5>As it stands</h5>
                <p class="quoted" lang=${form.own}>
                  ${own || 'Nothing that is longer than a line.'}
                </p>
                ${age(own)}
              </div>
              <div>${renderText(form, place('plain'))} ${age(plain)}</div>
              <div role="group" aria-labelledby="${controlId(path)}-easy">
                <h5 id="${controlId(path)}-easy">${wordsOf(schema, 'easyRead').label}</h5>
                <p class="hint">${wordsOf(schema, 'easyRead').hint}</p>
                ${age(lines)} ${renderEntries(form, place('easyRead'))}
              </div>
            </div>
            <p class="hint">
              The reading age comes from the Automated Readability Index, which counts letters and
              words in sentences. It does not know what they mean: read it to somebody, too.
            </p>`
        : nothing
    }
  </details>`;
}
