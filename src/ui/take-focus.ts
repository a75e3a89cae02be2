/** Moves the focus to an element, even one that is not focusable by itself, such as a heading. */
export function takeFocus(element: HTMLElement | null | undefined, options?: FocusOptions): void {
  if (element && !element.matches('a[href], button, summary, input, select, textarea, [tabindex]'))
    element.tabIndex = -1;
  element?.focus(options);
}
