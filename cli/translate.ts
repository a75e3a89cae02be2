/** `translate`: exports a record's texts for a translator, and imports the translations next to the record. */
import {existsSync} from 'node:fs';
import type {SendRecord} from '../src/record/schema.js';
import {pickText, recordLanguage, matchingTag} from '../src/record/texts.js';
import {translationOf} from '../src/record/record-texts.js';
import {checkTranslation, joinTranslation} from '../src/record/translation-file.js';
import {faultSentence} from '../src/record/faults.js';
import {
  type Command,
  FINE,
  InputError,
  MISTAKES,
  type Streams,
  UsageError,
  type Values,
  oneOf,
  textOf,
} from './command.js';
import {addressOf, readInput, writeOutput} from './files.js';
import {bareName} from './names.js';
import {type ReadRecord, readRecord} from './read-record.js';
import {textHash} from './text-hash.js';
import {type TextUnit, translationFrom, unitsOf} from './text-units.js';
import {type XliffFile, type XliffUnit, readXliff, writeXliff} from './xliff.js';

export const translate: Command = {
  name: 'translate',
  summary: 'hands the texts of a record to a translator, and takes the translations back',
  help: `send-widgets translate extract RECORD --lang TAG
send-widgets translate apply RECORD FILE.xlf

"extract" writes an XLIFF 1.2 file, which every translator's tool opens: one unit a
text, with the translations there are. "apply" makes of it the translation file
that the record names: ids and translated texts, nothing else.

  send-widgets translate extract our-area.json --lang pl --out our-area.pl.xlf
  send-widgets translate apply our-area.json our-area.pl.xlf --out our-area.pl.json
  send-widgets translate extract our-area.json --lang pl --out our-area.pl.xlf

The third line is the second round: what is translated stays, new texts are added,
and a translation whose text has changed since is marked to be looked at again. As
long as it is marked, "apply" leaves it out: families then read the original.

Options
  --lang TAG    the language to translate into, such as pl or ur
  --out FILE    the file to write, instead of printing
  --json        with apply: prints how many texts are translated, open and stale

Then name the file in the record, and say who stands behind it:
  "translations": {"pl": {"src": "our-area.pl.json", "status": "draft"}}
"reviewed" is for what somebody fluent has read. It ends with 0, with 1 when a file
cannot be read or translations are stale, with 2 when the command was not
understood.
`,
  options: {lang: {type: 'string'}, out: {type: 'string'}, json: {type: 'boolean'}},

  async run(values, [what, file, xliff, ...further], streams) {
    const step = oneOf(['extract', 'apply'], what ?? '', 'translate');
    if (file === undefined) throw new UsageError('It needs a record.');
    const last = step === 'extract' ? xliff : further[0];
    if (last !== undefined) throw new UsageError(`It got "${last}" as well.`);
    const record = await readRecord(file);
    for (const fault of record.faults) streams.err(`${file}: ${faultSentence(fault)}\n`);
    return step === 'extract'
      ? extract(record, file, values, streams)
      : apply(record, file, xliff, values, streams);
  },
};

async function extract(
  {record, address}: ReadRecord,
  file: string,
  values: Values,
  {out, err}: Streams,
): Promise<number> {
  const lang = textOf(values, 'lang');
  if (lang === undefined) throw new UsageError('It needs a language: --lang pl.');
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(lang))
    throw new UsageError(`--lang: expected a language such as pl or zh-Hant, got "${lang}".`);
  const own = recordLanguage(record);
  if (matchingTag([own], lang) !== undefined)
    throw new UsageError(`--lang: the record is in ${own} already.`);
  const target = textOf(values, 'out');
  const before =
    target !== undefined && existsSync(target) ? await readTranslations(target) : undefined;
  if (before && matchingTag([before.target], lang) === undefined)
    throw new InputError(
      target!,
      `a translation into ${before.target || 'no language'}, not into ${lang}`,
    );
  const translated = await withTranslationFile(record, address, lang, err);
  const known = new Map(before?.units.map(unit => [unit.id, unit]));
  const units = unitsOf(record).map(unit => unitOf(unit, known.get(unit.id), translated, lang));
  const text = writeXliff({source: own, target: lang, units}, bareName(file) + '.json');
  if (target === undefined) out(text);
  else await writeOutput(target, text);
  const {open, stale} = counts(units);
  const gone = [...known.keys()].filter(
    id => known.get(id)!.target !== undefined && !units.some(unit => unit.id === id),
  );
  err(
    `${units.length} texts: ${units.length - open - stale} translated, ${open} open, ${stale} to be looked at again.\n`,
  );
  if (gone.length)
    err(
      `Translations of texts that the record no longer has were left out: ${gone.slice(0, 10).join(', ')}${gone.length > 10 ? ' …' : ''}.\n`,
    );
  return FINE;
}

const counts = (units: readonly XliffUnit[]) => ({
  open: units.filter(({target}) => target === undefined).length,
  stale: units.filter(({target, needsReview}) => target !== undefined && needsReview).length,
});

/** A text for the translator, with its existing translation: from the previous file, else from the record. */
function unitOf(
  {id, source, path}: TextUnit,
  before: XliffUnit | undefined,
  translated: SendRecord,
  lang: string,
): XliffUnit {
  const hash = textHash(source);
  if (before?.target !== undefined) {
    const changed = (before.hash ?? textHash(before.source)) !== hash;
    if (!changed && !before.needsReview) return {id, source, target: before.target, hash};
    return {
      id,
      source,
      target: before.target,
      hash,
      needsReview: true,
      ...(changed ? {was: before.source} : before.was === undefined ? {} : {was: before.was}),
    };
  }
  const text = path.reduce<unknown>(
    (holder, step) => (holder as Record<string | number, unknown>)[step],
    translated,
  );
  const words = pickText(text as Parameters<typeof pickText>[0], lang, recordLanguage(translated));
  return words && matchingTag([words.lang], lang) !== undefined
    ? {id, source, target: words.text, hash}
    : {id, source, hash};
}

/** The record with the translation file that it names for a language, if there is one. */
async function withTranslationFile(
  record: SendRecord,
  address: string,
  lang: string,
  err: (text: string) => void,
): Promise<SendRecord> {
  const entry = translationOf(record, lang);
  if (!entry?.src) return record;
  try {
    const {text, name} = await readInput(addressOf(entry.src, address));
    const {translation} = checkTranslation(JSON.parse(text.replace(/^\uFEFF/, '')));
    if (!translation) err(`${name}: no translation.\n`);
    return translation ? joinTranslation(record, translation, entry).record : record;
  } catch (error) {
    err(
      `${entry.src}: ${error instanceof InputError ? error.reason : 'no JSON'}; its translations are not in the new file.\n`,
    );
    return record;
  }
}

async function apply(
  {record}: ReadRecord,
  file: string,
  xliff: string | undefined,
  values: Values,
  {out, err}: Streams,
): Promise<number> {
  if (xliff === undefined)
    throw new UsageError(
      `It needs the translated file beside the record: translate apply ${file} our-area.pl.xlf.`,
    );
  const translations = await readTranslations(xliff);
  const lang = textOf(values, 'lang') ?? translations.target;
  if (!lang)
    throw new UsageError(
      `${xliff} does not say into which language it translates: say so with --lang.`,
    );
  const units = unitsOf(record);
  const known = new Map(units.map(unit => [unit.id, unit]));
  const targets = new Map<string, string>();
  const stale: string[] = [];
  const gone: string[] = [];
  for (const unit of translations.units) {
    if (unit.target === undefined) continue;
    const now = known.get(unit.id);
    if (!now) gone.push(unit.id);
    else if (unit.needsReview || (unit.hash ?? textHash(unit.source)) !== textHash(now.source))
      stale.push(unit.id);
    else targets.set(unit.id, unit.target);
  }
  for (const id of stale)
    err(
      `${xliff}: ${id}: expected a translation of the text as it is now, got one of an earlier text or one to be looked at again; left out\n`,
    );
  for (const id of gone)
    err(`${xliff}: ${id}: expected a text that the record has too, got nothing; left out\n`);
  const content = {lang, ...translationFrom(record, units, targets)};
  const text = `${JSON.stringify(content, null, 2)}\n`;
  const target = textOf(values, 'out');
  const counts = {
    lang,
    texts: units.length,
    translated: targets.size,
    stale: stale.length,
    gone: gone.length,
    open: units.length - targets.size - stale.length,
  };
  if (values['json'] && target === undefined)
    throw new UsageError('--json prints the counts: name the file with --out.');
  if (target === undefined) out(text);
  else await writeOutput(target, text);
  if (values['json']) out(`${JSON.stringify(counts)}\n`);
  else
    err(
      `${counts.texts} texts: ${counts.translated} translated, ${counts.open} open, ${counts.stale} stale.\n`,
    );
  return stale.length || gone.length ? MISTAKES : FINE;
}

async function readTranslations(path: string): Promise<XliffFile> {
  const {text} = await readInput(path);
  try {
    return readXliff(text);
  } catch (error) {
    throw new InputError(path, `no XLIFF 1.2 file: ${(error as Error).message.replace(/\.$/, '')}`);
  }
}
