/** A JSON endpoint that keeps the promise of the reference receiver: one key, one receipt, however often it is asked. */
import {fromJson, ownText, toJson} from '../json.js';
import {namedAnswers} from './field-map.js';
import {postJson, type Receiver} from './receiver.js';

export const json: Receiver = {
  keyed: true,
  build(submission, target) {
    const {key, purpose, page, lang, item, area, seconds, website} = submission;
    // The map names answers only: by its own details an endpoint knows a repeated submission, and whether it takes the form.
    const answers = Object.fromEntries(namedAnswers(submission, target));
    // Between origins the key is in the body only: a header of our own would force another preflight field.
    const sameOrigin = new URL(target.address).origin === globalThis.location?.origin;
    const body = toJson({key, purpose, page, lang, item, area, answers, seconds, website});
    return {url: target.address, init: postJson(body, sameOrigin ? {'idempotency-key': key} : {})};
  },
  read({text}) {
    const reference = ownText(fromJson(text), 'reference');
    return reference ? {kind: 'sent', reference} : undefined;
  },
};
