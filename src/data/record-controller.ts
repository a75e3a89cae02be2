/**
 * Keeps an element supplied with its record: from the `record` property, else `src`, else a JSON child.
 *
 * The host calls `follow()` before each update; the controller asks again only when the source has changed, and drops an
 * answer that a newer question has overtaken.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {safeUrl} from '../record/addresses.js';
import {type Loaded, loadRecord, readRecord, readValue} from './loader.js';

type Host = ReactiveControllerHost & HTMLElement;

export interface RecordSource {
  record: unknown;
  src: string | undefined;
}

export class RecordController implements ReactiveController {
  /** What the source gave; absent while it is awaited, and when there is no source at all. */
  loaded: Loaded | undefined;
  /** Whether an answer is awaited. */
  waiting = false;

  readonly #host: Host;
  #followed: unknown = Symbol('nothing yet');
  #children = new MutationObserver(() => this.#host.requestUpdate());

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Parsers and page builders may put the JSON child in after the element.
    this.#children.observe(this.#host, {childList: true, characterData: true, subtree: true});
    if (this.loaded?.problem === 'unreachable') this.#followed = Symbol('ask again');
  }

  hostDisconnected(): void {
    this.#children.disconnect();
  }

  /** Looks at where the record comes from, and brings it when that has changed. */
  follow({record, src}: RecordSource): void {
    const inline = record === undefined && !src ? this.#inlineJson() : undefined;
    const source = record ?? src ?? inline;
    if (source === this.#followed) return;
    this.#followed = source;
    this.waiting = false;
    const page = document.baseURI;
    if (record !== undefined && record !== null) this.loaded = readValue(record, page);
    else if (src) void this.#load(src, source);
    else this.loaded = inline === undefined ? undefined : readRecord(inline, page);
  }

  #inlineJson(): string | undefined {
    for (const child of this.#host.children) {
      if (child instanceof HTMLScriptElement && child.type === 'application/json') return child.textContent ?? '';
    }
    return undefined;
  }

  async #load(src: string, source: unknown): Promise<void> {
    const address = safeUrl(src, document.baseURI);
    if (!address || !/^https?:/.test(address)) {
      this.loaded = {base: document.baseURI, problem: 'unreachable', faults: [{path: 'src', expected: 'a web address', found: `"${src}"`}]};
      return;
    }
    this.waiting = true;
    const loaded = await loadRecord(address);
    if (this.#followed !== source) return;
    this.waiting = false;
    this.loaded = loaded;
    this.#host.requestUpdate();
  }
}
