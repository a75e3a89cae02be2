/**
 * Translates the council's words into the family's language in the reader's own browser (`Translator`, Chrome 138 and
 * later), on their device, when they press a button. Nothing is fetched before that; then the browser may download a
 * language, and sends nothing.
 */
import {type TemplateResult, html, nothing} from 'lit';
import type {Loaded} from '../data/reading.js';
import {useMachineWords} from '../data/translation-controller.js';
import {msg} from '../language/msg.js';
import {linesWithout, withMachineWords} from '../record/record-texts.js';
import type {ListName} from '../record/schema.js';
import {recordLanguage} from '../record/texts.js';

/** https://webmachinelearning.github.io/translation-api/ */
interface BrowserTranslator {
  availability(pair: Pair): Promise<string>;
  create(pair: Pair): Promise<{translate(text: string): Promise<string>; destroy?(): void}>;
}
interface Pair {
  sourceLanguage: string;
  targetLanguage: string;
}

/** The texts that a widget shows in another language than the reader's. */
export interface ForeignWords {
  loaded: Loaded;
  list: ListName;
}

type Offer = 'possible' | 'busy' | 'failed';

const browserTranslator = (): BrowserTranslator | undefined =>
  (globalThis as {Translator?: BrowserTranslator}).Translator;

const pairOf = (from: string, to: string): Pair => ({
  // Translation models have no regions.
  sourceLanguage: from.split('-')[0]!,
  targetLanguage: to,
});

const offers = new Map<string, Offer | undefined>();

/** The offer to translate; `undefined` if the browser cannot, or has not answered yet. */
function offerOf(from: string, to: string, renew: () => void): Offer | undefined {
  const translator = browserTranslator();
  const key = `${from} ${to}`;
  if (translator && !offers.has(key)) {
    offers.set(key, undefined);
    translator.availability(pairOf(from, to)).then(
      state => {
        if (state === 'unavailable') return;
        offers.set(key, 'possible');
        renew();
      },
      // The browser does not support the language.
      () => {},
    );
  }
  return offers.get(key);
}

/** Call it in the click handler: the browser requires user activation. */
async function translateWords(
  words: readonly ForeignWords[],
  to: string,
  renew: () => void,
): Promise<void> {
  const from = languageOf(words);
  const key = `${from} ${to}`;
  offers.set(key, 'busy');
  renew();
  try {
    const translator = await browserTranslator()!.create(pairOf(from, to));
    const made = new Map<string, string>();
    for (const loaded of new Set(words.map(each => each.loaded))) {
      const record = loaded.record!;
      const lists = words.flatMap(each => (each.loaded === loaded ? each.list : []));
      for (const line of linesWithout(record, lists, to)) {
        const [, mark = '', rest = line] = /^(\s*-\s+)?(.*)$/.exec(line) ?? [];
        if (!made.has(line)) made.set(line, mark + (await translator.translate(rest)));
      }
      useMachineWords(loaded, to, withMachineWords(record, to, made));
    }
    translator.destroy?.();
    offers.set(key, 'possible');
  } catch {
    offers.set(key, 'failed');
  }
  renew();
}

const languageOf = ([first]: readonly ForeignWords[]) => recordLanguage(first?.loaded.record);

/**
 * The offer, in the reader's bar.
 *
 * @param words returns the texts in another language of the page's widgets; called when the button is pressed
 * @param to the reader's language
 * @param renew called when the bar must be rendered again
 */
export function renderDeviceTranslation(
  words: () => readonly ForeignWords[],
  to: string,
  renew: () => void,
): TemplateResult | undefined {
  const found = words();
  const offer = found.length ? offerOf(languageOf(found), to, renew) : undefined;
  if (!offer) return undefined;
  const start = () => offer !== 'busy' && void translateWords(words(), to, renew);
  return html`<span class="device">
    <button
      class="act"
      type="button"
      aria-disabled=${offer === 'busy' ? 'true' : nothing}
      @click=${start}
    >
      ${msg('Translate the published words on this device', {id: 'device.offer', desc: 'Button: the browser itself translates what a council has published only in another language'})}
    </button>
    ${
      offer === 'failed'
        ? msg('Your browser could not translate this.', {
            id: 'device.failed',
            desc: 'After the button that translates on the device, when that did not work',
          })
        : msg(
            'Your browser does it, and may download the language first. Nothing that you read is sent.',
            {
              id: 'device.how',
              desc: 'After the button that translates on the device: how it works',
            },
          )
    }
  </span>`;
}
