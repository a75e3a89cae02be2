/** A widget on a page of tests: put there with a record, settled, and read as a person reads it. */
import {fixtureSync} from '@open-wc/testing';
import {settle} from './settle.js';

export interface Shown {
  element: HTMLElement & {[key: string]: unknown};
  root: ShadowRoot;
  /** Its words as they stand on screen, without the marks that isolate values, with single spaces. */
  words(): string;
  /** Text of each element that matches. */
  all(selector: string): string[];
  button(words: string): HTMLButtonElement;
  settled(): Promise<void>;
}

const BLOCKS =
  /^(address|article|blockquote|caption|dd|div|dl|dt|fieldset|figcaption|figure|form|h[1-6]|hr|label|legend|li|ol|p|section|summary|table|td|th|tr|ul)$/;

/** Text of an element as it reads on screen: blocks apart, isolating marks gone, spaces single. */
function plain(element: Element | null): string {
  let text = '';
  const walk = (node: Node) => {
    const isBlock = node instanceof Element && BLOCKS.test(node.localName);
    if (isBlock) text += ' ';
    if (node instanceof Text) text += node.data;
    node.childNodes.forEach(walk);
    if (isBlock) text += ' ';
  };
  if (element) walk(element);
  return text
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Shows a widget as `showWidget` does, and counts what it had drawn of `selector` in its first task. */
export async function showAndCount(
  tag: string,
  settings: Record<string, unknown>,
  selector: string,
): Promise<{shown: Shown; first: number}> {
  let first = 0;
  const count = ({target}: Event) => {
    const {renderRoot} = target as unknown as {renderRoot: ParentNode};
    first = renderRoot.querySelectorAll(selector).length;
  };
  document.addEventListener('send-ready', count, {once: true});
  return {shown: await showWidget(tag, settings), first};
}

/** Shows a widget. Names with a hyphen, `lang` and `dir` are attributes; the others are properties. */
export async function showWidget(
  tag: string,
  settings: Record<string, unknown> = {},
): Promise<Shown> {
  const element = document.createElement(tag) as Shown['element'];
  for (const name of Object.keys(settings)) {
    if (name.includes('-') || name === 'lang' || name === 'dir')
      element.setAttribute(name, String(settings[name]));
    else element[name] = settings[name];
  }
  const place = fixtureSync<HTMLElement>(document.createElement('div') as never);
  place.append(element);
  await settle(place);
  // What it renders into: its shadow root, or a child of its own.
  const root = () => (element as unknown as {renderRoot: ShadowRoot}).renderRoot;
  return {
    element,
    get root() {
      return root();
    },
    words: () => plain(root().querySelector('.widget')),
    all: selector => [...root().querySelectorAll(selector)].map(plain),
    button: words => {
      const found = [...root().querySelectorAll('button')].find(
        candidate => plain(candidate) === words,
      );
      if (!found) throw new Error(`no button says "${words}"`);
      return found;
    },
    settled: () => settle(place),
  };
}

/** What no family may ever read. */
export const PROGRAMMERS_WORDS = /undefined|NaN|\bnull\b|\[object|Invalid Date|Infinity/;

/** Values that a record may hold where something else was expected. */
export const HOSTILE: readonly unknown[] = [
  null,
  7,
  -1,
  true,
  [],
  {},
  [null],
  ['<img src=x onerror=alert(1)>'],
  {en: 5},
  {toString: 1},
  '<script>alert(1)</script>',
  'x'.repeat(3000),
  '\u202Ereversed',
];

/**
 * Gives one field after the other of an item every hostile value, in one widget.
 *
 * @param record makes the record that holds the changed item
 * @param check looks at the words on screen, and is told which field was changed
 */
export async function withHostileFields(
  tag: string,
  item: object,
  record: (changed: object) => object,
  check: (words: string, field: string) => void,
  values: readonly unknown[] = HOSTILE,
): Promise<void> {
  const {element, words} = await showWidget(tag, {record: record(item)});
  for (const field of Object.keys(item)) {
    for (const value of values) {
      element['record'] = record({...item, [field]: value});
      await element['updateComplete'];
      check(words(), field);
    }
  }
}

/** The form of a survey at its questions, as after the button that leads to them. Other widgets stay as they are. */
export async function begun<T extends Shown>(shown: T): Promise<T> {
  (shown.element as {start?(): void}).start?.();
  await shown.settled();
  return shown;
}
