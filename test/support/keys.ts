/** Real keys and a real pointer, in every browser: what a person does, not what a script dispatches. */
import {executeServerCommand} from '@web/test-runner-commands';

/**
 * Presses one key or chord where the focus is.
 * @param key the name a DOM event gives it, modifiers first: `'Tab'`, `'Shift+Tab'`, `'Space'`, `'Enter'`, `'ArrowDown'`
 */
export async function press(key: string): Promise<void> {
  await executeServerCommand('keys', {press: key});
}

/** Types words where the focus is, key by key. */
export async function type(words: string): Promise<void> {
  await executeServerCommand('keys', {type: words});
}

/** Clicks the middle of an element, scrolling to it first. The element may be inside a frame of this page. */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'});
  const box = element.getBoundingClientRect();
  let x = box.left + box.width / 2;
  let y = box.top + box.height / 2;
  for (
    let view = element.ownerDocument.defaultView;
    view?.frameElement && view !== window;
    view = view.parent as typeof view
  ) {
    view.frameElement.scrollIntoView({block: 'nearest', behavior: 'instant'});
    const frame = view.frameElement.getBoundingClientRect();
    x += frame.left;
    y += frame.top;
  }
  await executeServerCommand('pointer', {x, y});
}

/** The element that has the focus, however deep in shadow roots. */
export function focused(root: Document | ShadowRoot = document): Element | null {
  const element = root.activeElement;
  return element?.shadowRoot?.activeElement ? focused(element.shadowRoot) : element;
}
