/** Opens closed rows while the page is printed: on paper no button shows the rest. */
import type {LitElement, ReactiveController} from 'lit';

export class PrintController implements ReactiveController {
  /** Whether the page is being printed. */
  printing = false;
  #opened: HTMLDetailsElement[] = [];
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('beforeprint', this.#handlePrint);
    addEventListener('afterprint', this.#handlePrint);
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#handlePrint);
    removeEventListener('afterprint', this.#handlePrint);
  }

  readonly #handlePrint = ({type}: Event): void => {
    this.printing = type === 'beforeprint';
    // Printing is synchronous: content rendered in a later task would be missing.
    this.#host.requestUpdate();
    if (this.printing) (this.#host as unknown as {performUpdate(): void}).performUpdate();
    for (const details of this.#opened) details.open = false;
    this.#opened = [];
    // Where browsers support `::details-content`, the style sheet opens them (not in Firefox before 143, Safari before
    // 18.4).
    if (!this.printing || CSS.supports('selector(::details-content)')) return;
    this.#opened = [
      ...this.#host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])'),
    ];
    for (const details of this.#opened) details.open = true;
  };
}
