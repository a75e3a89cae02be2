/**
 * Writes `locales/cldr.json`: the month names and date patterns of every language on offer, taken from CLDR.
 *
 * Browsers cannot be used: they lack Somali and Sorani, differ from each other, and use other calendars and digits.
 * Run `node scripts/languages/cldr.mjs` after an update of `cldr-dates-full`; with `--check` it only compares.
 */
import {readFile, writeFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {pathToFileURL} from 'node:url';
import {offeredLanguages, paths} from './paths.mjs';

const require = createRequire(import.meta.url);

/** CLDR's own name for a language, where ours is shorter. */
const cldrNames = {en: 'en-GB', pt: 'pt-PT'};

/**
 * Our differences from CLDR, with reasons.
 * so: CLDR has the American order and two spellings of the same month; Somali in print puts the day first.
 * ckb: CLDR has no month-and-year pattern of its own (the root's shows); ours is its long date without the day.
 * zh: dates have the number of the month, `M月`; with "3月" as its name, no pattern needs a field of its own for that.
 */
const numberedMonths = entry => {
  const names = Array.from({length: 12}, (_, index) => `${index + 1}月`);
  const dates = Object.entries(entry.dates).map(([key, pattern]) => [
    key,
    pattern.replace('{n}月', '{m}'),
  ]);
  return {months: {format: names, standalone: names}, dates: Object.fromEntries(dates)};
};

const departures = {
  'zh-Hans': numberedMonths,
  'zh-Hant': numberedMonths,
  'so': entry => ({
    months: {format: entry.months.format, standalone: entry.months.format},
    dates: {...entry.dates, ymd: '{d} {m} {y}', ymdw: '{w}, {d} {m} {y}'},
  }),
  'ckb': entry => ({
    dates: {
      ...entry.dates,
      ym: entry.dates.ymd.replace(/^\{d\}\S* /, ''),
      ymdw: `{w}، ${entry.dates.ymd}`,
    },
  }),
};

const fields = {d: '{d}', M: '{n}', MMMM: '{m}', LLLL: '{M}', y: '{y}', EEEE: '{w}'};

/**
 * Turns a CLDR pattern into ours.
 *
 * Fields: `{d}` day without a leading zero, `{m}` month name in the form it takes beside a day (`months.format`),
 * `{M}` month name standing alone (`months.standalone`), `{n}` month number (kept out of the packs), `{y}` year, `{w}` weekday.
 *
 * @param {string} pattern for example `d 'de' MMMM 'de' y`
 * @returns {string} for example `{d} de {m} de {y}`
 * @throws {Error} when the pattern uses a field we do not know
 */
export function patternFrom(pattern) {
  return pattern.replace(/'([^']*)'|([A-Za-z])\2*/g, (run, quoted) => {
    if (quoted !== undefined) return quoted || "'";
    if (!Object.hasOwn(fields, run))
      throw new Error(`cldr: no field of ours for "${run}" in "${pattern}"`);
    return fields[run];
  });
}

const values = map => Object.values(map);

/** The entry of one language. */
export function entryFor(tag) {
  const name = cldrNames[tag] ?? tag;
  const file = require(`cldr-dates-full/main/${name}/ca-gregorian.json`);
  const {months, days, dateFormats, dateTimeFormats} = file.main[name].dates.calendars.gregorian;
  const {availableFormats} = dateTimeFormats;
  const entry = {
    months: {format: values(months.format.wide), standalone: values(months['stand-alone'].wide)},
    days: values(days.format.wide),
    dates: {
      ymd: patternFrom(dateFormats.long),
      ym: patternFrom(availableFormats.yMMMM),
      y: patternFrom(availableFormats.y),
      ymdw: patternFrom(availableFormats.yMMMMEEEEd ?? dateFormats.full),
    },
  };
  return {...entry, ...departures[tag]?.(entry)};
}

/** The text of `locales/cldr.json`, one line per property, so that diffs are readable. */
export async function cldrText() {
  const {version, license} = require('cldr-dates-full/package.json');
  const languages = (await offeredLanguages()).map(({tag}) => {
    const lines = Object.entries(entryFor(tag)).map(
      ([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
    return `    ${JSON.stringify(tag)}: {\n${lines.join(',\n')}\n    }`;
  });
  return `{
  "source": "Unicode CLDR, npm cldr-dates-full ${version}; written by scripts/languages/cldr.mjs",
  "licence": "${license}: see locales/README.md",
  "languages": {
${languages.join(',\n')}
  }
}
`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const text = await cldrText();
  if (!process.argv.includes('--check')) {
    await writeFile(paths.cldr, text);
    console.log('cldr: wrote locales/cldr.json');
  } else if (text !== (await readFile(paths.cldr, 'utf8'))) {
    console.error(
      'cldr: locales/cldr.json is not what cldr-dates-full gives: run node scripts/languages/cldr.mjs',
    );
    process.exitCode = 1;
  }
}
