/**
 * Shows what readers with a setting of their system see, without the setting: media rules of widgets are applied
 * unconditionally. A page cannot simulate forced colours, which replace all colours: only our own rules for them are
 * visible.
 */
const asked = new WeakMap<CSSMediaRule, string>();

/** @param features such as `prefers-contrast: more`, that are to count as set; the system's own settings still count */
export function showReaderSettings(root: ParentNode, features: readonly string[]): void {
  for (const element of root.querySelectorAll('*')) {
    const shadow = element.shadowRoot;
    if (!shadow) continue;
    for (const sheet of shadow.adoptedStyleSheets)
      for (const rule of sheet.cssRules) if (rule instanceof CSSMediaRule) apply(rule, features);
    showReaderSettings(shadow, features);
  }
}

function apply(rule: CSSMediaRule, features: readonly string[]): void {
  if (!asked.has(rule)) asked.set(rule, rule.media.mediaText);
  const own = asked.get(rule)!;
  rule.media.mediaText = features.some(feature => own.includes(feature)) ? 'all' : own;
}
