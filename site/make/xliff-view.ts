/** Texts to a translator and back: the file to give away, and the one that comes back. */
import {type TemplateResult, html, nothing} from 'lit';
import {languages} from '../../src/language/languages.js';
import type {SendRecord} from '../../src/record/schema.js';
import {recordLanguage, matchingTag} from '../../src/record/texts.js';
import {byId, say} from '../elements.js';
import {count} from './count.js';
import {save} from './download.js';
import {type Draft, type Made, fileName, recordOf, withRecord} from './draft.js';
import {languageName} from './edit/languages.js';
import {change, current} from './store.js';
import {sourcesOf, withXliff, xliffOf} from './xliff.js';

/** What was said of the last file that came back. */
let messages: readonly string[] = [];

function give(draft: Draft, made: Made): void {
  const tag = byId<HTMLSelectElement>('xliff-language').value;
  const {record, value} = made;
  const text = xliffOf(
    {record: record!, value, opened: draft.base},
    tag,
    `${fileName(draft)}.json`,
  );
  save(`${fileName(draft)}.${tag}.xlf`, text, 'application/xliff+xml');
}

/** Hashes as the command line writes them, where the browser can make them: not on a page without https. */
async function hashesOf(record: SendRecord): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (const source of sourcesOf(record)) {
    const digest = await crypto.subtle?.digest('SHA-256', new TextEncoder().encode(source));
    if (digest)
      hashes.set(
        source,
        [...new Uint8Array(digest)]
          .map(byte => byte.toString(16).padStart(2, '0'))
          .join('')
          .slice(0, 12),
      );
  }
  return hashes;
}

const names = (ids: readonly string[]): string =>
  `${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ' …' : ''}`;

async function takeBack(file: File): Promise<void> {
  try {
    const text = await file.text();
    const {record, value} = recordOf(current());
    const {
      value: next,
      tag,
      put,
      stale,
      gone,
    } = withXliff(record!, value, text, await hashesOf(record!));
    messages = [
      `${count(put, 'text')} put into ${languageName(tag)}. Say under “Where the translation stands” who has checked them.`,
      ...(stale.length
        ? [
            `${count(stale.length, 'text')} left out, because the original has changed or the file says to look again: ${names(stale)}.`,
          ]
        : []),
      ...(gone.length
        ? [`${count(gone.length, 'text')} left out that the record no longer has: ${names(gone)}.`]
        : []),
    ];
    change(draft => withRecord(draft, () => next));
  } catch (error) {
    messages = [`${file.name} was not read: ${(error as Error).message}.`];
    change(draft => draft);
  }
  say(messages.join(' '));
}

export function renderXliff(draft: Draft, made: Made): TemplateResult | typeof nothing {
  if (!made.record) return nothing;
  const own = recordLanguage(made.record);
  return html`<details id="xliff">
    <summary>Translations: a file for a translator</summary>
    <p>
      Every translator’s tool opens XLIFF. The file has each text once, with the translations there
      are; what comes back is put beside its text.
    </p>
    <div class="about">
      <div class="field">
        <label for="xliff-language">Into which language</label>
        <select id="xliff-language">
          ${languages
            .filter(({tag}) => matchingTag([own], tag) === undefined)
            .map(({tag}) => html`<option value=${tag}>${languageName(tag)}</option>`)}
        </select>
      </div>
    </div>
    <div class="presses">
      <button type="button" @click=${() => give(draft, made)}>Save for the translator</button>
      <label class="file press"
        >Read what came back<input
          type="file"
          id="xliff-file"
          accept=".xlf,.xliff,.xml"
          @change=${({target}: Event) => {
            const input = target as HTMLInputElement;
            const file = input.files?.[0];
            if (file) void takeBack(file).finally(() => (input.value = ''));
          }}
      /></label>
    </div>
    ${
      messages.length
        ? html`<ul class="told">
            ${messages.map(words => html`<li>${words}</li>`)}
          </ul>`
        : nothing
    }
  </details>`;
}
