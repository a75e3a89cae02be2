/**
 * Renders a long list over several tasks, so that a phone stays responsive: the first screens at once, then one step
 * per task. Everything ends up in the document, so that find-in-page, print and screen readers see all of it.
 *
 * Tasks are scheduled with a message channel: nested timers and those of background pages are throttled, and
 * background pages get no animation frames. The channel exists only while there is something left to render.
 *
 * @example
 * ```ts
 * readonly #list = new IncrementalListController(this, 20);
 * // in willUpdate, when there is another list:
 * this.#list.reset(items.length);
 * // in render:
 * items.slice(0, this.#list.limit).map(renderItem)
 * ```
 */
import {type LitElement, type ReactiveController, type TemplateResult, html} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {PrintController} from './print-controller.js';

/** Items rendered at once by default: a few screens. */
const FIRST = 60;
/** How long drawing may take of a task, in milliseconds: the browser clears its memory in the same one, and a tap waits for both. */
const TASK = 12;
/** The first step after that, and the smallest one, as a fraction of it: only then is the speed of the phone known. */
const STEP = 1 / 6;

type Printable = LitElement & {paper?: PrintController};

export class IncrementalListController implements ReactiveController {
  #limit: number;
  #total = 0;
  /** Items that the next task may add: as many as the last one could have added in time. */
  #step: number;
  /** Whether the next update renders more than the last. */
  #adds = false;
  #began = 0;
  #channel: MessageChannel | undefined;
  readonly #host: LitElement;
  readonly #first: number;

  /** @param first how many items are rendered at once */
  constructor(host: LitElement, first = FIRST) {
    this.#host = host;
    this.#first = this.#limit = first;
    this.#step = first * STEP;
    host.addController(this);
  }

  /** How many items may be rendered now; when printing, all. */
  get limit(): number {
    if ((this.#host as Printable).paper?.printing) this.#limit = Infinity;
    return this.#limit;
  }

  hostDisconnected(): void {
    this.#close();
  }

  hostUpdate(): void {
    if (this.#adds) this.#began = Date.now();
  }

  hostUpdated(): void {
    if (this.#adds) {
      const took = Date.now() - this.#began;
      this.#step = Math.max(
        this.#first * STEP,
        Math.min(this.#step * 2, (this.#step * TASK) / took),
      );
      this.#adds = false;
    }
    if (this.limit >= this.#total || !this.#host.isConnected) return this.#close();
    if (this.#channel) return;
    const channel = (this.#channel = new MessageChannel());
    channel.port1.onmessage = () => {
      this.#close();
      this.#adds = true;
      this.#limit += Math.ceil(this.#step);
      this.#host.requestUpdate();
    };
    channel.port2.postMessage(undefined);
  }

  /** As many of the items as may be rendered now; starts again if the length of the list changes. */
  take<Item>(items: readonly Item[]): readonly Item[] {
    if (items.length !== this.#total && this.limit !== Infinity) this.reset(items.length);
    return this.limit < items.length ? items.slice(0, this.limit) : items;
  }

  /**
   * Starts again with another list. A short one keeps the items that are already rendered: an open row must not
   * flicker.
   */
  reset(total: number): void {
    this.#total = total;
    this.#limit = Math.max(this.#first, Math.min(this.#limit, total, this.#first * 3));
  }

  /** Renders everything in the next update, for a link to an item that is not rendered yet. */
  finish(): void {
    this.#limit = Infinity;
    this.#host.requestUpdate();
  }

  /** An open port would keep its widget in memory. */
  #close(): void {
    this.#channel?.port1.close();
    this.#channel = undefined;
  }
}

/** Truncates consecutive lists, so that together they have no more items than may be rendered. */
export function cutter(limit: number): <Item>(items: readonly Item[]) => readonly Item[] {
  let left = limit;
  return items => {
    const some = items.length > left ? items.slice(0, left) : items;
    left -= some.length;
    return some;
  };
}

/** Items per block. */
const BLOCK = 40;

/**
 * Renders items in blocks, so that each step of a long list renders only what is new.
 *
 * @param basis all inputs of rendering the items
 * @param wrap wraps blocks far down the list: `apart`, if the markup allows an element between list and item
 * @param more how many of the items may be rendered with their content; `renderBlock` gets the number for its block
 */
export function inBlocks<Item>(
  items: readonly Item[],
  basis: readonly unknown[],
  renderBlock: (block: readonly Item[], more: number) => unknown,
  wrap?: (block: unknown) => unknown,
  more = 0,
): unknown[] {
  const blocks: unknown[] = [];
  for (let start = 0; start < items.length; start += BLOCK) {
    const block = items.slice(start, start + BLOCK);
    const left = Math.max(0, Math.min(more - start, block.length));
    blocks.push(
      guard([...basis, block.length, left], () => {
        const drawn = renderBlock(block, left);
        return wrap && start > BLOCK ? wrap(drawn) : drawn;
      }),
    );
  }
  return blocks;
}

/**
 * A separate element, which the browser need not lay out: otherwise each step would lay out everything above it again.
 */
export const apart = (block: unknown): TemplateResult =>
  html`<div class="far" role="presentation">${block}</div>`;
