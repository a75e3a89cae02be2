/** Which widgets are registered; the module script registers those that a page has, later than the page. */

/** Loads the element of a tag that is not registered yet; true when there is one of that name. */
type Loader = (tag: string) => boolean;

let load: Loader = () => false;

/** Has widgets loaded on demand, as the module script does. */
export const useLoader = (loader: Loader): void => void (load = loader);

/** Whether a tag is a widget by now. One that can be loaded is asked for. */
export const isRegistered = (tag: string): boolean =>
  customElements.get(tag) !== undefined || (load(tag), false);

/** Asks for the widgets whose tags stand in `root`, and for that of `root` itself. */
export function loadWidgetsIn(root: Element): void {
  for (const element of [root, ...root.querySelectorAll(':not(:defined)')])
    if (element.localName.startsWith('send-')) isRegistered(element.localName);
}
