/** `fallback`: what families read where the script does not run. */
import {pathToFileURL} from 'node:url';
import {withPack} from '../src/language/msg.js';
import type {LanguagePack} from '../src/language/packs.js';
import {englishNames} from '../src/language/english-names.js';
import {matchLanguage} from '../src/language/match.js';
import {languages} from '../src/language/languages.js';
import {faultSentence} from '../src/record/faults.js';
import {isAbout} from '../src/record/references.js';
import {type Command, FINE, MISTAKES, UsageError, oneOf, onlyFile, textOf} from './command.js';
import {
  fallbackNames,
  fallbackOf,
  fallbackPage,
  hasContent,
  taggedFallback,
} from './fallback/fallback.js';
import type {FallbackView} from './fallback/view.js';
import {writeOutput} from './files.js';
import {isAddress} from './names.js';
import {packageFile} from './package-files.js';
import {readRecord} from './read-record.js';
import {widgets} from './widgets.js';

export const fallback: Command = {
  name: 'fallback',
  summary: 'writes what a widget says as plain HTML, to go inside its tag',
  help: `send-widgets fallback RECORD

Writes what a widget says as plain HTML. Put it inside the widget's tag: families
read it where the script does not run, and search engines find it. Without
--widget it writes a whole page, with every widget that the record has something
for. Whatever the record holds is text: nothing in it can become markup.

  send-widgets fallback our-area.json --widget inspection-timeline
  send-widgets fallback our-area.json --widget letter --item letter-2026 --src /data/our-area.json
  send-widgets fallback https://www.exampleshire.example/our-area.json --out send.html
  send-widgets fallback our-area.json --widget priorities-tracker --lang ur

Options
  --widget NAME         one of ${fallbackNames.slice(0, 4).join(', ')},
                        ${fallbackNames.slice(4).join(', ')}
  --item ID             the one event, letter, priority … to write
  --src ADDRESS         where the record is published: the tag is written too, and
                        addresses in the record are made whole
  --heading-level N     level of the widget's heading: 2, unless this says so
  --lang TAG            the language of the widget's own words: English, unless
                        this says so
  --out FILE            the file to write, instead of printing

What depends on the day on which it is read, such as "overdue", is left out. It
ends with 0, with 1 when the record cannot be read or has mistakes, with 2 when
the command was not understood.
`,
  options: {
    'widget': {type: 'string'},
    'item': {type: 'string'},
    'src': {type: 'string'},
    'heading-level': {type: 'string'},
    'lang': {type: 'string'},
    'out': {type: 'string'},
  },

  async run(values, files, {out, err}) {
    const file = onlyFile(files, 'a record');
    const widget = textOf(values, 'widget');
    const name = widget === undefined ? undefined : oneOf(fallbackNames, widget, '--widget');
    const item = textOf(values, 'item');
    if (item !== undefined && name === undefined)
      throw new UsageError('--item is one item of a widget: name it with --widget.');
    const level = Number(textOf(values, 'heading-level') ?? 2);
    if (!Number.isInteger(level) || level < 1 || level > 6)
      throw new UsageError(
        `--heading-level: expected 1 to 6, got "${textOf(values, 'heading-level')}".`,
      );
    const src = textOf(values, 'src');
    const pack = await packOf(textOf(values, 'lang'));
    const {record, faults} = await readRecord(file);
    for (const fault of faults) err(`${file}: ${faultSentence(fault)}\n`);
    const base =
      src !== undefined && URL.canParse(src)
        ? src
        : isAddress(file) && !/^file:/.test(file)
          ? file
          : undefined;
    const view: FallbackView = {record, base, level, item};
    if (name !== undefined && item !== undefined && !record[widgets[name]].some(isAbout(item)))
      throw new UsageError(`--item: the record has no "${item}" for ${name}.`);

    const text = withPack(pack, () => {
      const section = (one: (typeof fallbackNames)[number]) =>
        src === undefined
          ? fallbackOf(one, view)
          : taggedFallback(one, src, fallbackOf(one, view), view);
      return name === undefined
        ? fallbackPage(view, fallbackNames.filter(one => hasContent(one, view)).map(section))
        : `${section(name)}\n`;
    });
    if (base === undefined && /"url":"(?![a-z][a-z+.-]*:)/i.test(JSON.stringify(record))) {
      err(
        `${file}: addresses that begin without https:// were written as words. Say where the record is published, with --src https://….\n`,
      );
    }
    const target = textOf(values, 'out');
    if (target === undefined) out(text);
    else await writeOutput(target, text);
    return faults.length ? MISTAKES : FINE;
  },
};

/** The widgets' messages in a language; `undefined` for English. */
async function packOf(lang: string | undefined): Promise<LanguagePack | undefined> {
  if (lang === undefined) return undefined;
  const known = matchLanguage(lang);
  if (!known)
    throw new UsageError(
      `--lang: expected one of ${languages.map(({tag}) => tag).join(', ')}, got "${lang}".`,
    );
  if (known.tag === 'en') return undefined;
  try {
    return (
      (await import(pathToFileURL(packageFile(`dist/esm/locales/${known.tag}.js`)).href)) as {
        default: LanguagePack;
      }
    ).default;
  } catch {
    throw new UsageError(
      `--lang: the words of ${englishNames[known.tag]} are not in this package.`,
    );
  }
}
