/**
 * How a widget looks on its page: read from the page once for all widgets before any of them renders, and again when
 * the page changes.
 *
 * A page need not declare a colour scheme to be dark, and many light pages are read on dark phones. So the first
 * painted background behind a widget decides. Font, weight and colours come from the page's own content inside the
 * tag. Nothing else of the page is inspected.
 *
 * @example
 * ```ts
 * lookOf(element, 'inherit').values.get('accent'); // 'rgb(101 29 70)'
 * ```
 */
import {type LitElement, type ReactiveController, css} from 'lit';
import {ofDocument} from '../language/page.js';
import {longestParagraph, pageElement} from '../data/page-content.js';
import {type Colour, cssColour, isTheme, palette} from './contrast.js';
import {parseColour} from './css-colour.js';
import {cssOf, adoptSheets} from './sheets.js';
import {isUnderlined, ancestorsOf, surfaceBehind} from './surface.js';
import {type ColourName, colourNames, themes} from './tokens/tokens.js';

export interface Look {
  dark: boolean;
  /** Values of custom properties, by name without `--_`. */
  values: ReadonlyMap<string, string>;
}

/** A reader's own spacing, set with a rule for `*`, overrides this; spacing inherited from the page does not. */
const hostReset = css`
  :host {
    line-height: normal;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
  }
`;

/** A cache of looks by their inputs: the widgets of a page share one. */
const made = new Map<string, Look>();
const read = new WeakMap<Element, Look>();
/** Tags whose inherited spacing has been reset: any remaining spacing comes from a reader's rule for `*`. */
const reset = new WeakSet<Element>();
const hosts = new Set<LookHost>();
/** Tags that were read before they were defined, with their state at that time. */
const readEarly = new Map<Element, string>();
const markupOf = (host: Element): string => new XMLSerializer().serializeToString(host);

interface LookHost extends LitElement {
  readonly shadow: ShadowRoot;
  theme: string | null;
}

/** The look of a widget, read on first use. */
export function lookOf(host: Element): Look {
  let look = read.get(host);
  // All widgets are read together, including those not defined yet: reading after a change makes the browser style the
  // page again.
  if (!look) {
    const coming = [...document.querySelectorAll(':not(:defined)')].filter(({localName}) =>
      localName.startsWith('send-'),
    );
    for (const each of new Set([host, ...hosts, ...coming])) {
      if (read.has(each)) continue;
      read.set(each, readLook(each));
      if (!observer || !coming.includes(each)) continue;
      readEarly.set(each, markupOf(each));
      watch(each);
    }
    look = read.get(host)!;
  }
  return look;
}

function readLook(host: Element): Look {
  const own = getComputedStyle(host);
  const style = (element: Element | null | undefined) => {
    const found = element && getComputedStyle(element);
    // An element that is not rendered has no computed style.
    return found?.color ? found : undefined;
  };
  const heading = style(pageElement(host, 'h1,h2,h3,h4,h5,h6'));
  const link = style(pageElement(host, 'a[href]'));
  const text = style(longestParagraph(host)) ?? own;
  const asked =
    (host.getAttribute('theme') ?? own.getPropertyValue('--send-theme').trim()) || 'inherit';
  const theme = isTheme(asked) ? asked : 'inherit';
  const {surface, dark} = surfaceBehind(host, own);
  const colours = theme === 'inherit';
  // A link styled as a button is no example of the page's links.
  const isPlain = link && (parseColour(link.backgroundColor)?.alpha ?? 0) < 0.5;
  const plainLink = isPlain ? link : undefined;
  const tokens = colourNames.map(name =>
    own.getPropertyValue(`--send-colour-${name}${dark ? '-dark' : ''}`).trim(),
  );
  const size = sizeOf(own);
  const line = lineOf(host, own);
  const underlined = isUnderlined(host);
  const shape: Record<string, string | undefined> = colours
    ? {
        'font-heading': heading?.fontFamily,
        'weight-heading': heading?.fontWeight,
        'tracking-heading':
          heading && parseFloat(heading.letterSpacing)
            ? `${(parseFloat(heading.letterSpacing) / parseFloat(heading.fontSize)).toFixed(3)}em`
            : undefined,
        'size-title':
          heading &&
          `${Math.min(2, Math.max(1.375, parseFloat(heading.fontSize) / Math.max(16, size))).toFixed(3)}em`,
      }
    : themes[theme].shape;
  const key = JSON.stringify([
    theme,
    surface,
    dark,
    tokens,
    shape,
    line,
    underlined,
    ...(colours ? [text.color, heading?.color, plainLink?.color] : []),
  ]);
  let look = made.get(key);
  if (look) return look;
  const set: Partial<Record<ColourName, Colour>> = {};
  tokens.forEach((value, index) => {
    const colour = value ? parseColour(value)?.colour : undefined;
    if (colour) set[colourNames[index]!] = colour;
  });
  const colourOf = (style?: CSSStyleDeclaration) => style && parseColour(style.color)?.colour;
  const page = {surface, dark, text: colourOf(text), heading: colourOf(heading)};
  const found = palette(theme, {...page, link: colourOf(plainLink)}, set);
  const values = new Map<string, string>();
  for (const [name, colour] of Object.entries(found)) values.set(name, cssColour(colour));
  for (const [name, value] of Object.entries(shape)) if (value) values.set(`own-${name}`, value);
  // Underlines do not propagate into inline blocks.
  if (underlined) values.set('display', 'inline-block');
  if (line > 0) values.set('line-least', line.toFixed(2));
  look = {dark, values};
  // A page may animate its colours, frame by frame.
  if (made.size > 50) made.clear();
  made.set(key, look);
  return look;
}

const sizeOf = ({fontSize}: CSSStyleDeclaration): number => parseFloat(fontSize) || 16;

/** The line height from a reader's own rule for `*`, as a multiple of the font size; 0 if there is none. */
const lineOf = (host: Element, own: CSSStyleDeclaration): number =>
  (reset.has(host) && parseFloat(own.lineHeight) / sizeOf(own)) || 0;

/** Whether a reader's rule for `*` sets the line height of widgets; `undefined` before the first check. */
let readersLine: boolean | undefined;

/** One widget is checked for all: checking each after its render would force a layout of the page. */
function checkLine(host: LookHost): void {
  if (readersLine) scheduleLookUpdate([host]);
  if (readersLine !== undefined) return;
  readersLine = false;
  requestAnimationFrame(() => {
    readersLine = lineOf(host, getComputedStyle(host)) > 0;
    if (readersLine) scheduleLookUpdate();
  });
}

/** Widgets to be read again before the next frame. */
const stale = new Set<LookHost>();

/** Reads again before the next frame; widgets whose look has changed are updated. */
export function scheduleLookUpdate(these: Iterable<LookHost> = hosts): void {
  const waits = stale.size > 0;
  for (const host of these) stale.add(host);
  if (waits || !stale.size) return;
  requestAnimationFrame(() => {
    const again = [...stale].filter(host => hosts.has(host));
    const before = again.map(host => read.get(host));
    stale.clear();
    for (const host of again) read.delete(host);
    again.forEach((host, index) => lookOf(host) !== before[index] && host.requestUpdate());
  });
}

const forgetEarly = (): void => {
  for (const host of readEarly.keys()) read.delete(host);
  readEarly.clear();
};

const readAll = (): void => {
  forgetEarly();
  scheduleLookUpdate();
};

let darkScheme: MediaQueryList | undefined;
let observer: MutationObserver | undefined;
let watched = new WeakSet<Element>();

function watchPage(): void {
  if (observer) return;
  darkScheme = matchMedia('(prefers-color-scheme: dark)');
  observer = new MutationObserver(readAll);
  // Style sheets that are added, removed, enabled or disabled.
  observer.observe(ofDocument('head'), {
    childList: true,
    subtree: true,
    attributes: true,
    characterData: true,
  });
  listen('addEventListener');
}

function listen(how: 'addEventListener' | 'removeEventListener'): void {
  for (const target of [darkScheme!, document]) target[how]('change', readAll);
  window[how]('load', readAll);
  document[how]('transitionend', handleTransition as EventListener);
}

/** Observes the styling of an element and its ancestors; true if one of them is new here. */
function watch(host: Element): boolean {
  let isNew = false;
  for (const node of ancestorsOf(host)) {
    if (watched.has(node)) continue;
    isNew = true;
    watched.add(node);
    observer!.observe(node, {attributes: true});
  }
  return isNew;
}

function leavePage(): void {
  forgetEarly();
  listen('removeEventListener');
  observer!.disconnect();
  observer = undefined;
  watched = new WeakSet();
}

function handleTransition({target}: Event): void {
  if (watched.has(target as Element)) scheduleLookUpdate();
}

/** Follows changes of the page's look: a theme that is toggled by class, attribute, style or style sheet. */
export class LookController implements ReactiveController {
  readonly #host: LookHost;
  #painted: {frame: HTMLElement; look: Look} | undefined;

  constructor(host: LookHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
    watchPage();
    const isMoved = watch(this.#host);
    // The earlier reading may have been at another place, or with content that the page has changed since.
    if (read.has(this.#host) && (isMoved || readEarly.get(this.#host) !== markupOf(this.#host)))
      scheduleLookUpdate([this.#host]);
    readEarly.delete(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    read.delete(this.#host);
    if (!hosts.size) leavePage();
  }

  /** Applies the styles again in another document, because style sheets belong to one document. */
  adopt(): void {
    reset.delete(this.#host);
    adoptSheets(this.#host.shadow, cssOf(this.#host));
  }

  /** Classes of the widget's outer element. */
  get classes(): string {
    const look = lookOf(this.#host);
    return `${look.dark ? 'dark' : ''}${look.values.has('ground') ? ' grounded' : ''}`;
  }

  /** Set one by one, because a strict Content-Security-Policy forbids style attributes. */
  hostUpdated(): void {
    const frame = this.#host.renderRoot.querySelector<HTMLElement>('.widget');
    if (!frame) return;
    const root = this.#host.shadow;
    // While the page's own content is shown, it has the page's spacing.
    if (!reset.has(this.#host) && !root.querySelector('slot:not([hidden], [name])')) {
      reset.add(this.#host);
      adoptSheets(root, [...cssOf(this.#host), hostReset]);
      checkLine(this.#host);
    }
    const look = lookOf(this.#host);
    if (this.#painted?.frame === frame && this.#painted.look === look) return;
    const before = this.#painted?.frame === frame ? this.#painted.look.values.keys() : [];
    for (const name of before) if (!look.values.has(name)) frame.style.removeProperty(`--_${name}`);
    for (const [name, value] of look.values) frame.style.setProperty(`--_${name}`, value);
    this.#painted = {frame, look};
  }
}
