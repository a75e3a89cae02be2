/**
 * The schemas of the intake: they check what arrives, and the API description is generated from them. Texts are
 * cleaned before. A message is the code of a `FieldError`.
 */
import * as v from 'valibot';
import type {FieldError} from './submission.js';

/** Maximum sizes. Lengths are in characters. */
export const most = {
  answers: 300,
  options: 100,
  name: 100,
  option: 200,
  text: 20_000,
  address: 2_000,
};

/** What each code means to a person; `limit` is how many there may be. */
export const codes: Readonly<Record<FieldError['code'], (limit: number) => string>> = {
  'missing': () => 'Enter an answer.',
  'too-long': limit => `Your answer must be ${limit.toLocaleString('en-GB')} characters or fewer.`,
  'too-many': limit => `Select at most ${limit} options.`,
  'not-text': () => 'Expected text.',
  'not-an-option': () => 'Select one of the options.',
  'not-an-email': () => 'Enter an email address in the correct format, like name@example.com.',
  'not-an-address': () => 'Expected the address of a page, beginning with https:// or http://.',
  'not-open': () => 'This survey has not opened yet.',
  'closed': () => 'This survey has closed.',
  'not-a-key': () => 'Expected a key of 22 to 128 letters, digits, hyphens or underscores.',
};

export function isCode(text: string): text is FieldError['code'] {
  return Object.hasOwn(codes, text);
}

export const keySchema = v.pipe(
  v.string('not-a-key'),
  v.regex(/^[A-Za-z0-9_-]{22,128}$/, 'not-a-key'),
  v.description(
    'The intent key: random, one for each intent, the same for every retry. It may stand in the header Idempotency-Key instead; plain forms may come without.',
  ),
);

export const purposeSchema = v.picklist(['page', 'report', 'comment', 'survey'], 'not-an-option');

export const nameSchema = v.pipe(v.string(), v.maxLength(most.name, 'too-long'));

const option = v.union(
  [v.pipe(v.string(), v.maxLength(most.option, 'too-long')), v.number(), v.boolean()],
  'not-text',
);

/** One question's answer: words, or one option, or several. Unknown options are accepted unchanged. */
export const answerSchema = v.union(
  [
    v.pipe(v.string(), v.maxLength(most.text, 'too-long')),
    v.number(),
    v.boolean(),
    v.null(),
    v.pipe(v.array(option), v.maxLength(most.options, 'too-many')),
  ],
  'not-text',
);

/**
 * The whole submission as JSON; only for the description, because each part is checked separately so that all faults
 * are reported.
 */
export const submissionSchema = v.object({
  key: v.optional(keySchema),
  purpose: purposeSchema,
  page: v.optional(
    v.pipe(
      v.string(),
      v.description(
        'Address of the page it is about. One that is not on the web is kept as none; a very long one loses its query, then its end.',
      ),
    ),
  ),
  lang: v.optional(
    v.pipe(v.string(), v.description('Language tag of what was written, such as ur.')),
  ),
  item: v.optional(
    v.pipe(v.string(), v.description('Id of the survey; needed for the purpose survey.')),
  ),
  area: v.optional(v.pipe(v.string(), v.description('Code of the local area, such as E08000003.'))),
  answers: v.optional(v.record(nameSchema, answerSchema)),
  seconds: v.optional(v.pipe(v.number(), v.description('How long the form was open.'))),
  website: v.optional(
    v.pipe(
      v.string(),
      v.description('The honeypot: leave it empty. Answers that fill it are put aside.'),
    ),
  ),
});
