/** References that people can read out, and the keys and hashes that make a retry recognisable. */
import {createHash, createHmac} from 'node:crypto';
import * as v from 'valibot';
import {keySchema} from './schema.js';
import type {Answers, Submission} from './submission.js';

/** A cryptographic source of random bytes; tests pass their own. */
export type Random = (bytes: number) => Uint8Array;

/** No vowels (no words), and no characters that look or sound like others (0 O, 1 I L, 2 Z, 5 S, 8 B, U V). */
const alphabet = '234679CDFGHJKMNPQRTWXY';

/** A new reference such as `SW-7K3M-Q2`: one of about 113 million, so it does not show how many there are. */
export function createReference(random: Random): string {
  let signs = '';
  while (signs.length < 6) {
    for (const byte of random(8)) {
      // The alphabet's largest multiple below 256: using the rest would favour its first characters.
      if (byte < 242 && signs.length < 6) signs += alphabet.charAt(byte % alphabet.length);
    }
  }
  return `SW-${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** Whether a text could be one of our references. */
export function isReference(text: string): boolean {
  return new RegExp(`^SW-[${alphabet}]{4}-[${alphabet}]{2}$`).test(text);
}

/** Whether a text can be an intent key: 22 or more URL-safe characters, as 16 random bytes make. */
export function isIntentKey(text: unknown): text is string {
  return v.is(keySchema, text);
}

/**
 * A hash of the answers: the same for every retry, different if the person changed an answer.
 * @param said the answers, including any e-mail address. Those of a survey are hashed unchanged, because only its
 *   record says which of them is an address, and that may be unreadable the next time.
 */
export function hashSubmission(submission: Submission, said: Answers): string {
  const {purpose, page, lang, item, area} = submission;
  const isSurvey = purpose === 'survey';
  const email = isSurvey ? '' : submission.email;
  const answers = isSurvey ? said : submission.answers;
  const sorted = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([purpose, page, lang, item, area, email, sorted]))
    .digest('base64url');
}

/** Creates keys for forms that cannot send one. */
export type KeyMaker = (submissionHash: string, connection: string) => string;

/**
 * Without a script there is no intent key, but there are double clicks: the same answers from the same connection
 * within a minute get the same key. The salt is in memory for two minutes, so the key reveals nothing about the
 * sender.
 * @param elapsed milliseconds by a clock that only goes forward
 */
export function createKeyMaker(random: Random, elapsed: () => number): KeyMaker {
  const newMinute = (minute: number) => ({
    minute,
    salt: random(32),
    madeAt: new Map<string, number>(),
  });
  let current = newMinute(-1);
  let previous = current;
  return (submissionHash, connection) => {
    if (connection === '') return Buffer.from(random(24)).toString('base64url');
    const time = elapsed();
    const minute = Math.floor(time / 60_000);
    if (minute !== current.minute) {
      previous = current;
      current = newMinute(minute);
    }
    const keyWith = (salt: Uint8Array) =>
      createHmac('sha256', salt).update(`${connection}\n${submissionHash}`).digest('base64url');
    const earlier = keyWith(previous.salt);
    if (time - (previous.madeAt.get(earlier) ?? Number.NEGATIVE_INFINITY) < 60_000) return earlier;
    const key = keyWith(current.salt);
    current.madeAt.set(key, current.madeAt.get(key) ?? time);
    return key;
  };
}
