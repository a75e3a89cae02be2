/**
 * Loads files by their address: one request per address, however many widgets of the page need it.
 *
 * Each address has one shared file. Widgets follow it; when the last one stops, a pending request is aborted. When a
 * refresh fails, the last good text stays and its age is shown. Nothing here rejects: errors are returned as a problem
 * with a fault.
 */
import type {Fault} from '../record/faults.js';
import {type Decoded, LARGEST_FILE, decodeText} from './decode.js';
import {type LoadedTranslation, readTranslation} from './join-translation.js';
import {loadTableReader, loadTranslationReader, tableReader, translationReader} from './readers.js';
import {type Loaded, type Problem, type ReadOptions, isTable, readText} from './reading.js';
import {type FileRequest, requestFile} from './requests.js';

/** Long enough for a slow phone on a slow server, short enough that a family still waits. Milliseconds. */
const TIME_OUT = 20_000;

interface Failure {
  problem: Problem;
  fault: Fault;
}

/**
 * The state of the file at an address. A class, so that nothing on `Object.prototype` can be taken for one of its
 * fields.
 */
class SharedFile {
  readonly followers = new Set<() => void>();
  /** The last good text. */
  decoded: Decoded | undefined = undefined;
  fetchedAt: number | undefined = undefined;
  failure: Failure | undefined = undefined;
  asking: FileRequest | undefined = undefined;
  translation: LoadedTranslation | undefined = undefined;
  /** The options of the first follower. */
  options: ReadOptions | undefined = undefined;
  /** The results of reading the text: for a table one per set of options, for JSON one. */
  readonly readings = new Map<string, Loaded>();
  /** The same after a failure, so that each failure is one value. */
  readonly failed = new Map<string, Loaded>();

  /** Whether it is also read as a translation. */
  isTranslation = false;

  readonly address: string;

  constructor(address: string) {
    this.address = address;
  }
}

/** A widget's subscription to a file. */
export interface Subscription<Content = Loaded> {
  /** The content of the file; `undefined` while it is loading. */
  loaded(): Content | undefined;
  /** Requests it again; every follower is notified of the answer. */
  refresh(): void;
  /** Stops following. The last follower to stop aborts a pending request. */
  stop(): void;
}

const files = new Map<string, SharedFile>();

/**
 * Follows the file at an address.
 *
 * @param options how to read it; other options read the same text again
 * @param onChange called whenever `loaded()` has changed
 */
export function followFile(
  address: string,
  options: ReadOptions,
  onChange: () => void,
): Subscription {
  const {file, ...hold} = follow(address, onChange);
  file.options ??= options;
  return {...hold, loaded: () => reading(file, options)};
}

/** Follows a translation file. */
export function followTranslation(
  address: string,
  onChange: () => void,
): Subscription<LoadedTranslation> {
  const {file, ...hold} = follow(address, onChange, true);
  return {
    ...hold,
    loaded() {
      const {decoded, failure} = file;
      const reader = translationReader();
      if (decoded && reader) return (file.translation ??= readTranslation(decoded.text, reader));
      return failure && (file.translation ??= {faults: [failure.fault]});
    },
  };
}

function follow(
  address: string,
  onChange: () => void,
  isTranslation = false,
): {file: SharedFile; refresh(): void; stop(): void} {
  const file = files.get(address) ?? new SharedFile(address);
  files.set(address, file);
  file.isTranslation ||= isTranslation;
  file.followers.add(onChange);
  // A failure is not cached: the next widget that is added, or the same one when it is put back, tries again.
  const isReadable = file.decoded && (!isTranslation || translationReader());
  if (!isReadable && !file.asking) void ask(file);
  return {
    file,
    refresh: () => void ask(file),
    stop() {
      file.followers.delete(onChange);
      if (file.followers.size || !file.asking) return;
      file.asking.controller.abort();
      file.asking = undefined;
    },
  };
}

function reading(file: SharedFile, options: ReadOptions): Loaded | undefined {
  const {decoded, failure, address, failed} = file;
  const good = decoded && goodReading(file, decoded, options);
  if (!failure) return good;
  const key = keyOf(options);
  let loaded = failed.get(key);
  if (!loaded) {
    const {problem, fault} = failure;
    loaded = good
      ? {...good, agedSince: file.fetchedAt, faults: [...good.faults, fault]}
      : {base: address, problem, faults: [fault]};
    failed.set(key, loaded);
  }
  return loaded;
}

const keyOf = ({list, columns, statuses}: ReadOptions): string =>
  JSON.stringify([list, columns, statuses]);

function goodReading(file: SharedFile, decoded: Decoded, options: ReadOptions): Loaded {
  // A JSON record has all lists, so all widgets share one result.
  const key = isTable(decoded.text) ? keyOf(options) : (options.statuses ?? '');
  let loaded = file.readings.get(key);
  if (!loaded)
    file.readings.set(
      key,
      (loaded = readText(decoded, file.address, options, tableReader()?.readCsv)),
    );
  return loaded;
}

async function ask(file: SharedFile): Promise<void> {
  if (file.asking) return;
  const asking = (file.asking = requestFile(file.address));
  const answer = await fetchText(file, asking);
  // Aborted, and perhaps requested again since.
  if (file.asking !== asking) return;
  file.asking = undefined;
  file.failed.clear();
  if (!file.decoded) file.translation = undefined;
  if (answer.problem) file.failure = answer;
  else {
    file.failure = undefined;
    file.fetchedAt = Date.now();
    if (answer.text !== file.decoded?.text) {
      file.readings.clear();
      file.translation = undefined;
      file.decoded = answer;
    }
  }
  // Read in a separate task, and rendered in the next, so that taps in between are handled.
  const {decoded, options} = file;
  if (decoded && options) {
    goodReading(file, decoded, options);
    await new Promise(resolve => setTimeout(resolve));
  }
  for (const notify of [...file.followers]) notify();
}

async function fetchText(
  file: SharedFile,
  {controller: asking, answer: answered}: FileRequest,
): Promise<(Decoded & {problem?: undefined}) | Failure> {
  const {address} = file;
  const failed = (
    problem: Problem,
    found: string,
    expected = `a record at ${address}`,
  ): Failure => ({problem, fault: {path: '', expected, found}});
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    asking.abort();
  }, TIME_OUT);
  try {
    const answer = await answered;
    if (!answer.ok) return failed('unreachable', `the answer ${answer.status}`);
    const bytes = await limitedBytes(answer, asking);
    if (!bytes)
      return failed(
        'too-large',
        'a larger one',
        `a file of at most ${LARGEST_FILE / 1_000_000} MB at ${address}`,
      );
    const decoded = decodeText(bytes);
    if (isTable(decoded.text)) await loadTableReader();
    if (file.isTranslation) await loadTranslationReader();
    return {...decoded, problem: undefined};
  } catch {
    return failed('unreachable', late ? 'no answer in time' : 'no answer');
  } finally {
    clearTimeout(timer);
  }
}

/** The bytes of a response; `undefined` when there are too many. */
async function limitedBytes(
  answer: Response,
  asking: AbortController,
): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = Number(answer.headers.get('content-length')) || 0;
  let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
  try {
    reader = answer.body!.getReader();
  } catch {
    // Safari also reads stream options from `Object.prototype`, and a `fetch` polyfill may not support streams.
    chunks.push(new Uint8Array(await answer.arrayBuffer()));
  }
  if (size <= LARGEST_FILE) {
    size = chunks[0]?.length ?? 0;
    while (reader) {
      const {done, value} = await reader.read();
      if (done || (size += value.length) > LARGEST_FILE) break;
      chunks.push(value);
    }
  }
  if (size > LARGEST_FILE) {
    asking.abort();
    return undefined;
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
