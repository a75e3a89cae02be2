/** The OpenAPI 3.1 description of the intake. The body's schema is generated from the one that checks it. */
import {toJsonSchema} from '@valibot/to-json-schema';
import * as v from 'valibot';
import type {Config} from '../config.js';
import {codes, submissionSchema} from './schema.js';

const receipt = v.object({
  reference: v.pipe(v.string(), v.regex(/^SW-[A-Z0-9]{4}-[A-Z0-9]{2}$/)),
});

const problem = v.object({
  type: v.pipe(v.string(), v.description('Ends in a fixed word, such as key-reused.')),
  title: v.string(),
  status: v.number(),
  detail: v.optional(v.string()),
  errors: v.optional(
    v.array(
      v.object({
        field: v.string(),
        message: v.string(),
        code: v.picklist(Object.keys(codes)),
      }),
    ),
  ),
});

const problems: Readonly<Record<string, string>> = {
  400: 'It could not be read.',
  403: 'Pages of this site may not send.',
  409: 'The key came with other answers before. Nothing was changed.',
  413: 'It is too long. The connection is closed.',
  415: 'It is of a type that is not taken.',
  422: 'Some answers need a change: see `errors`.',
  429: 'Later, with the same key: see Retry-After.',
  503: 'Later, with the same key: see Retry-After.',
};

export function describeIntake({url, path}: Config): Readonly<Record<string, unknown>> {
  const submission = toJsonSchema(submissionSchema, {target: 'draft-2020-12'});
  const json = (schema: string, description: string, type = 'application/json') => ({
    description,
    content: {[type]: {schema: {$ref: `#/components/schemas/${schema}`}}},
  });
  const body = {schema: {$ref: '#/components/schemas/Submission'}};
  return {
    openapi: '3.1.0',
    info: {
      title: 'Feedback receiver: the intake',
      version: '1',
      description: 'Takes in one answer of one person. Sending it again with the same key is safe.',
    },
    servers: [{url: url.slice(0, url.length - path.length) || url}],
    paths: {
      [path || '/']: {
        post: {
          operationId: 'submit',
          summary: 'Send an answer',
          parameters: [
            {name: 'Idempotency-Key', in: 'header', schema: {type: 'string'}, required: false},
          ],
          requestBody: {
            required: true,
            content: {
              'application/json': body,
              'application/x-www-form-urlencoded': body,
              'multipart/form-data': body,
            },
          },
          responses: {
            200: json('Receipt', 'It was here before: the first receipt again.'),
            201: json('Receipt', 'It is kept, on the disk.'),
            303: {description: 'The same, for a form post that asks for a page: to the receipt.'},
            ...Object.fromEntries(
              Object.entries(problems).map(([status, description]) => [
                status,
                json('Problem', description, 'application/problem+json'),
              ]),
            ),
          },
        },
      },
    },
    components: {
      schemas: {
        Submission: submission,
        Receipt: toJsonSchema(receipt, {target: 'draft-2020-12'}),
        Problem: toJsonSchema(problem, {target: 'draft-2020-12'}),
      },
    },
  };
}
