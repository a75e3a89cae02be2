/**
 * A part of the library that most pages do without: the form's works, the reader of tables, the QR code. It is a module that is
 * imported when something first needs it; the script fetches it as a file of its own, from the folder `parts/` beside it.
 */
export class Part<Module> {
  /** The module; absent until it has been brought. */
  module: Module | undefined;
  readonly #bring: () => Promise<Module>;
  #asking: Promise<Module | undefined> | undefined;

  constructor(bring: () => Promise<Module>) {
    this.#bring = bring;
  }

  /** Brings the module, once for all who ask; `undefined` when it cannot be had. Whoever asks then makes a new try. */
  load(): Promise<Module | undefined> {
    this.#asking ??= this.#bring().then(
      module => (this.module = module),
      () => (this.#asking = undefined),
    );
    return this.#asking;
  }
}
