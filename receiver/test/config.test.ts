import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {ConfigError, isLoopback, readConfig, readDatabase} from '../src/config.js';
import {settingNames} from '../src/settings.js';

const faultsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
};

describe('configuration', () => {
  it('starts with nothing set: on this machine only, answers in a folder', () => {
    const config = readConfig({});
    assert.equal(config.host, '127.0.0.1');
    assert.deepEqual(config.database, {kind: 'pglite', folder: 'var/receiver'});
    assert.equal(config.origins, '*');
    assert.equal(config.url, 'http://127.0.0.1:8787/feedback');
  });

  it('refuses to be public without a password', () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.4', 'feedback.example.gov.uk']) {
      assert.match(faultsOf({HOST}).join(), /RECEIVER_PASSWORD/, HOST);
    }
    assert.deepEqual(faultsOf({HOST: '0.0.0.0', RECEIVER_PASSWORD: 'correct horse battery'}), []);
  });

  it('trusts no header that names somebody without a secret of the proxy', () => {
    const header = {RECEIVER_USER_HEADER: 'X-Forwarded-User', HOST: '0.0.0.0'};
    assert.match(faultsOf(header).join(), /RECEIVER_PROXY_SECRET/);
    assert.deepEqual(faultsOf({...header, RECEIVER_PROXY_SECRET: 'only the proxy knows'}), []);
  });

  it('refuses a password that is soon guessed', () => {
    assert.match(faultsOf({RECEIVER_PASSWORD: 'letmein'}).join(), /at least 12/);
  });

  it('knows this machine by all its names', () => {
    for (const host of ['localhost', '127.0.0.1', '127.1.2.3', '::1', '[::1]'])
      assert.ok(isLoopback(host), host);
    for (const host of ['0.0.0.0', '127.0.0.1.evil.example', 'localhost.example', '10.0.0.1', ''])
      assert.ok(!isLoopback(host), host);
  });

  it('refuses a port that no machine has, in its own words', () => {
    assert.deepEqual(faultsOf({PORT: '99999'}), [
      'PORT: expected a number from 0 to 65535, got "99999"',
    ]);
  });

  it('tells every fault at once, and repeats no secret', () => {
    const faults = faultsOf({
      PORT: 'eighty',
      DATABASE_URL: 'mysql://user:hunter2@db/feedback',
      RECEIVER_ORIGINS: 'https://www.example.gov.uk, example.org',
      RECEIVER_WEBHOOK_URL: 'https://hooks.example/secret-path',
      RECEIVER_SMTP_URL: 'smtp://mail.example',
      RECEIVER_SCHEMA: 'x; drop table submission',
    });
    assert.equal(faults.length, 6);
    assert.doesNotMatch(faults.join(), /hunter2|secret-path/);
  });

  it('refuses a name that is no setting, and offers the one that was meant', () => {
    assert.deepEqual(faultsOf({RECEIVER_ORIGIN: 'https://www.example.gov.uk'}), [
      'RECEIVER_ORIGIN: there is no such setting. Did you mean RECEIVER_ORIGINS?',
    ]);
    assert.deepEqual(faultsOf({RECEIVER_KEEPDAYS: '30', RECEIVER_UNHEARD_OF_THING: 'x'}), [
      'RECEIVER_KEEPDAYS: there is no such setting. Did you mean RECEIVER_KEEP_DAYS?',
      'RECEIVER_UNHEARD_OF_THING: there is no such setting.',
    ]);
    assert.throws(() => readDatabase({RECEIVER_DATE: '/srv'}), /Did you mean RECEIVER_DATA/);
    assert.deepEqual(faultsOf({}), []);
  });

  it('passes over what Kubernetes sets beside a service called "receiver"', () => {
    assert.deepEqual(
      faultsOf({
        RECEIVER_SERVICE_HOST: '10.0.0.7',
        RECEIVER_SERVICE_PORT: '8787',
        RECEIVER_PORT: 'tcp://10.0.0.7:8787',
        RECEIVER_PORT_8787_TCP: 'tcp://10.0.0.7:8787',
        RECEIVER_PORT_8787_TCP_PROTO: 'tcp',
      }),
      [],
    );
    assert.match(faultsOf({RECEIVER_PORT: '9000'}).join(), /no such setting/);
  });

  it('has each setting in the guide, with its default, and no other', () => {
    const guide = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const table = /\| name \| default \| meaning \|([\s\S]*?)\n\n/.exec(guide)?.[1] ?? '';
    const named = table
      .split('\n')
      .flatMap(row => (row.split('|')[1] ?? '').match(/[A-Z][A-Z_]+/g) ?? []);
    assert.deepEqual(named.sort(), [...settingNames].sort());
  });

  it('reads origins however they are written, and the word null', () => {
    assert.deepEqual(
      readConfig({RECEIVER_ORIGINS: 'https://www.example.gov.uk/ https://forum.example:8443,null'})
        .origins,
      ['https://www.example.gov.uk', 'https://forum.example:8443', 'null'],
    );
  });

  it('takes a path with or without slashes, and none at all', () => {
    for (const RECEIVER_PATH of ['feedback', '/feedback', '/feedback/'])
      assert.equal(readConfig({RECEIVER_PATH}).path, '/feedback');
    assert.equal(readConfig({RECEIVER_PATH: '/'}).path, '');
  });
});
