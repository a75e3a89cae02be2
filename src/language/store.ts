/**
 * The family's own choice of language, for every widget of the page.
 *
 * Two copies of the script, or a script and a bundle, share one choice. It is remembered on the device only after a person
 * chose, as one short value, and can be forgotten (PECR reg. 6).
 */
import type {LanguageInfo} from './languages.js';
import {matchLanguage} from './match.js';
import {mayTranslate, observePage} from './page-translation.js';
import {shared} from './page.js';

const STORAGE_KEY = 'send-widgets-language';
/** The link parameter that opens a page in a language: `?send-lang=ur`. */
const PARAMETER = 'send-lang';

interface LanguageStore {
  chosen: string | undefined;
  /** Whether a person wants no language offered. */
  declined?: boolean;
  watchers: Set<() => void>;
  /** Watches for pages and page translators that change `lang` under us; runs while somebody watches. */
  observer?: MutationObserver;
}

/** Storage getters throw in frames with an opaque origin and where people block storage. */
function storage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}

function firstChoice(): string | undefined {
  const asked = matchLanguage(new URLSearchParams(location.search).get(PARAMETER));
  if (asked) return asked.tag;
  try {
    return matchLanguage(storage()?.getItem(STORAGE_KEY))?.tag;
  } catch {
    return undefined;
  }
}

/** Asked for, not made as the module is loaded: a server that renders the page has no address to read. */
const store = (): LanguageStore =>
  shared('language', () => ({chosen: firstChoice(), watchers: new Set()}));

/** The language that the family chose on this page, if it did. */
export const chosenLanguage = (): string | undefined => store().chosen;

/** Whether the choice is stored on this device. */
export function isRemembered(): boolean {
  try {
    return storage()?.getItem(STORAGE_KEY) != null;
  } catch {
    return false;
  }
}

/** Takes a person's choice and remembers it, as far as the browser lets us. */
export function chooseLanguage(tag: string): void {
  store().chosen = tag;
  try {
    storage()?.setItem(STORAGE_KEY, tag);
  } catch {
    // A full or blocked storage leaves the choice to this page only.
  }
  notifyWatchers();
}

/** Goes back to the page's own language and stores nothing on the device. */
export function forgetLanguage(): void {
  store().chosen = undefined;
  try {
    storage()?.removeItem(STORAGE_KEY);
  } catch {
    // Nothing was stored where nothing can be.
  }
  notifyWatchers();
}

const OFFER_KEY = 'send-widgets-offer';

/**
 * The language to offer on an English page: the first of the browser's that is not English, where it is one of ours. Nobody has
 * chosen yet, nor said no.
 */
export function languageToOffer(): LanguageInfo | undefined {
  const {chosen, declined} = store();
  if (chosen || declined) return undefined;
  try {
    if (storage()?.getItem(OFFER_KEY)) return undefined;
  } catch {
    // Where nothing can be stored, nobody's no was.
  }
  return matchLanguage(navigator.languages?.find(tag => !/^en\b/i.test(tag)));
}

/** Offers no language any more, on this device. */
export function declineLanguage(): void {
  store().declined = true;
  try {
    storage()?.setItem(OFFER_KEY, 'no');
  } catch {
    // Then it holds for this page.
  }
  notifyWatchers();
}

/** Calls `watcher` whenever a widget may have to speak another language; returns what ends it. */
export function watchLanguage(watcher: () => void): () => void {
  const {watchers} = store();
  if (watchers.size === 0)
    observePage(
      (store().observer ??= new MutationObserver(records => {
        if (mayTranslate(records)) notifyWatchers();
      })),
    );
  watchers.add(watcher);
  return () => {
    watchers.delete(watcher);
    if (watchers.size === 0) store().observer?.disconnect();
  };
}

const notifyWatchers = () => [...store().watchers].forEach(watcher => watcher());
