/** Runs the built command line, as a person at a terminal does. */
import {spawn} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = join(root, 'dist/cli/send-widgets.js');

export interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Runs it in the project's folder, or in another. */
export function sendWidgets(
  args: readonly string[],
  {input = '', cwd = root}: {input?: string; cwd?: string} = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], {cwd});
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', part => (out += part));
    child.stderr.setEncoding('utf8').on('data', part => (err += part));
    child.on('error', reject);
    child.on('close', code => resolve({code, out, err}));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** A folder for the files of a test, removed after it. */
export function folderWith(files: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'send-widgets-cli-'));
  after(() => rmSync(folder, {recursive: true, force: true}));
  const path = (name: string) => join(folder, name);
  const write = (name: string, text: string | Uint8Array) => {
    mkdirSync(dirname(path(name)), {recursive: true});
    writeFileSync(path(name), text);
  };
  for (const [name, text] of Object.entries(files)) write(name, text);
  return {folder, path, write, read: (name: string) => readFileSync(path(name), 'utf8')};
}
