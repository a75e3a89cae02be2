/** Registers an element, once: a second copy of the script on a page must not throw, and the first definition wins. */
import {isServer} from 'lit';
import {readWaiting} from './look.js';

declare const __SEND_VERSION__: string;

/** This version of the library; "source" where nothing was built. */
export const version: string =
  typeof __SEND_VERSION__ === 'undefined' ? 'source' : __SEND_VERSION__;

const major = (text: string | undefined) => text?.split('.')[0];

/** Registers `tag` unless the page has it already; says so in the console when the two differ by a major version. */
export function define(tag: string, element: CustomElementConstructor): void {
  const first = customElements.get(tag) as {version?: string} | undefined;
  if (!first) {
    // A server that imports the module has no page to read.
    if (!isServer) readWaiting();
    customElements.define(tag, element);
  } else if (major(first.version) !== major(version)) {
    console.warn(
      `<${tag}>: version ${first.version ?? 'unknown'} is on this page already; version ${version} was not used.`,
    );
  }
}
