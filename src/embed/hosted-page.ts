/**
 * The script of the page at `embed/<widget>.html`, in addition to the one that defines the widgets: it shows one of
 * them, in a frame or by itself, with its attributes in the address.
 */
import {lacksRecord, specOf} from './spec.js';

/** Fills the page's `<main data-send-hosted>`. */
function fill(main: HTMLElement, embedFolder: string): void {
  const spec = specOf(location.href.replace(location.hash, ''), embedFolder);
  if (!spec) return;
  const isFramed = window.parent !== window;
  if (isFramed) reportHeight(main.parentElement!);
  // The page has instructions for the person who used the address.
  if (lacksRecord(spec)) {
    for (const child of main.children as HTMLCollectionOf<HTMLElement>)
      child.hidden = child.dataset['sendMissing'] === undefined;
    return;
  }
  const widget = document.createElement(spec.tag) as HTMLElement & {areaName?: string};
  for (const [name, value] of spec.attributes) widget.setAttribute(name, value);
  const lang = spec.attributes.get('lang');
  if (lang) document.documentElement.lang = lang;
  const {title} = document;
  widget.addEventListener('send-ready', () => {
    if (widget.areaName) document.title = `${title} – ${widget.areaName}`;
  });
  widget.append(...main.childNodes);
  main.append(widget);
  if (isFramed) main.addEventListener('click', leaveFrame);
}

/**
 * Opens a link of a frame in the window around it, or in a new tab where a sandbox prevents that. A frame cannot read
 * its sandbox flags, so it tries.
 */
function leaveFrame(event: MouseEvent): void {
  const link = event.composedPath().find(node => node instanceof HTMLAnchorElement);
  if (!link || event.defaultPrevented || event.button) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  if (link.target || link.hasAttribute('download') || !link.protocol.startsWith('http')) return;
  const page = ({href}: {href: string}) => href.split('#')[0];
  if (page(link) === page(location)) return;
  try {
    window.top!.location.href = link.href;
  } catch {
    const tab = open(link.href);
    // Neither is allowed: better in the frame than not at all.
    if (!tab) return;
    tab.opener = null;
  }
  event.preventDefault();
}

/**
 * Reports to the page around a frame how tall the content is, in the format that WordPress understands. The message is
 * a number without any content, so it may go to any page.
 */
function reportHeight(content: HTMLElement): void {
  const secret = /#\?secret=(\w+)/.exec(location.hash)?.[1];
  new ResizeObserver(() => {
    const value = Math.ceil(content.getBoundingClientRect().height);
    window.parent.postMessage({message: 'height', value, ...(secret ? {secret} : {})}, '*');
  }).observe(content);
}

const hosted = document.querySelector<HTMLElement>('[data-send-hosted]')!;
void customElements
  .whenDefined(`send-${hosted.dataset['sendHosted']}`)
  .then(() => fill(hosted, new URL('.', location.href).href));
