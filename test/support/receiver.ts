/**
 * A fake receiver within the page, at `https://receiver.example/…`: it records requests, and a test or a story
 * supplies the reply. Requests to other addresses are not affected.
 */

export interface Received {
  address: string;
  method: string;
  headers: Headers;
  /** As it was sent; a form body by its names, each with all its values. */
  body: string | Record<string, string[]>;
  init: RequestInit;
}

/** Returns the reply to a request; throws to simulate a network failure. */
export type Answering = (request: Received) => Response | Promise<Response>;

export const RECEIVER = 'https://receiver.example';

let answering: Answering = () => reply(404, 'Nobody is here.');
let requests: Received[] = [];
let pageFetch: typeof fetch | undefined;

export const reply = (
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Response =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), {
    status,
    headers: {
      'content-type': typeof body === 'string' ? 'text/html' : 'application/json',
      ...headers,
    },
  });

/** A reply that never arrives. */
export const silence: Answering = ({init}) =>
  new Promise((_, reject) =>
    init.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
  );

function readBody(body: BodyInit | null | undefined): Received['body'] {
  if (!(body instanceof FormData || body instanceof URLSearchParams)) return String(body);
  return Object.fromEntries(
    [...new Set(body.keys())].map(name => [name, body.getAll(name).map(String)]),
  );
}

/** Replaces the current replies; returns the live list of requests. */
export function receive(answer: Answering): Received[] {
  answering = answer;
  requests = [];
  if (!pageFetch) {
    pageFetch = globalThis.fetch;
    const original = pageFetch;
    globalThis.fetch = async (input, init = {}) => {
      const address = String(input);
      if (!address.startsWith(RECEIVER)) return original(input, init);
      const request = {
        address,
        method: init.method ?? 'GET',
        headers: new Headers(init.headers),
        body: readBody(init.body),
        init,
      };
      requests.push(request);
      return answering(request);
    };
  }
  return requests;
}

/** Restores the page's own `fetch`. */
export function stopReceiving(): void {
  if (pageFetch) globalThis.fetch = pageFetch;
  pageFetch = undefined;
}
