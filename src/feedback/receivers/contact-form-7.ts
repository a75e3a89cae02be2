/** WordPress with Contact Form 7: multipart only (else 415), and status 200 even for what it refuses. */
import type {Answer} from '../answers.js';
import {fromJson, own, ownText} from '../json.js';
import {endpoint, fields, fill, post, questionOf, type Receiver} from './receiver.js';

const ENDPOINT = /contact-forms(?:\/|%2F)(\d+)/i;

/** Replies that say "not accepted"; only `mail_sent` says the opposite. */
const REFUSED = ['validation_failed', 'acceptance_missing', 'spam', 'aborted', 'mail_failed'];

export const contactForm7: Receiver = {
  formIn: ENDPOINT,
  reserved: /^_wpcf7/,
  build(submission, target) {
    const id = target.form ?? ENDPOINT.exec(target.address)?.[1] ?? '';
    const body = fill(new FormData(), [
      ['_wpcf7', id],
      ['_wpcf7_version', '6.0'],
      ['_wpcf7_locale', submission.lang.replace('-', '_')],
      // Without a unit tag the plugin answers 400; any of this form does.
      ['_wpcf7_unit_tag', `wpcf7-f${id}-o1`],
      ['_wpcf7_container_post', '0'],
      // PHP keeps only the last of several values unless the name ends in brackets.
      ...fields(submission, target, false).map(([name, value]): [string, Answer] => [
        typeof value === 'string' || name.endsWith('[]') ? name : `${name}[]`,
        value,
      ]),
    ]);
    const url = endpoint(
      target.address,
      `wp-json/contact-form-7/v1/contact-forms/${id}/feedback`,
      ENDPOINT,
    );
    return {url, init: post(body)};
  },
  read({text, status}, target) {
    const body = fromJson(text);
    const said = ownText(body, 'status') ?? '';
    if (said === 'mail_sent') return {kind: 'sent'};
    if (!REFUSED.includes(said)) return undefined;
    const invalid = own(body, 'invalid_fields');
    const complaints = Array.isArray(invalid) ? invalid : [];
    return {
      kind: 'refused',
      fields: complaints.flatMap(item => {
        const name = ownText(item, 'field');
        return name
          ? [{id: questionOf(name, target), message: ownText(item, 'message') ?? ''}]
          : [];
      }),
      message: ownText(body, 'message'),
      status,
    };
  },
};
