/** Constructed style sheets, each created in the document that adopts it: a document cannot adopt those of another. */
import {type CSSResult, type LitElement, adoptStyles} from 'lit';

const sheets = new WeakMap<Document, Map<string, CSSStyleSheet>>();

/** A style sheet for a tree of a document: the same for the same text. */
export function sheetFor(page: Document, text: string): CSSStyleSheet {
  let made = sheets.get(page);
  if (!made) sheets.set(page, (made = new Map()));
  let sheet = made.get(text);
  if (!sheet) {
    // Not `defaultView` for the page itself: an element may have that name.
    const view = page === document ? window : page.defaultView!;
    made.set(text, (sheet = new view.CSSStyleSheet()));
    sheet.replaceSync(text);
  }
  return sheet;
}

/** All rules of a widget. */
export const cssOf = (host: LitElement): CSSResult[] =>
  (host.constructor as typeof LitElement).elementStyles as CSSResult[];

/** Adopts the rules of a widget into its shadow root. */
export function adoptSheets(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const page = root.ownerDocument;
  // Lit has a fallback for browsers without adopted style sheets.
  if (page === document) adoptStyles(root, [...styles]);
  else root.adoptedStyleSheets = styles.map(({cssText}) => sheetFor(page, cssText));
}
