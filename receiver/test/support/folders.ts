/** Folders of tests, which leave none behind. */
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** What make-template.ts made; undefined where nobody ran it. */
export const templates = process.env['RECEIVER_TEST_TEMPLATES'];

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

/** A folder for a receiver's data, with an empty database in it where there is one to copy. */
export function newDataFolder(name: string): string {
  const folder = newFolder(name);
  if (templates) cpSync(join(templates, 'pglite'), join(folder, 'pglite'), {recursive: true});
  return folder;
}
