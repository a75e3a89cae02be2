/**
 * Tells webmasters in plain English what happened to our tags on a page. Pure: the page (`doctor.ts`) and the command
 * line (`send-widgets check`) pass in what they found.
 */

/** A tag of ours, or a link or box that is a placeholder for one. */
export interface Placed {
  /** Such as `<send-letter>` or `link to "letter"`. */
  what: string;
  /** Why it is not a widget; `undefined` where it is. */
  why?: string | undefined;
}

/** A request that something blocked. */
export interface Refusal {
  address: string;
  /**
   * What blocked it: a directive of the page's policy, a status that is an error, a missing CORS header of the other
   * server, or no response at all.
   */
  by: {directive: string} | {status: string} | 'cors' | 'silence';
}

export interface Facts {
  /** The script: its version, its folder, and the addresses from which the page loads it. */
  script?: {version: string; folder: string; addresses: readonly string[]};
  placed: readonly Placed[];
  refusals: readonly Refusal[];
  /** Faults in records as sentences, each with its path. */
  faults: readonly string[];
  /** Names of languages that were requested and could not be loaded. */
  missing: readonly string[];
  headings: readonly {level: number; words: string}[];
  /** Signs that a filter has removed a tag. */
  traces: readonly string[];
}

/** One part of the report. */
export interface Part {
  title: string;
  lines: readonly string[];
}

const originOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).origin : address;

function cureOf({address, by}: Refusal): string {
  if (by === 'cors')
    return `${address} does not allow other sites to read it. Its server has to send: Access-Control-Allow-Origin: *`;
  if (by === 'silence') return `${address} gave no answer. Open it in a tab to see why.`;
  if ('status' in by)
    return `${address} answered ${by.status}. Open it in a tab to see why.${/%2f/i.test(address) ? ' Its slashes are encoded twice: in a link, write %2F, not %252F.' : ''}`;
  return `${address} was refused by this page's Content-Security-Policy. Add to it: ${by.directive} ${originOf(address)}`;
}

/** Headings that skip a level on the way down, each with the level before it. */
export const skips = <Heading extends {level: number}>(
  headings: readonly Heading[],
): (Heading & {before: number})[] =>
  headings.flatMap((heading, at) => {
    const before = headings[at - 1]?.level ?? heading.level;
    return heading.level > before + 1 ? [{...heading, before}] : [];
  });

/** A tag that a page shows as text. */
export const shownAsText = (tag: string): string =>
  `The page shows this as text: ${tag} It was pasted where text is typed, not HTML.`;

/** A tag that swallows the content after it. */
export const unclosed = (tag: string): string =>
  `<${tag} … /> does not end there: browsers take all that follows for its words, and hide it. Write <${tag} …></${tag}>.`;

/** An address that looks like one of ours, in another folder than the script's. */
export const outsideFolder = (address: string, embedFolder: string): string =>
  `${address} is not in the folder of the script, ${embedFolder}`;

/** Tags of ours in the text of a page. */
export const TAGS_IN_TEXT = /<\/?send-[a-z-]+[^>\n]{0,80}>?/g;

/** Typographic dashes, which editors put in place of hyphens. */
const dashless = (text: string) => text.replace(/[\u2010-\u2015\u2212]/g, '-');
/** A value in the quotation marks that editors put in place of straight ones, or the first word of one. */
const QUOTED = /^[“”„″‘’′«»](?:([^“”″’′«»]*)[“”″‘’′«»]|([^\s“”″’′«»]+))$/;

/**
 * Hyphens and quotation marks that an editor has turned into typographic ones: HTML reads the dashes as letters and the
 * quotation marks as part of the value.
 */
export function typographic(
  name: string,
  attributes: Iterable<readonly [name: string, value: string]>,
): string[] {
  const tag = dashless(name);
  const found: string[] = [];
  const compare = (written: string, meant: string) => {
    if (written !== meant) found.push(`${written} has dashes in place of hyphens. Write ${meant}`);
  };
  if (tag.startsWith('send-')) compare(`<${name}>`, `<${tag}>`);
  for (const [attribute, value] of attributes) {
    const meant = dashless(attribute);
    if (!(meant.startsWith('data-send-') || tag.startsWith('send-'))) continue;
    compare(attribute, meant);
    if (meant === 'data-send-widget') compare(`"${value}"`, `"${dashless(value)}"`);
    const [, whole, first] = (!/^title$|^aria-/.test(meant) && QUOTED.exec(value)) || [];
    const quoted = whole ?? first;
    if (quoted !== undefined)
      found.push(
        `${attribute}=${value} has curly quotation marks, which are read as part of it. Write ${meant}="${quoted}"`,
      );
  }
  return found;
}

/** Scripts of ours, by their addresses. */
export const SCRIPTS = /\/send-widgets(?:\.all|\.module)?\.js/;

/** Why a tag shows nothing. */
export const WHY_NOT = {
  unknown: 'there is no such widget',
  bare: 'it has no record: neither src nor a table',
  record: (problem: string) => `its record is ${problem}`,
  table: 'its table is not read: see Records',
  taken: 'another script of the page has made its own element of that name',
  item: (id: string) => `nothing in its record has the id "${id}"`,
};

/**
 * Writes the report.
 *
 * @returns parts in the order in which a webmaster looks; empty ones are left out
 */
export function judge(facts: Facts): Part[] {
  const {script} = facts;
  const parts: Part[] = [
    {
      title: 'The script',
      lines: script
        ? [
            `Version ${script.version}, in ${script.folder}`,
            ...(script.addresses.length > 1
              ? [
                  `It is on the page ${script.addresses.length} times; the first one counts: ${script.addresses.join(', ')}`,
                ]
              : []),
          ]
        : [],
    },
    {
      title: 'Tags, boxes and links',
      lines: facts.placed.length
        ? facts.placed.map(({what, why}) =>
            why ? `${what}: not shown, as ${why}` : `${what}: works`,
          )
        : ['There is none on this page.'],
    },
    {title: 'Requests that failed', lines: facts.refusals.map(cureOf)},
    {title: 'Records', lines: facts.faults},
    {
      title: 'Languages',
      lines: facts.missing.map(
        name => `${name} could not be loaded: is the folder locales beside the script?`,
      ),
    },
    {
      title: 'Headings',
      lines: skips(facts.headings).map(
        ({level, words, before}) =>
          `"${words}" is a heading of level ${level}, after one of level ${before}. heading-level="${before + 1}" on a widget of ours mends it.`,
      ),
    },
    {title: 'What an editor or a filter has made of tags', lines: facts.traces},
  ];
  return parts.filter(({lines}) => lines.length);
}

/** The report as text, for an e-mail. */
export const reportText = (page: string, parts: readonly Part[]): string =>
  [
    `send-widgets on ${page}`,
    ...parts.map(({title, lines}) => [title, ...lines.map(line => `- ${line}`)].join('\n')),
  ].join('\n\n');
