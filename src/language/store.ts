/**
 * The family's own choice of language, for every widget of the page.
 *
 * It lives under a registered symbol, so that two copies of the script, or a script and a bundle, share one choice. It is
 * remembered on the device only after a person chose, as one short value, and can be forgotten (PECR reg. 6).
 */
import {matchLanguage} from './match.js';

const STORAGE_KEY = 'send-widgets-language';
/** The link parameter that opens a page in a language: `?send-lang=ur`. */
const PARAMETER = 'send-lang';

interface LanguageStore {
  chosen: string | undefined;
  watchers: Set<() => void>;
}

const storeKey = Symbol.for('send-widgets.language');
const shared = globalThis as {[storeKey]?: LanguageStore};

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

const store: LanguageStore = (shared[storeKey] ??= {chosen: firstChoice(), watchers: new Set()});

/** The language that the family chose on this page, if it did. */
export const chosenLanguage = (): string | undefined => store.chosen;

/** Whether the choice is kept on this device. */
export function isRemembered(): boolean {
  try {
    return storage()?.getItem(STORAGE_KEY) != null;
  } catch {
    return false;
  }
}

/** Takes a person's choice and remembers it, as far as the browser lets us. */
export function chooseLanguage(tag: string): void {
  store.chosen = tag;
  try {
    storage()?.setItem(STORAGE_KEY, tag);
  } catch {
    // A full or blocked storage keeps the choice for this page only.
  }
  tellWatchers();
}

/** Goes back to the page's own language and keeps nothing on the device. */
export function forgetLanguage(): void {
  store.chosen = undefined;
  try {
    storage()?.removeItem(STORAGE_KEY);
  } catch {
    // Nothing was kept where nothing can be.
  }
  tellWatchers();
}

/** Calls `watcher` whenever a widget may have to speak another language; returns what ends it. */
export function watchLanguage(watcher: () => void): () => void {
  if (store.watchers.size === 0)
    observer.observe(document.documentElement, {
      subtree: true,
      attributes: true,
      attributeFilter: ['lang'],
    });
  store.watchers.add(watcher);
  return () => {
    store.watchers.delete(watcher);
    if (store.watchers.size === 0) observer.disconnect();
  };
}

const tellWatchers = () => [...store.watchers].forEach(watcher => watcher());
/** Pages and page translators change `lang` under us. */
const observer = new MutationObserver(tellWatchers);
