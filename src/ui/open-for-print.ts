/**
 * Opens what is closed while a page is printed, in browsers whose style sheets cannot (no `::details-content`: Firefox
 * before 143, Safari before 18.4). Elsewhere the style sheet does it, and nothing here runs.
 */
import type {ReactiveController, ReactiveControllerHost} from 'lit';

export class OpenForPrint implements ReactiveController {
  readonly #host: ReactiveControllerHost & {renderRoot: ParentNode};
  #opened: HTMLDetailsElement[] = [];

  constructor(host: ReactiveControllerHost & {renderRoot: ParentNode}) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#open);
    addEventListener('afterprint', this.#close);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#open);
    removeEventListener('afterprint', this.#close);
  }

  readonly #open = () => {
    if (CSS.supports('selector(::details-content)')) return;
    this.#opened = [...this.#host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
    for (const details of this.#opened) details.open = true;
  };

  readonly #close = () => {
    for (const details of this.#opened) details.open = false;
    this.#opened = [];
  };
}
