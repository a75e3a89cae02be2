/**
 * The content and signature of the webhook, after the Standard Webhooks convention, for which most languages have
 * a ready verifier. The signature covers id, time and body, so a call can be neither forged, altered nor replayed later.
 */
import {createHmac} from 'node:crypto';
import type {Config} from '../config.js';
import type {StoredSubmission} from '../store/submissions.js';

export interface WebhookCall {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * The call about one submission. By default it says that there is one and where to read it; the answers themselves are
 * included only if the operator allows that, and the e-mail address never is.
 * @param id of the message: the same on every attempt, so that the other side can drop repeats
 */
export function createWebhookCall(
  config: Pick<Config, 'url'> & {readonly webhook: NonNullable<Config['webhook']>},
  id: string,
  submission: StoredSubmission,
  now: Date,
): WebhookCall {
  const {reference, purpose, page, lang, item, area, answers} = submission;
  const body = JSON.stringify({
    type: 'feedback.received',
    timestamp: submission.received_at.toISOString(),
    data: {
      reference,
      purpose,
      page,
      lang,
      item,
      area,
      replyWanted: submission.reply_wanted,
      url: `${config.url}/moderation/${reference}`,
      ...(config.webhook.content === 'answers' && {answers}),
    },
  });
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return {
    headers: {
      'content-type': 'application/json',
      'user-agent': 'send-widgets-receiver',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
      'webhook-signature': `v1,${sign(config.webhook.secret, `${id}.${timestamp}.${body}`)}`,
    },
    body,
  };
}

/** HMAC-SHA256 in base64. A secret that begins with `whsec_` is base64 after that, any other is used unchanged. */
function sign(secret: string, content: string): string {
  const key = secret.startsWith('whsec_')
    ? Buffer.from(secret.slice('whsec_'.length), 'base64')
    : secret;
  return createHmac('sha256', key).update(content).digest('base64');
}
