/**
 * Turns addresses from social networks and video sites into addresses for a record: of the page that people read,
 * without tracking.
 */
import {safeUrl} from '../src/record/addresses.js';

/** A resource for a record. */
export interface EmbeddedResource {
  kind: 'post' | 'video' | 'page';
  title?: string;
  by?: string;
  account?: string;
  date?: string;
  text?: string;
  url: string;
}

/** Parameters that only identify who follows the address. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igsh|igshid|mibextid|rdid|share_url|ref_src|ref_url)$/;
/** The same, but only on these sites: elsewhere `s` may be a search and `ref` a document. */
const TRACKING_ON_NETWORKS = /^(?:ref|refer|s|si|feature|pp|xmt|slof)$/;
/** Longest address that is accepted. */
const LONGEST_ADDRESS = 4_000;

const VIDEO_SITES = /^(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|tiktok\.com)$/;
const NETWORKS =
  /^(?:x\.com|twitter\.com|facebook\.com|instagram\.com|threads\.(?:net|com)|bsky\.app|linkedin\.com)$/;

const siteOf = (url: URL): string =>
  url.hostname.replace(/^(?:www|m|mobile|music|player|vm)\./, '');

/** Whether an address is on Facebook. */
export const isFacebook = (url: URL): boolean => /(?:^|\.)facebook\.com$/.test(url.hostname);

/** A web address as `URL`, with `https:` where embed code leaves that out; `undefined` for any other address. */
export function webAddress(address: string | undefined): URL | undefined {
  const text = address?.trim() ?? '';
  const safe =
    text.length > LONGEST_ADDRESS
      ? undefined
      : safeUrl(text.startsWith('//') ? `https:${text}` : text);
  return safe && /^https?:/.test(safe) ? new URL(safe) : undefined;
}

/** The address to keep: without what only tracks, and without a password. */
export function cleaned(address: string | undefined): string | undefined {
  const url = webAddress(address);
  if (!url) return undefined;
  const site = siteOf(url);
  const onNetwork = VIDEO_SITES.test(site) || NETWORKS.test(site);
  for (const name of new Set(url.searchParams.keys())) {
    // On X, `t` identifies who shared a post; on YouTube, it is the start time.
    if (
      TRACKING.test(name) ||
      (onNetwork && TRACKING_ON_NETWORKS.test(name)) ||
      (name === 't' && NETWORKS.test(site))
    )
      url.searchParams.delete(name);
  }
  url.username = '';
  url.password = '';
  return url.href.replace(/\?$/, '');
}

/** The kind of resource at an address, if its site shows it. */
export function kindOfAddress(address: string): EmbeddedResource['kind'] {
  const url = new URL(address);
  const site = siteOf(url);
  if (
    VIDEO_SITES.test(site) ||
    (NETWORKS.test(site) && /^\/(?:reels?|tv|watch|videos?)\//.test(url.pathname))
  )
    return 'video';
  return NETWORKS.test(site) ? 'post' : 'page';
}

/** The page that people read, from the address of a frame; `undefined` if it is the same. */
export function pageOfFrame(url: URL): string | undefined {
  const site = siteOf(url);
  const [, player, id] = /^\/(embed|video|v|live|shorts)\/([\w-]+)/.exec(url.pathname) ?? [];
  if (/^youtube(?:-nocookie)?\.com$/.test(site) && player && id) {
    const list = url.searchParams.get('list');
    if (id === 'videoseries')
      return list ? `https://www.youtube.com/playlist?${new URLSearchParams({list})}` : undefined;
    const start = /^\d{1,6}$/.exec(url.searchParams.get('start') ?? '')?.[0];
    return `https://www.youtube.com/watch?v=${id}${start && start !== '0' ? `&t=${start}s` : ''}`;
  }
  if (url.hostname === 'player.vimeo.com' && player && id) {
    // An unlisted video needs its hash.
    const word = /^\w+$/.exec(url.searchParams.get('h') ?? '')?.[0];
    return `https://vimeo.com/${id}${word ? `/${word}` : ''}`;
  }
  if (site === 'linkedin.com' && url.pathname.startsWith('/embed/'))
    return cleaned(`https://www.linkedin.com${url.pathname.slice('/embed'.length)}`);
  return undefined;
}
