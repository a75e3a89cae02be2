/** Registers elements once: a second copy of the script on a page must not throw, and the first definition wins. */
import {nextTask} from './render-queue.js';

declare const __SEND_VERSION__: string;

/** The version of the library; "source" without a build. */
export const version: string =
  typeof __SEND_VERSION__ === 'undefined' ? 'source' : __SEND_VERSION__;

const major = (text: string | undefined) => text?.split('.')[0];

/** Pending definitions; `undefined` while elements are defined at once. */
let deferred: Map<string, CustomElementConstructor> | undefined;

/** Delays definitions until `defineDeferred()`. */
export const deferDefinitions = (): void => void (deferred = new Map());

/**
 * Defines the pending elements: those on the page in separate tasks, because upgrading many elements takes long on a
 * phone.
 */
export async function defineDeferred(): Promise<void> {
  const waiting = deferred ?? new Map<string, CustomElementConstructor>();
  deferred = undefined;
  const inOrder = [...document.querySelectorAll(':not(:defined)')].map(({localName}) => localName);
  for (const tag of new Set([...inOrder, ...waiting.keys()])) {
    const element = waiting.get(tag);
    if (!element) continue;
    if (inOrder.includes(tag)) await nextTask();
    define(tag, element);
  }
}

/** Registers `tag` unless the page already has it; warns on the console if the two differ by a major version. */
export function define(tag: string, element: CustomElementConstructor): void {
  if (deferred) return void deferred.set(tag, element);
  const first = customElements.get(tag) as {version?: string} | undefined;
  if (!first) customElements.define(tag, element);
  else if (major(first.version) !== major(version)) {
    console.warn(
      `<${tag}>: version ${first.version ?? 'unknown'} is on this page already; version ${version} was not used.`,
    );
  }
}
