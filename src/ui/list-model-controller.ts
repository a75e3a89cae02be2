/**
 * What widgets with long lists have in common: a model that is computed again only when its inputs have changed, a
 * limit that the reader can lift, and showing an item that a link leads to, even if it is hidden.
 *
 * @example
 * ```ts
 * readonly #list = new ListModelController(this, {create: createModel, length: model => model.shown.length});
 * // in render:
 * const model = this.#list.update({record, day, choice, limit: this.#list.limitOf(this.limit, printing)});
 * model.shown.slice(0, this.#list.drawn)
 * ```
 */
import type {LitElement} from 'lit';
import {IncrementalListController} from './incremental-list-controller.js';
import {sameItems} from './same-items.js';
import {takeFocus} from './take-focus.js';

interface Options<Inputs, Model> {
  /** Pure: the same inputs give the same model. */
  create(inputs: Inputs): Model;
  /** How many items the model shows. */
  length(model: Model): number;
  /** How many are rendered at once; a few screens by default. */
  first?: number;
}

export class ListModelController<Inputs extends object, Model> {
  /** The current model; `undefined` before the first update. */
  model: Model | undefined;
  /** Whether the reader asked for the items beyond the limit. */
  all = false;
  readonly #host: LitElement & {performUpdate(): unknown};
  readonly #options: Options<Inputs, Model>;
  readonly #incremental: IncrementalListController;
  #inputs: readonly unknown[] = [];
  #revealing = false;

  constructor(host: LitElement, options: Options<Inputs, Model>) {
    this.#host = host as never;
    this.#options = options;
    this.#incremental = new IncrementalListController(host, options.first);
  }

  /** How many items may be rendered now. */
  get drawn(): number {
    return this.#incremental.limit;
  }

  /**
   * The page's limit, unless the reader asks for all items or the page is printed; ignored if it is not a sensible
   * number.
   */
  limitOf(limit: number | undefined | null, printing: boolean): number {
    return !this.all && !printing && limit! >= 1 ? Math.floor(limit!) : Infinity;
  }

  /** The model of these inputs; the same object while all of them are the same. */
  update(inputs: Inputs): Model {
    const values = Object.values(inputs);
    if (this.model !== undefined && sameItems(values, this.#inputs)) return this.model;
    this.#inputs = values;
    this.model = this.#options.create(inputs);
    this.#incremental.reset(this.#options.length(this.model));
    return this.model;
  }

  /** Lifts the limit, and moves the focus to the first new item, because the button is gone. */
  showAll(firstNew: () => HTMLElement | null | undefined): void {
    this.all = true;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => takeFocus(firstNew()));
  }

  /**
   * Shows an item, even if the limit, a filter or incremental rendering hides it.
   *
   * @param show scrolls to it if it is rendered; false if it is not
   * @param widen removes the filters that hide it; false if the widget does not have it
   */
  reveal(show: () => boolean, widen: (model: Model) => boolean): boolean {
    if (show()) return true;
    if (this.#revealing || this.model === undefined || !widen(this.model)) return false;
    this.#revealing = true;
    // The first update creates the list, the second renders all of it.
    this.#host.performUpdate();
    this.#incremental.finish();
    this.#host.performUpdate();
    this.#revealing = false;
    return show();
  }
}
