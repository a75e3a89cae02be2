/** Sets the language of an element: decides which, loads its pack, and requests an update when it is there. */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {LanguageInfo} from './languages.js';
import {matchLanguage} from './match.js';
import {type LanguagePack, hasPack, loadPack} from './packs.js';
import {
  isOriginal,
  isTranslated,
  languageAfterwards,
  originalLanguage,
} from './page-translation.js';
import {chosenLanguage, watchLanguage} from './store.js';

type Host = ReactiveControllerHost & HTMLElement;

/** The nearest `lang` around an element, across shadow roots; its own comes first. */
function nearestLang(element: Element): string | undefined {
  const holder = element.closest('[lang]');
  if (holder) return holder.getAttribute('lang') ?? undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}

/**
 * What the reader of an element should read: the family's choice, then what the page says around it. A page translator leaves
 * the `lang` of parts as it was.
 */
export function wantedLanguage(element: Element): LanguageInfo | undefined {
  const near = nearestLang(element);
  const now = languageAfterwards();
  const follows = now !== undefined && (near === now || isOriginal(near));
  const info =
    matchLanguage(chosenLanguage()) ??
    matchLanguage(follows ? now : near) ??
    // A translator into a language that we lack needs the words that it came for.
    (follows ? matchLanguage(originalLanguage()) : undefined);
  return info && hasPack(info.tag) ? info : undefined;
}

export class LanguageController implements ReactiveController {
  /** The pack in use; none while English is spoken. */
  pack: LanguagePack | undefined;
  /** Whether the first language has been settled, so that no English flashes by before the Urdu. */
  settled = false;
  /** A language that was wanted, but whose pack could not be loaded. */
  missing: LanguageInfo | undefined;
  /** Whether something translates the page. */
  translated = false;

  readonly #host: Host;
  #wanted: string | undefined;
  #attempts = 0;
  #stopWatching: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get tag(): string {
    return this.pack?.tag ?? 'en';
  }

  /** The language that comes next where its pack is under way, else the one that is spoken. */
  get coming(): string {
    return (this.missing ? undefined : this.#wanted) ?? this.tag;
  }

  get dir(): 'ltr' | 'rtl' {
    return this.pack?.dir ?? 'ltr';
  }

  hostConnected(): void {
    this.#stopWatching = watchLanguage(() => void this.settle());
    void this.settle();
  }

  hostDisconnected(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
  }

  /** Takes up the wanted language; tries a pack again that could not be loaded before. */
  async settle(): Promise<void> {
    const wanted = wantedLanguage(this.#host);
    const tag = wanted?.tag ?? 'en';
    const translated = isTranslated();
    if (translated !== this.translated) this.#host.requestUpdate();
    this.translated = translated;
    if (tag === this.#wanted && !this.missing) return;
    this.#wanted = tag;
    try {
      const pack =
        tag === 'en'
          ? undefined
          : await loadPack(tag, this.missing ? (this.#attempts += 1) : this.#attempts);
      if (this.#wanted !== tag) return;
      this.pack = pack;
      this.missing = undefined;
    } catch {
      if (this.#wanted !== tag) return;
      this.pack = undefined;
      this.missing = wanted;
    }
    this.settled = true;
    this.#host.requestUpdate();
  }
}
