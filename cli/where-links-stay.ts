/** Where an address of ours remains a link: the script's own rules, applied without a browser. */
import {type DefaultTreeAdapterTypes, defaultTreeAdapter as tree} from 'parse5';
import {
  HOLDERS,
  IS_LINK,
  MENUS,
  NEVER_INSIDE,
  PAGE_CONTENT,
  PICTURES,
  WHOLE_PAGE,
  WHY,
  WORD,
  WRAPPERS,
  wordsOf,
} from '../src/embed/rules.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

const SIMPLE =
  /^(?<name>[a-z][\w-]*)?(?<mark>[.#])?(?<word>[\w-]+)?(?:\[(?<key>[\w-]+)(?:(?<how>[*$~]?)="(?<value>[^"]*)"(?: i)?)?\])?$/;

/** Whether an element matches one simple selector, case-insensitively. */
export function matchesSimple(element: Element, selector: string): boolean {
  const [positive, ...negatives] = selector.split(/:not\((.*?)\)/).filter(Boolean);
  if (negatives.some(negative => matchesSimple(element, negative))) return false;
  const {name, mark, word, key, how, value} = SIMPLE.exec(positive!)?.groups ?? {};
  const of = (attribute: string) =>
    element.attrs.find(one => one.name === attribute)?.value.toLowerCase();
  if (mark === '.') return (of('class') ?? '').split(/\s+/).includes(word!.toLowerCase());
  if (mark === '#') return of('id') === word!.toLowerCase();
  if (key === undefined) return element.tagName === name;
  const own = of(key);
  if (own === undefined || value === undefined) return own !== undefined;
  const wanted = value.toLowerCase();
  if (how === '*') return own.includes(wanted);
  if (how === '$') return own.endsWith(wanted);
  return how === '~' ? own.split(/\s+/).includes(wanted) : own === wanted;
}

const matches = (element: Element, selectors: readonly string[]): boolean =>
  selectors.some(selector => matchesSimple(element, selector));

function* within(node: Node): Generator<Element> {
  for (const child of 'childNodes' in node ? node.childNodes : [])
    if (tree.isElementNode(child)) {
      yield child;
      yield* within(child);
    }
}

function* ancestors(element: Element): Generator<Element> {
  for (let node: Node | null = element; node && tree.isElementNode(node); node = node.parentNode)
    yield node;
}

/** The content of an element, without meaningless wrappers. */
function* contentOf(holder: Node): Generator<Node> {
  for (const child of 'childNodes' in holder ? holder.childNodes : [])
    if (tree.isElementNode(child) && child.tagName !== 'a' && WRAPPERS.has(child.tagName))
      yield* contentOf(child);
    else yield child;
}

const wordsIn = (node: Node): string =>
  tree.isTextNode(node)
    ? node.value
    : ('childNodes' in node ? node.childNodes : []).map(wordsIn).join('');

/**
 * Why an address of ours remains a link; `undefined` if it becomes a widget.
 *
 * @param isOurs whether a link, or a bare word, is an address of ours
 */
export function whyLink(link: Element, isOurs: (address: string) => boolean): string | undefined {
  if (
    matches(link, IS_LINK) ||
    [...within(link)].some(element => matches(element, PICTURES)) ||
    !WORD.test(wordsIn(link))
  )
    return WHY.looks;
  const isMenu = (element: Element) =>
    matches(element, MENUS) &&
    !matches(element, WHOLE_PAGE) &&
    ![...within(element)].some(({tagName}) => PAGE_CONTENT.includes(tagName));
  for (const element of ancestors(link))
    if (matches(element, NEVER_INSIDE) || isMenu(element)) return WHY.place(element.tagName);
  const holder = [...ancestors(link)].find(element => matches(element, HOLDERS));
  const isAlone = (node: Node): boolean => {
    if (tree.isTextNode(node)) return wordsOf(node.value).every(isOurs);
    if (!tree.isElementNode(node)) return true;
    if (['br', 'wbr', 'script'].includes(node.tagName) || node.tagName.startsWith('send-'))
      return true;
    const href = node.attrs.find(({name}) => name === 'href')?.value;
    return node.tagName === 'a' && href !== undefined && isOurs(href);
  };
  return holder && [...contentOf(holder)].every(isAlone) ? undefined : WHY.words;
}
