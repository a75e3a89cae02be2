/**
 * Reads words aloud, sentence by sentence.
 *
 * Short pieces, each in its own language: Chrome stops about fifteen seconds into a long one without an event. If a
 * piece has no event for longer than it can take, the next one is spoken. Languages without a voice on the device are
 * skipped: an English voice makes noise of Urdu.
 */
import {voiceFor} from './voices.js';

/** A piece to speak: `at` is passed to the callback while it is spoken, so that it can be highlighted. */
export interface Piece<At> {
  text: string;
  lang: string;
  at: At;
  /** Whether the words are still on screen; true if this is absent. */
  isCurrent?(): boolean;
}

/** Elements whose text is read, unless they are hidden or within another of these. */
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, figcaption';
const SKIPPED = '.tools, .screen-only, [aria-hidden], details:not([open]) > :not(summary)';

/** Longest piece, in characters: about twelve seconds of speech. */
const LONGEST = 180;
/** The slowest voices speak about eight characters a second. Milliseconds per character, and for a start. */
const PER_CHARACTER = 125;
const TO_BEGIN = 5000;

/** Cuts a text into sentences, and long ones at the pauses within them. */
export function sentences(text: string, lang: string): string[] {
  const whole =
    typeof Intl.Segmenter === 'function'
      ? [...new Intl.Segmenter(lang, {granularity: 'sentence'}).segment(text)].map(
          ({segment}) => segment,
        )
      : (text.match(/[^.!?…۔؟。！？]+[.!?…۔؟。！？]*\s*/g) ?? [text]);
  return whole
    .flatMap(sentence => cut(sentence))
    .map(sentence => sentence.trim())
    .filter(Boolean);
}

function cut(sentence: string): string[] {
  if (sentence.length <= LONGEST) return [sentence];
  const head = sentence.slice(0, LONGEST);
  const pause = Math.max(
    head.lastIndexOf(', '),
    head.lastIndexOf('; '),
    head.lastIndexOf('، '),
    head.lastIndexOf('，'),
    head.lastIndexOf(': '),
  );
  const at =
    pause > LONGEST / 3 ? pause + 1 : head.lastIndexOf(' ') > 0 ? head.lastIndexOf(' ') : LONGEST;
  return [sentence.slice(0, at), ...cut(sentence.slice(at))];
}

/** The words on screen, in order: sentences, split where the language changes, each with its language. */
export function piecesOf(root: ParentNode): Piece<Element>[] {
  const blocks = [...root.querySelectorAll(BLOCKS)].filter(
    block =>
      !block.closest(SKIPPED) && !block.querySelector(BLOCKS) && block.getClientRects().length,
  );
  return blocks.flatMap(block =>
    stretchesOf(block).flatMap(({text, lang}) =>
      sentences(text, lang).map(sentence => ({
        text: sentence,
        lang,
        at: block,
        isCurrent: () =>
          block.isConnected && stretchesOf(block).some(stretch => stretch.text.includes(sentence)),
      })),
    ),
  );
}

/** The visible words of a block, in stretches of one language. */
function stretchesOf(block: Element): {text: string; lang: string}[] {
  const stretches: {text: string; lang: string}[] = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (parent.closest(SKIPPED) || !parent.getClientRects().length) continue;
    // Bidirectional isolates are not words.
    const text = (node.nodeValue ?? '').replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ');
    const lang = parent.closest('[lang]')?.getAttribute('lang') || 'en';
    const last = stretches.at(-1);
    // Punctuation alone does not need another voice.
    if (last && (last.lang === lang || !/[\p{L}\p{N}]/u.test(text))) last.text += text;
    else stretches.push({text, lang});
  }
  return stretches.filter(({text}) => /[\p{L}\p{N}]/u.test(text));
}

/** Stops the active reader: all share the one speech synthesiser of the device. */
let endOther = () => {};

/** Speaks pieces in order. Only one reader speaks at a time on a page: starting one stops the other. */
export class Reader<At> {
  readonly #synth: SpeechSynthesis;
  readonly #onChange: (at: At | undefined) => void;
  #pieces: Piece<At>[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;
  paused = false;
  speaking = false;

  /** @param onChange called with the current piece, and with `undefined` at the end */
  constructor(synth: SpeechSynthesis, onChange: (at: At | undefined) => void) {
    this.#synth = synth;
    this.#onChange = onChange;
  }

  start(pieces: readonly Piece<At>[]): void {
    endOther();
    endOther = () => this.stop();
    this.#synth.cancel();
    this.#pieces = [...pieces];
    this.paused = false;
    this.speaking = true;
    this.#next();
  }

  /** Pauses by stopping at once and starting the sentence again later. */
  pause(): void {
    this.paused = true;
    this.#silence();
    this.#onChange(this.#pieces[0]?.at);
  }

  resume(): void {
    this.paused = false;
    this.#next();
  }

  stop(): void {
    this.#pieces = [];
    this.speaking = this.paused = false;
    this.#silence();
    this.#onChange(undefined);
  }

  #silence(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#synth.cancel();
  }

  #next(): void {
    const voices = this.#synth.getVoices();
    const voiceOf = ({lang}: Piece<At>) => voiceFor(lang, voices);
    // Skip pieces that are no longer on screen, because another language or item was chosen.
    while (
      this.#pieces[0] &&
      (!voiceOf(this.#pieces[0]) || this.#pieces[0].isCurrent?.() === false)
    )
      this.#pieces.shift();
    const piece = this.#pieces[0];
    if (!piece) return this.stop();
    const turn = (this.#turn += 1);
    const utterance = new SpeechSynthesisUtterance(piece.text);
    const voice = voiceOf(piece)!;
    utterance.voice = voice;
    utterance.lang = voice.lang;
    const goOn = () => {
      if (turn !== this.#turn) return;
      clearTimeout(this.#timer);
      this.#pieces.shift();
      this.#next();
    };
    utterance.onend = goOn;
    utterance.onerror = goOn;
    this.#timer = setTimeout(
      () => {
        if (turn !== this.#turn) return;
        this.#synth.cancel();
        goOn();
      },
      TO_BEGIN + piece.text.length * PER_CHARACTER,
    );
    this.#onChange(piece.at);
    this.#synth.speak(utterance);
  }
}
