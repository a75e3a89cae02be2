/** Puts the reference receiver behind the forms of the example pages. */
import {randomBytes} from 'node:crypto';
import {tsImport} from 'tsx/esm/api';
import {inRoot} from '../build/places.mjs';

/** Where the receiver answers, on the server that also serves the pages. */
export const RECEIVER_PATH = '/feedback';

/**
 * Opens the receiver with a store under `var/`.
 *
 * @param {{address: string, host: string, store?: string}} options `address` of the server, `host` that it listens at, and
 *   the folder of the store; `memory:` keeps nothing
 * @returns {Promise<{answer: (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void, notes: string[], close: () => Promise<void>}>}
 *   `notes` are sentences for the person who started it
 */
export async function openReceiver({address, host, store = inRoot('var/receiver')}) {
  const {openReceiver: open} = await tsImport('../../receiver/src/open-receiver.ts', import.meta.url);
  const {port} = new URL(address);
  const password = passwordFor(host);
  const openWith = folder => open({
    RECEIVER_RECORD: inRoot('examples/manchester.json'),
    // A person who tries the forms is quicker than a parent who writes.
    RECEIVER_FASTEST_SECONDS: '0',
    ...process.env,
    RECEIVER_DATA: folder,
    RECEIVER_PATH,
    RECEIVER_URL: new URL(RECEIVER_PATH, address).href,
    RECEIVER_PASSWORD: password,
    HOST: host,
    PORT: port,
  });
  const notes = [`What the forms send is read at ${new URL(`${RECEIVER_PATH}/moderation`, address).href}`];
  const receiver = await openWith(store).catch(error => {
    // Another `npm start` is running: this one gets a store of its own.
    const own = `${store}-${port}`;
    notes.push(`  ${error.message}\n  What is sent here is kept in ${own} meanwhile.`);
    return openWith(own);
  });
  if (password && !process.env.RECEIVER_PASSWORD) {
    notes.push(`  user ${receiver.config.moderation.user}, password ${password} (until this ends; RECEIVER_PASSWORD sets another)`);
  }
  return {answer: receiver.listener, notes, close: () => receiver.close()};
}

/** On this machine alone no password is needed; where others can reach it, one is made up unless one was set. */
function passwordFor(host) {
  const {RECEIVER_PASSWORD: set} = process.env;
  if (set) return set;
  return ['127.0.0.1', '::1', 'localhost'].includes(host) ? '' : randomBytes(12).toString('base64url');
}
