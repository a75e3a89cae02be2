/** The live widget next to the data, and next to the options of the snippet. */
import {fallbackNames, fallbackOf} from '../../cli/fallback/fallback.js';
import type {WidgetName} from '../../cli/widgets.js';
import {checkRecord} from '../../src/record/check.js';
import type {ThemeChoice} from '../../stories/support/theme.js';
import {previewStyle} from './theme/own-theme.js';

interface Widget extends HTMLElement {
  record?: unknown;
}

export interface Shown {
  widget: WidgetName;
  value: Readonly<Record<string, unknown>>;
  attributes: Readonly<Record<string, string>>;
  /** How it is looked at. */
  look: 'light' | 'dark';
  isNarrow: boolean;
  isUrdu: boolean;
  /** Whether the script is blocked: families then read the plain HTML inside the tag. */
  isBlocked: boolean;
  /** Colours and shapes of one's own. */
  theme?: ThemeChoice | undefined;
}

/** The plain HTML of a widget, as `send-widgets fallback` writes it; empty where nothing is published. */
export function plainHtml(
  widget: WidgetName,
  value: Readonly<Record<string, unknown>>,
  item?: string,
  base?: string,
): string {
  const name = fallbackNames.find(known => known === widget);
  const {record} = checkRecord(structuredClone(value));
  return name && record ? fallbackOf(name, {record, base, level: 2, item}) : '';
}

/** Nodes of markup that our own templates wrote: values in it are escaped. */
function nodesOf(markup: string): Node[] {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  return [...page.body.childNodes].map(node => document.importNode(node, true));
}

/** Shows the widget in a frame of the page, and keeps the same element while its name and options stay. */
export function showPreview(frame: HTMLElement, shown: Shown): void {
  const {widget, value, attributes, look, isNarrow, isUrdu, isBlocked, theme} = shown;
  frame.className = `preview ${look}${isNarrow ? ' narrow' : ''}`;
  frame.lang = isUrdu ? 'ur' : 'en-GB';
  frame.dir = isUrdu ? 'rtl' : 'ltr';
  frame.removeAttribute('style');
  const styles = theme ? previewStyle(theme, look) : [];
  for (const [name, words] of styles) frame.style.setProperty(name, words);
  const key = JSON.stringify([widget, attributes, isBlocked, styles]);
  if (isBlocked) {
    frame.dataset['key'] = '';
    const words = plainHtml(widget, value, attributes['item']);
    frame.replaceChildren(
      ...(words
        ? nodesOf(words)
        : [document.createTextNode('Only the link inside the tag shows.')]),
    );
    return;
  }
  let element = frame.firstElementChild as Widget | null;
  if (frame.dataset['key'] !== key || !element) {
    element = document.createElement(`send-${widget}`) as Widget;
    element.setAttribute('heading-level', '4');
    for (const [name, words] of Object.entries(attributes)) element.setAttribute(name, words);
    frame.replaceChildren(element);
    frame.dataset['key'] = key;
  }
  element.record = value;
}
