/**
 * A conventional form handler: it takes a form body and responds with a page.
 *
 * Its receipt is a page with status 2xx (after redirects). A log-in page has that status too, so these are not
 * receipts: a page that asks for a password; any page but the thank-you page, where the site names one; and the page
 * at the canonical form of the address (https, www, a trailing slash), because browsers follow a 301 or 302 there with
 * an empty GET (Fetch standard, HTTP-redirect fetch). A JSON reply with a reference is the most reliable receipt.
 */
import {fromJson, ownProperty, ownString} from '../json.js';
import type {Outcome} from '../submission.js';
import {fields, fill} from './field-map.js';
import {isTurnedAway} from './replies.js';
import {post, type Receiver, type Reply, type Target} from './receiver.js';

/** An address without the parts that a redirect to its canonical form changes. */
const bare = (address: string): string =>
  address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/(?=\?|$)/, '');

/** JSON of a handler that says no with status 200. */
const SAYS_NO = /"(success|ok|status|result)":\s*(false|"(error|fail))/i;
/** The form shown again with what was typed, as handlers do that complain about it. */
const SHOWN_AGAIN = /<textarea[^>]*>\s*[^\s<]|aria-invalid="true/i;

function read(reply: Reply, {address, thanks, keyed}: Target): Outcome | undefined {
  const {text, url} = reply;
  const body = fromJson(text);
  const reference = ownString(body, 'reference');
  if (reference) return {kind: 'sent', reference};
  // A receiver that recognises keys returns references, and an incomplete reply proves nothing.
  if (
    keyed ||
    text === undefined ||
    isTurnedAway(reply, false) ||
    ownProperty(body, 'error') ||
    ownProperty(body, 'errors') ||
    (body && SAYS_NO.test(text))
  )
    return undefined;
  if (thanks) return url.includes(thanks) ? {kind: 'sent'} : undefined;
  if (!body && SHOWN_AGAIN.test(text)) return undefined;
  const target = address.replace(/#.*$/, '');
  return url !== target && bare(url) === bare(target) ? undefined : {kind: 'sent'};
}

export const form: Receiver = {
  build: (submission, target) => ({
    url: target.address,
    // The browser sets the content type itself, for this body and for FormData.
    init: post(fill(new URLSearchParams(), fields(submission, target, true))),
  }),
  read,
};

/** The same with a multipart body. The browser sets the content type, because only it knows the boundary. */
export const multipart: Receiver = {
  build: (submission, target) => ({
    url: target.address,
    init: post(fill(new FormData(), fields(submission, target, true))),
  }),
  read,
};
