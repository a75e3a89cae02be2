/** What people send to a receiver, and moderators see of it. */
import {referenceOf, type TestReceiver, writeTheme} from './receiver.js';

export function moderationOn(receiver: () => TestReceiver) {
  return {
    page: async (path: string) => (await receiver().request(`/moderation${path}`)).text(),
    submit: async (body: unknown) => referenceOf(await receiver().submit(body)),
    makeTheme: (fields: Readonly<Record<string, string>> = {}) =>
      writeTheme(receiver(), {we_did: '', state: 'not-yet', ...fields}),
  };
}

/** The first words of each answer on a page that lists them. */
export const gistsOn = (html: string) =>
  [...html.matchAll(/class="gist"[^>]*>(?:<bdi>)?([^<]*)</g)].map(match => match[1]);
