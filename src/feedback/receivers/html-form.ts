/**
 * A form handler that has been there for years: it takes a form body and answers with a page.
 *
 * Its receipt is a page of status 2xx (a redirect has been followed by then). A log-in page has that status too, so a page
 * that asks for a password is none, nor, where the site names its thank-you page, is any other page. Nor is the page at the
 * address as the site would rather have it (https, www, a slash at the end): browsers follow a 301 or 302 there with an empty
 * GET (Fetch standard, HTTP-redirect fetch). A JSON reply with a reference is the best there is.
 */
import {fromJson, own, ownText} from '../json.js';
import type {Outcome} from '../submission.js';
import {fields, fill} from './field-map.js';
import {isTurnedAway} from './replies.js';
import {post, type Receiver, type Reply, type Target} from './receiver.js';

/** An address without what a redirect to its canonical form changes. */
const bare = (address: string): string =>
  address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/(?=\?|$)/, '');

function read(reply: Reply, {address, thanks, keyed}: Target): Outcome | undefined {
  const {text, url} = reply;
  const body = fromJson(text);
  const reference = ownText(body, 'reference');
  if (reference) return {kind: 'sent', reference};
  // A receiver that knows keys gives references, and a reply that broke off proves nothing.
  if (
    keyed ||
    text === undefined ||
    isTurnedAway(reply, false) ||
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
  read,
};

/** The same with a multipart body. The browser writes the content type: only it knows the boundary. */
export const multipart: Receiver = {
  build: (submission, target) => ({
    url: target.address,
    init: post(fill(new FormData(), fields(submission, target, true))),
  }),
  read,
};
