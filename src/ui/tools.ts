/**
 * The reader's tools, a quiet line above a widget's content: which wording, where the record has more than one, and read
 * aloud, where the device has a voice.
 */
import {type LitElement, type ReactiveController, type TemplateResult, html, nothing} from 'lit';
import {Reader, piecesOf} from '../language/aloud.js';
import {msg} from '../language/msg.js';
import {voiceFor} from '../language/voices.js';
import type {ListName, SendRecord} from '../record/schema.js';
import {type Named, isAbout} from './items.js';
import {chooseReading, chosenReading, watchReading} from './reading-choice.js';
import type {Reading, Worded} from './wording.js';

interface Host extends LitElement {
  readonly list: ListName | undefined;
  /** The one item, or event, that the widget is about. */
  item?: string | undefined;
  reading: Reading;
}

type Item = Worded & Named;

export class ToolsController implements ReactiveController {
  readonly #host: Host;
  readonly #synth: SpeechSynthesis | undefined = globalThis.speechSynthesis;
  #reader: Reader<Element> | undefined;
  #shown: Element | undefined;
  #stopWatching: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const take = (reading: Reading) => (this.#host.reading = reading);
    const chosen = chosenReading();
    if (chosen) take(chosen);
    this.#stopWatching = watchReading(take);
    this.#synth?.addEventListener?.('voiceschanged', this.#renew);
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
    this.#synth?.removeEventListener?.('voiceschanged', this.#renew);
    this.#reader?.stop();
  }

  readonly #renew = () => this.#host.requestUpdate();

  /** @param lang language that the widget speaks */
  render(record: SendRecord | undefined, lang: string): TemplateResult | typeof nothing {
    const items = this.#items(record);
    const wordings = wordingsOf(items ?? []);
    // What was chosen elsewhere on the page may be a wording that these items do not have.
    const reading = wordings.includes(this.#host.reading) ? this.#host.reading : 'standard';
    const canSpeak =
      record !== undefined &&
      items?.length !== 0 &&
      this.#synth !== undefined &&
      voiceFor(lang, this.#synth.getVoices()) !== undefined;
    const listen = canSpeak ? this.#renderListen() : nothing;
    if (wordings.length < 2 && listen === nothing) return nothing;
    return html`<div class="tools screen-only" part="tools">
      ${
        wordings.length < 2
          ? nothing
          : html`<div
              role="group"
              aria-label=${msg('Wording', {id: 'reading.label', desc: 'Name of the buttons that choose between the published words, plain words and Easy Read'})}
            >
              ${wordings.map(wording => html`<button type="button" aria-pressed=${String(wording === reading)} @click=${() => chooseReading(wording)}>${readingWords(wording)}</button>`)}
            </div>`
      }
      ${listen}
    </div>`;
  }

  #renderListen(): TemplateResult {
    const reader = this.#reader;
    if (!reader?.speaking)
      return html`<button type="button" @click=${this.#listen}>
        ${msg('Listen', {id: 'aloud.start', desc: 'Button: reads the words aloud'})}
      </button>`;
    return html`<div role="group">
      <button type="button" @click=${() => (reader.paused ? reader.resume() : reader.pause())}>
        ${
          reader.paused
            ? msg('Go on', {id: 'aloud.resume', desc: 'Button: goes on reading aloud'})
            : msg('Pause', {id: 'aloud.pause', desc: 'Button: pauses reading aloud'})
        }
      </button>
      <button type="button" @click=${() => reader.stop()}>
        ${msg('Stop', {id: 'aloud.stop', desc: 'Button: ends reading aloud'})}
      </button>
    </div>`;
  }

  readonly #listen = () => {
    this.#reader ??= new Reader(this.#synth!, at => this.#show(at));
    this.#reader.start(piecesOf(this.#host.renderRoot));
    this.#renew();
  };

  /** Marks the words being spoken. */
  #show(at: Element | undefined): void {
    this.#shown?.removeAttribute('data-spoken');
    at?.setAttribute('data-spoken', '');
    if (at !== this.#shown) at?.scrollIntoView({block: 'nearest'});
    this.#shown = at;
    this.#renew();
  }

  /** What the widget shows of its list; undefined for a widget that shows no list. */
  #items(record: SendRecord | undefined): readonly Item[] | undefined {
    const {list, item} = this.#host;
    const items: readonly Item[] | undefined = list && (record?.[list] ?? []);
    return item ? items?.filter(isAbout(item)) : items;
  }
}

/** The wordings that items have. */
function wordingsOf(items: readonly Item[]): Reading[] {
  return [
    'standard',
    ...(items.some(({plain}) => plain !== undefined) ? ['plain' as const] : []),
    ...(items.some(({easyRead}) => easyRead?.length) ? ['easy-read' as const] : []),
  ];
}

function readingWords(reading: Reading): string {
  switch (reading) {
    case 'standard':
      return msg('As published', {
        id: 'reading.standard',
        desc: 'Button: shows the words as they were published',
      });
    case 'plain':
      return msg('Plain words', {
        id: 'reading.plain',
        desc: 'Button: shows the same in plain words',
      });
    case 'easy-read':
      return msg('Easy Read', {
        id: 'format.easy-read',
        desc: 'Format of a document: Easy Read, with pictures and short sentences',
      });
  }
}
