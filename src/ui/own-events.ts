/**
 * Stops events that only concern a widget. Through the shadow root, pages receive them retargeted to the tag, which is
 * neither a field nor a button: a "default button" takes Enter in our text fields for a search, single-letter
 * shortcuts take the focus and the letter away, and scripts that protect pictures against copying let nobody into a
 * field. In light rendering, scripts that collect form input would collect ours.
 *
 * Events that a page needs pass: Escape, Tab, keys with Ctrl, Alt or Meta, and clicks, except those that a widget
 * handles.
 */
import {matches} from '../language/page.js';

const TYPES = 'keydown keyup keypress input submit click selectstart mousedown paste cut copy';

/** Listens on the tag itself, and so after all listeners within the widget. */
export function stopOwnEvents(host: HTMLElement & {renderRoot: Node}): void {
  for (const type of TYPES.split(' ')) host.addEventListener(type, keep);
}

function keep(this: unknown, event: Event): void {
  const [target] = event.composedPath() as [Node];
  const {type, key, ctrlKey, altKey, metaKey} = event as KeyboardEvent;
  const isOwn = type.startsWith('key')
    ? !(ctrlKey || altKey || metaKey || ['Escape', 'Tab'].includes(key))
    : event.defaultPrevented || (type !== 'click' && matches(target, 'select,textarea,input'));
  if (isOwn && (this as {renderRoot: Node}).renderRoot.contains(target)) event.stopPropagation();
}
