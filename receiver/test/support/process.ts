/** A receiver as a process of its own, which can be killed. */
import {spawn, type ChildProcess} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {password} from './receiver.js';

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export interface RunningReceiver {
  readonly address: string;
  /** Resolves once the process is gone, with its exit code, or the signal's name. */
  stop(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | string | null>;
}

/** Starts one on a free port and waits until it listens. */
export async function runReceiver(env: Record<string, string>): Promise<RunningReceiver> {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      RECEIVER_PASSWORD: password,
      RECEIVER_BURST: '1000000',
      RECEIVER_PER_MINUTE: '1000000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const address = await listening(child);
  return {
    address,
    stop: signal =>
      new Promise(resolve => {
        child.once('exit', (code, killer) => resolve(code ?? killer));
        child.kill(signal);
      }),
  };
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (data: unknown) => {
      said += String(data);
      const address = /listening on (\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`The receiver ended: ${said}`)));
  });
}
