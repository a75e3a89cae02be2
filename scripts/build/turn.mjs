/** Lets one build at a time write to `dist/`: `npm start` and `npm test` may run side by side. */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {setTimeout as pause} from 'node:timers/promises';
import {inCache} from './places.mjs';

const lock = inCache('build.lock');

/** Waits for a build that is under way in another process, then does `work`. */
export async function inTurn(work) {
  mkdirSync(inCache(), {recursive: true});
  while (!takeLock()) await pause(100);
  try {
    return await work();
  } finally {
    rmSync(lock, {force: true});
  }
}

function takeLock() {
  try {
    writeFileSync(lock, String(process.pid), {flag: 'wx'});
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  // A build that was killed leaves its lock behind.
  if (!isAlive(holder())) rmSync(lock, {force: true});
  return false;
}

function holder() {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return undefined;
  }
}

function isAlive(pid) {
  // The lock has just been let go, or its holder is about to write its number.
  if (!pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
