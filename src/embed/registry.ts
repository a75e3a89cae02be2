/** Which widgets are registered. The module script registers those that a page has, once the page has them. */

/** What imports each widget, by tag. */
export type LazyWidgets = Readonly<Record<string, () => Promise<unknown>>>;

let lazy: LazyWidgets = {};
let whenLoaded = () => {};
const asked = new Set<string>();

/** Has widgets imported on demand; `then` is called after each. */
export function loadOnDemand(widgets: LazyWidgets, then: () => void): void {
  lazy = widgets;
  whenLoaded = then;
}

/** Whether a tag is a widget by now. One that can be imported is asked for, once. */
export function isRegistered(tag: string): boolean {
  if (customElements.get(tag)) return true;
  if (Object.hasOwn(lazy, tag) && !asked.has(tag)) {
    asked.add(tag);
    lazy[tag]!().then(whenLoaded, error => console.warn(`<${tag}> could not be loaded.`, error));
  }
  return false;
}

/** Requests the widgets whose tags are in `root`, and for that of `root` itself. */
export function loadWidgetsIn(root: ParentNode): void {
  for (const {localName} of [root as Element, ...root.querySelectorAll(':not(:defined)')])
    if (localName?.startsWith('send-')) isRegistered(localName);
}
