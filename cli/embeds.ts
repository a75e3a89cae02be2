/**
 * Reads the embed code of social networks and video sites as a resource of a record: who said what, when, and where it
 * is. Nothing is fetched, and none of the code itself is used.
 */
import {type DefaultTreeAdapterTypes, parseFragment} from 'parse5';
import {cellWords} from '../src/data/table-spans.js';
import {parseTypedDate} from '../src/record/typed-dates.js';
import {
  type EmbeddedResource,
  cleaned,
  isFacebook,
  kindOfAddress,
  pageOfFrame,
  webAddress,
} from './embed-addresses.js';
import {type PageElement, attributesOf, elements, textWithin} from './page-elements.js';

/** The longest code that is read, in characters. Codes from the networks have fewer than 10,000. */
export const LONGEST_CODE = 100_000;
/** Longest signature (author and date) that is searched; longer ones would only be slow. */
const LONGEST_SIGNATURE = 500;
/** Titles of frames that name the player, not what it plays. */
const NO_TITLE =
  /^(?:YouTube video player|vimeo-player|Embedded post|X Post|Twitter Tweet|Facebook post)$/i;

type Found = {[Field in keyof EmbeddedResource]?: EmbeddedResource[Field] | undefined};
type Fragment = DefaultTreeAdapterTypes.DocumentFragment;
type Reader = (fragment: Fragment) => Found | undefined;

const words = (node: DefaultTreeAdapterTypes.Node | undefined): string =>
  node ? cellWords(textWithin(node)) : '';
const within = (node: DefaultTreeAdapterTypes.Node, name: string): PageElement[] =>
  [...elements(node)].filter(({tagName}) => tagName === name);
const hasClass = (element: PageElement, name: string): boolean =>
  (attributesOf(element).get('class') ?? '').split(/\s+/).includes(name);
const hrefOf = (link: PageElement | undefined): string | undefined =>
  link && attributesOf(link).get('href');
const paragraphs = (element: PageElement): string =>
  within(element, 'p').map(words).filter(Boolean).join('\n\n');

/** "March 3, 2021", "Thursday, 3 June 2021", "November 12, 2024 at 5:00 PM" as a date of the record. */
function dateOf(text: string): string | undefined {
  if (text.length > 80) return undefined;
  const plain = text
    .replace(/\s+at\s.*$/i, '')
    .replace(/\s*[·,]?\s*\d{1,2}:\d\d.*$/, '')
    .replace(/^[A-Z][a-z]+day,\s*/, '')
    .trim();
  return parseTypedDate(plain)?.date;
}

/** The signature after the words of a post: `— Name (@account)`, and the link with the date. */
function signature(quote: PageElement): Found {
  const after = quote.childNodes.filter(node => !('tagName' in node) || node.tagName !== 'p');
  const last = after.flatMap(node => within(node, 'a')).at(-1);
  const own = cellWords(after.map(node => textWithin(node)).join('')).slice(0, LONGEST_SIGNATURE);
  const [, by, account] = /^[—–-]\s*(.*?)\s*\((@[^)\s]+)\)/.exec(own) ?? [];
  return {by, account, date: last && dateOf(words(last)), url: cleaned(hrefOf(last))};
}

/** X, Twitter and Bluesky: a quotation with its signature. */
const readQuotedPost: Reader = fragment => {
  const quote = within(fragment, 'blockquote').find(element =>
    ['twitter-tweet', 'twitter-video', 'bluesky-embed'].some(name => hasClass(element, name)),
  );
  if (!quote) return undefined;
  // Bluesky has these words in place of a picture.
  const text = paragraphs(quote).replaceAll('[image or embed]', '').trim();
  return {kind: 'post', text, ...signature(quote)};
};

/**
 * Facebook: a box with the address, which may contain a quotation "Posted by … on …"; or a frame with the address in
 * its own address.
 */
const readFacebook: Reader = fragment => {
  const box = [...elements(fragment)].find(
    element => hasClass(element, 'fb-post') || hasClass(element, 'fb-video'),
  );
  if (box) {
    const quote = within(box, 'blockquote')[0];
    const links = quote
      ? within(quote, 'a').filter(link => {
          const url = webAddress(hrefOf(link));
          return url && isFacebook(url);
        })
      : [];
    return {
      kind: hasClass(box, 'fb-video') ? 'video' : 'post',
      url: cleaned(attributesOf(box).get('data-href')),
      text: quote && paragraphs(quote),
      by: words(links[0]),
      date: links[1] && dateOf(words(links[1])),
    };
  }
  const frame = frames(fragment).find(
    ({url}) => isFacebook(url) && /^\/plugins\/(?:post|video)/.test(url.pathname),
  );
  return (
    frame && {
      kind: /video/.test(frame.url.pathname) ? 'video' : 'post',
      url: cleaned(frame.url.searchParams.get('href') ?? undefined),
      title: frame.title,
    }
  );
};

/** Instagram, Threads and TikTok: a quotation that names the address, with little else to rely on. */
const readNamedPost: Reader = fragment => {
  for (const quote of within(fragment, 'blockquote')) {
    const attributes = attributesOf(quote);
    const url = cleaned(
      attributes.get('data-instgrm-permalink') ?? attributes.get('data-text-post-permalink'),
    );
    if (url) {
      const said = words(quote).slice(-LONGEST_SIGNATURE);
      const [, by, account] =
        /(?:A post shared by|Post by)\s+([^(@]*?)\s*\(?(@[^)\s]+)/.exec(said) ?? [];
      return {kind: kindOfAddress(url), url, by, account};
    }
    if (hasClass(quote, 'tiktok-embed')) {
      const account = within(quote, 'a')
        .map(words)
        .find(text => text.startsWith('@'));
      return {
        kind: 'video',
        url: cleaned(attributes.get('cite')),
        account,
        text: paragraphs(quote),
      };
    }
  }
  return undefined;
};

/** A post of a WordPress site: the link beside the frame leads to the page itself. */
const readWordPress: Reader = fragment => {
  const quote = within(fragment, 'blockquote').find(element =>
    hasClass(element, 'wp-embedded-content'),
  );
  const link = quote && within(quote, 'a')[0];
  return link && {kind: 'page', url: cleaned(hrefOf(link)), title: words(link)};
};

const frames = (fragment: Fragment): {url: URL; title: string | undefined}[] =>
  within(fragment, 'iframe').flatMap(frame => {
    const attributes = attributesOf(frame);
    const url = webAddress(attributes.get('src'));
    const title = attributes.get('title')?.trim() ?? '';
    return url ? [{url, title: NO_TITLE.test(title) ? undefined : title}] : [];
  });

/** A frame. Vimeo has a credit below its videos: "Title from Name on Vimeo." */
const readFrame: Reader = fragment => {
  const [frame] = frames(fragment);
  if (!frame) return undefined;
  const url = pageOfFrame(frame.url) ?? cleaned(frame.url.href)!;
  const links = within(fragment, 'a');
  const titled = links.findIndex(link => cleaned(hrefOf(link)) === url);
  return {
    kind: kindOfAddress(url),
    url,
    title: frame.title || words(links[titled]),
    by: titled >= 0 && kindOfAddress(url) === 'video' ? words(links[titled + 1]) : undefined,
  };
};

/** The page at an address that people may follow. */
function readAddress(address: string | undefined, title?: string): Found | undefined {
  const given = cleaned(address);
  const url = given && (pageOfFrame(new URL(given)) ?? given);
  return url
    ? {kind: kindOfAddress(url), url, title: webAddress(title) ? undefined : title}
    : undefined;
}

/** The first link, or the first address among the words. */
const readLink: Reader = fragment => {
  const link = within(fragment, 'a').find(element => cleaned(hrefOf(element)));
  if (link) return readAddress(hrefOf(link), words(link));
  return readAddress(
    /https?:\/\/[^\s<>"'[\]]+/i.exec(words(fragment))?.[0].replace(/[.,;:!?)]+$/, ''),
  );
};

const readers: readonly Reader[] = [
  readQuotedPost,
  readFacebook,
  readNamedPost,
  readWordPress,
  readFrame,
  readLink,
];

function readCode(code: string): Found | undefined {
  // Not as HTML, in which `&copy=1` in an address would become a character.
  if (/^\S+$/.test(code) && webAddress(code)) return readAddress(code);
  const fragment = parseFragment(code);
  for (const read of readers) {
    const found = read(fragment);
    if (found?.url) return found;
  }
  return undefined;
}

/** An oEmbed response: its own fields, and usually embed code. */
function readOembed(answer: object): Found | undefined {
  const field = (name: string) => {
    const value = Object.hasOwn(answer, name)
      ? (answer as Record<string, unknown>)[name]
      : undefined;
    return typeof value === 'string' && value.trim() ? value.trim() : undefined;
  };
  const inner = readCode(field('html') ?? '');
  const url = cleaned(field('url')) ?? inner?.url;
  const kind =
    field('type') === 'video' ? 'video' : (inner?.kind ?? (url ? kindOfAddress(url) : undefined));
  return {
    ...inner,
    kind,
    url,
    title: field('title') ?? inner?.title,
    by: field('author_name') ?? inner?.by,
  };
}

function asJson(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Reads pasted embed code, an oEmbed answer or an address.
 *
 * @param pasted at most `LONGEST_CODE` characters
 * @returns `undefined` when there is no address in it that a page may link to
 */
export function readEmbed(pasted: string): EmbeddedResource | undefined {
  const text = pasted.replace(/^\uFEFF/, '').trim();
  if (text.length > LONGEST_CODE) return undefined;
  const answer = asJson(text);
  const {
    kind = 'page',
    title,
    by,
    account,
    date,
    text: said,
    url,
  } = (answer ? readOembed(answer) : readCode(text)) ?? {};
  if (!url) return undefined;
  const given = Object.entries({title, by, account, date, text: said}).filter(([, value]) => value);
  return {kind, ...Object.fromEntries(given), url};
}
