import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {randomBytes} from 'node:crypto';
import {describe, it} from 'node:test';
import pg from 'pg';
import {newDataFolder, newFolder} from './support/folders.js';
import {basic, comment, password} from './support/receiver.js';
import {runReceiver, type RunningReceiver} from './support/process.js';

const postgres = process.env['DATABASE_URL'];

/** What was acknowledged: intent key to reference. */
type Ledger = Map<string, string>;

/** Several people sending one answer after the other until the receiver is gone. */
async function sendUntilItDies(
  address: string,
  ledger: Ledger,
  attempted: object[],
  enough: () => void,
): Promise<void> {
  const sender = async () => {
    for (;;) {
      const body = comment();
      attempted.push(body);
      try {
        const response = await fetch(address, {
          method: 'POST',
          headers: {'content-type': 'application/json'},
          body: JSON.stringify(body),
        });
        if (response.status !== 201) throw new Error(`unexpected ${response.status}`);
        ledger.set(body.key, ((await response.json()) as {reference: string}).reference);
      } catch (error) {
        if (error instanceof TypeError) return;
        throw error;
      }
      if (ledger.size % 100 === 0) enough();
    }
  };
  await Promise.all(Array.from({length: 8}, sender));
}

async function references(receiver: RunningReceiver): Promise<string[]> {
  const response = await fetch(`${receiver.address}/moderation/export.json`, {
    headers: basic(password),
  });
  return ((await response.json()) as {reference: string}[]).map(({reference}) => reference);
}

async function survives(env: Record<string, string>): Promise<void> {
  const ledger: Ledger = new Map();
  const attempted: object[] = [];
  for (let round = 0; round < 2; round += 1) {
    const receiver = await runReceiver(env);
    let killed: Promise<unknown> | undefined;
    // Killed in the middle of requests: the eight senders never wait for each other.
    await sendUntilItDies(
      receiver.address,
      ledger,
      attempted,
      () => (killed ??= receiver.stop('SIGKILL')),
    );
    await killed;
  }
  const receiver = await runReceiver(env);
  const kept = await references(receiver);
  const lost = [...ledger.values()].filter(reference => !kept.includes(reference));
  assert.ok(ledger.size >= 200, `only ${ledger.size} were acknowledged`);
  assert.deepEqual(lost, []);
  // Every sender whose answer got lost on the way tries again with its key: nothing is doubled.
  for (const body of attempted) {
    const response = await fetch(receiver.address, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify(body),
    });
    const {reference} = (await response.json()) as {reference: string};
    const acknowledged = ledger.get((body as {key: string}).key);
    if (acknowledged) assert.equal(reference, acknowledged);
  }
  const all = await references(receiver);
  assert.equal(all.length, attempted.length);
  assert.equal(await receiver.stop('SIGTERM'), 0, 'stops gently when told to');
}

describe('a receiver killed in the middle of its work', () => {
  it('has every answer it acknowledged, once, on PGlite', () =>
    survives({RECEIVER_DATA: newDataFolder('crash')}));

  if (postgres) {
    it('has every answer it acknowledged, once, on PostgreSQL', async () => {
      const schema = `receiver_crash_${randomBytes(6).toString('hex')}`;
      try {
        await survives({DATABASE_URL: postgres, RECEIVER_SCHEMA: schema});
      } finally {
        const client = new pg.Client({connectionString: postgres});
        await client.connect();
        await client.query(`drop schema if exists ${schema} cascade`);
        await client.end();
      }
    });
  }
});

describe('a receiver that is sent what is no request', () => {
  it('says so in a problem before it hangs up', async () => {
    const receiver = await runReceiver({
      RECEIVER_DATA: newDataFolder('broken'),
    });
    try {
      const response = await fetch(receiver.address, {headers: {'x-large': 'x'.repeat(20_000)}});
      assert.deepEqual(
        [response.status, response.headers.get('content-type')],
        [431, 'application/problem+json'],
      );
      assert.equal(((await response.json()) as {status: number}).status, 431);
    } finally {
      await receiver.stop('SIGTERM');
    }
  });
});

describe('a receiver that is sent far too much', () => {
  it('says so, and that nothing else can follow on this connection', async () => {
    const receiver = await runReceiver({
      RECEIVER_DATA: newDataFolder('large'),
    });
    const {hostname, port} = new URL(receiver.address);
    const socket = connect(Number(port), hostname);
    try {
      let said = '';
      socket.on('data', data => (said += String(data)));
      socket.on('error', () => undefined);
      const closed = new Promise(resolve => socket.once('close', resolve));
      const head = (length: number) =>
        `POST /feedback HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${length}\r\n\r\n`;
      socket.write(`${head(12_000_000)}${'x'.repeat(12_000_000)}${head(2)}{}`);
      await closed;
      assert.match(said, /^HTTP\/1\.1 413 /);
      assert.match(said, /\r\nconnection: close\r\n/i);
      assert.equal(said.match(/HTTP\/1\.1/g)?.length, 1);
    } finally {
      socket.destroy();
      await receiver.stop('SIGTERM');
    }
  });
});

describe('a receiver that may not start', () => {
  it('says why, and ends', async () => {
    await assert.rejects(
      runReceiver({
        HOST: '0.0.0.0',
        RECEIVER_PASSWORD: '',
        RECEIVER_DATA: newFolder('public'),
      }),
      /RECEIVER_PASSWORD: set one/,
    );
  });
});
