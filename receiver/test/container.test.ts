/** Does what the Dockerfile says without an engine: the same copies, the same build, the same commands. */
import assert from 'node:assert/strict';
import {spawn, spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, symlinkSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {newFolder} from './support/folders.js';

const project = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFileSync(join(project, 'receiver', name), 'utf8');

const instructions = read('Dockerfile')
  .split('\n')
  .filter(line => /^[A-Z]/.test(line))
  .map(line => /^(\S+) (.*)$/.exec(line))
  .map(match => ({name: match?.[1] ?? '', words: (match?.[2] ?? '').split(' ')}));
const last = instructions.map(({name}) => name).lastIndexOf('FROM');
/** The stages in front of the last, by name, each with its instructions. */
const stages = new Map<string, typeof instructions>();
for (const one of instructions.slice(0, last))
  if (one.name === 'FROM') stages.set(one.words.at(-1) ?? '', []);
  else [...stages.values()].at(-1)?.push(one);
const commandOf = (name: string) =>
  JSON.parse(
    /\[.*\]/.exec(instructions.find(one => one.name === name)?.words.join(' ') ?? '')?.[0] ?? '',
  ) as string[];

describe('the container', () => {
  const root = newFolder('container');
  const final = join(root, 'final');
  const here = join(final, 'app/receiver');
  const set = Object.fromEntries(
    instructions.find(({name}) => name === 'ENV')?.words.map(word => word.split('=')) ?? [],
  ) as Record<string, string>;
  const env = {
    PATH: process.env['PATH'],
    ...set,
    RECEIVER_DATA: join(root, 'data'),
    PORT: '0',
  };

  it('builds from what is copied into it', () => {
    for (const [stage, steps] of stages) {
      const folder = join(root, stage, 'app');
      for (const {name, words} of steps) {
        if (name === 'COPY') {
          const to = join(folder, words.at(-1) ?? '');
          for (const from of words.slice(0, -1)) {
            const isFile = /\.\w+$/.test(from);
            cpSync(join(project, from), isFile ? join(to, from.split('/').at(-1) ?? '') : to, {
              recursive: true,
            });
          }
        } else if (name === 'RUN' && words[1] === 'ci') {
          // The same packages, without asking for them again.
          for (const place of ['node_modules', 'receiver/node_modules'])
            symlinkSync(join(project, place), join(folder, place));
        } else if (name === 'RUN' && words[1] === 'run') {
          const {status, stdout, stderr} = spawnSync(words[0] ?? '', words.slice(1), {
            cwd: folder,
            encoding: 'utf8',
          });
          assert.equal(status, 0, `${stdout}${stderr}`);
        }
      }
    }
    for (const {name, words} of instructions.slice(last)) {
      if (name !== 'COPY') continue;
      const [stage = '', from = '', to = ''] = words;
      const source = join(root, stage.replace('--from=', ''), from);
      const target = to.startsWith('/') ? join(final, to) : join(here, to);
      const place = to.endsWith('/') ? join(target, from.split('/').at(-1) ?? '') : target;
      mkdirSync(dirname(place), {recursive: true});
      if (from.endsWith('node_modules')) symlinkSync(source, place);
      else cpSync(source, place, {recursive: true});
    }
  });

  it('starts after somebody was added, is well, and ends when it is told to', async () => {
    const adding =
      /receiver (node \S*user\.js add) NAME/.exec(read('compose.yaml'))?.[1]?.split(' ') ?? [];
    const added = spawnSync(process.execPath, [...adding.slice(1), 'anna'], {
      cwd: here,
      env,
      encoding: 'utf8',
    });
    assert.match(added.stdout, /^Added anna/);

    const [, ...main] = commandOf('CMD');
    const child = spawn(process.execPath, main, {
      cwd: here,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const port = await new Promise<string>((resolve, reject) => {
      child.once('exit', code => reject(new Error(`it ended with ${code}`)));
      child.stdout.on('data', data => {
        const found = /listening on http:\/\/0\.0\.0\.0:(\d+)/.exec(String(data))?.[1];
        if (found) resolve(found);
      });
    });
    try {
      const [, ...health] = commandOf('HEALTHCHECK');
      const isWell = (more: Record<string, string>) =>
        spawnSync(process.execPath, health, {cwd: here, env: {...env, PORT: port, ...more}}).status;
      assert.equal(isWell({}), 0);
      assert.equal(isWell({RECEIVER_PATH: 'feedback/'}), 0, 'however the path is written');
      assert.equal(isWell({RECEIVER_PATH: '/elsewhere'}), 1);
    } finally {
      const ended = new Promise(resolve => child.once('exit', resolve));
      child.kill('SIGTERM');
      assert.equal(await ended, 0);
    }
  });

  it('has in its context what is copied, and nothing that families wrote', () => {
    const allowed = read('../.dockerignore')
      .split('\n')
      .filter(line => line.startsWith('!'));
    const copied = instructions
      .slice(0, last)
      .filter(({name}) => name === 'COPY')
      .flatMap(({words}) => words.slice(0, -1));
    assert.deepEqual(allowed.map(line => line.slice(1)).sort(), [...new Set(copied)].sort());
  });

  it('holds the packages of the receiver, and none that the project is built with', () => {
    const copies = instructions
      .slice(last)
      .filter(({name, words}) => name === 'COPY' && words[1]?.endsWith('node_modules'));
    assert.equal(copies.length, 2);
    for (const {words} of copies) {
      const steps = stages.get(words[0]?.replace('--from=', '') ?? '') ?? [];
      const install = steps.find(({name, words}) => name === 'RUN' && words[0] === 'npm');
      assert.match(install?.words.join(' ') ?? '', /^npm ci --omit=dev --workspace receiver /);
    }
  });
});
