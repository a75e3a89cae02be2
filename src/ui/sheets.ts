/** Style sheets that trees adopt, each made in the document of its tree: no document takes those of another. */
import {type CSSResult, type LitElement, adoptStyles} from 'lit';

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** A style sheet for a tree of a document: the same for the same text. */
export function sheetFor(page: Document, text: string): CSSStyleSheet {
  let made = sheets.get(page);
  if (!made) sheets.set(page, (made = new Map()));
  let sheet = made.get(text);
  if (!sheet) {
    // The page's own is not asked for its view: it may call an element so.
    const view = page === document ? window : page.defaultView!;
    made.set(text, (sheet = new view.CSSStyleSheet()));
    sheet.replaceSync(text);
  }
  return sheet;
}

/** All rules of a widget. */
export const cssOf = (host: LitElement): CSSResult[] =>
  (host.constructor as typeof LitElement).elementStyles as CSSResult[];

/** Has the shadow root of a widget adopt its rules. */
export function dress(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const page = root.ownerDocument;
  // Lit has another way where browsers let no sheets be adopted.
  if (page === document) adoptStyles(root, [...styles]);
  else root.adoptedStyleSheets = styles.map(({cssText}) => sheetFor(page, cssText));
}
