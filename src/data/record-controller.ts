/**
 * Loads the record of an element. Its source is the first of these that is present: the `record` property, `src`, a
 * JSON child, a table child.
 *
 * The host calls `follow()` before each update; the controller loads again only when the source has changed, and
 * ignores a response that a newer request has overtaken.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {safeUrl} from '../record/addresses.js';
import type {ListName} from '../record/schema.js';
import {type Subscription, followFile} from './loader.js';
import {loadTableReader, tableReader} from './readers.js';
import {type Loaded, type ReadOptions, readJson, readValue} from './reading.js';
import {isPageNode, changesPageContent, pageElement} from './page-content.js';

type Host = ReactiveControllerHost & HTMLElement & {readonly list: ListName | undefined};

export interface RecordSource extends ReadOptions {
  record: unknown;
  src: string | undefined;
}

const NOTHING = Symbol('no source yet');

/**
 * Tables that were read, by the options they were read with. A table on the page is read once: plug-ins then paginate,
 * sort and filter it, and browser translation rewrites it, none of which changes what was published. A table that
 * replaces it is read as a new one.
 */
const tablesRead = new WeakMap<HTMLTableElement, Map<string, Loaded>>();

export class RecordController implements ReactiveController {
  readonly #host: Host;
  #source: unknown = NOTHING;
  #options = '';
  #own: Loaded | undefined;
  #following: Subscription | undefined;
  /** Page builders may insert the JSON or the table after the element, or change it. */
  readonly #children = new MutationObserver(changes => {
    if (!changes.some(changesPageContent)) return;
    this.#childrenChanged = true;
    this.#host.requestUpdate();
  });
  #childrenChanged = true;
  #child: {json?: string} = {};
  #loadsTables = false;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  /** What was loaded; `undefined` while loading, and when there is no source. */
  get loaded(): Loaded | undefined {
    return this.#following ? this.#following.loaded() : this.#own;
  }

  /** Whether the record is loading, with nothing to show yet. */
  get waiting(): boolean {
    return this.#loadsTables || (this.#following !== undefined && !this.#following.loaded());
  }

  hostConnected(): void {
    this.#childrenChanged = true;
    this.#children.observe(this.#host, {childList: true, characterData: true, subtree: true});
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#children.disconnect();
    this.#unfollow();
    this.#source = NOTHING;
  }

  /** Requests the address again; the last good record stays visible meanwhile, and if the request fails. */
  refresh(): void {
    this.#following?.refresh();
  }

  /** Checks the source of the record, and loads it if the source has changed. */
  follow({record, src, ...options}: RecordSource): void {
    // An update may be pending when an element leaves the page: a request made now would never be released.
    if (!this.#host.isConnected) return;
    const given = record !== undefined && record !== null;
    const key = JSON.stringify([options.list, options.columns, options.statuses]);
    const same = key === this.#options;
    this.#options = key;
    if (given || src) {
      const source = given ? record : src;
      if (source === this.#source && same) return;
      this.#unfollow();
      this.#source = source;
      if (given) this.#own = readValue(record, this.#host.baseURI, options);
      else this.#followAddress(src!, options);
      return;
    }
    if (!this.#childrenChanged && this.#source !== NOTHING && same) return;
    this.#unfollow();
    this.#source = undefined;
    this.#readChildren(options, src === '');
  }

  #followAddress(src: string, options: ReadOptions): void {
    const address = safeUrl(src, this.#host.baseURI);
    if (address && /^https?:/.test(address)) {
      this.#following = followFile(address, options, () => this.#host.requestUpdate());
    } else {
      this.#own = {
        base: this.#host.baseURI,
        problem: 'unreachable',
        faults: [{path: 'src', expected: 'a web address', found: `"${src}"`}],
      };
    }
  }

  #readChildren(options: ReadOptions, isEmpty: boolean): void {
    const nodes = [...this.#host.childNodes].filter(isPageNode);
    const children = nodes.filter(node => node instanceof Element);
    const base = this.#host.baseURI;
    const before = this.#child;
    this.#childrenChanged = false;
    this.#child = {};
    const script = children.find(
      (child): child is HTMLScriptElement =>
        child instanceof HTMLScriptElement && child.type === 'application/json',
    );
    // Some content filters remove the script tag and leave its text.
    const bare = children.length
      ? ''
      : nodes
          .map(({textContent}) => textContent)
          .join('')
          .trim();
    const json = script?.textContent ?? (bare.startsWith('{') ? bare : undefined);
    if (json !== undefined) {
      this.#child = {json};
      if (json !== before.json || !this.#own) this.#own = readJson(json, base, options);
      return;
    }
    // Editors wrap tables: WordPress in a figure, others in a scrolling box.
    const table = pageElement<HTMLTableElement>(this.#host, 'table');
    this.#own = table ? this.#readTable(table, options) : undefined;
    // Otherwise nobody would notice this tag, or that it has no address. If its content arrives later, it is rendered
    // again.
    if (
      this.#host.list &&
      (isEmpty ? !table : !children.length && !bare) &&
      document.readyState !== 'loading'
    )
      this.#own = {
        base,
        faults: [
          {path: `<${this.#host.localName}>`, expected: 'src, JSON or a table', found: 'none'},
        ],
      };
  }

  #readTable(table: HTMLTableElement, {list, ...own}: ReadOptions): Loaded | undefined {
    let readings = tablesRead.get(table);
    if (!readings) tablesRead.set(table, (readings = new Map()));
    const before = readings.get(this.#options);
    if (before) return before;
    const reader = tableReader();
    if (!reader) return void this.#loadTables();
    const base = this.#host.baseURI;
    // A table that cannot be read is still the page's own content: its faults are reported, but no problem.
    const loaded: Loaded = {...reader.readPageTable(table, base, list, own), base};
    // While the page is loading, more rows of the table may arrive.
    const isWhole = document.readyState !== 'loading' || this.#host.nextSibling !== null;
    if (isWhole && loaded.record?.[list].length) readings.set(this.#options, loaded);
    return loaded;
  }

  async #loadTables(): Promise<void> {
    this.#loadsTables = true;
    try {
      await loadTableReader();
      this.#childrenChanged = true;
    } catch {
      const fault = {
        path: '',
        expected: 'the part of the script that reads tables',
        found: 'no answer',
      };
      this.#own = {base: this.#host.baseURI, problem: 'unreachable', faults: [fault]};
    }
    this.#loadsTables = false;
    this.#host.requestUpdate();
  }

  #unfollow(): void {
    this.#following?.stop();
    this.#following = undefined;
    if (this.#source !== undefined) this.#own = undefined;
  }
}
