/**
 * Brings and checks a record by its address: one request an address, however many widgets of the page ask.
 */
import {checkRecord} from '../record/check.js';
import type {Fault} from '../record/faults.js';
import type {SendRecord} from '../record/schema.js';

/** Why there is nothing to show: the address gave no answer, or its answer is no record. */
export type Problem = 'unreachable' | 'unreadable';

export interface Loaded {
  record?: SendRecord;
  faults: Fault[];
  problem?: Problem;
  /** What relative addresses of the record are relative to. */
  base: string;
}

/** Long enough for a slow phone on a slow server, short enough that a family still waits. Milliseconds. */
const TIME_OUT = 20_000;

const asked = new Map<string, Promise<Loaded>>();

/** The record at an address. Never rejects: what went wrong is a fault and a problem. */
export function loadRecord(address: string): Promise<Loaded> {
  const known = asked.get(address);
  if (known) return known;
  const loading = fetchRecord(address);
  asked.set(address, loading);
  // A failure is not remembered: the next widget that asks, or the same one put back, tries again.
  void loading.then(({problem}) => problem && asked.delete(address));
  return loading;
}

async function fetchRecord(address: string): Promise<Loaded> {
  const failed = (problem: Problem, found: string): Loaded =>
    ({base: address, problem, faults: [{path: '', expected: `a record at ${address}`, found}]});
  let body: string;
  try {
    const answer = await fetch(address, {
      credentials: 'omit', referrerPolicy: 'no-referrer', signal: AbortSignal.timeout(TIME_OUT),
    });
    if (!answer.ok) return failed('unreachable', `the answer ${answer.status}`);
    body = await answer.text();
  } catch (error) {
    return failed('unreachable', error instanceof DOMException && error.name === 'TimeoutError' ? 'no answer in time' : 'no answer');
  }
  return readRecord(body, address);
}

/** Reads a record from the text of a JSON file. */
export function readRecord(body: string, base: string): Loaded {
  let value: unknown;
  try {
    value = JSON.parse(body.replace(/^\uFEFF/, ''));
  } catch {
    const found = /^\s*</.test(body) ? 'a web page' : body.trim() ? 'a text that is not JSON' : 'an empty file';
    return {base, problem: 'unreadable', faults: [{path: '', expected: 'JSON', found}]};
  }
  return readValue(value, base);
}

/** Reads a record from an object. */
export function readValue(value: unknown, base: string): Loaded {
  const {record, faults} = checkRecord(value);
  return {record, faults, base, ...(record ? {} : {problem: 'unreadable' as const})};
}
