/** Runs the programs of the test steps, and ends them with the run. */
import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {root} from './setup.mjs';

/** Running programs. */
const children = new Set();

/** Cursor movements of a terminal, which are noise in a log. */
const cursorMoves = new RegExp(`${String.fromCharCode(27)}\\[\\d*[AGJK]`, 'g');

/** Ends browsers and servers if the run is interrupted. */
export function endWithChildren() {
  process.once('exit', () => children.forEach(child => child.kill()));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));
}

export function tool(path, args, options) {
  return run(process.execPath, [join('node_modules', path), ...args], options);
}

export function node(script, ...args) {
  return run(process.execPath, [script, ...args]);
}

/** Runs a program in this terminal until Ctrl-C. */
export function stay(args, env) {
  const child = spawn(process.execPath, args, {cwd: root, stdio: 'inherit', env});
  children.add(child);
  endWithChildren();
  return new Promise(resolve => child.on('close', resolve));
}

/** Runs a program; its output is shown at once if `live`, and returned otherwise. */
export function run(command, args, {env = {}, live = false} = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: {...process.env, ...env},
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', part => {
        const words = part.replace(cursorMoves, '');
        if (live) process.stdout.write(words);
        else printed.push(words);
      });
    }
    child.on('error', reject);
    child.on('close', () => children.delete(child));
    child.on('close', code => resolve({code: code ?? 1, printed: printed.join('').trim()}));
  });
}
