/**
 * Rejoins widgets and content that an editor separated: WordPress closes a paragraph, and the widget in it, before a
 * form or a table.
 */
import {LIGHT, isPageNode} from '../data/page-content.js';
import {matches} from '../language/page.js';
import {type WidgetSpec, isWidget} from './spec.js';

/**
 * Elements that nobody writes as fallback content of a widget, unlike the frame of an old dashboard or a first
 * heading.
 */
const FOREIGN = `:is(nav,form:not(send-feedback-form form),[data-send-widget]):not([${LIGHT}] *)`;

/**
 * HTML ignores the slash of `<send-letter … />`: everything after it becomes the tag's content, which the widget
 * hides. Where that is evident, the content is moved back after the tag.
 *
 * @param follows whether the tag before it was not closed either
 */
export function closeTag(widget: Element, follows = false): void {
  if (widget.nextElementSibling) return;
  const own = [...widget.childNodes].filter(isPageNode);
  const isForeign = [...widget.querySelectorAll('*')].some(
    element => isWidget(element) || matches(element, FOREIGN),
  );
  // A link on its own line is at most three nodes.
  if (!isForeign && !(follows && own.length > 3)) return;
  console.warn(`send-widgets: <${widget.localName}> has no end tag.`, widget);
  widget.after(...own);
  const last = widget.parentElement!.lastElementChild!;
  if (last !== widget && isWidget(last)) closeTag(last, true);
}

/** WordPress's classic editor closes a widget before its content: finds the empty element just before that content. */
function emptyBefore(content: Element, selector: string): Element | undefined {
  const before = content.previousElementSibling;
  if (before instanceof HTMLFormElement) return undefined;
  const empty = before?.matches(selector) ? before : before?.querySelector(`:scope > ${selector}`);
  return empty && !empty.childElementCount && !empty.textContent.trim() ? empty : undefined;
}

/** The empty widget whose content a placeholder was. */
export function widgetBefore(
  {tag, attributes}: WidgetSpec,
  placeholder: Element,
): Element | undefined {
  const empty = emptyBefore(placeholder, tag);
  return empty && empty.getAttribute('src') === (attributes.get('src') ?? null) ? empty : undefined;
}

/** Moves a form back into its form widget, or a table into the widget whose record it is. */
export const rejoin = (content: Element): void =>
  content instanceof HTMLTableElement ? rejoinTable(content) : rejoinForm(content);

/** The form widget may take its address from its form. */
function rejoinForm(form: Element): void {
  const empty = emptyBefore(form, 'send-feedback-form');
  const action = empty?.getAttribute('action');
  if (empty && (!action || action === form.getAttribute('action'))) empty.append(form);
}

/** Only after a paragraph that contains an empty widget and nothing else. */
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
