/** Requests for records and translations. They send no cookies and no referrer. */

/** A request, started at once. A class, so that nothing on `Object.prototype` can be taken for one of its fields. */
export class FileRequest {
  readonly controller = new AbortController();
  readonly answer: Promise<Response>;

  constructor(address: string) {
    // "no-cache" revalidates the cached copy: with an ETag the response is a few bytes.
    const options: RequestInit = {
      // Browsers use a preload only if its credentials mode is the same.
      credentials: isPreloaded(address) ? 'same-origin' : 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: this.controller.signal,
    };
    // Nothing that a page put on `Object.prototype`, such as `method`, may become an option. A page's own `fetch` may
    // throw, or return anything.
    this.answer = (async () =>
      fetch(address, Object.setPrototypeOf(options, null) as RequestInit))();
    // Errors reach the code that awaits the answer; until then they must not be unhandled rejections.
    this.answer.catch(() => {});
  }
}

const isPreloaded = (address: string): boolean =>
  [...document.querySelectorAll<HTMLLinkElement>('link[rel="preload"][as="fetch"]')].some(
    ({href}) => href === address,
  );

let begun: ReadonlyMap<string, FileRequest> | undefined;
const used = new Set<FileRequest>();

/** Uses requests that were made before the rest of the script had run. */
export const useRequests = (requests: ReadonlyMap<string, FileRequest>): void =>
  void (begun = requests);

/** The request for a file: a pending one, else a new one. */
export function requestFile(address: string): FileRequest {
  const early = begun?.get(address);
  if (!early || used.has(early)) return new FileRequest(address);
  used.add(early);
  return early;
}
