/**
 * The page at `embed/<widget>.html`: it shows one widget, in a frame or on its own, with its attributes in the address.
 */
import {specOf} from './spec.js';

/** Fills a hosted page's `<main data-send-hosted>`, as soon as the widget that it asks for is registered. */
export function fillHostedPage(main: HTMLElement, embedFolder: string): void {
  const spec = specOf(location.href.replace(location.hash, ''), embedFolder);
  // Filled already: late widgets came after it.
  if (!spec || main.querySelector(spec.tag)) return;
  const widget = document.createElement(spec.tag);
  for (const [name, value] of spec.attributes) widget.setAttribute(name, value);
  const lang = spec.attributes.get('lang');
  if (lang) document.documentElement.lang = lang;
  widget.append(...main.childNodes);
  main.append(widget);
  tellHeight(main);
}

/**
 * Reports to the page around a frame how tall the content is, in the form that WordPress understands. The message holds a number
 * and nothing of the content, so it may go to any page.
 */
function tellHeight(content: HTMLElement): void {
  if (window.parent === window) return;
  const secret = /#\?secret=(\w+)/.exec(location.hash)?.[1];
  new ResizeObserver(() => {
    const value = Math.ceil(content.getBoundingClientRect().height);
    window.parent.postMessage({message: 'height', value, ...(secret ? {secret} : {})}, '*');
  }).observe(content);
}
