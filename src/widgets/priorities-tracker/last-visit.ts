import type {ReactiveControllerHost} from 'lit';
import type {Day} from '../../record/dates.js';

/**
 * The day of a reader's last visit: only after the reader asked, and only the day is stored, on the reader's device,
 * until the reader has it forgotten (PECR reg. 6).
 */
export class LastVisit {
  /** Whether the browser refused to store the day. */
  blocked = false;
  readonly #host: ReactiveControllerHost & {readonly recordAddress: string | undefined};

  constructor(host: ReactiveControllerHost & {readonly recordAddress: string | undefined}) {
    this.#host = host;
  }

  /** What it is stored for: the record, wherever it is shown; else the page. */
  get #key(): string {
    return `send-widgets-visit ${this.#host.recordAddress ?? location.origin + location.pathname}`;
  }

  /** The day that a reader asked to be reminded from; absent when none is stored, or nothing can be. */
  since(today: Day): Day | undefined {
    try {
      const day = /^\d{8}$/.exec(localStorage.getItem(this.#key) ?? '')?.[0];
      // A clock that was wrong must not hide from the reader what is new for years.
      return day === undefined ? undefined : Math.min(Number(day), today);
    } catch {
      return undefined;
    }
  }

  /** Stores the day, or forgets it when there is none. */
  save(day: Day | undefined): void {
    this.blocked = false;
    try {
      if (day === undefined) localStorage.removeItem(this.#key);
      else localStorage.setItem(this.#key, String(day).padStart(8, '0'));
    } catch {
      this.blocked = day !== undefined;
    }
    this.#host.requestUpdate();
  }
}
