/**
 * Stand-ins for what families have in their browsers: page translators and toolbars that change a page under its scripts.
 *
 * Each does to the DOM what the real one was seen to do; the words themselves only get marks, so that a test can read what
 * stood there before.
 */

/** What a stand-in makes of words. */
export const marked = (words: string): string => words.replace(/\S(?:.*\S)?/s, '«$&»');
export const unmarked = (words: string): string => words.replace(/[«»]/g, '');

export interface Translator {
  /** How often it has changed the page. */
  readonly changes: number;
  /** Stops, and puts the page's own words back. */
  restore(): void;
}

const isWords = (node: Node): boolean => /\p{L}/u.test(node.nodeValue ?? '');
const LEFT_OUT = 'script, style, textarea, [translate="no"], .notranslate, font';

/** Pages under test have classes of their own: nodes are told apart by their type. */
const isText = (node: Node): node is Text => node.nodeType === Node.TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

function textsIn(root: Node, leftOut = LEFT_OUT): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  if (isText(root)) texts.push(root);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(text => isWords(text) && !text.parentElement?.closest(leftOut));
}

/** Puts two nested `font` where a run of text was, in the light DOM, and follows what the page adds. */
function wrapTexts({body}: Document): Translator {
  const wrapped = new Map<HTMLElement, Text>();
  let changes = 0;
  const wrap = (root: Node) => {
    for (const text of textsIn(root)) {
      const outer = document.createElement('font');
      const inner = outer.appendChild(document.createElement('font'));
      inner.append(marked(text.data));
      wrapped.set(outer, text);
      text.replaceWith(outer);
      changes += 1;
    }
  };
  const options = {childList: true, characterData: true, subtree: true};
  const observer = new MutationObserver(records => {
    for (const {type, target, addedNodes} of records)
      for (const node of type === 'childList' ? addedNodes : [target])
        if (node.isConnected) wrap(node);
    observer.takeRecords();
  });
  wrap(body);
  observer.observe(body, options);
  return {
    get changes() {
      return changes;
    },
    restore() {
      observer.disconnect();
      for (const [font, text] of wrapped) if (font.isConnected) font.replaceWith(text);
    },
  };
}

/**
 * Chrome's: says on `html` what it does.
 *
 * @param lang the language that it translates into
 * @param dir which way that one runs
 * @param page the `html` of the page
 */
export function translateLikeChrome(
  lang: string,
  dir: 'ltr' | 'rtl' = 'ltr',
  page = document.documentElement,
): Translator {
  const before = page.getAttribute('lang');
  page.classList.add(`translated-${dir}`);
  page.lang = `${lang}-x-mtfrom-en`;
  const translator = wrapTexts(page.ownerDocument);
  return {
    get changes() {
      return translator.changes;
    },
    restore() {
      translator.restore();
      page.classList.remove(`translated-${dir}`);
      if (before === null) page.removeAttribute('lang');
      else page.lang = before;
    },
  };
}

/** An extension's, such as TWP: nothing but its `font`s tells of it. */
export const translateLikeExtension = (page = document): Translator => wrapTexts(page);

/**
 * Weglot's, a script of the site's own: sets the page's language, writes into text nodes, and into those that come or change.
 *
 * @param lang the language that it translates into
 */
export function translateLikeWeglot(lang: string, page: HTMLElement): Translator {
  const before = page.lang;
  const own = new Map<Text, string>();
  let changes = 0;
  const translate = (root: Node) => {
    for (const text of textsIn(root)) {
      if (own.has(text) && text.data === marked(own.get(text)!)) continue;
      own.set(text, text.data);
      text.data = marked(text.data);
      changes += 1;
    }
  };
  page.lang = lang;
  translate(page.ownerDocument.body);
  const observer = new MutationObserver(records => {
    for (const {target, addedNodes} of records)
      for (const node of [target, ...addedNodes]) if (node.isConnected) translate(node);
  });
  observer.observe(page.ownerDocument.body, {childList: true, characterData: true, subtree: true});
  return {
    get changes() {
      return changes;
    },
    restore() {
      observer.disconnect();
      for (const [text, words] of own) if (text.data === marked(words)) text.data = words;
      page.lang = before;
    },
  };
}

/** Edge's: marks each element whose words it has, and puts one `font` where they were. */
export function translateLikeEdge(lang: string, page: HTMLElement): Translator {
  const before = page.lang;
  const wrapped = new Map<HTMLElement, Text>();
  const translate = (root: Node) => {
    for (const text of textsIn(root)) {
      const font = page.ownerDocument.createElement('font');
      font.setAttribute('_mstmutation', '1');
      font.append(marked(text.data));
      wrapped.set(font, text);
      text.parentElement!.setAttribute('_msttexthash', String(wrapped.size));
      text.replaceWith(font);
    }
  };
  page.lang = lang;
  translate(page.ownerDocument.body);
  const observer = new MutationObserver(records => {
    for (const {addedNodes} of records)
      for (const node of addedNodes) if (node.isConnected) translate(node);
    observer.takeRecords();
  });
  observer.observe(page.ownerDocument.body, {childList: true, subtree: true});
  return {
    get changes() {
      return wrapped.size;
    },
    restore() {
      observer.disconnect();
      for (const [font, text] of wrapped) if (font.isConnected) font.replaceWith(text);
      for (const element of page.querySelectorAll('[_msttexthash]'))
        element.removeAttribute('_msttexthash');
      page.lang = before;
    },
  };
}

/** Firefox's: takes out what a block holds, shadow roots included, and puts back elements and new text, but no comments. */
export function translateLikeFirefox(root: ParentNode): void {
  for (const element of root.querySelectorAll('*')) {
    if (element.shadowRoot) translateLikeFirefox(element.shadowRoot);
    if (![...element.childNodes].some(node => isText(node) && isWords(node))) continue;
    if (element.closest(LEFT_OUT)) continue;
    const nodes = [...element.childNodes];
    element.replaceChildren();
    for (const node of nodes)
      if (isElement(node)) element.append(node);
      else if (isText(node)) element.append(marked(node.data));
  }
}

/** Types the words of whole cells, items and paragraphs anew, as plain text. */
export function retype(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>(
    'td, th, li, p, dt, dd, summary, h2, h3',
  ))
    element.textContent = marked(element.textContent ?? '');
}

/** Changes the text nodes in place. */
export function retypeTexts(root: Node): void {
  for (const text of textsIn(root)) text.data = marked(text.data);
}

/** Cuts texts in two, and joins what stood apart. */
export function split(root: Node): void {
  for (const text of textsIn(root)) text.splitText(Math.floor(text.length / 2));
}

/** Takes every other block away, and every comment. */
export function removeBlocks(root: ParentNode): void {
  [...root.querySelectorAll('p, li, dd, h3')].forEach((element, at) => {
    if (at % 2) element.remove();
  });
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: ChildNode[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as ChildNode);
  for (const comment of comments) comment.remove();
}

/** Replaces all by a copy of its HTML. */
export function rewrite(root: Element): void {
  const copy = root.cloneNode(true) as Element;
  retypeTexts(copy);
  root.replaceChildren(...copy.childNodes);
}
