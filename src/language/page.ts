/**
 * The page around the widgets: state that all copies of the script share, and properties of the document that named
 * elements may hide.
 */

/**
 * State that all copies of the script on a page share, under a registered symbol: an older copy, a second one from another
 * address, a bundle with the modules.
 *
 * @param name identifies the state; once published, its shape must not change
 * @param create creates it, for the first copy that asks
 */
export function shared<T>(name: string, create: () => T): T {
  const page = globalThis as unknown as Record<symbol, T | undefined>;
  return (page[Symbol.for(`send-widgets.${name}`)] ??= create());
}

/**
 * A property of the document, whatever names the page gives its elements: `<img name="baseURI">` hides the document's
 * own.
 *
 * @example ofDocument('baseURI')
 */
export const ofDocument = <Name extends keyof Document>(name: Name): Document[Name] =>
  // MooTools has a `Document` of its own.
  Reflect.get(
    Object.getPrototypeOf(Object.getPrototypeOf(document)) as object,
    name,
    document,
  ) as Document[Name];

/**
 * Whether a node is an element that matches; works for a form with a field called `matches`, and for elements of
 * another frame.
 */
export const matches = (node: Node, selector: string): boolean =>
  Reflect.get(Node.prototype, 'nodeType', node) === 1 &&
  Element.prototype.matches.call(node, selector);

let folder: string | undefined;

/** Stores the folder of the script, with a trailing slash, if something on the page says where it is. */
export const useScriptFolder = (found: string | undefined): void => void (folder = found);

/** The folder of the script, which also has the hosted pages; `undefined` in a page's own bundle. */
export const scriptFolder = (): string | undefined => folder;
