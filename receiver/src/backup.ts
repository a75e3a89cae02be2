/**
 * `npm run backup -- FILE` and `npm run restore -- FILE`: copies everything that is stored from one database to
 * another, with the receiver's own settings. An embedded database must not be in use meanwhile; from a running
 * receiver, save `moderation/backup.jsonl` instead.
 */
import {createReadStream, createWriteStream} from 'node:fs';
import {createInterface} from 'node:readline';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {pathToFileURL} from 'node:url';
import {ConfigError, readDatabase, type Environment} from './config.js';
import {openDatabase} from './database/open-database.js';
import {backupLines, RestoreError, restoreLines} from './store/backup.js';

/** Writes a backup; never overwrites an existing file. */
export async function backUp(env: Environment, file: string): Promise<void> {
  const database = await openDatabase(readDatabase(env));
  try {
    await database.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(db =>
        pipeline(
          Readable.from(backupLines(db, new Date())),
          createWriteStream(file, {flags: 'wx', mode: 0o600, flush: true}),
        ),
      );
  } finally {
    await database.close();
  }
}

/** Loads a backup. @returns how many rows there were */
export async function restore(env: Environment, file: string): Promise<number> {
  const database = await openDatabase(readDatabase(env));
  try {
    const rows = await restoreLines(database.db, linesOf(file));
    await database.maintain();
    return rows;
  } finally {
    await database.close();
  }
}

/** Opened when the first line is requested: a readline interface opened earlier drops lines that nobody reads yet. */
async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY});
}

async function run([command, file]: readonly string[]): Promise<void> {
  if (!file || (command !== 'backup' && command !== 'restore'))
    throw new RestoreError('npm run backup -- FILE\nnpm run restore -- FILE');
  if (command === 'backup') await backUp(process.env, file);
  const rows = command === 'restore' ? await restore(process.env, file) : undefined;
  console.log(rows === undefined ? `Saved as ${file}.` : `Loaded ${rows} rows of ${file}.`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await run(process.argv.slice(2)).catch((error: unknown) => {
    const known = error instanceof RestoreError || error instanceof ConfigError;
    console.error(known ? error.message : error);
    process.exitCode = 1;
  });
}
