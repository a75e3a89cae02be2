/**
 * Updates every XLIFF file to the English messages in the code. Translations stay; those whose English has changed are
 * marked.
 *
 *     node scripts/languages/extract.mjs                      all languages that have a file
 *     node scripts/languages/extract.mjs --accept ur          and accepts the Urdu translations for the current English
 *     node scripts/languages/extract.mjs --accept ur date.due the same, for these ids only
 */
import {command, languageInfo} from './gather.mjs';
import {accept, merge} from './merge.mjs';
import {readMessages} from './messages.mjs';
import {readTranslation, translatedTags, writeTranslation} from './store.mjs';
import {unitsFor} from './units.mjs';

const count = (ids, words) => ids.length > 0 && `${ids.length} ${words}`;

async function extract(tag, messages, accepting) {
  const before = await readTranslation(tag);
  const merged = merge(unitsFor(tag, messages), before.file, before.lock);
  const {file, lock} = accepting
    ? accept(merged.file, merged.lock, accepting.length > 0 ? accepting : undefined)
    : merged;
  await writeTranslation(tag, file, lock);
  const still = merge(unitsFor(tag, messages), file, lock);
  const notes = [
    count(still.missing, 'to translate'),
    count(still.stale, 'whose English has changed'),
    count(still.unlocked, 'to accept'),
    count(merged.removed, 'gone'),
  ].filter(Boolean);
  console.log(
    `languages: ${tag} has ${file.units.length} texts${notes.length > 0 ? `, ${notes.join(', ')}` : ', all translated'}`,
  );
}

await command('extract', async () => {
  const args = process.argv.slice(2);
  const [accepted, ...ids] = args[0] === '--accept' ? args.slice(1) : [];
  if (args.length > 0) await languageInfo(accepted);
  const messages = readMessages();
  const tags = await translatedTags();
  if (tags.length === 0)
    console.log(`languages: ${messages.length} texts in English, no translation yet`);
  for (const tag of tags) await extract(tag, messages, tag === accepted ? ids : undefined);
});
