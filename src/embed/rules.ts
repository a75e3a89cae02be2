/**
 * Where an address of ours may become a widget, as data: the script reads it with the browser's selectors, `send-widgets check`
 * with its own. Each selector is one simple one: a name, `.class`, `#id`, or `[attribute]`.
 */

/** What holds a link that stands alone. */
export const HOLDERS = [
  'p',
  'li',
  'div',
  'td',
  'dd',
  'figure',
  'blockquote',
  'center',
  'section',
  'article',
  'main',
  'body',
];

/** Where links stay links, and what a webmaster writes to keep one. */
export const NEVER_INSIDE = [
  'nav',
  'menu',
  'header',
  'footer',
  '[role="navigation"]',
  '[role*="menu"]',
  '[role="banner"]',
  '[role="contentinfo"]',
  '.comment',
  '.comments',
  '.comment-list',
  '.commentlist',
  '.comments-area',
  '.comment-content',
  '.comment-body',
  '[class*="block-comment"]',
  '[class*="block-latest-"]',
  '[class*="bbp-"]',
  '#comments',
  '.site-header',
  '#header',
  '#respond',
  '[itemtype$="/Comment"]',
  '[contenteditable]:not([contenteditable="false" i])',
  '[data-send-keep]',
];

/** What a class calls by one of these names, alone or within a longer one. */
const named = (...names: string[]): string[] => names.map(name => `[class*="${name}" i]`);

/** Menus, footers and buttons by what themes call the boxes around them. A body says so of a menu that is open. */
export const MENUS = [
  '.nav',
  '[id*="footer" i]',
  ...named(
    'menu',
    'breadcrumb',
    'button',
    'btn',
    'pagination',
    'footer',
    'navigation',
    'social-link',
    'social-icon',
    'social-media',
    'skip-',
  ),
];
export const WHOLE_PAGE = ['html', 'body'];

/** What holds one of these is the page, not a menu: themes name their wrappers "has-mobile-menu" too. */
export const PAGE_CONTENT = ['main', 'h1', 'article'];

/** Looks and jobs of a link that say it is meant to be followed. */
export const IS_LINK = [
  '[target]:not([target=""]):not([target="_self" i])',
  '[download]',
  '[rel~="ugc" i]',
  '[role]:not([role="link" i])',
  ...named('button', 'btn', 'card-link', 'icon', 'skip-'),
];

/** What a link around a picture holds: fonts of icons, too, which may spell theirs as words. */
export const PICTURES = ['img', 'picture', 'svg', 'video', ...named('icon', 'fa-', 'material-')];
/** What a link says that is to be read; one without is an icon, which its class or its page draws. */
export const WORD = /[\p{L}\d]/u;

/** Inline elements that editors leave around a link without meaning anything by it. */
export const WRAPPERS = new Set([
  'a',
  'b',
  'br',
  'em',
  'font',
  'i',
  'small',
  'span',
  'strong',
  'u',
  'wbr',
]);

/** The words of a text. SharePoint puts a blank of no width where nothing stands. */
export const wordsOf = (text: string): string[] => text.split(/[\s\u200b\u2060]+/).filter(Boolean);

/** Why a link stays a link. */
export const WHY = {
  looks: 'it is dressed or meant as a link',
  place: (name: string) => `it stands in <${name}>`,
  editor: 'it stands in an editor',
  words: 'other words stand beside it',
  list: 'it names a host that neither the page nor the script is on',
};

/** An address in parts; `undefined` where it is none. */
export function urlOf(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/** Hosts as people type them: `www.example.gov.uk` and `https://example.gov.uk` are one. */
export const hostOf = (address: string): string =>
  urlOf(/^[a-z]+:\/\//i.test(address) ? address : `https://${address}`)?.host.replace(
    /^www\./,
    '',
  ) ?? '';

/** Hosts that `<meta name="send-hosts" content="data.example.gov.uk …">` names. */
export const hostsIn = (content: string): string[] =>
  content
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map(hostOf);

/** Attributes that make a widget fetch or send something. */
export const ADDRESSES = ['src', 'responses', 'action'];

export const refusedHost = (address: string): string =>
  `a placeholder may not name ${address}. If it is meant, add <meta name="send-hosts" content="${new URL(address).host}">.`;
