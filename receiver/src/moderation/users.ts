/**
 * Who may moderate: a file with one line each, `name:hash`, which `npm run user` writes. Read again when it has
 * changed.
 */
import {chmodSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';

/** Names and password hashes. */
export type Users = ReadonlyMap<string, string>;

export interface UserFile {
  /** The users as they are now; none when there is no file. */
  read(): Users;
  /** A number that changes with the file. */
  version(): number;
}

export function openUserFile(path: string): UserFile {
  let users: Users = new Map();
  let changedAt = 0;
  const version = () => {
    const now = statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? 0;
    if (now !== changedAt) users = readUsers(path);
    return (changedAt = now);
  };
  return {
    version,
    read() {
      version();
      return users;
    },
  };
}

/** Reads the file at once; none when it is missing. */
export function readUsers(path: string): Users {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return new Map(
    text
      .split('\n')
      .map(line => line.trim())
      .filter(line => line.includes(':') && !line.startsWith('#'))
      .map(line => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon), line.slice(colon + 1)] as const;
      }),
  );
}

/** Writes to a temporary file first, so that a receiver never reads half of it. Only its owner can read it. */
export function writeUsers(path: string, users: Users): void {
  mkdirSync(dirname(path), {recursive: true, mode: 0o700});
  const aside = `${path}.new`;
  writeFileSync(aside, [...users].map(([name, hash]) => `${name}:${hash}\n`).join(''));
  chmodSync(aside, 0o600);
  renameSync(aside, path);
}

/** The fault in a name, or ''. It is used in the log, and before a colon. */
export function nameFault(name: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{N}.@_-]{0,63}$/u.test(name)
    ? ''
    : 'A name has letters, digits, dots, hyphens, underscores and @ only, 64 at most.';
}
