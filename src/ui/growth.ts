/**
 * Lets a long list grow over several tasks, so that a phone stays usable meanwhile: the first screens at once, the rest a
 * step a task. Everything ends up in the document, so that find-in-page, print and screen readers see all of it.
 *
 * Tasks come from a message channel: timers are slowed down in a row and in the background, frames do not come there at all.
 *
 * On paper no button shows the rest: there the list is whole, and everything is open.
 */
import type {LitElement, ReactiveController} from 'lit';

/** Items drawn at once, unless a widget's are longer: a few screens. */
const FIRST = 60;
/** How long a task should take, in milliseconds: long enough that there are few, short enough that a tap is answered. */
const TASK = 30;

export class Growth implements ReactiveController {
  /** How many items may be drawn now. */
  room: number;
  /** Whether the page is being printed. */
  printing = false;
  /** How many there are. */
  #total = 0;
  /** Items that the next task may add, as many as the last one could have added in time. */
  #step: number;
  #began = 0;
  #waiting = false;
  #connected = false;
  #opened: HTMLDetailsElement[] = [];
  readonly #host: LitElement;
  readonly #first: number;
  readonly #channel = new MessageChannel();

  /** @param first how many items are drawn at once */
  constructor(host: LitElement, first = FIRST) {
    this.#host = host;
    this.#first = this.#step = this.room = first;
    host.addController(this);
    this.#channel.port1.onmessage = () => {
      this.#waiting = false;
      if (!this.#connected || this.room >= this.#total) return;
      this.#began = performance.now();
      this.room += this.#step;
      this.#host.requestUpdate();
    };
  }

  hostConnected(): void {
    this.#connected = true;
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#print);
  }

  hostDisconnected(): void {
    this.#connected = false;
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#print);
  }

  hostUpdated(): void {
    if (this.#began) {
      const took = performance.now() - this.#began;
      this.#step = Math.max(
        this.#first / 2,
        Math.min(this.#step * 2, Math.round((this.#step * TASK) / took)),
      );
      this.#began = 0;
    }
    if (this.#waiting || this.room >= this.#total) return;
    this.#waiting = true;
    this.#channel.port2.postMessage(undefined);
  }

  /** Begins anew with another list. */
  restart(total: number): void {
    this.#total = total;
    this.room = this.printing ? Infinity : this.#first;
  }

  readonly #print = ({type}: Event) => {
    this.printing = type === 'beforeprint';
    this.finish();
    for (const details of this.#opened) details.open = false;
    this.#opened = [];
    // Where browsers know `::details-content`, the style sheet opens them (not Firefox before 143, Safari before 18.4).
    if (this.printing && !CSS.supports('selector(::details-content)'))
      void this.#host.updateComplete.then(this.#open);
  };

  readonly #open = () => {
    this.#opened = [
      ...this.#host.renderRoot.querySelectorAll<HTMLDetailsElement>('details:not([open])'),
    ];
    for (const details of this.#opened) details.open = true;
  };

  /** Lets all be drawn with the next update: for paper, and for a link into what is not drawn yet. */
  readonly finish = () => {
    this.room = Infinity;
    this.#host.requestUpdate();
  };
}
