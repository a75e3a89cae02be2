/** Two form plugins of WordPress, both used through its REST API. */
import type {Answer} from '../answers.js';
import {fromJson, ownProperty, ownString, toJson} from '../json.js';
import {fields, fill} from './field-map.js';
import {post, postJson, type PostRequest, type Receiver} from './receiver.js';
import {listedRefusals, refusals} from './replies.js';

/**
 * The addresses of an endpoint. A site with plain permalinks shows its home page under `wp-json/`; `?rest_route=`
 * works on every site.
 */
function endpoint(
  address: string,
  route: string,
  isEndpoint: RegExp,
): Pick<PostRequest, 'url' | 'otherwise'> {
  if (isEndpoint.test(address)) return {url: address};
  const site = address.replace(/[?#].*$/, '').replace(/\/*$/, '/');
  return {url: `${site}wp-json/${route}`, otherwise: `${site}?rest_route=/${route}`};
}

const CF7_ENDPOINT = /contact-forms(?:\/|%2F)(\d+)/i;
/** "Not accepted" by Contact Form 7. */
const CF7_REFUSED = ['validation_failed', 'acceptance_missing', 'aborted', 'error'];
/**
 * Statuses after which the answer may have been stored, if Flamingo or a mail log is installed: the outcome is
 * unknown.
 */
const CF7_DOUBTFUL = ['mail_failed', 'spam'];

/** Contact Form 7: multipart only (else 415), and status 200 even for refusals. */
export const contactForm7: Receiver = {
  formIn: CF7_ENDPOINT,
  // Its shortcode has a hash, but its API needs the number of the post.
  formId: /^\d+$/,
  reserved: /^_wpcf7/,
  build(submission, target) {
    const id = target.form ?? CF7_ENDPOINT.exec(target.address)?.[1] ?? '';
    const body = fill(new FormData(), [
      ['_wpcf7', id],
      ['_wpcf7_version', '6.0'],
      ['_wpcf7_locale', submission.lang.replace('-', '_')],
      // Without a unit tag the plugin responds with 400; any value in this format works.
      ['_wpcf7_unit_tag', `wpcf7-f${id}-o1`],
      ['_wpcf7_container_post', '0'],
      // PHP keeps only the last of several values unless the name ends in brackets.
      ...fields(submission, target, false).map(([name, value]): [string, Answer] => [
        typeof value === 'string' || name.endsWith('[]') ? name : `${name}[]`,
        value,
      ]),
    ]);
    const route = `contact-form-7/v1/contact-forms/${id}/feedback`;
    return {...endpoint(target.address, route, CF7_ENDPOINT), init: post(body)};
  },
  read({text, status}, target) {
    const body = fromJson(text);
    const said = ownString(body, 'status') ?? '';
    if (said === 'mail_sent') return {kind: 'sent'};
    if (CF7_DOUBTFUL.includes(said)) return {kind: 'unknown', status, cause: said};
    if (!CF7_REFUSED.includes(said)) return undefined;
    const fields = listedRefusals(ownProperty(body, 'invalid_fields'), target);
    return {kind: 'refused', fields, status, cause: said};
  },
};

const GRAVITY_ENDPOINT = /forms(?:\/|%2F)\d+(?:\/|%2F)submissions/i;

/** Gravity Forms: JSON whose keys are its input names (`input_1`, `input_1_3`), so the page's map must name them. */
export const gravityForms: Receiver = {
  formIn: GRAVITY_ENDPOINT,
  formId: /^\d+$/,
  build(submission, target) {
    // It stores one value per input: options without their own input are sent as one line.
    const inputs = fields(submission, target, false).map(([name, value]) => [
      name,
      [value].flat().join(', '),
    ]);
    const route = `gf/v2/forms/${target.form}/submissions`;
    return {
      ...endpoint(target.address, route, GRAVITY_ENDPOINT),
      init: postJson(toJson(Object.fromEntries(inputs))),
    };
  },
  read({text, status}, target) {
    const body = fromJson(text);
    if (ownProperty(body, 'is_valid') === true)
      return {kind: 'sent', reference: ownString(body, 'entry_id')};
    if (ownProperty(body, 'is_valid') !== false) return undefined;
    // Its messages are about field 4 or 1.3; the inputs are called input_4 and input_1_3.
    const messages = Object.entries(ownProperty(body, 'validation_messages') ?? {}).map(
      ([field, message]) => [field.replace(/\./g, '_'), message] as const,
    );
    const fields = refusals(Object.fromEntries(messages), target, 'input_');
    return {kind: 'refused', fields, status, cause: 'is_valid: false'};
  },
};
