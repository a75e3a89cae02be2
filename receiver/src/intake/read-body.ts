/** Converts the three formats (JSON, a plain form, multipart) to one raw type. Nothing is checked here. */
import {decoderFor, urlEncodedFields} from './charset.js';
import type {RawSubmission} from './submission.js';

const envelope = ['key', 'purpose', 'page', 'lang', 'item', 'area', 'seconds', 'website'] as const;
type EnvelopeName = (typeof envelope)[number];

/** `kind` is the format; plain forms may come from a page without a script. */
export type Body =
  | {readonly kind: 'json' | 'form'; readonly raw: RawSubmission}
  | {readonly kind: 'unsupported'}
  | {readonly kind: 'unreadable'; readonly why: string};

/** Reads a request's body. Never throws because of the content; only if the connection breaks. */
export async function readBody(request: Request): Promise<Body> {
  const {type, charset, written} = readType(request.headers.get('content-type') ?? '');
  if (!/^(identity)?$/i.test(request.headers.get('content-encoding')?.trim() ?? ''))
    return {kind: 'unsupported'};
  if (type === 'application/json' && /^(utf-?8)?$/i.test(charset))
    return readJson(new Uint8Array(await request.arrayBuffer()));
  if (type === 'application/x-www-form-urlencoded')
    return readFields(urlEncodedFields(new Uint8Array(await request.arrayBuffer())), charset);
  if (type === 'multipart/form-data')
    return readMultipart(new Uint8Array(await request.arrayBuffer()), written, charset);
  return {kind: 'unsupported'};
}

function readType(written: string) {
  return {
    written,
    type: written.split(';')[0]?.trim().toLowerCase() ?? '',
    charset: /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(written)?.[1] ?? '',
  };
}

const damaged: Body = {
  kind: 'unreadable',
  why: 'The words are not in UTF-8. Add accept-charset="utf-8" to the form, or state the encoding.',
};

function readFields(fields: readonly (readonly [Uint8Array, Uint8Array])[], charset: string): Body {
  // Browsers fill in the page's encoding if a form has a hidden field with this name.
  const named = fields.find(([name]) => Buffer.from(name).toString('latin1') === '_charset_')?.[1];
  const stated = charset || Buffer.from(named ?? []).toString('latin1');
  const decode = decoderFor(fields.flat(), stated);
  if (!decode) return damaged;
  const entries = fields.map(([name, value]) => [decode(name) ?? '', decode(value) ?? ''] as const);
  return formFrom(entries.filter(([name]) => name !== '_charset_'));
}

/**
 * The platform parses the parts, but only in UTF-8. A body in any other encoding is first read with each byte as one
 * character, so that its texts can be decoded like those of a plain form.
 */
async function readMultipart(body: Uint8Array, type: string, charset: string): Promise<Body> {
  const bytewise = Buffer.from(Buffer.from(body).toString('latin1'), 'utf8');
  let form: FormData;
  try {
    form = await new Response(bytewise, {headers: {'content-type': type}}).formData();
  } catch (error) {
    if (error instanceof TypeError)
      return {kind: 'unreadable', why: 'The form data is cut short or malformed.'};
    throw error;
  }
  const bytes = (text: string) => Buffer.from(text, 'latin1');
  const files = [...form].filter(([, value]) => typeof value !== 'string' && value.size > 0);
  const texts = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[bytes(name), bytes(value)] as const] : [],
  );
  const read = readFields(texts, charset);
  // A file is not an answer; the fault is shown next to its field.
  for (const [name, file] of files)
    if (read.kind === 'form') (read.raw.answers as Map<string, unknown>).set(name, file);
  return read;
}

function formFrom(entries: readonly (readonly [string, unknown])[]): Body {
  const twice = envelope.find(
    name =>
      new Set(entries.filter(([written]) => written === name).map(([, value]) => value)).size > 1,
  );
  return twice === undefined
    ? {kind: 'form', raw: fromEntries(entries)}
    : {kind: 'unreadable', why: `${twice} stands there twice, with different values.`};
}

function readJson(body: Uint8Array): Body {
  const text = decoderFor([body], 'utf-8')?.(body);
  if (text === undefined) return {kind: 'unreadable', why: 'The body is not in UTF-8.'};
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return {kind: 'unreadable', why: 'The body is not JSON.'};
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return {kind: 'unreadable', why: 'Expected a JSON object.'};
  }
  const twice = keyThatStandsTwice(text);
  if (twice !== undefined)
    return {kind: 'unreadable', why: `${JSON.stringify(twice)} stands there twice.`};
  const fields = new Map<string, unknown>(Object.entries(data));
  const answers = fields.get('answers') ?? {};
  if (typeof answers !== 'object' || Array.isArray(answers)) {
    return {kind: 'unreadable', why: 'answers: expected an object of question and answer.'};
  }
  return {kind: 'json', raw: rawFrom(fields, new Map(Object.entries(answers)))};
}

/**
 * A duplicate key in an object: `JSON.parse` takes the last value, another parser the first, and one of the two may be
 * a Yes to a question that was answered with No.
 * @param text valid JSON
 */
function keyThatStandsTwice(text: string): string | undefined {
  const open: Set<string>[] = [];
  for (const [token, key] of text.matchAll(/"((?:[^"\\]|\\.)*)"(?=\s*:)|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '}') open.pop();
    else if (key !== undefined) {
      const name = JSON.parse(`"${key}"`) as string;
      const known = open.at(-1);
      if (known?.has(name)) return name;
      known?.add(name);
    }
  }
  return undefined;
}

/**
 * Reads a form's names and values: `answers[comment]` or plain `comment`; a repeated name, or one that ends in `[]`,
 * is a list. Inside `answers[…]` even a question called "page" is a question.
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

/** What a browser sends for an empty file field. */
function isEmptyFile(value: unknown): boolean {
  return value instanceof Blob && value.size === 0;
}
