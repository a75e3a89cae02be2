/** Reads files and web addresses, and writes files; each failure is one sentence. */
import {createReadStream} from 'node:fs';
import {mkdir, stat, writeFile} from 'node:fs/promises';
import {dirname, relative, resolve} from 'node:path';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {LARGEST_FILE} from '../src/data/decode.js';
import {decodeFile} from '../src/data/decode-file.js';
import type {Fault} from '../src/record/faults.js';
import {InputError} from './command.js';
import {isAddress} from './names.js';
import {type Workbook, readWorkbook} from './workbook/read-workbook.js';

/** Milliseconds that a server has to answer. */
const TIME_OUT = 20_000;
/** No progress is shown for shorter waits. Milliseconds. */
const QUIET = 500;

/** What was read. */
export interface Input {
  /** The name as given by the person. */
  name: string;
  /** Its full address, `file:` for one on disk: the base for its relative addresses. */
  address: string;
  text: string;
  /** Set if it was saved in a legacy character set instead of UTF-8. */
  characters?: Fault | undefined;
  contentType: string;
  /** The response headers, if it is from a server. */
  headers?: Headers;
  /** Its sheets, if it is a workbook. */
  workbook?: Workbook | undefined;
}

/** Whether a name seems to be another kind of address; "C:" is a disk. */
const isOtherAddress = (name: string): boolean =>
  /^[a-z][a-z\d+.-]+:/i.test(name) && !isAddress(name);

/**
 * The full address of a file or a web address.
 *
 * @param base the base for a relative address; without it, a name is that of a file
 * @throws InputError if there is no such address
 */
export function addressOf(name: string, base?: string): string {
  if (base === undefined && !isAddress(name)) return pathToFileURL(resolve(name)).href;
  if (!URL.canParse(name, base)) throw new InputError(name, 'an address that makes no sense');
  return new URL(name, base).href;
}

/** The path of a `file:` address; `undefined` if it does not name a file on this computer. */
function pathOf(address: string): string | undefined {
  try {
    return fileURLToPath(address);
  } catch {
    return undefined;
  }
}

/** An address as a person would name it: a file by its path from where they are. */
export function shownName(address: string): string {
  const path = address.startsWith('file:') ? pathOf(address) : undefined;
  return path === undefined ? address : relative('', path);
}

/**
 * Reads a file or a web address. "-" is standard input.
 *
 * @param takeHidden whether to read hidden parts of a workbook too
 * @param origin the origin of the requesting page, sent as a browser would
 */
export async function readInput(name: string, takeHidden = false, origin?: string): Promise<Input> {
  const progress = startProgress(name);
  try {
    if (name === '-')
      return decoded(
        'standard input',
        pathToFileURL(resolve('-')).href,
        await gather(process.stdin, name, progress),
        '',
        takeHidden,
      );
    const address = addressOf(name);
    return /^file:/.test(address)
      ? await readFile(name, address, progress, takeHidden)
      : await fetchInput(name, address, progress, takeHidden, origin);
  } finally {
    progress.end();
  }
}

async function readFile(
  name: string,
  address: string,
  progress: Progress,
  takeHidden: boolean,
): Promise<Input> {
  const path = pathOf(address);
  if (path === undefined)
    throw new InputError(name, 'an address that names no file of this computer');
  try {
    const {size} = await stat(path);
    return decoded(
      name,
      address,
      await gather(createReadStream(path), name, progress, size),
      '',
      takeHidden,
    );
  } catch (error) {
    if (error instanceof InputError) throw error;
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' && isOtherAddress(name))
      throw new InputError(name, 'an address that is not read: only files and web addresses are');
    throw new InputError(
      name,
      code === 'ENOENT'
        ? 'no such file'
        : code === 'EISDIR'
          ? 'a folder, not a file'
          : `a file that cannot be read (${code ?? 'unknown reason'})`,
    );
  }
}

async function fetchInput(
  name: string,
  address: string,
  progress: Progress,
  takeHidden: boolean,
  origin?: string,
): Promise<Input> {
  let answer: Response;
  try {
    answer = await fetch(address, {
      signal: AbortSignal.timeout(TIME_OUT),
      headers: {
        accept: 'application/json, text/csv, text/html;q=0.9, */*;q=0.5',
        ...(origin === undefined ? {} : {origin}),
      },
    });
  } catch (error) {
    throw new InputError(
      name,
      (error as Error).name === 'TimeoutError' ? 'no answer in time' : 'no answer',
    );
  }
  if (!answer.ok || !answer.body) throw new InputError(name, `the answer ${answer.status}`);
  const bytes = await gather(
    answer.body as unknown as AsyncIterable<Uint8Array>,
    name,
    progress,
    Number(answer.headers.get('content-length')) || undefined,
  ).catch((error: Error) => {
    throw error instanceof InputError ? error : new InputError(name, 'an answer that broke off');
  });
  const {headers} = answer;
  const type = headers.get('content-type') ?? '';
  return {...decoded(name, answer.url || address, bytes, type, takeHidden), headers};
}

async function gather(
  source: AsyncIterable<Uint8Array | string>,
  name: string,
  progress: Progress,
  size?: number,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk as Uint8Array);
    chunks.push(bytes);
    length += bytes.length;
    if (length > LARGEST_FILE)
      throw new InputError(
        name,
        `more than ${LARGEST_FILE / 1_000_000} MB, which no phone should have to read`,
      );
    progress.update(length, size);
  }
  return Buffer.concat(chunks);
}

/** The text, as the page reads it too. */
function decoded(
  name: string,
  address: string,
  bytes: Buffer,
  contentType: string,
  takeHidden: boolean,
): Input {
  const workbook = readWorkbook(bytes, name, {takeHidden});
  if (workbook) return {name, address, contentType, text: '', workbook};
  const {text, fault} = decodeFile(bytes);
  return {name, address, contentType, text, characters: fault};
}

/** Writes a file, and creates its folders. */
export async function writeOutput(path: string, text: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(resolve(path)), {recursive: true});
    await writeFile(path, text);
  } catch (error) {
    throw new InputError(
      path,
      `it cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown reason'})`,
    );
  }
}

interface Progress {
  update(length: number, size?: number): void;
  end(): void;
}

/** Shows progress to a waiting person: never in a log, never for quick work. */
function startProgress(name: string): Progress {
  const started = Date.now();
  let shown = 0;
  if (!process.stderr.isTTY) return {update: () => undefined, end: () => undefined};
  return {
    update(length, size) {
      const now = Date.now();
      if (now - started < QUIET || now - shown < 100) return;
      shown = now;
      const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
      process.stderr.write(
        `\r\u001b[K${name}: ${megabytes(length)}${size ? ` of ${megabytes(size)}` : ''} MB`,
      );
    },
    end() {
      if (shown) process.stderr.write('\r\u001b[K');
    },
  };
}
