/** The world around the outbox, in one place, so that a test can be the clock, the network and the other tab. */
import {newKey} from './key.js';

export interface Environment {
  fetch(address: string, init: RequestInit): Promise<Response>;
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 up to, but not including, 1. */
  random(): number;
  newKey(): string;
  /** What the browser believes: `false` is nearly sure, `true` means little. */
  online(): boolean;
  locks(): LockManager | undefined;
  /** Calls back once; the returned function calls it off. */
  setTimer(callback: () => void, wait: number): () => void;
  /** Says `online`, `pageshow` and `pagehide`. */
  events: EventTarget;
}

/** The browser itself. Members are looked up when they are used: a page may replace them later, and in frames a look may throw. */
export const browser: Environment = {
  fetch: (address, init) => fetch(address, init),
  now: () => Date.now(),
  random: () => Math.random(),
  newKey: () => newKey(),
  online: () => navigator.onLine !== false,
  locks: () => navigator.locks,
  setTimer(callback, wait) {
    const timer = setTimeout(callback, wait);
    return () => clearTimeout(timer);
  },
  events: globalThis,
};
