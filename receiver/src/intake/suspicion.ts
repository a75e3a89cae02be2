/** Whether a machine probably wrote this. Suspected answers still get a receipt, and wait for a moderator. */
import type {RawSubmission, Submission, Suspicion} from './submission.js';

/**
 * @param fastestSeconds nobody reads and fills a form faster than this. One click on "yes, it is correct" is exempt:
 * that takes a person a second.
 */
export function suspect(
  raw: RawSubmission,
  submission: Submission,
  fastestSeconds: number,
): Suspicion {
  if (typeof raw.website === 'string' ? raw.website.trim() !== '' : raw.website != null)
    return 'honeypot';
  const seconds = raw.seconds === '' || raw.seconds == null ? Number.NaN : Number(raw.seconds);
  const oneClick = submission.purpose === 'page' && submission.answers['correct'] === 'yes';
  return seconds < fastestSeconds && !oneClick ? 'too-fast' : '';
}
