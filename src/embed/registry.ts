/** Which widgets are registered. The module script registers the widgets of a page when they appear on it. */

/** The function that imports each widget, by tag. */
export type LazyWidgets = Readonly<Record<string, () => Promise<unknown>>>;

let lazy: LazyWidgets = {};
let whenLoaded = () => {};
const asked = new Set<string>();

/** Sets the widgets that are imported on demand; `then` is called after each. */
export function loadOnDemand(widgets: LazyWidgets, then: () => void): void {
  lazy = widgets;
  whenLoaded = then;
}

/** Whether a tag is registered. If not, it is imported, once. */
export function isRegistered(tag: string): boolean {
  if (customElements.get(tag)) return true;
  if (Object.hasOwn(lazy, tag) && !asked.has(tag)) {
    asked.add(tag);
    lazy[tag]!().then(whenLoaded, error => console.warn(`<${tag}> could not be loaded.`, error));
  }
  return false;
}

/** Imports the widgets whose tags are in `root`, and that of `root` itself. */
export function loadWidgetsIn(root: ParentNode): void {
  for (const {localName} of [root as Element, ...root.querySelectorAll(':not(:defined)')])
    if (localName?.startsWith('send-')) isRegistered(localName);
}
