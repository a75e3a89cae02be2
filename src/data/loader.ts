/**
 * Brings files by their address: one request an address, however many widgets of the page ask.
 *
 * Each address has one shared file. Widgets follow it; the last one to leave aborts what is still under way. When a refresh
 * fails, the last good text stays and its age is told. Nothing here rejects: what went wrong is a problem with a fault.
 */
import type {Fault} from '../record/faults.js';
import type {ListName} from '../record/schema.js';
import {LARGEST_FILE} from './limits.js';
import {type Loaded, type Problem, readJson} from './reading.js';
import {readCsv} from './tables.js';
import {type LoadedTranslation, readTranslation} from './translating.js';

/** Long enough for a slow phone on a slow server, short enough that a family still waits. Milliseconds. */
const TIME_OUT = 20_000;

/** From this length on a record is read in a task of its own, and drawn in the next: taps in between are answered. Characters. */
const LONG = 500_000;

interface Failure {
  problem: Problem;
  fault: Fault;
}

interface SharedFile {
  address: string;
  followers: Set<() => void>;
  /** The last good text. */
  body?: string;
  isCsv: boolean;
  fetchedAt?: number;
  failure?: Failure;
  asking?: AbortController;
  /** What each list of the text reads as: a CSV file is one list, JSON is all. */
  readings: Map<ListName, Loaded>;
  /** The same after a failure, so that one failure is one value. */
  failed: Map<ListName, Loaded>;
  translation?: LoadedTranslation;
}

/** A widget's hold on a file. */
export interface Following<Content = Loaded> {
  /** What the file reads as; `undefined` while it is awaited. */
  loaded(): Content | undefined;
  /** Asks again; every follower hears of the answer. */
  refresh(): void;
  /** Lets go. The last to do so ends a request that is under way. */
  stop(): void;
}

const files = new Map<string, SharedFile>();

/**
 * Follows the file at an address.
 *
 * @param list which list of a record a CSV file holds
 * @param onChange called whenever `loaded()` has something new to say
 */
export function followFile(address: string, list: ListName, onChange: () => void): Following {
  const {file, ...hold} = follow(address, onChange);
  return {...hold, loaded: () => reading(file, list)};
}

/** Follows the file of a translation. */
export function followTranslation(
  address: string,
  onChange: () => void,
): Following<LoadedTranslation> {
  const {file, ...hold} = follow(address, onChange);
  return {
    ...hold,
    loaded() {
      const {body, failure} = file;
      if (body !== undefined) return (file.translation ??= readTranslation(body));
      return failure && (file.translation ??= {faults: [failure.fault]});
    },
  };
}

function follow(
  address: string,
  onChange: () => void,
): {file: SharedFile; refresh(): void; stop(): void} {
  let shared = files.get(address);
  if (!shared)
    files.set(
      address,
      (shared = {
        address,
        followers: new Set(),
        isCsv: false,
        readings: new Map(),
        failed: new Map(),
      }),
    );
  const file = shared;
  file.followers.add(onChange);
  // A failure is not remembered: the next widget that comes, or the same one put back, tries again.
  if (file.body === undefined && !file.asking) void ask(file);
  return {
    file,
    refresh: () => void ask(file),
    stop() {
      file.followers.delete(onChange);
      if (file.followers.size || !file.asking) return;
      file.asking.abort();
      file.asking = undefined;
    },
  };
}

function reading(file: SharedFile, list: ListName): Loaded | undefined {
  const {body, failure, address, failed} = file;
  if (failure) {
    const {problem, fault} = failure;
    const good = body === undefined ? undefined : goodReading(file, body, list);
    if (!failed.has(list))
      failed.set(
        list,
        good
          ? {...good, agedSince: file.fetchedAt, faults: [...good.faults, fault]}
          : {base: address, problem, faults: [fault]},
      );
    return failed.get(list);
  }
  return body === undefined ? undefined : goodReading(file, body, list);
}

function goodReading(file: SharedFile, body: string, list: ListName): Loaded {
  let loaded = file.readings.get(list);
  if (!loaded) {
    loaded = file.isCsv
      ? readCsv(body, list, file.address)
      : (file.readings.values().next().value ?? readJson(body, file.address));
    file.readings.set(list, loaded);
  }
  return loaded;
}

async function ask(file: SharedFile): Promise<void> {
  if (file.asking) return;
  const asking = (file.asking = new AbortController());
  const answer = await fetchText(file.address, asking);
  // Aborted, and perhaps asked anew since.
  if (file.asking !== asking) return;
  file.asking = undefined;
  file.failed.clear();
  if (file.body === undefined) file.translation = undefined;
  if ('problem' in answer) file.failure = answer;
  else {
    file.failure = undefined;
    file.fetchedAt = Date.now();
    if (answer.body !== file.body) {
      file.readings.clear();
      file.translation = undefined;
      file.body = answer.body;
      file.isCsv = answer.isCsv;
    }
  }
  if (!file.isCsv && file.body !== undefined && file.body.length > LONG) {
    goodReading(file, file.body, 'events');
    await new Promise(resolve => setTimeout(resolve));
  }
  for (const tell of [...file.followers]) tell();
}

async function fetchText(
  address: string,
  asking: AbortController,
): Promise<{body: string; isCsv: boolean} | Failure> {
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
    // "no-cache" asks the server whether its copy has changed: with an ETag the answer is a few bytes.
    const answer = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-cache',
      signal: asking.signal,
    });
    if (!answer.ok) return failed('unreachable', `the answer ${answer.status}`);
    const body = await limitedText(answer, asking);
    if (body === undefined)
      return failed(
        'too-large',
        'a larger one',
        `a file of at most ${LARGEST_FILE / 1_000_000} MB at ${address}`,
      );
    const isCsv =
      /\.[ct]sv$/i.test(new URL(address).pathname) ||
      /\bcsv|tab-sep/.test(answer.headers.get('content-type') ?? '');
    return {body, isCsv};
  } catch {
    return failed('unreachable', late ? 'no answer in time' : 'no answer');
  } finally {
    clearTimeout(timer);
  }
}

/**
 * The text of an answer, in its own character set where a BOM names one; what makes no sense as UTF-8 is what spreadsheets save
 * as plain "CSV" in the west. One broken sign in a text that does make sense must not spoil the rest. `undefined` when it is too
 * large.
 */
async function limitedText(answer: Response, asking: AbortController): Promise<string | undefined> {
  if (Number(answer.headers.get('content-length')) > LARGEST_FILE) {
    asking.abort();
    return undefined;
  }
  if (!answer.body) return answer.text();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = answer.body.getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.length;
    if (size > LARGEST_FILE) {
      asking.abort();
      return undefined;
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  return /\ufffd/.test(text) && !/[\x80-\ufffc]/.test(text)
    ? new TextDecoder('windows-1252').decode(bytes)
    : text;
}
