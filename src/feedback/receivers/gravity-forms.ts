/** WordPress with Gravity Forms: JSON whose keys are its input names (`input_1`, `input_1_3`), so the page's map must name them. */
import {fromJson, own, ownText, toJson} from '../json.js';
import {endpoint, fields, postJson, refusals, type Receiver} from './receiver.js';

const ENDPOINT = /forms(?:\/|%2F)\d+(?:\/|%2F)submissions/i;

export const gravityForms: Receiver = {
  formIn: ENDPOINT,
  build(submission, target) {
    // It keeps one value an input: options that have no input of their own go as one line.
    const inputs = fields(submission, target, false).map(([name, value]) => [
      name,
      [value].flat().join(', '),
    ]);
    return {
      url: endpoint(target.address, `wp-json/gf/v2/forms/${target.form}/submissions`, ENDPOINT),
      init: postJson(toJson(Object.fromEntries(inputs))),
    };
  },
  read({text, status}, target) {
    const body = fromJson(text);
    if (own(body, 'is_valid') === true) return {kind: 'sent', reference: ownText(body, 'entry_id')};
    if (own(body, 'is_valid') !== false) return undefined;
    // It complains about field 4 or 1.3; the inputs are called input_4 and input_1_3.
    const messages = Object.entries(own(body, 'validation_messages') ?? {}).map(
      ([field, message]) => [field.replace(/\./g, '_'), message] as const,
    );
    return {
      kind: 'refused',
      fields: refusals(Object.fromEntries(messages), target, 'input_'),
      status,
    };
  },
};
