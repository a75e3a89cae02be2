/**
 * Language packs: inert data beside the script, one file a language, fetched only when that language is shown.
 *
 * A failed import stays failed in Firefox unless its address changes, so each new try has an address of its own.
 */
import {shared} from './page.js';

/** What a pack holds. `messages` may name values as `{0}`, in the order in which the English source has them. */
export interface LanguagePack {
  tag: string;
  dir: 'ltr' | 'rtl';
  name: string;
  /** `draft` while nobody fluent has checked it: families are told. */
  status?: 'reviewed' | 'draft';
  messages: Readonly<Record<string, string>>;
  /** Names of the months, as CLDR has them: within a date, and alone. */
  months: {format: readonly string[]; standalone: readonly string[]};
  /** Patterns of dates: `{d}` day, `{m}` month within a date, `{M}` month alone, `{y}` year. */
  dates: {ymd: string; ym: string; y: string};
}

/** A pack's file name; in the ES modules, a function that imports it, so that a bundler sees each import and makes a file of it. */
type PackSource = string | (() => Promise<{default?: unknown}>);

declare const __SEND_PACK_NAMES__: Record<string, PackSource>;
declare const __SEND_VERSION__: string;

interface PackPlace {
  /** Address of the folder, with a slash at its end. */
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
 * Says where language packs are. The script tag does it by itself, and a bundler takes them along; this is for those who
 * serve packs of their own.
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

/** Hands over packs that are already here, so that none has to be fetched. */
export function holdPacks(packs: readonly LanguagePack[]): void {
  for (const pack of packs) held.set(pack.tag, pack);
}

/** Whether a language can be shown here: English always, another when its pack is at hand or has an address. */
export const hasPack = (tag: string): boolean =>
  tag === 'en' || held.has(tag) || Object.hasOwn(place.names, tag);

const isPack = (value: unknown): value is LanguagePack =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as LanguagePack).messages === 'object';

/**
 * Loads the pack of a language.
 *
 * @param attempt counts from 0; a higher number asks again past a remembered failure
 * @throws when there is none, or it cannot be fetched
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
