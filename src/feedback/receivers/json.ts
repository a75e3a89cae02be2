/** A JSON endpoint with the guarantee of the reference receiver: one key, one receipt, however often it is sent. */
import {fromJson, ownString, toJson} from '../json.js';
import {namedAnswers} from './field-map.js';
import {postJson, type Receiver} from './receiver.js';

export const json: Receiver = {
  keyed: true,
  build(submission, target) {
    const {key, purpose, page, lang, item, area, seconds, website} = submission;
    // The map renames answers only: an endpoint needs our own details to recognise a repeated submission and the form.
    const answers = Object.fromEntries(namedAnswers(submission, target));
    // Across origins the key is in the body only: a custom header would have to be allowed in the preflight.
    const sameOrigin = new URL(target.address).origin === globalThis.location?.origin;
    const body = toJson({key, purpose, page, lang, item, area, answers, seconds, website});
    return {url: target.address, init: postJson(body, sameOrigin ? {'idempotency-key': key} : {})};
  },
  read({text}) {
    const reference = ownString(fromJson(text), 'reference');
    return reference ? {kind: 'sent', reference} : undefined;
  },
};
