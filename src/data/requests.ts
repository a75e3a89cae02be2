/** Requests for records and translations. They carry no cookies, and no referrer. */

/** A request, from its beginning. A class, so that nothing on `Object.prototype` can pass for a part of it. */
export class FileRequest {
  readonly controller = new AbortController();
  readonly answer: Promise<Response>;

  constructor(address: string) {
    // "no-cache" asks the server whether its copy has changed: with an ETag the answer is a few bytes.
    const options: RequestInit = {
      // A browser uses what the page preloaded only where both are the same in this.
      credentials: isPreloaded(address) ? 'same-origin' : 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: this.controller.signal,
    };
    // Nothing that a page put on `Object.prototype` may become an option, such as a method of its own. A page's own `fetch` may
    // throw, and return anything.
    this.answer = (async () =>
      fetch(address, Object.setPrototypeOf(options, null) as RequestInit))();
    // A failure reaches whoever awaits the answer; perhaps nobody does yet.
    this.answer.catch(() => {});
  }
}

const isPreloaded = (address: string): boolean =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="fetch"]')].some(
    ({href}) => href === address,
  );

let begun: ReadonlyMap<string, FileRequest> | undefined;
const used = new Set<FileRequest>();

/** Has requests used that were made before the rest of the script had run. */
export const useRequests = (requests: ReadonlyMap<string, FileRequest>): void =>
  void (begun = requests);

/** The request for a file: one that is under way, else a new one. */
export function requestFile(address: string): FileRequest {
  const early = begun?.get(address);
  if (!early || used.has(early)) return new FileRequest(address);
  used.add(early);
  return early;
}
