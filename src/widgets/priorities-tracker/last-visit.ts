import type {ReactiveControllerHost} from 'lit';
import type {Day} from '../../record/dates.js';

/**
 * The day of a reader's last visit: stored only if the reader asks for it, only as a day, on the reader's device,
 * until the reader erases it (PECR reg. 6).
 */
export class LastVisit {
  /** Whether the browser refused to store the day. */
  blocked = false;
  readonly #host: ReactiveControllerHost & {readonly recordAddress: string | undefined};

  constructor(host: ReactiveControllerHost & {readonly recordAddress: string | undefined}) {
    this.#host = host;
  }

  /** The storage key: the record, wherever it is shown; else the page. */
  get #key(): string {
    return `send-widgets-visit ${this.#host.recordAddress ?? location.origin + location.pathname}`;
  }

  /** The stored day; `undefined` if none is stored, or storage is unavailable. */
  since(today: Day): Day | undefined {
    try {
      const day = /^\d{8}$/.exec(localStorage.getItem(this.#key) ?? '')?.[0];
      // If the clock was ahead, changes must not be hidden for years.
      return day === undefined ? undefined : Math.min(Number(day), today);
    } catch {
      return undefined;
    }
  }

  /** Stores the day, or erases it if there is none. */
  save(day: Day | undefined): void {
    this.blocked = false;
    try {
      if (day === undefined) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, String(day));
    } catch {
      this.blocked = day !== undefined;
    }
    this.#host.requestUpdate();
  }
}
