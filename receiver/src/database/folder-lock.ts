/**
 * Allows only one process in a PGlite folder. PGlite has no lock of its own, and two writers damage it beyond repair.
 * The lock names the machine, the process and its start time, so that it is invalid after a crash and is never taken
 * from a running process.
 */
import {readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';

/**
 * How often the holder renews the lock; a holder on another machine is considered dead after a longer silence.
 * Milliseconds.
 */
const beat = 5_000;
const silence = 60_000;

const heldHere = new Set<string>();

/**
 * Takes the lock at `path`, or throws an error that names the holder.
 * @returns a function that releases the lock.
 */
export function lockFolder(path: string): () => void {
  const mine = `${hostname()} ${process.pid} ${statOf(process.pid)?.start ?? ''}`;
  if (heldHere.has(path)) throw inUse(path, 'this very process');
  try {
    writeFileSync(path, mine, {flag: 'wx'});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    const theirs = readFileSync(path, 'utf8');
    if (lives(theirs, statSync(path).mtimeMs)) throw inUse(path, theirs);
    // Rename the stale lock first: of two processes that found it, one succeeds and the other fails.
    const aside = `${path}.${process.pid}`;
    renameSync(path, aside);
    rmSync(aside);
    writeFileSync(path, mine, {flag: 'wx'});
  }
  heldHere.add(path);
  const timer = setInterval(() => touch(path), beat);
  timer.unref();
  return () => {
    clearInterval(timer);
    heldHere.delete(path);
    rmSync(path, {force: true});
  };
}

function lives(holder: string, beatAt: number): boolean {
  const [host, pid, start] = holder.split(' ');
  if (host !== hostname()) return Math.abs(Date.now() - beatAt) < silence;
  const id = Number(pid);
  if (!Number.isInteger(id) || id <= 0) return false;
  // Our own process id with another start time is an earlier process (the first process of every container is number
  // 1).
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const found = statOf(id);
  // A zombie: it has closed every file.
  if (found && 'ZX'.includes(found.state)) return false;
  return !found || start === '' || found.start === start;
}

/**
 * A process's state letter, and when it began in ticks since the machine did; `undefined` if the system does not
 * provide it.
 */
function statOf(pid: number): {readonly state: string; readonly start: string} | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    return {state: fields[0] ?? '', start: fields[19] ?? ''};
  } catch {
    return undefined;
  }
}

function touch(path: string): void {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // A removed lock is no reason to stop receiving answers; the next start writes a new one.
  }
}

function inUse(path: string, holder: string): Error {
  return new Error(
    `Another receiver is using this data folder (${path}: ${holder}). Stop it first, or use PostgreSQL to share one database.`,
  );
}
