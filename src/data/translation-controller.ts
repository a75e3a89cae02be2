/**
 * Merges an element's record with its translation into the reader's language, if the record has one in a separate
 * file. The file is fetched only when that language is shown, once per page. When it is unavailable, the record stays
 * as it is.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {safeUrl} from '../record/addresses.js';
import type {SendRecord} from '../record/schema.js';
import {translationOf} from '../record/record-texts.js';
import {type Subscription, followTranslation} from './loader.js';
import type {Loaded} from './reading.js';
import {type LoadedTranslation, withTranslation} from './join-translation.js';

/** Merged records, by record and translation: widgets that show the same record share them. */
const joined = new WeakMap<Loaded, WeakMap<LoadedTranslation, Loaded>>();

/** Records that were translated on the reader's own device, by record and language. */
const machineMade = new WeakMap<Loaded, Map<string, Loaded>>();
const madeFrom = new WeakMap<Loaded, Loaded>();

/** From now on shows a record with its machine translation, in one language. */
export function useMachineWords(loaded: Loaded, lang: string, record: SendRecord): void {
  const source = madeFrom.get(loaded) ?? loaded;
  const made = {...loaded, record};
  madeFrom.set(made, source);
  machineMade.set(source, (machineMade.get(source) ?? new Map<string, Loaded>()).set(lang, made));
}

export class TranslationController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #address: string | undefined;
  #following: Subscription<LoadedTranslation> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#unfollow();
  }

  /** Requests the file again when the record is requested again. */
  refresh(): void {
    this.#following?.refresh();
  }

  /**
   * The record to show in a language; `undefined` while its translation is loading.
   *
   * @param loaded the loaded record
   */
  join(loaded: Loaded | undefined, lang: string): Loaded | undefined {
    const joined = this.#join(loaded, lang);
    const made = joined && machineMade.get(joined)?.get(lang);
    return made ?? joined;
  }

  #join(loaded: Loaded | undefined, lang: string): Loaded | undefined {
    const record = loaded?.record;
    const entry = record && translationOf(record, lang);
    const address = entry && safeUrl(entry.src, loaded?.base);
    if (address !== this.#address) {
      this.#unfollow();
      this.#address = address;
      if (address && /^https?:/.test(address))
        this.#following = followTranslation(address, () => this.#host.requestUpdate());
    }
    if (!record || !entry || !this.#following) return loaded;
    const translation = this.#following.loaded();
    if (!translation) return undefined;
    let byTranslation = joined.get(loaded);
    if (!byTranslation) joined.set(loaded, (byTranslation = new WeakMap()));
    if (!byTranslation.has(translation))
      byTranslation.set(translation, withTranslation(loaded, record, translation, entry, address!));
    return byTranslation.get(translation);
  }

  #unfollow(): void {
    this.#following?.stop();
    this.#following = undefined;
    this.#address = undefined;
  }
}
