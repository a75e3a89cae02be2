/**
 * The gate: reports all faults of the English messages and of every translation, and then exits with 1. Every language
 * with an XLIFF file is checked and must be complete. Runs offline, in a few seconds.
 *
 *     node scripts/languages/gate.mjs [tag …]
 *     node scripts/languages/gate.mjs --settling     while the English still moves: what is missing or made from older
 *                                                    English is counted, not a fault. Not for a release.
 */
import {command, gatherLanguage} from './gather.mjs';
import {languageFaults, offerFaults, sentence, sourceFaults} from './gate/index.mjs';
import {readMessages} from './messages.mjs';
import {offeredLanguages} from './paths.mjs';
import {readCldr, shownPath, translatedTags} from './store.mjs';

const fileFault = (file, expected, found) => ({
  file,
  id: undefined,
  rule: 'files',
  expected,
  found,
});

/** Faults of one language; an unreadable file is reported as one fault, not thrown. */
async function check(tag, messages) {
  try {
    return languageFaults(await gatherLanguage(tag, messages));
  } catch (error) {
    return [fileFault(shownPath(tag), 'an XLIFF file and a lock that can be read', error.message)];
  }
}

/** Rules that can only be met once the English messages no longer change. */
const unsettled = new Set(['complete', 'freshness']);

await command('gate', async () => {
  const settling = process.argv.includes('--settling');
  const asked = process.argv.slice(2).filter(arg => arg !== '--settling');
  const messages = readMessages();
  const [tags, offered, cldr] = await Promise.all([
    translatedTags(),
    offeredLanguages(),
    readCldr(),
  ]);
  const checked = asked.length > 0 ? asked : tags;
  const perLanguage = await Promise.all(checked.map(tag => check(tag, messages)));
  const found = [
    ...sourceFaults(messages),
    ...offered
      .filter(({tag}) => !cldr[tag])
      .map(({tag}) =>
        fileFault(
          'locales/cldr.json',
          `months and dates for ${tag}`,
          'none: run node scripts/languages/cldr.mjs',
        ),
      ),
    ...offered.flatMap(offerFaults),
    ...perLanguage.flat(),
  ];
  const faults = found.filter(({rule}) => !settling || !unsettled.has(rule));
  const open = found.length - faults.length;
  for (const fault of faults) console.error(sentence(fault));
  const waiting = offered.map(({tag}) => tag).filter(tag => tag !== 'en' && !tags.includes(tag));
  const summary = `languages: ${messages.length} messages, ${checked.length} translations (${checked.join(', ') || 'none'}), ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}${settling ? `, ${open} still to translate` : ''}`;
  console.log(
    waiting.length > 0 ? `${summary}; not translated yet: ${waiting.join(', ')}` : summary,
  );
  if (faults.length > 0) process.exitCode = 1;
});
