/** Folders of tests, which leave none behind. */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const folders: string[] = [];

// Not after each test: receivers of several tests may write to one.
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, {recursive: true, force: true});
});

/**
 * A new, empty folder, removed when the test's process ends.
 * @param name what the folder is for; part of its own name
 */
export function newFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `receiver-${name}-`));
  folders.push(folder);
  return folder;
}
