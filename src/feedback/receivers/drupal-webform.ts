/** Drupal with webform_rest: JSON in, a submission number out; what it refuses may come with status 200. */
import {fromJson, own, ownText, toJson} from '../json.js';
import {endpoint, fields, postJson, refusals, type Receiver} from './receiver.js';

export const drupalWebform: Receiver = {
  // Its address is the same for every form.
  formIn: /$./,
  reserved: /^webform_id$/,
  build: (submission, target) => ({
    url: endpoint(target.address, 'webform_rest/submit?_format=json', /webform_rest/),
    init: postJson(
      toJson(
        Object.fromEntries([...fields(submission, target, false), ['webform_id', target.form]]),
      ),
    ),
  }),
  read({text, status}, target) {
    const body = fromJson(text);
    const reference = ownText(body, 'sid');
    if (reference) return {kind: 'sent', reference};
    const error = own(body, 'error');
    if (!error) return undefined;
    return {
      kind: 'refused',
      fields: refusals(error, target),
      message: ownText(body, 'error') ?? ownText(body, 'message'),
      status,
    };
  },
};
