/** A JSON endpoint that keeps the promise of the reference receiver: one key, one receipt, however often it is asked. */
import {fromJson, ownText, toJson} from '../json.js';
import {postJson, type Receiver} from './receiver.js';

export const json: Receiver = {
  keyed: true,
  build({key, purpose, page, lang, item, area, answers, seconds, website}, {address, map}) {
    const named = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [ownText(map, id) ?? id, answer]));
    // Between origins the key stands in the body only: a header of our own would force another preflight field.
    const sameOrigin = new URL(address).origin === globalThis.location?.origin;
    const body = toJson({key, purpose, page, lang, item, area, answers: named, seconds, website});
    return {url: address, init: postJson(body, sameOrigin ? {'idempotency-key': key} : {})};
  },
  read({text}) {
    const reference = ownText(fromJson(text), 'reference');
    return reference ? {kind: 'sent', reference} : undefined;
  },
};
