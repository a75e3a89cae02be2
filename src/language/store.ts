/**
 * The family's own choice of language, for every widget of the page.
 *
 * Two copies of the script, or a script and a bundle, share one choice. It is stored on the device only after a person
 * has chosen, as one short value, and can be erased (PECR reg. 6).
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
  /** Whether a person has declined to be offered a language. */
  declined?: boolean;
  watchers: Set<() => void>;
  /** Watches for pages and page translators that change `lang`; runs while there are watchers. */
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

/** Created on demand, not when the module is loaded: on a server there is no address to read. */
const store = (): LanguageStore =>
  shared('language', () => ({chosen: firstChoice(), watchers: new Set()}));

/** The language that the family chose on this page, if any. */
export const chosenLanguage = (): string | undefined => store().chosen;

/** Whether the choice is stored on this device. */
export function isRemembered(): boolean {
  try {
    return storage()?.getItem(STORAGE_KEY) != null;
  } catch {
    return false;
  }
}

/** Applies a person's choice and stores it, if the browser allows that. */
export function chooseLanguage(tag: string): void {
  store().chosen = tag;
  try {
    storage()?.setItem(STORAGE_KEY, tag);
  } catch {
    // If storage is full or blocked, the choice applies to this page only.
  }
  notifyWatchers();
}

/** Returns to the page's own language and erases the stored choice. */
export function forgetLanguage(): void {
  store().chosen = undefined;
  try {
    storage()?.removeItem(STORAGE_KEY);
  } catch {
    // Without storage, nothing was stored.
  }
  notifyWatchers();
}

const OFFER_KEY = 'send-widgets-offer';

/**
 * The language to offer on an English page: the browser's first language that is not English, if we have it, and if
 * nobody has chosen or declined yet.
 */
export function languageToOffer(): LanguageInfo | undefined {
  const {chosen, declined} = store();
  if (chosen || declined) return undefined;
  try {
    if (storage()?.getItem(OFFER_KEY)) return undefined;
  } catch {
    // Without storage, nothing was declined.
  }
  return matchLanguage(navigator.languages?.find(tag => !/^en\b/i.test(tag)));
}

/** Stops offering a language on this device. */
export function declineLanguage(): void {
  store().declined = true;
  try {
    storage()?.setItem(OFFER_KEY, 'no');
  } catch {
    // Then it applies to this page only.
  }
  notifyWatchers();
}

/** Calls `watcher` whenever the language of a widget may change; returns a function that stops it. */
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
