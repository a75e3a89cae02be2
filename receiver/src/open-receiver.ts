/** A receiver from the environment alone: database opened, jobs running. For `main.ts`, and for servers that mount one. */
import {randomBytes} from 'node:crypto';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {getRequestListener} from '@hono/node-server';
import {readConfig, type Config, type Environment} from './config.js';
import {codeOf} from './database/faults.js';
import {openDatabase} from './database/open-database.js';
import {readUsers} from './moderation/users.js';
import {createReceiver, type Receiver} from './receiver.js';

export interface OpenReceiver extends Receiver {
  /** The configuration, with a password generated for this run if none is set. */
  readonly config: Config;
  /** Answers a Fetch request whose path begins with `config.path`. */
  fetch(request: Request): Response | Promise<Response>;
  /** The same for Node's own http server; it has the client's address, which the rate limit needs. */
  readonly listener: (request: IncomingMessage, response: ServerResponse) => void;
  /** Stops the jobs and closes the database. */
  close(): Promise<void>;
}

const second = 1_000;
const day = 86_400 * second;

/**
 * @param env such as `process.env`; see the operator's guide for the names
 * @throws {ConfigError} if a setting is invalid
 */
export async function openReceiver(env: Environment): Promise<OpenReceiver> {
  const read = readConfig(env);
  const {password, userHeader, usersFile} = read.moderation;
  const users = readUsers(usersFile);
  const isOpen = password !== '' || userHeader !== '' || users.size > 0;
  if (password !== '' && userHeader === '' && users.size > 0)
    console.log(
      `RECEIVER_PASSWORD still opens the moderation pages for "${read.moderation.user}", beside the people in ${usersFile}. Take the setting away once everybody has a name of their own.`,
    );
  const config = isOpen ? read : withPassword(read);
  const database = await openDatabase(config.database);
  const receiver = createReceiver({database, config});
  const jobs = [
    repeat(5 * second, 5 * second, () => receiver.deliver()),
    // Also soon after the start: a receiver that is restarted every night never runs for a whole day.
    repeat(60 * second, day, () => receiver.tidy()),
  ];
  const listener = getRequestListener(receiver.app.fetch);
  return {
    ...receiver,
    config,
    fetch: request => receiver.app.fetch(request),
    listener: (request, response) => void listener(request, response),
    async close() {
      await Promise.all(jobs.map(stop => stop()));
      await database.close();
    },
  };
}

/** Generates a password and prints it for the person who started the receiver, the only one who can read this line. */
function withPassword(config: Config): Config {
  const password = randomBytes(12).toString('base64url');
  console.log(
    `Moderation: user ${config.moderation.user}, password ${password} (until this ends; RECEIVER_PASSWORD sets one that stays)`,
  );
  return {...config, moderation: {...config.moderation, password}};
}

/** Runs a job again and again, never twice at once. @returns a function that stops it and waits for a current run. */
function repeat(first: number, wait: number, job: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  let stopped = false;
  let timer = setTimeout(run, first);
  function run(): void {
    running = job()
      .catch((error: Error) =>
        console.error(`A job failed and will run again: ${error.name} ${codeOf(error)}`),
      )
      .finally(() => {
        if (!stopped) timer = setTimeout(run, wait).unref();
      });
  }
  timer.unref();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
}
