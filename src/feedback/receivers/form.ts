/**
 * A form handler that has been there for years: it takes a form body and answers with a page.
 *
 * Its receipt is a page of status 2xx (a redirect has been followed by then). A login page has that status too, so a page
 * that asks for a password is none, nor, where the site names its thank-you page, is any other page. A JSON reply with a
 * reference is the best there is.
 */
import {fromJson, own, ownText} from '../json.js';
import {fields, fill, post, type Receiver, type Reply, type Target} from './receiver.js';

const ASKS_FOR_PASSWORD = /<input[^>]+type\s*=\s*["']?password/i;

export function readPage({text, url}: Reply, {thanks, keyed}: Target): ReturnType<Receiver['read']> {
  const body = fromJson(text);
  const reference = ownText(body, 'reference');
  if (reference) return {kind: 'sent', reference};
  // A receiver that keeps keys gives references, and a reply that broke off proves nothing.
  if (keyed || text === undefined || ASKS_FOR_PASSWORD.test(text) || own(body, 'error') || own(body, 'errors')) return undefined;
  return thanks && !url.includes(thanks) ? undefined : {kind: 'sent'};
}

export const form: Receiver = {
  build: (submission, target) => ({
    url: target.address,
    // The browser names the content type itself, for this body and for FormData.
    init: post(fill(new URLSearchParams(), fields(submission, target, true))),
  }),
  read: readPage,
};
