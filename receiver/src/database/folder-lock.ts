/**
 * One process at a time in a PGlite folder. PGlite takes no lock of its own, and two writers ruin it beyond repair.
 * The lock names machine, process and its start, so that it outlives no crash and is never stolen from the living.
 */
import {readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {hostname} from 'node:os';

/** How often the holder says that it lives, and how long a holder on another machine may be silent. Milliseconds. */
const beat = 5_000;
const silence = 60_000;

const heldHere = new Set<string>();

/**
 * Takes the lock at `path`, or throws an error that names the holder.
 * @returns a function that gives the lock back.
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
    // Move the dead lock aside first: of two who found it, one renames and the other fails.
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
  // Our own number with another start is a process of an earlier life (every container's first process is number 1).
  if (id === process.pid) return false;
  try {
    process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const found = statOf(id);
  // Dead, but not reaped by its parent yet: it has let go of every file.
  if (found && 'ZX'.includes(found.state)) return false;
  return !found || start === '' || found.start === start;
}

/** A process's state letter, and when it began in ticks since the machine did; undefined where the system does not tell. */
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
    // A removed lock is no reason to stop taking in answers; the next start writes a new one.
  }
}

function inUse(path: string, holder: string): Error {
  return new Error(
    `Another receiver is using this data folder (${path}: ${holder}). Stop it first, or use PostgreSQL to share one database.`,
  );
}
