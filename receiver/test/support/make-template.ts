/**
 * Makes an empty embedded database for tests to start from: making one takes seconds each time, copying one does not. Whoever
 * runs the tests without it waits longer, and nothing else.
 *
 *   node --import tsx receiver/test/support/make-template.ts FOLDER
 */
import {rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {PGlite} from '@electric-sql/pglite';

const folder = process.argv[2]!;
const data = join(folder, 'pglite');
rmSync(data, {recursive: true, force: true});
const pglite = await PGlite.create(data);
writeFileSync(
  join(folder, 'memory.tar'),
  Buffer.from(await (await pglite.dumpDataDir('none')).arrayBuffer()),
);
await pglite.close();
