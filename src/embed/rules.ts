/**
 * Where an address of ours may become a widget, as data: the script matches it with the browser, `send-widgets check`
 * with its own matcher. Each entry is one simple selector: a name, `.class`, `#id`, or `[attribute]`.
 */

/** Elements that may contain a link alone. */
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

/** Where links stay links, including the attribute with which a webmaster keeps one. */
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

/** Selectors for classes with one of these names, alone or within a longer one. */
const named = (...names: string[]): string[] => names.map(name => `[class*="${name}" i]`);

/** Menus, footers and buttons, by the class names of themes. The body may have such a class while a menu is open. */
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

/** An element that contains one of these is the page, not a menu: themes name their wrappers "has-mobile-menu" too. */
export const PAGE_CONTENT = ['main', 'h1', 'article'];

/** Signs of a link that is meant to be followed: its look or its purpose. */
export const IS_LINK = [
  '[target]:not([target=""]):not([target="_self" i])',
  '[download]',
  '[rel~="ugc" i]',
  '[role]:not([role="link" i])',
  ...named('button', 'btn', 'card-link', 'icon', 'skip-'),
];

/** Pictures in a link, including icon fonts, which may spell their icons as words. */
export const PICTURES = ['img', 'picture', 'svg', 'video', ...named('icon', 'fa-', 'material-')];
/** A character that is read. A link without one is an icon, drawn by its class or its page. */
export const WORD = /[\p{L}\d]/u;

/** Inline elements without meaning that editors leave around a link. */
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

/** The words of a text. SharePoint puts a zero-width space into empty elements. */
export const wordsOf = (text: string): string[] => text.split(/[\s\u200b\u2060]+/).filter(Boolean);

/** Why a link stays a link. */
export const WHY = {
  looks: 'it is dressed or meant as a link',
  place: (name: string) => `it stands in <${name}>`,
  editor: 'it stands in an editor',
  words: 'other words stand beside it',
  list: 'it names a host that neither the page nor the script is on',
};

/** A parsed address; `undefined` if it is not one. */
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
