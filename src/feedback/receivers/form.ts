/**
 * A form handler that has been there for years: it takes a form body and answers with a page.
 *
 * Its receipt is a page of status 2xx (a redirect has been followed by then). A login page has that status too, so a page
 * that asks for a password is none, nor, where the site names its thank-you page, is any other page. Nor is the page at the
 * address as the site would rather have it (https, www, a slash at the end): browsers follow a 301 or 302 there with an empty
 * GET (Fetch standard, HTTP-redirect fetch). A JSON reply with a reference is the best there is.
 */
import {fromJson, own, ownText} from '../json.js';
import {fields, fill, post, type Receiver, type Reply, type Target} from './receiver.js';

const ASKS_FOR_PASSWORD = /<input[^>]+type\s*=\s*["']?password/i;

/** An address without what a redirect to its canonical form changes. */
const bare = (address: string): string =>
  address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/(?=\?|$)/, '');

export function readPage(
  {text, url}: Reply,
  {address, thanks, keyed}: Target,
): ReturnType<Receiver['read']> {
  const body = fromJson(text);
  const reference = ownText(body, 'reference');
  if (reference) return {kind: 'sent', reference};
  // A receiver that keeps keys gives references, and a reply that broke off proves nothing.
  if (
    keyed ||
    text === undefined ||
    ASKS_FOR_PASSWORD.test(text) ||
    own(body, 'error') ||
    own(body, 'errors')
  )
    return undefined;
  if (thanks) return url.includes(thanks) ? {kind: 'sent'} : undefined;
  const target = address.replace(/#.*$/, '');
  return url !== target && bare(url) === bare(target) ? undefined : {kind: 'sent'};
}

export const form: Receiver = {
  build: (submission, target) => ({
    url: target.address,
    // The browser names the content type itself, for this body and for FormData.
    init: post(fill(new URLSearchParams(), fields(submission, target, true))),
  }),
  read: readPage,
};
