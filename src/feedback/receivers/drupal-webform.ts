/** Drupal with webform_rest: JSON in, a submission number out; refusals may have status 200. */
import {fromJson, ownProperty, ownString, toJson} from '../json.js';
import {fields} from './field-map.js';
import {postJson, type Receiver} from './receiver.js';
import {refusals} from './replies.js';

const ENDPOINT = /webform_rest/;
/** The module's own sentences about the whole form; they are in `message`, which may be the name of a field too. */
const ABOUT_THE_FORM = /webform|\bclosed\b|submissions have been/i;

export const drupalWebform: Receiver = {
  // The address is the same for every form.
  formIn: /$./,
  reserved: /^webform_id$/,
  build(submission, target) {
    const {address} = target;
    const entries = [...fields(submission, target, false), ['webform_id', target.form] as const];
    return {
      url: ENDPOINT.test(address)
        ? address
        : `${address.replace(/[?#].*$/, '').replace(/\/*$/, '/')}webform_rest/submit?_format=json`,
      init: postJson(toJson(Object.fromEntries(entries))),
    };
  },
  read({text, status}, target) {
    const body = fromJson(text);
    const reference = ownString(body, 'sid');
    if (reference) return {kind: 'sent', reference};
    const error = ownProperty(body, 'error');
    if (!error) return undefined;
    const whole = ownString(error, 'message') ?? ownString(body, 'error') ?? '';
    const isWhole =
      ABOUT_THE_FORM.test(whole) &&
      Object.keys(error).every(key => key === 'message' || key === 'code');
    const fields = isWhole ? [] : refusals(error, target);
    if (!isWhole && !fields.length && status >= 300) return undefined;
    return {kind: 'refused', fields, status, cause: 'the webform is closed, or its id is wrong'};
  },
};
