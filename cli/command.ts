/** The commands of the command line, and their exit codes. */
import type {ParseArgsConfig} from 'node:util';

/** All is well. */
export const FINE = 0;
/** The input has mistakes, or could not be read. */
export const MISTAKES = 1;
/** The command itself was not understood. */
export const MISUSED = 2;

type Options = NonNullable<ParseArgsConfig['options']>;
export type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

/** Where a command writes: results to `out`, everything else to `err`. */
export interface Streams {
  out(text: string): void;
  err(text: string): void;
}

export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** The text of `--help`: its purpose, with examples that can be copied. */
  help: string;
  options: Options;
  /** Resolves with the exit code. */
  run(values: Values, files: readonly string[], streams: Streams): Promise<number>;
}

/** The command was not understood: its message is one plain sentence for the person who typed it. */
export class UsageError extends Error {}

/** Something could not be read or written. */
export class InputError extends Error {
  /** What was found instead, to finish "got …". */
  readonly reason: string;

  constructor(file: string, reason: string) {
    super(`${file}: ${reason}.`);
    this.reason = reason;
  }
}

/** The text of an option, if it was given. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The one file that a command takes. */
export function onlyFile(files: readonly string[], what: string): string {
  const [file, further] = files;
  if (file === undefined) throw new UsageError(`It needs ${what}.`);
  if (further !== undefined)
    throw new UsageError(`It takes one file, and got "${further}" as well.`);
  return file;
}

/** The value of an option that must be one of some words. */
export function oneOf<const Word extends string>(
  words: readonly Word[],
  given: string,
  option: string,
): Word {
  const word = words.find(candidate => candidate === given);
  if (word === undefined)
    throw new UsageError(`${option}: expected one of ${words.join(', ')}, got "${given}".`);
  return word;
}
