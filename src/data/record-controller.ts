/**
 * Keeps an element supplied with its record. Where from, first that is present: the `record` property, `src`, a JSON child, a
 * table child.
 *
 * The host calls `follow()` before each update; the controller asks again only when the source has changed, and drops an
 * answer that a newer question has overtaken.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {safeUrl} from '../record/addresses.js';
import type {ListName} from '../record/schema.js';
import {type Following, followFile} from './loader.js';
import {type Loaded, readJson, readValue} from './reading.js';
import {readPageTable} from './tables.js';

type Host = ReactiveControllerHost & HTMLElement;

export interface RecordSource {
  record: unknown;
  src: string | undefined;
  /** The list that a table holds. */
  list: ListName;
}

const NOTHING = Symbol('no source yet');

export class RecordController implements ReactiveController {
  readonly #host: Host;
  #source: unknown = NOTHING;
  #own: Loaded | undefined;
  #following: Following | undefined;
  /** Page builders may put the JSON or the table in after the element, or change it. */
  readonly #children = new MutationObserver(() => {
    this.#childrenChanged = true;
    this.#host.requestUpdate();
  });
  #childrenChanged = true;
  #child: {json?: string} = {};

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** What the source gave; absent while it is awaited, and when there is no source at all. */
  get loaded(): Loaded | undefined {
    return this.#following ? this.#following.loaded() : this.#own;
  }

  /** Whether an answer is awaited, with nothing to show yet. */
  get waiting(): boolean {
    return this.#following !== undefined && this.#following.loaded() === undefined;
  }

  hostConnected(): void {
    this.#childrenChanged = true;
    this.#children.observe(this.#host, {childList: true, characterData: true, subtree: true});
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#children.disconnect();
    this.#letGo();
    this.#source = NOTHING;
  }

  /** Asks the address again; the last good record stays in view meanwhile, and when that fails. */
  refresh(): void {
    this.#following?.refresh();
  }

  /** Looks at where the record comes from, and brings it when that has changed. */
  follow({record, src, list}: RecordSource): void {
    // An update that was pending when the element was taken out: hostConnected asks for another.
    if (!this.#host.isConnected) return;
    const given = record !== undefined && record !== null;
    if (given || src) {
      const source = given ? record : src;
      if (source === this.#source) return;
      this.#letGo();
      this.#source = source;
      if (given) this.#own = readValue(record, document.baseURI);
      else this.#followAddress(src!, list);
      return;
    }
    if (!this.#childrenChanged && this.#source !== NOTHING) return;
    this.#letGo();
    this.#source = undefined;
    this.#readChildren(list);
  }

  #followAddress(src: string, list: ListName): void {
    const address = safeUrl(src, document.baseURI);
    if (address && /^https?:/.test(address)) {
      this.#following = followFile(address, list, () => this.#host.requestUpdate());
    } else {
      this.#own = {
        base: document.baseURI,
        problem: 'unreachable',
        faults: [{path: 'src', expected: 'a web address', found: `"${src}"`}],
      };
    }
  }

  #readChildren(list: ListName): void {
    const {children} = this.#host;
    const base = document.baseURI;
    const before = this.#child;
    this.#childrenChanged = false;
    this.#child = {};
    const script = [...children].find(
      child => child instanceof HTMLScriptElement && child.type === 'application/json',
    );
    // Some filters take the script tag away and leave its text.
    const bare = children.length ? '' : (this.#host.textContent ?? '').trim();
    const json = script?.textContent ?? (bare.startsWith('{') ? bare : undefined);
    if (json !== undefined) {
      this.#child = {json};
      if (json !== before.json || !this.#own) this.#own = readJson(json, base);
      return;
    }
    // Editors wrap tables: WordPress in a figure, others in a scrolling box.
    const table = this.#host.querySelector('table');
    this.#own = table ? readPageTable(table, list, base) : undefined;
  }

  #letGo(): void {
    this.#following?.stop();
    this.#following = undefined;
    if (this.#source !== undefined) this.#own = undefined;
  }
}
