/** The page around the widgets: state that all copies of the script share, and the document behind its named elements. */

/**
 * State that all copies of the script on a page share, under a registered symbol: an older copy, a second one from another
 * address, a bundle with the modules.
 *
 * @param name says what it is; once published, its shape stays
 * @param create makes it, for the first copy that asks
 */
export function shared<T>(name: string, create: () => T): T {
  const page = globalThis as unknown as Record<symbol, T | undefined>;
  return (page[Symbol.for(`send-widgets.${name}`)] ??= create());
}

/**
 * A property of the document, whatever the page calls its elements: `<img name="baseURI">` hides the document's own.
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

/** Whether a node is an element that matches: even a form whose field is called `matches`, or an element made in another frame. */
export const matches = (node: Node, selector: string): boolean =>
  Reflect.get(Node.prototype, 'nodeType', node) === 1 &&
  Element.prototype.matches.call(node, selector);

let folder: string | undefined;

/** Notes the folder of the script, with a slash at its end, where something on the page says where it is. */
export const useScriptFolder = (found: string | undefined): void => void (folder = found);

/** The folder of the script, where the pages for frames lie too; none in a bundle of the page's own. */
export const scriptFolder = (): string | undefined => folder;
