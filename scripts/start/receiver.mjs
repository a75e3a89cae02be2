/** Puts the reference receiver behind the forms of the example pages. */
import {randomBytes} from 'node:crypto';
import {tsImport} from 'tsx/esm/api';
import {inRoot} from '../build/paths.mjs';

/** The path of the receiver on the server that also serves the pages. */
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
  const {openReceiver: open} = await tsImport(
    '../../receiver/src/open-receiver.ts',
    import.meta.url,
  );
  const {port} = new URL(address);
  // Generated here, so that it stays the same if a second store is tried.
  const password = process.env.RECEIVER_PASSWORD || randomBytes(12).toString('base64url');
  const openWith = folder =>
    open({
      RECEIVER_RECORD: inRoot('examples/manchester.json'),
      // A person who tries the forms is faster than a parent who writes.
      RECEIVER_FASTEST_SECONDS: '0',
      ...process.env,
      RECEIVER_DATA: folder,
      RECEIVER_PATH,
      RECEIVER_URL: new URL(RECEIVER_PATH, address).href,
      RECEIVER_PASSWORD: password,
      HOST: host,
      PORT: port,
    });
  const notes = [
    `What the forms send is read at ${new URL(`${RECEIVER_PATH}/moderation`, address).href}`,
  ];
  const receiver = await openWith(store).catch(error => {
    // Another `npm start` is running: this one gets a store of its own.
    const own = `${store}-${port}`;
    notes.push(`  ${error.message}\n  What is sent here is kept in ${own} meanwhile.`);
    return openWith(own);
  });
  if (!process.env.RECEIVER_PASSWORD) {
    notes.splice(
      1,
      0,
      `  user ${receiver.config.moderation.user}, password ${password} (until this ends; RECEIVER_PASSWORD sets one that stays)`,
    );
  }
  return {answer: receiver.listener, notes, close: () => receiver.close()};
}
