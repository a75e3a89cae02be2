/** `resource`: a post or a video, from the embed code of its site, as an item of a record. */
import {type Command, FINE, InputError, onlyFile, textOf} from './command.js';
import {LONGEST_CODE, readEmbed} from './embeds.js';
import {readInput, writeOutput} from './files.js';
import {isAddress} from './names.js';
import {readRecord} from './read-record.js';

export const resource: Command = {
  name: 'resource',
  summary: 'makes a still card of the embed code of a post or a video',
  help: `send-widgets resource FILE

Reads the code that a social network or a video site gives you to paste into a
page, and writes the same as an item of a record: who said what, when, and where it
is. <send-resource> shows it as a still card. Nothing is fetched, and families'
browsers load nothing from the other site until somebody follows the link.

  send-widgets resource post.html
  pbpaste | send-widgets resource -
  send-widgets resource "https://www.youtube.com/watch?v=abcdefghijk"
  send-widgets resource post.html --id first-post --event inspection-2026
  send-widgets resource post.html --into our-area.json --out our-area.json

It knows posts of X (Twitter), Facebook, Instagram, Threads, Bluesky and TikTok,
videos of YouTube and Vimeo, posts of WordPress sites, oEmbed answers, and any
link. Parts of an address that only track whoever follows it are taken away. Look
at what comes out: code does not always say who wrote a post, or when.

Options
  --id ID       the item's id
  --event ID    the id of the event that it belongs to
  --into FILE   a record to add the item to, instead of printing it alone
  --out FILE    the file to write, instead of printing

It ends with 0, with 1 when there is no address in what was pasted, with 2 when the
command was not understood.
`,
  options: {
    id: {type: 'string'},
    event: {type: 'string'},
    into: {type: 'string'},
    out: {type: 'string'},
  },

  async run(values, files, {out}) {
    const file = onlyFile(files, 'a file with the code, or - for what is piped in');
    // A web address is itself the resource: nothing is fetched.
    const pasted = isAddress(file) && !/^file:/i.test(file) ? file : (await readInput(file)).text;
    if (pasted.length > LONGEST_CODE)
      throw new InputError(
        shown(file),
        `expected the code of one post or video, got more than ${LONGEST_CODE / 1000} kB`,
      );
    const read = readEmbed(pasted);
    if (!read)
      throw new InputError(
        shown(file),
        `expected embed code or an address that begins with https:, got ${pasted.trim() ? 'neither' : 'nothing'}`,
      );
    const {kind, ...rest} = read;
    const id = textOf(values, 'id');
    const event = textOf(values, 'event');
    const item = {
      ...(id === undefined ? {} : {id}),
      ...(event === undefined ? {} : {event}),
      kind,
      ...rest,
    };
    const into = textOf(values, 'into');
    const text = `${JSON.stringify(into === undefined ? item : await withItem(into, item), null, 2)}\n`;
    const target = textOf(values, 'out');
    if (target === undefined) out(text);
    else await writeOutput(target, text);
    return FINE;
  },
};

/** What was read, for a message. */
const shown = (file: string): string =>
  file === '-' ? 'standard input' : file.length > 200 ? `${file.slice(0, 200)}…` : file;

/** The original record, with one more resource. */
async function withItem(file: string, item: {id?: string; event?: string}): Promise<object> {
  const {
    value,
    record: {events},
  } = await readRecord(file);
  const record = value as {resources?: unknown};
  const {resources = []} = record;
  if (!Array.isArray(resources))
    throw new InputError(file, 'expected resources to be a list, got something else');
  const {id, event} = item;
  if (event !== undefined && !events.some(other => other.id === event))
    throw new InputError(file, `the record has no event "${event}"`);
  if (id !== undefined && resources.some(other => (other as {id?: unknown} | null)?.id === id))
    throw new InputError(file, `the record has a resource "${id}" already`);
  return {...record, resources: [...resources, item]};
}
