/** The e-mail that says an answer has come in. Families' texts stay in the receiver, because e-mail is not secure. */
import type {Config} from '../config.js';
import type {StoredSubmission} from '../store/submissions.js';
import {purposeNames, wordFor} from '../wording.js';
import type {Mail} from './send.js';

export function createNotice(
  config: Pick<Config, 'url'> & {readonly mail: NonNullable<Config['mail']>},
  id: string,
  submission: StoredSubmission,
): Mail {
  const {reference, purpose, page, item} = submission;
  const kind = wordFor(purposeNames, purpose);
  const lines = [
    `${kind}, reference ${reference}.`,
    page && `About: ${page}`,
    item && `Survey: ${item}`,
    submission.reply_wanted && 'A reply is wanted.',
    `Read and answer it: ${config.url}/moderation/${reference}`,
    'This message holds nothing of what was written.',
  ];
  return {
    from: config.mail.from,
    to: config.mail.to,
    subject: `${kind}: ${reference}`,
    text: `${lines.filter(Boolean).join('\n\n')}\n`,
    messageId: `<${id}@send-widgets.receiver>`,
  };
}
