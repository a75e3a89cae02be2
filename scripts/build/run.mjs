/** Runs another program of the build, quietly unless it fails. */
import {spawn} from 'node:child_process';
import {root} from './paths.mjs';

/**
 * Runs a node script and waits for it.
 *
 * @param {string[]} args the script and its arguments
 * @returns {Promise<string>} its output
 * @throws with its output, if it does not exit with 0
 */
export function runNode(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {cwd: root, stdio: ['ignore', 'pipe', 'pipe']});
    const printed = [];
    child.stdout.on('data', part => printed.push(part));
    child.stderr.on('data', part => printed.push(part));
    child.on('error', reject);
    child.on('close', code => {
      const text = Buffer.concat(printed).toString().trim();
      if (code === 0) resolve(text);
      else reject(new Error(`${args.join(' ')} ended with ${code}\n${text}`));
    });
  });
}
