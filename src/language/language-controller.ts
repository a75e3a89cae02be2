/** Sets the language of an element: decides which, loads its pack, and requests an update when that has loaded. */
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

/** The nearest `lang` of an element or its ancestors, across shadow roots. */
function nearestLang(element: Element): string | undefined {
  const holder = element.closest('[lang]');
  if (holder) return holder.getAttribute('lang') ?? undefined;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : undefined;
}

/**
 * The language in which an element should be shown: the family's choice, then the `lang` around it. A page translator
 * does not change the `lang` of parts of the page.
 */
export function wantedLanguage(element: Element): LanguageInfo | undefined {
  const near = nearestLang(element);
  const now = languageAfterwards();
  const follows = now !== undefined && (near === now || isOriginal(near));
  const info =
    matchLanguage(chosenLanguage()) ??
    matchLanguage(follows ? now : near) ??
    // A translator into a language that we lack needs the original words.
    (follows ? matchLanguage(originalLanguage()) : undefined);
  return info && hasPack(info.tag) ? info : undefined;
}

export class LanguageController implements ReactiveController {
  /** The pack in use; `undefined` for English. */
  pack: LanguagePack | undefined;
  /** Whether the first language has been decided and loaded, so that no English flashes before the Urdu. */
  settled = false;
  /** A wanted language whose pack could not be loaded. */
  missing: LanguageInfo | undefined;
  /** Whether a translator is translating the page. */
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

  /** The language whose pack is loading, else the current one. */
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

  /** Switches to the wanted language; retries a pack that could not be loaded before. */
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
