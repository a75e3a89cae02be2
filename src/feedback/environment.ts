/**
 * What the outbox needs from the browser, in one place, so that a test can replace the clock, the network and the
 * other tab.
 */

export interface Environment {
  fetch(address: string, init: RequestInit): Promise<Response>;
  /** Milliseconds since 1970. */
  now(): number;
  /** 0 up to, but not including, 1. */
  random(): number;
  newKey(): string;
  /** `navigator.onLine`: `false` is almost certain, `true` means little. */
  online(): boolean;
  locks(): LockManager | undefined;
  /** Calls back once; the returned function cancels it. */
  setTimer(callback: () => void, wait: number): () => void;
  /** Fires `online`, `pageshow` and `pagehide`. */
  events: EventTarget;
}

/** An intent key has 128 random bits, base64url: 22 characters. */
const KEY_BYTES = 16;

/**
 * A new intent key: by it, a receiver recognises the second delivery of an answer.
 *
 * @param fill fills an array with random bytes. `crypto.randomUUID` would be shorter, but does not exist on `http://` pages.
 */
export function newKey(
  fill: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array = bytes => crypto.getRandomValues(bytes),
): string {
  const text = String.fromCharCode(...fill(new Uint8Array(KEY_BYTES)));
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

/**
 * The browser itself. Properties are read when they are used: a page may replace them later, and in frames reading may
 * throw.
 */
export const browser: Environment = {
  fetch: (address, init) => fetch(address, init),
  now: () => +Date.now(),
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
