/**
 * The throughput of the receiver: submissions per second, their latency, and whether any is lost when it is killed.
 *
 *   node bench/receiver.mjs [seconds]
 *
 * For PGlite and for PostgreSQL (DATABASE_URL, or a server of its own when PostgreSQL is installed). Load generator,
 * receiver and database share this machine. Two measurements each: as fast as 16 connections can, and at the promised
 * rate, where latency is measured from the moment a submission was due, not from when it could be sent.
 */
import {spawn} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {Agent, request} from 'node:http';
import {availableParallelism, loadavg, tmpdir} from 'node:os';
import {join} from 'node:path';
import {clearInterval, setInterval} from 'node:timers';
import {fileURLToPath} from 'node:url';
import {startPostgres} from '../scripts/postgres.mjs';

const seconds = Number(process.argv[2] ?? 10);
const connections = 16;
const password = randomBytes(12).toString('base64url');
const main = fileURLToPath(new URL('../receiver/src/main.ts', import.meta.url));

/** Starts a receiver and waits until it listens. */
function start(env) {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      RECEIVER_PASSWORD: password,
      RECEIVER_BURST: '100000000',
      RECEIVER_PER_MINUTE: '100000000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('exit', code => reject(new Error(`the receiver ended with ${code}`)));
    child.stdout.on('data', data => {
      said += data;
      const address = /listening on (\S+)/.exec(said)?.[1];
      if (address)
        resolve({
          address,
          kill: signal => new Promise(gone => child.once('exit', gone) && child.kill(signal)),
        });
    });
  });
}

function submission() {
  return JSON.stringify({
    key: randomBytes(18).toString('base64url'),
    purpose: 'comment',
    page: 'https://www.example.gov.uk/local-offer/short-breaks',
    lang: 'en',
    area: 'E08000003',
    seconds: 34,
    website: '',
    answers: {
      who: 'parent-carer',
      about: ['gaps'],
      comment:
        'There is no short break near us, and nobody can say when there will be one. '.repeat(4),
      publish: 'yes',
      reply: 'no',
    },
  });
}

/** Sends one; resolves to its reference, or rejects. */
function send(address, agent) {
  const body = submission();
  return new Promise((resolve, reject) => {
    const outgoing = request(
      address,
      {
        method: 'POST',
        agent,
        headers: {'content-type': 'application/json', 'content-length': Buffer.byteLength(body)},
      },
      response => {
        let text = '';
        response.setEncoding('utf8').on('data', data => (text += data));
        response.on('error', reject);
        response.on('end', () =>
          response.statusCode === 201
            ? resolve(JSON.parse(text).reference)
            : reject(new Error(`answered ${response.statusCode}: ${text}`)),
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const percentile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

function summary(waits, elapsed) {
  const sorted = waits.toSorted((a, b) => a - b);
  return {
    perSecond: waits.length / elapsed,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    longest: sorted.at(-1),
  };
}

/** Every connection sends the next submission as soon as it has its reply. */
async function asFastAsItGoes(address, duration, kept = []) {
  const agent = new Agent({keepAlive: true, maxSockets: connections});
  const waits = [];
  const began = performance.now();
  const connection = async () => {
    while (performance.now() - began < duration * 1000) {
      const sent = performance.now();
      kept.push(await send(address, agent));
      waits.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({length: connections}, connection));
  agent.destroy();
  return summary(waits, (performance.now() - began) / 1000);
}

/** Submissions arrive at a fixed rate, independent of earlier ones. */
async function atRate(address, rate, duration) {
  const agent = new Agent({keepAlive: true, maxSockets: 200});
  const waits = [];
  const pending = [];
  const began = performance.now();
  let due = 0;
  await new Promise(resolve => {
    const tick = setInterval(() => {
      const now = performance.now() - began;
      for (; (due * 1000) / rate <= Math.min(now, duration * 1000 - 1); due += 1) {
        const at = began + (due * 1000) / rate;
        pending.push(send(address, agent).then(() => waits.push(performance.now() - at)));
      }
      if (now < duration * 1000) return;
      clearInterval(tick);
      resolve();
    }, 1);
  });
  await Promise.all(pending);
  agent.destroy();
  return summary(waits, (performance.now() - began) / 1000);
}

/** Kills the receiver in the middle of its work, and asks the restarted one for everything that was acknowledged. */
async function killed(receiver, env) {
  const kept = [];
  const load = asFastAsItGoes(receiver.address, 60, kept).catch(() => undefined);
  await new Promise(resolve => setTimeout(resolve, 1500));
  await receiver.kill('SIGKILL');
  await load;
  const next = await start(env);
  const found = await fetch(`${next.address}/moderation/export.json`, {
    headers: {authorization: `Basic ${Buffer.from(`moderator:${password}`).toString('base64')}`},
  }).then(response => response.json());
  const references = new Set(found.map(({reference}) => reference));
  await next.kill('SIGTERM');
  return {
    acknowledged: kept.length,
    lost: kept.filter(reference => !references.has(reference)).length,
  };
}

async function measure(name, env, target) {
  const receiver = await start(env);
  await asFastAsItGoes(receiver.address, 2);
  const fast = await asFastAsItGoes(receiver.address, seconds);
  const steady = await atRate(receiver.address, target, seconds);
  const crash = await killed(receiver, env);
  const good = fast.perSecond >= target && steady.p99 < 250 && crash.lost === 0;
  const ms = value => `${value.toFixed(1)} ms`;
  console.log(`\n${name}`);
  console.log(
    `  ${connections} connections    ${fast.perSecond.toFixed(0)} a second   p50 ${ms(fast.p50)}   p99 ${ms(fast.p99)}   (promised: ${target} a second)`,
  );
  console.log(
    `  at ${target} a second    ${steady.perSecond.toFixed(0)} a second   p50 ${ms(steady.p50)}   p99 ${ms(steady.p99)}   longest ${ms(steady.longest)}   (promised: p99 under 250 ms)`,
  );
  console.log(`  killed mid-load   ${crash.lost} lost of ${crash.acknowledged} acknowledged`);
  console.log(`  ${good ? 'met' : 'MISSED'}`);
  return good;
}

console.log(
  `${availableParallelism()} processors, load average ${loadavg()[0].toFixed(1)} before the start, Node ${process.version}`,
);
const data = mkdtempSync(join(tmpdir(), 'receiver-bench-'));
const results = [await measure('PGlite', {RECEIVER_DATA: data}, 200)];
rmSync(data, {recursive: true, force: true});

const own = process.env.DATABASE_URL ? undefined : await startPostgres({flush: true});
const url = process.env.DATABASE_URL ?? own?.url;
if (url) {
  const schema = `receiver_bench_${randomBytes(4).toString('hex')}`;
  results.push(await measure('PostgreSQL', {DATABASE_URL: url, RECEIVER_SCHEMA: schema}, 500));
  own?.stop();
} else console.log('\nPostgreSQL: not installed, and no DATABASE_URL is set');
console.log(`\nload average ${loadavg()[0].toFixed(1)} at the end`);
process.exitCode = results.every(Boolean) ? 0 : 1;
