/** Reads a record for the commands that use one. */
import {checkRecord} from '../src/record/check.js';
import type {Fault} from '../src/record/faults.js';
import type {SendRecord} from '../src/record/schema.js';
import {InputError} from './command.js';
import {type Input, readInput} from './files.js';
import {positionsIn, scanJson} from './json-places.js';

/** A record, its faults, and the original value. */
export interface ReadRecord {
  record: SendRecord;
  faults: readonly Fault[];
  value: unknown;
  address: string;
}

/**
 * @param source a file, an address, or an input that was already read
 * @throws InputError if it is not a record
 */
export async function readRecord(source: string | Input): Promise<ReadRecord> {
  const {text, name, address} = typeof source === 'string' ? await readInput(source) : source;
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    const {expected, found, offset} = scanJson(text).mistake ?? {
      expected: 'JSON',
      found: 'something else',
      offset: 0,
    };
    const {line, column} = positionsIn(text)(offset);
    throw new InputError(`${name}:${line}:${column}`, `expected ${expected}, got ${found}`);
  }
  const {record, faults} = checkRecord(value);
  if (!record)
    throw new InputError(name, `expected ${faults[0]!.expected}, got ${faults[0]!.found}`);
  return {record, faults, value, address};
}
