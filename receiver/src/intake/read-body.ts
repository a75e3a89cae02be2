/** Brings the three ways of sending (JSON, a plain form, multipart) to one raw shape. Nothing is checked here. */
import type {RawSubmission} from './submission.js';

const envelope = ['key', 'purpose', 'page', 'lang', 'item', 'area', 'seconds', 'website'] as const;
type EnvelopeName = (typeof envelope)[number];

/** `kind` says how it came; plain forms may come from a page without script. */
export type Body =
  | {readonly kind: 'json' | 'form'; readonly raw: RawSubmission}
  | {readonly kind: 'unsupported'}
  | {readonly kind: 'unreadable'; readonly why: string};

/** Reads a request's body. Never throws for what a stranger may send; only for a connection that breaks. */
export async function readBody(request: Request): Promise<Body> {
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === 'application/json') return readJson(await request.text());
  if (type !== 'application/x-www-form-urlencoded' && type !== 'multipart/form-data')
    return {kind: 'unsupported'};
  let form: FormData;
  try {
    form = await request.formData();
  } catch (error) {
    if (error instanceof TypeError)
      return {kind: 'unreadable', why: 'The form data is cut short or malformed.'};
    throw error;
  }
  return {kind: 'form', raw: fromEntries([...form.entries()])};
}

function readJson(text: string): Body {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return {kind: 'unreadable', why: 'The body is not JSON.'};
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return {kind: 'unreadable', why: 'Expected a JSON object.'};
  }
  const fields = new Map<string, unknown>(Object.entries(data));
  const answers = fields.get('answers') ?? {};
  if (typeof answers !== 'object' || Array.isArray(answers)) {
    return {kind: 'unreadable', why: 'answers: expected an object of question and answer.'};
  }
  return {kind: 'json', raw: rawFrom(fields, new Map(Object.entries(answers)))};
}

/**
 * From a form's names and values: `answers[comment]` or plain `comment`; a name that repeats, or ends in `[]`, is a list.
 * Inside `answers[…]` even a question called "page" is a question.
 */
export function fromEntries(entries: readonly (readonly [string, unknown])[]): RawSubmission {
  const fields = new Map<string, unknown>();
  const answers = new Map<string, unknown>();
  for (const [written, value] of entries) {
    const isList = written.endsWith('[]');
    const name = isList ? written.slice(0, -2) : written;
    const inner = /^answers\[([^\]]*)\]$/.exec(name)?.[1];
    if (inner === undefined && isEnvelopeName(name)) fields.set(name, value);
    else if (!isEmptyFile(value)) append(answers, inner ?? name, value, isList);
  }
  return rawFrom(fields, answers);
}

function append(
  answers: Map<string, unknown>,
  name: string,
  value: unknown,
  isList: boolean,
): void {
  const before = answers.get(name);
  if (before === undefined) answers.set(name, isList ? [value] : value);
  else answers.set(name, [...(Array.isArray(before) ? (before as unknown[]) : [before]), value]);
}

function rawFrom(
  fields: ReadonlyMap<string, unknown>,
  answers: ReadonlyMap<string, unknown>,
): RawSubmission {
  const [key, purpose, page, lang, item, area, seconds, website] = envelope.map(name =>
    fields.get(name),
  );
  return {key, purpose, page, lang, item, area, seconds, website, answers};
}

/** Whether a field belongs to the form itself, not to one of its questions. */
export function isEnvelopeName(name: string): name is EnvelopeName {
  return (envelope as readonly string[]).includes(name);
}

/** What a browser sends for a file field that nobody used. */
function isEmptyFile(value: unknown): boolean {
  return value instanceof Blob && value.size === 0;
}
