/** Finds what makes a page scroll sideways (WCAG 1.4.10, reflow). */
import {deepElements} from './settle.js';

/** Browsers round boxes to parts of a pixel. */
const TOLERANCE = 1;

/**
 * Elements that overflow a container, as `tag.class at left…right`, outermost first. Content of a scrollable box is
 * ignored, only the box itself counts: tables may scroll.
 */
export function overflowing(container: Element): string[] {
  const edge = container.getBoundingClientRect();
  const over: Element[] = [];
  for (const element of deepElements(container)) {
    const box = element.getBoundingClientRect();
    const visible = box.width > TOLERANCE && box.height > TOLERANCE;
    const inside = box.left >= edge.left - TOLERANCE && box.right <= edge.right + TOLERANCE;
    if (visible && !inside && !isClipped(element, container)) over.push(element);
  }
  return over.map(element => {
    const {left, right} = element.getBoundingClientRect();
    const name = [element.localName, ...element.classList].join('.');
    return `${name} at ${Math.round(left - edge.left)}…${Math.round(right - edge.left)} of ${Math.round(edge.width)}`;
  });
}

/** Whether a box between the element and the container scrolls or cuts off what is too wide. */
function isClipped(element: Element, container: Element): boolean {
  for (let node = above(element); node && node !== container; node = above(node)) {
    if (getComputedStyle(node).overflowX !== 'visible') return true;
  }
  return false;
}

function above(element: Element): Element | null {
  const root = element.getRootNode();
  return (
    element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  );
}
