/** What happens in each run of the campaign: decided by the seed and the run's number alone. */
import {faults} from '../support/fault-server.mjs';

const receivers = [
  'json',
  'json',
  'json',
  'json',
  'form',
  'multipart',
  'contact-form-7',
  'drupal-webform',
  'gravity-forms',
];
const deeds = ['wait', 'wait', 'wait', 'reload', 'leave', 'back', 'second tab', 'offline', 'twice'];
/** Faults after which nothing is tried again. */
export const endings = ['413'];
const troubles = Object.keys(faults).filter(name => name !== 'none' && !endings.includes(name));

/** Numbers from 0 to 1 that only the seed decides (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What happens in one run. */
export function planRun(seed, number, killed) {
  const random = randomFrom(seed * 1_000_003 + number);
  const pick = list => list[Math.floor(random() * list.length)];
  const script = Array.from({length: Math.floor(random() * 4)}, () =>
    pick(killed ? ['slow', 'slow', 'silence-after-commit', 'drop-after-commit', '503'] : troubles),
  );
  if (killed && script.length === 0) script.push('slow');
  if (!killed && random() < 0.05) script.push(pick(endings));
  const receiver = pick(receivers);
  return {
    id: `${killed ? 'kill' : 'run'}-${seed}-${number}`,
    receiver,
    faults: script,
    deed: killed ? 'killed' : pick(deeds),
    // A form handler has no manner of refusing that names an answer.
    refused: !killed && random() < 0.04 && receiver !== 'form' && receiver !== 'multipart',
    insecure: random() < 0.5,
    pause: Math.floor(random() * (killed ? 400 : 250)),
  };
}
