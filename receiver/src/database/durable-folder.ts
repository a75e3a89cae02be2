/**
 * PGlite never asks the disk to flush: a killed process loses nothing, but a power cut could take the last seconds.
 * So we flush its write-ahead log ourselves before an answer is acknowledged. PostgreSQL rebuilds everything since the
 * last checkpoint from that log, and PGlite makes no checkpoint of its own while it runs; `settle` makes one, daily.
 */
import {open, readdir, stat} from 'node:fs/promises';
import {join} from 'node:path';

/** Time stamps of file systems are coarse: a segment counts as modified for this much longer. */
const slackMilliseconds = 2_000;

/** Flushes one PGlite folder. */
export interface DurableFolder {
  /** Resolves when everything written before the call is on the disk. Calls that overlap share a flush. */
  flush(): Promise<void>;
  /** Flushes every file; call it after a checkpoint. */
  flushAll(): Promise<void>;
}

/** Watches the PGlite folder at `folder` (absolute). */
export function createDurableFolder(folder: string): DurableFolder {
  const log = join(folder, 'pg_wal');
  const known = new Set<string>();
  let flushedAt = 0;
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;

  async function flushLog(): Promise<void> {
    const started = Date.now();
    // The clock was set back: files written since look older than the last flush.
    const since = started < flushedAt ? 0 : flushedAt - slackMilliseconds;
    const names = (await readdir(log)).filter(name => /^[0-9A-F]{24}$/.test(name));
    for (const name of names) {
      const path = join(log, name);
      // A segment may be recycled between listing and reading it.
      const found = await stat(path).catch(ignoreMissing);
      if (found && found.mtimeMs >= since) await syncFile(path);
    }
    if (names.some(name => !known.has(name))) await syncFile(log);
    for (const name of names) known.add(name);
    flushedAt = started;
  }

  function flush(): Promise<void> {
    if (!running) {
      running = flushLog().finally(() => (running = undefined));
      return running;
    }
    // A running flush may have begun before our write: wait for the next one, which all waiting callers share.
    waiting ??= running
      .catch(() => undefined)
      .then(() => {
        waiting = undefined;
        return flush();
      });
    return waiting;
  }

  async function flushAll(): Promise<void> {
    const entries = await readdir(folder, {recursive: true, withFileTypes: true});
    const paths = entries
      .filter(entry => entry.isFile() || entry.isDirectory())
      .map(entry => join(entry.parentPath, entry.name));
    // A new folder has a thousand files: in parallel, because the file system writes many at once.
    const one = async () => {
      for (let path = paths.pop(); path; path = paths.pop()) await syncFile(path);
    };
    await Promise.all(Array.from({length: 8}, one));
    await syncFile(folder);
  }

  return {flush, flushAll};
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r').catch(ignoreMissing);
  if (!file) return;
  try {
    await file.datasync();
  } finally {
    await file.close();
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
