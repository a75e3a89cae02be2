/**
 * Keeps to a widget what happens in it and is its own business. Pages hear of it through the shadow root as if it happened to the
 * tag, which is no field and no button: a system's "default button" takes Enter in our text for a search, shortcuts of one letter
 * take the focus and the letter away, and what guards pictures against copying lets nobody into a field. In light rendering, what
 * collects forms, and what is typed into them, would collect ours.
 *
 * What a page needs is let through: Escape, Tab, keys with Ctrl, Alt or Meta, and clicks, but for those that a widget answers.
 */
import {matches} from '../language/page.js';

const TYPES = 'keydown keyup keypress input submit click selectstart mousedown paste cut copy';

/** Listens on the tag itself, so after all that a widget hears within. */
export function keepEvents(host: HTMLElement & {renderRoot: Node}): void {
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
