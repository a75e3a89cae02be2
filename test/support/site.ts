/** Pages of the site in a frame, and a person at a keyboard there. Reads `site-dist/`, which `npm run site` builds. */
import {expect} from '@open-wc/testing';
import {auditOptions} from './audit-rules.js';
import {click, press} from './keys.js';
import {rootOf} from './page.js';
import {until} from './settle.js';

let frame: HTMLIFrameElement | undefined;

/** Opens a page of the site, 1,000 pixels wide unless said. */
export async function openSite(path: string, width = 1000): Promise<Document> {
  frame?.remove();
  frame = document.createElement('iframe');
  frame.width = String(width);
  frame.height = '700';
  frame.title = 'The site';
  frame.src = `/site-dist/${path}`;
  document.body.append(frame);
  await new Promise(resolve => frame!.addEventListener('load', resolve, {once: true}));
  return frame.contentDocument!;
}

export const siteWindow = () => frame!.contentWindow as Window & typeof globalThis;

/** Gives the keyboard to the page, at its heading: a browser that has lost the focus hands it over to a pointer alone. */
export async function takeKeyboard(page: Document): Promise<void> {
  await click(page.querySelector('h1')!);
  await until(() => page.hasFocus(), 'the focus');
}

/** Takes the page away, and what it kept on the device. */
export function closeSite(): void {
  try {
    localStorage.clear();
  } catch {
    // Nothing was kept.
  }
  frame?.remove();
  frame = undefined;
}

const described = (element: Element | null): string =>
  element ? `${element.localName}#${element.id} ${element.getAttribute('aria-label') ?? ''}` : '';

/** Presses Tab, or Shift and Tab, until the focus is where it is wanted. */
export async function tabTo(
  page: Document,
  isThere: (element: Element) => boolean,
  key = 'Tab',
): Promise<HTMLElement> {
  const passed: string[] = [];
  for (let presses = 0; presses < 80; presses += 1) {
    await press(key);
    const {activeElement} = page;
    if (activeElement && isThere(activeElement)) return activeElement as HTMLElement;
    passed.push(described(activeElement));
  }
  throw new Error(`Tab does not lead there, only to ${passed.join(', ')}`);
}

export const labelled = (words: string) => (element: Element) =>
  element.getAttribute('aria-label') === words ||
  [...((element as HTMLInputElement).labels ?? [])].some(label =>
    label.textContent?.replace(/\s+/g, ' ').trim().startsWith(words),
  );

/** Chooses in the list that has the focus, with arrow keys: up to the first entry, then down. */
export async function choose(list: HTMLElement, value: string): Promise<void> {
  const select = list as HTMLSelectElement;
  const wanted = [...select.options].findIndex(option => option.value === value);
  expect(wanted, `${value} in the list`).to.be.at.least(0);
  for (let presses = 0; select.selectedIndex !== wanted && presses < 60; presses += 1)
    await press(select.selectedIndex < wanted ? 'ArrowDown' : 'ArrowUp');
  expect(select.value).to.equal(value);
}

/** Words of the widget in a frame of the page. */
export const shownIn = (page: Document, frameId: string): string => {
  const widget = page.getElementById(frameId)?.firstElementChild;
  return (
    (widget &&
      rootOf(widget)
        ?.textContent?.replace(/[\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ')) ||
    ''
  );
};

interface Violation {
  id: string;
  nodes: {target: unknown}[];
}

/** What is wrong with a page for anybody: axe with every rule, and what is wider than 320 pixels. */
export async function auditSite(page: Document): Promise<string[]> {
  const script = page.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  page.head.append(script);
  await new Promise(resolve => script.addEventListener('load', resolve, {once: true}));
  const {axe} = siteWindow() as unknown as {
    axe: {run(root: Document, rules: object): Promise<{violations: Violation[]}>};
  };
  const {violations} = await axe.run(page, auditOptions);
  const wide = [...page.querySelectorAll('body *')].filter(
    element => !element.closest('.scroll') && element.getBoundingClientRect().right > 320.9,
  );
  return [
    ...violations.map(
      ({id, nodes}) => `${id}: ${nodes.map(({target}) => String(target)).join(' · ')}`,
    ),
    ...wide.map(element => `too wide: ${described(element)}`),
  ];
}
