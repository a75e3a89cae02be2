/** Widgets and their content that an editor tore apart: WordPress closes a paragraph, and the widget in it, before a form or a table. */
import {LIGHT, isOwn} from '../data/page-words.js';
import {matches} from '../language/page.js';
import {type WidgetSpec, isWidget} from './spec.js';

/** What nobody writes as the words that a widget takes the place of: an old dashboard's frame or a first heading may be those. */
const FOREIGN = `:is(nav,form:not(send-feedback-form form),[data-send-widget]):not([${LIGHT}] *)`;

/**
 * HTML passes over the slash of `<send-letter … />`: all that follows becomes the tag's own words, which the widget hides. Where
 * that shows, it goes back after the tag.
 *
 * @param follows whether the tag before it had no end either
 */
export function closeTag(widget: Element, follows = false): void {
  if (widget.nextElementSibling) return;
  const own = [...widget.childNodes].filter(isOwn);
  const isForeign = [...widget.querySelectorAll('*')].some(
    element => isWidget(element) || matches(element, FOREIGN),
  );
  // A link on a line of its own is no more than three nodes.
  if (!isForeign && !(follows && own.length > 3)) return;
  console.warn(`send-widgets: <${widget.localName}> has no end tag.`, widget);
  widget.after(...own);
  const last = widget.parentElement!.lastElementChild!;
  if (last !== widget && isWidget(last)) closeTag(last, true);
}

/** WordPress's classic editor closes a widget before its content: the empty element just before takes it back. */
function emptyBefore(content: Element, selector: string): Element | undefined {
  const before = content.previousElementSibling;
  if (before instanceof HTMLFormElement) return undefined;
  const empty = before?.matches(selector) ? before : before?.querySelector(`:scope > ${selector}`);
  return empty && !empty.childElementCount && !empty.textContent.trim() ? empty : undefined;
}

/** The empty widget that a placeholder was the content of. */
export function widgetBefore(
  {tag, attributes}: WidgetSpec,
  placeholder: Element,
): Element | undefined {
  const empty = emptyBefore(placeholder, tag);
  return empty && empty.getAttribute('src') === (attributes.get('src') ?? null) ? empty : undefined;
}

/** The same for a form that was the content of a form widget, and for a table that was a widget's record. */
export const rejoin = (content: Element): void =>
  content instanceof HTMLTableElement ? rejoinTable(content) : rejoinForm(content);

/** The form widget may leave the address to its form. */
function rejoinForm(form: Element): void {
  const empty = emptyBefore(form, 'send-feedback-form');
  const action = empty?.getAttribute('action');
  if (empty && (!action || action === form.getAttribute('action'))) empty.append(form);
}

/** Only of a paragraph that holds an empty widget and nothing else. */
function rejoinTable(table: HTMLTableElement): void {
  const content = table.parentElement?.matches('figure') ? table.parentElement : table;
  const paragraph = content.previousElementSibling;
  const widget =
    paragraph?.matches('p') && !paragraph.textContent.trim()
      ? paragraph.firstElementChild
      : undefined;
  if (
    !widget ||
    !isWidget(widget) ||
    paragraph!.querySelectorAll('*').length > 1 ||
    widget.hasAttribute('src')
  )
    return;
  const {list, record} = widget as {list?: string; record?: unknown} & Element;
  if (list !== undefined && record === undefined) widget.append(content);
}
