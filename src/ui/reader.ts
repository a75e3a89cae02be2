/**
 * The reader's bar: language, wording, read aloud. A page has one: in `send-language`, or else in the first widget,
 * after its heading.
 */
import {type ReactiveController, type TemplateResult, html, nothing} from 'lit';
import type {Reader} from '../language/aloud.js';
import {type LanguageInfo, languages} from '../language/languages.js';
import {msg} from '../language/msg.js';
import {hasPack} from '../language/packs.js';
import {
  chooseLanguage,
  chosenLanguage,
  declineLanguage,
  forgetLanguage,
  isRemembered,
  languageToOffer,
} from '../language/store.js';
import {voiceFor} from '../language/voices.js';
import {aloud, deviceTranslation} from './extras.js';
import {
  type ReaderHost,
  type Shown,
  barHost,
  chooseReading,
  inOrder,
  isPicker,
  readerState,
  redraw,
  isLastOfRecord,
  showsNotice,
} from './reader-state.js';
import {type Reading, readingWords} from './wording.js';

export class ReaderController implements ReactiveController {
  readonly #host: ReaderHost;
  readonly #synth: SpeechSynthesis | undefined = globalThis.speechSynthesis;
  #reader: Reader<Element> | undefined;
  #spoken: Element | undefined;

  constructor(host: ReaderHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (readerState.reading) this.#host.reading = readerState.reading;
    this.#synth?.addEventListener?.('voiceschanged', this.#renew);
  }

  hostDisconnected(): void {
    this.#leave();
    redraw();
    this.#synth?.removeEventListener?.('voiceschanged', this.#renew);
    this.#reader?.stop();
  }

  /** A reader may have changed a select since it was rendered: its value is corrected after each update. */
  hostUpdated(): void {
    // The bar is above all items: searching thousands of them for its selects takes as long as rendering some.
    const mayHaveBar = this.hasBar || isPicker(this.#host);
    const bar = mayHaveBar && this.#host.renderRoot.querySelector('.bar');
    for (const list of (bar && bar.querySelectorAll('select')) || [])
      list.value = list.querySelector<HTMLOptionElement>('[selected]')?.value ?? list.value;
  }

  readonly #renew = () => this.#host.requestUpdate();

  /** Whether the reader asked for records in their original language. */
  get original(): boolean {
    return readerState.original;
  }

  /** Whether this widget has the page's bar. */
  get hasBar(): boolean {
    return barHost() === this.#host;
  }

  get showsNotice(): boolean {
    return showsNotice(this.#host);
  }

  /** Whether this widget says whose record it is: only the last one that shows the record does. */
  get isLastOfRecord(): boolean {
    return isLastOfRecord(this.#host);
  }

  /** Whether this is the last widget of the page. */
  get isLast(): boolean {
    return inOrder().at(-1) === this.#host;
  }

  /** The unchecked translations among the content of all widgets of the page. */
  get drafts(): Pick<Shown, 'original'> & {status: Shown['draft']} {
    const all = [...readerState.shown.values()];
    return {
      status: (all.find(({draft}) => draft === 'machine') ?? all.find(({draft}) => draft))?.draft,
      original: all.find(({original}) => original)?.original,
    };
  }

  /** Reports what the widget shows now; `undefined` if it shows the page's own content. */
  report(shown: Shown | undefined): void {
    if (!this.#host.isConnected) return;
    if (shown) readerState.shown.set(this.#host, shown);
    else this.#leave();
    redraw();
  }

  /** If it is added again, perhaps elsewhere, it must be updated for its role on the page. */
  #leave(): void {
    readerState.shown.delete(this.#host);
    readerState.drawn.delete(this.#host);
  }

  /** Moves the reader to the sentence about the translation, wherever the bar is. */
  readonly showDraft = (): void => {
    const sentence = barHost()?.renderRoot.querySelector<HTMLElement>('.draft');
    sentence?.scrollIntoView({block: 'center'});
    sentence?.focus({preventScroll: true});
  };

  /**
   * @param lang the language of the widget
   * @param coming the language that the list shows as chosen
   * @param notices notices about the translation, shown once per page
   */
  renderBar(lang: string, coming: string, notices: unknown): TemplateResult | typeof nothing {
    const shown = [...readerState.shown.values()];
    const readings = (['standard', 'plain', 'easy-read'] as const).filter(
      reading => reading === 'standard' || shown.some(each => each.readings.includes(reading)),
    );
    const offered = languages.filter(({tag}) => hasPack(tag));
    const canSpeak =
      shown.some(each => each.readings.length) &&
      voiceFor(lang, this.#synth?.getVoices() ?? []) !== undefined &&
      aloud(this.#host) !== undefined;
    const device = 'Translator' in globalThis && this.#renderDevice(lang);
    const asked = lang === 'en' ? languageToOffer() : undefined;
    const offer = asked && hasPack(asked.tag) ? asked : undefined;
    const stored = chosenLanguage() !== undefined && isRemembered();
    if (
      offered.length < 2 &&
      readings.length < 2 &&
      !canSpeak &&
      !device &&
      !notices &&
      !isPicker(this.#host)
    )
      return nothing;
    return html`<div class="bar screen-only" part="tools">
        ${offered.length > 1 || isPicker(this.#host) ? this.#renderLanguages(offered, coming) : nothing}
        ${readings.length > 1 ? this.#renderReadings(readings) : nothing}
        ${canSpeak ? this.#renderListen() : nothing} ${device || nothing}
        ${stored ? this.#renderKept() : nothing} ${offer ? this.#renderOffer(offer) : nothing}
      </div>
      ${notices}`;
  }

  #renderLanguages(offered: typeof languages, coming: string): TemplateResult {
    return html`<label
      ><span class="label-text"
        >${msg('Language', {id: 'language.label', desc: 'Label of the list of languages'})}</span
      >
      <select part="select" translate="no" @change=${this.#handleLanguage}>
        ${offered.map(({tag, name}) => html`<option value=${tag} lang=${tag} ?selected=${tag === coming}>${name}</option>`)}
      </select></label
    >`;
  }

  #renderReadings(readings: readonly Reading[]): TemplateResult {
    // The chosen wording may come from a widget that has left the page.
    const chosen = readings.includes(this.#host.reading) ? this.#host.reading : 'standard';
    return html`<label
      ><span class="label-text"
        >${msg('Words', {id: 'reading.words', desc: 'Label of the list that chooses between the published words, plain words and Easy Read'})}</span
      >
      <select
        part="reading"
        @change=${(event: Event) => chooseReading((event.target as HTMLSelectElement).value as Reading)}
      >
        ${readings.map(reading => html`<option value=${reading} ?selected=${reading === chosen}>${readingWords(reading)}</option>`)}
      </select></label
    >`;
  }

  #renderListen(): TemplateResult {
    const reader = this.#reader;
    if (!reader?.speaking)
      return html`<button class="act" type="button" @click=${this.#listen}>
        ${msg('Listen', {id: 'aloud.start', desc: 'Button: reads the words aloud'})}
      </button>`;
    return html`<span class="acts" role="group">
      <button
        class="act"
        type="button"
        @click=${() => (reader.paused ? reader.resume() : reader.pause())}
      >
        ${
          reader.paused
            ? msg('Go on', {id: 'aloud.resume', desc: 'Button: goes on reading aloud'})
            : msg('Pause', {id: 'aloud.pause', desc: 'Button: pauses reading aloud'})
        }
      </button>
      <button class="act" type="button" @click=${() => reader.stop()}>
        ${msg('Stop', {id: 'aloud.stop', desc: 'Button: ends reading aloud'})}
      </button>
    </span>`;
  }

  #renderDevice(lang: string): TemplateResult | undefined {
    const words = () => [...readerState.shown.keys()].flatMap(host => host.foreignWords ?? []);
    const renew = () =>
      [...readerState.shown.keys(), this.#host].forEach(host => host.requestUpdate());
    return deviceTranslation(this.#host)?.renderDeviceTranslation(words, lang, renew);
  }

  /** In the offered language itself, for people who read no other. */
  #renderOffer({tag, dir, ask, no}: LanguageInfo): TemplateResult {
    const decline = () => {
      declineLanguage();
      this.#leaveButton();
    };
    return html`<span class="offer acts" lang=${tag} dir=${dir} translate="no">
      <button class="act" type="button" @click=${() => this.#choose(tag)}>${ask}</button>
      <button class="act" type="button" @click=${decline}>${no}</button>
    </span>`;
  }

  #renderKept(): TemplateResult {
    return html`<span class="kept"
        >${msg('Your choice is kept on this device.', {id: 'language.kept', desc: 'Said after a language was chosen'})}</span
      >
      <button class="act forget" type="button" @click=${this.#handleForget}>
        ${msg('Forget my choice', {id: 'language.forget', desc: 'Button: stop keeping the chosen language on this device'})}
      </button>`;
  }

  /** Switches between the original record and its translation. */
  readonly toggleOriginal = (): void => {
    readerState.original = !readerState.original;
    redraw();
  };

  readonly #handleLanguage = (event: Event) =>
    this.#choose((event.target as HTMLSelectElement).value);

  #choose(tag: string): void {
    chooseLanguage(tag);
    this.#dispatch(tag);
  }

  readonly #handleForget = () => {
    forgetLanguage();
    this.#dispatch(undefined);
    this.#leaveButton();
  };

  /** Moves the focus away from a button that is about to be removed. */
  #leaveButton(): void {
    this.#renew();
    this.#host.renderRoot.querySelector<HTMLElement>('.bar select')?.focus();
  }

  #dispatch(language: string | undefined): void {
    this.#host.dispatchEvent(
      new CustomEvent('send-language-change', {bubbles: true, composed: true, detail: {language}}),
    );
    this.#renew();
  }

  readonly #listen = () => {
    const {Reader, piecesOf} = aloud(this.#host)!;
    this.#reader ??= new Reader(this.#synth!, at => this.#show(at));
    this.#reader.start(inOrder().flatMap(host => piecesOf(host.renderRoot)));
    this.#renew();
  };

  /** Highlights the words being spoken. */
  #show(at: Element | undefined): void {
    this.#spoken?.removeAttribute('data-spoken');
    at?.setAttribute('data-spoken', '');
    if (at !== this.#spoken) at?.scrollIntoView({block: 'nearest'});
    this.#spoken = at;
    this.#renew();
  }
}
