/**
 * Language packs: plain data next to the script, one file per language, fetched only when that language is shown.
 *
 * In Firefox a failed import stays failed unless its address changes, so each retry has a new address.
 */
import {shared} from './page.js';

/**
 * The content of a pack. `messages` may refer to values as `{0}`, in the order in which the English source has them.
 */
export interface LanguagePack {
  tag: string;
  dir: 'ltr' | 'rtl';
  name: string;
  /** `draft` while nobody fluent has checked it: families are told. */
  status?: 'reviewed' | 'draft';
  messages: Readonly<Record<string, string>>;
  /** Names of the months from CLDR: within a date, and alone. */
  months: {format: readonly string[]; standalone: readonly string[]};
  /** Patterns of dates: `{d}` day, `{m}` month within a date, `{M}` month alone, `{y}` year. */
  dates: {ymd: string; ym: string; y: string};
}

/**
 * A pack's file name; in the ES modules, a function that imports it, so that a bundler sees each import and creates a
 * file for it.
 */
type PackSource = string | (() => Promise<{default?: unknown}>);

declare const __SEND_PACK_NAMES__: Record<string, PackSource>;
declare const __SEND_VERSION__: string;

interface PackPlace {
  /** Address of the folder, with a trailing slash. */
  base: string | undefined;
  /** Where each pack comes from, by language tag. */
  names: Readonly<Record<string, PackSource>>;
}

const place: PackPlace = {
  base: undefined,
  names: typeof __SEND_PACK_NAMES__ === 'undefined' ? {} : __SEND_PACK_NAMES__,
};

/** Packs that need not be fetched, by tag. The build of `send-widgets.all.js` puts its packs here, before the script runs. */
const held = shared(
  `packs ${typeof __SEND_VERSION__ === 'undefined' ? 'source' : __SEND_VERSION__}`,
  () => new Map<string, LanguagePack>(),
);

/**
 * Sets the address of the language packs. The script tag finds them by itself, and a bundler includes them; this is
 * for pages that serve their own packs.
 *
 * @param base address of the folder
 * @param names file names by language tag, when they differ from those this version was built with
 */
export function usePacks(
  base: string,
  names: Readonly<Record<string, PackSource>> = place.names,
): void {
  place.base = base.endsWith('/') ? base : `${base}/`;
  place.names = names;
}

/** Adds packs that are already loaded, so that they need not be fetched. */
export function holdPacks(packs: readonly LanguagePack[]): void {
  for (const pack of packs) held.set(pack.tag, pack);
}

/** Whether a language can be shown here: English always, another if its pack is loaded or has an address. */
export const hasPack = (tag: string): boolean =>
  tag === 'en' || held.has(tag) || Object.hasOwn(place.names, tag);

const isPack = (value: unknown): value is LanguagePack =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as LanguagePack).messages === 'object';

/**
 * Loads the pack of a language.
 *
 * @param attempt counts from 0; a higher number retries after a cached failure
 * @throws if there is none, or it cannot be fetched
 */
export async function loadPack(tag: string, attempt = 0): Promise<LanguagePack> {
  const included = held.get(tag);
  if (included) return included;
  const source = Object.hasOwn(place.names, tag) ? place.names[tag] : undefined;
  const module = typeof source === 'function' ? await source() : await importFile(source, attempt);
  const pack = module?.default;
  if (!isPack(pack)) throw new Error(`no language pack for "${tag}"`);
  return pack;
}

const importFile = async (
  name: string | undefined,
  attempt: number,
): Promise<{default?: unknown} | undefined> =>
  name && place.base
    ? import(/* @vite-ignore */ place.base + name + (attempt ? `?r=${attempt}` : ''))
    : undefined;
