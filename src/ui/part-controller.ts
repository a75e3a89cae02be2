/** Gives an element a part of the library, with its styles: asks for it, and for an update when it is there. */
import {type CSSResult, type LitElement, type ReactiveController, adoptStyles} from 'lit';
import type {Part} from '../data/part.js';

export class PartController<Module extends object> implements ReactiveController {
  /** Whether the last try has failed. */
  failed = false;
  readonly #host: LitElement;
  readonly #part: Part<Module>;
  readonly #wanted: boolean;
  #asked = false;
  #styled = false;

  /** @param wanted whether the host has use for the part whenever it comes onto a page; else it calls `want()` once it has */
  constructor(host: LitElement, part: Part<Module>, wanted = true) {
    this.#host = host;
    this.#part = part;
    this.#wanted = wanted;
    host.addController(this);
  }

  /** The part; absent until it is there. */
  get module(): Module | undefined {
    return this.#part.module;
  }

  hostConnected(): void {
    if (this.#wanted) void this.load();
  }

  hostUpdate(): void {
    const {styles} = (this.module ?? {}) as {styles?: CSSResult};
    if (!styles || this.#styled) return;
    this.#styled = true;
    adoptStyles(this.#host.renderRoot as ShadowRoot, [
      ...(this.#host.constructor as typeof LitElement).elementStyles,
      styles,
    ]);
  }

  /** Asks for the part, unless that has been done. To be called while the host renders. */
  want(): void {
    if (!this.#asked) void this.load();
  }

  /** Asks for the part, again if it could not be had. */
  async load(): Promise<void> {
    this.#asked = true;
    if (this.module) return;
    this.failed = (await this.#part.load()) === undefined;
    this.#host.requestUpdate();
  }
}
