/** Moves the focus to an element, also to one that has none by itself, such as a heading. */
export function takeFocus(element: HTMLElement | null | undefined, options?: FocusOptions): void {
  if (element && !element.matches('a[href], button, summary, input, select, textarea, [tabindex]'))
    element.tabIndex = -1;
  element?.focus(options);
}
