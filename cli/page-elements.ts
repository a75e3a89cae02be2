/** The elements and the text of a parsed web page. */
import {type DefaultTreeAdapterTypes, defaultTreeAdapter as tree} from 'parse5';
import {BADGE, BLOCKS, STRUCK_TAGS, superscriptNote} from '../src/data/table-spans.js';

export type PageNode = DefaultTreeAdapterTypes.Node;
export type PageElement = DefaultTreeAdapterTypes.Element;

/** The line of the source on which a node begins. */
export const lineOf = (node: PageNode): number =>
  ('sourceCodeLocation' in node && node.sourceCodeLocation?.startLine) || 1;

export const attributesOf = (element: PageElement): Map<string, string> =>
  new Map(element.attrs.map(({name, value}) => [name, value]));

/** Every element within a node, in the order of the page. */
export function* elements(node: PageNode): Generator<PageElement> {
  // An explicit stack: a page with 100,000 nested boxes must not overflow the call stack.
  const waiting: PageNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (tree.isElementNode(next)) yield next;
    const holder = 'content' in next ? next.content : next;
    if ('childNodes' in holder)
      for (let at = holder.childNodes.length - 1; at >= 0; at -= 1)
        waiting.push(holder.childNodes[at]!);
  }
}

const blocks = BLOCKS.split(',');
const struckTags = STRUCK_TAGS.split(',');
export const styleOf = (element: PageElement): string => attributesOf(element).get('style') ?? '';
const isHidden = (element: PageElement) =>
  attributesOf(element).has('hidden') || /display: ?none/.test(styleOf(element));
/** Whether its words are struck through. */
export const isStruck = (element: PageElement): boolean =>
  struckTags.includes(element.tagName) || /line-through/.test(styleOf(element));
/** Whether its letters are the ticks and crosses of a font. */
export const isSigns = (element: PageElement): boolean =>
  /dings/i.test(styleOf(element) + (attributesOf(element).get('face') ?? ''));
/** The text alternative of an element without text. */
export const labelOf = (element: PageElement): string | undefined =>
  ['aria-label', 'alt', 'title'].map(name => attributesOf(element).get(name)).find(Boolean);

/** The text alternative of a picture, or of an icon drawn by a style sheet; nothing for a hidden or struck element. */
function otherWords(element: PageElement): string | undefined {
  const isLeftOut =
    element.tagName === 'noscript' ||
    (element.tagName === 'option' && !attributesOf(element).has('selected'));
  if (isLeftOut || isHidden(element) || isStruck(element) || isSigns(element)) return '';
  if (element.tagName === 'sup') return superscriptNote(textWithin(element));
  const label = labelOf(element);
  return label !== undefined && !textWithin(element).trim() ? label : undefined;
}

/** Whether an element is a badge directly after another element, separated only visually. */
function isFurtherBadge(element: PageElement): boolean {
  const beside = element.parentNode?.childNodes ?? [];
  const before = beside[beside.indexOf(element) - 1];
  const classOf = (part: PageElement) => attributesOf(part).get('class');
  return (
    BADGE.test(classOf(element) ?? '') &&
    before !== undefined &&
    tree.isElementNode(before) &&
    classOf(before) !== undefined
  );
}

/** Elements whose content is not visible text. */
const UNSEEN = ['br', 'script', 'style', 'template', 'iframe', 'noembed', 'noframes', 'noscript'];

/**
 * The text within a node; lines and paragraphs are kept.
 *
 * @param isCell whether to read it as a cell of a table, whose pictures may say something
 */
export function textWithin(node: PageNode, isCell = false): string {
  const parts: string[] = [];
  const waiting: (PageNode | string)[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (tree.isTextNode(next)) parts.push(next.value);
    else if ('childNodes' in next) {
      const name = tree.isElementNode(next) ? next.tagName : '';
      const other =
        isCell && next !== node && tree.isElementNode(next) ? otherWords(next) : undefined;
      if (other !== undefined) {
        parts.push(other);
        continue;
      }
      if (name === 'br') parts.push('\n');
      if (UNSEEN.includes(name)) continue;
      if (isCell && tree.isElementNode(next) && isFurtherBadge(next)) parts.push('; ');
      if (blocks.includes(name) && next !== node) parts.push('\n');
      if (name === 'li') parts.push('\n- ');
      if (blocks.includes(name)) waiting.push('\n\n');
      if (name === 'li') waiting.push('\n');
      for (let at = next.childNodes.length - 1; at >= 0; at -= 1)
        waiting.push(next.childNodes[at]!);
    }
  }
  return parts.join('');
}
