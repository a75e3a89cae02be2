/** Sends messages. Tests replace it; all other code uses this interface. */
import {createTransport} from 'nodemailer';
import type {Config} from '../config.js';

/** The response of the other side. `retryAfter` is its raw header. */
export interface PostResult {
  readonly status: number;
  readonly retryAfter: string;
}

export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Stays the same when a mail is tried again, so that mail programs show it once. */
  readonly messageId: string;
}

export interface Send {
  /** Posts a webhook. Rejects when there was no answer. */
  post(url: string, headers: Readonly<Record<string, string>>, body: string): Promise<PostResult>;
  /** Sends a mail. Rejects if the mail server did not accept it. */
  mail(mail: Mail): Promise<void>;
}

const timeout = 10_000;

/** The implementation with `fetch` for webhooks and nodemailer for mail. */
export function createSend(config: Pick<Config, 'mail'>): Send {
  const transport = config.mail
    ? createTransport({
        url: config.mail.smtp,
        connectionTimeout: timeout,
        greetingTimeout: timeout,
        socketTimeout: timeout,
      })
    : undefined;
  return {
    async post(url, headers, body) {
      // A redirect is not followed: the signature was made for this address.
      const response = await fetch(url, {
        method: 'POST',
        headers,
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(timeout),
      });
      await response.body?.cancel();
      return {status: response.status, retryAfter: response.headers.get('retry-after') ?? ''};
    },
    async mail(mail) {
      if (!transport) throw new Error('No mail server is configured');
      await transport.sendMail({...mail});
    },
  };
}
