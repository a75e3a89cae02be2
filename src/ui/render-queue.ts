/**
 * Renders the widgets of a page in turn, so that a phone handles taps in between: as many per task as fit into a
 * frame, visible ones first. The others follow when they come near the viewport or the browser is idle, and soon in
 * any case, so that find-in-page, translators and screen readers find everything.
 *
 * An IntersectionObserver reports which are near; reading the position of an element would force a layout.
 */

/** How long a task continues with further widgets, in milliseconds. */
const TASK = 12;
/** Longest wait of an invisible widget for the browser to be idle, in milliseconds. */
const IDLE = 300;

/** Waiting widgets, in the order of their requests. */
const waiting = new Map<Element, () => void>();
/** How many of them have been rendered before, and have changed. */
let changed = 0;
/** Those of them that are visible or up to a screen away. */
const near = new Set<Element>();
let observer: IntersectionObserver | undefined;
/** When the current task began to render; 0 if none is running. */
let began = 0;
let scheduled: 'task' | 'idle' | undefined;

/**
 * Renders a widget in its turn, or at once if it has been rendered before and is the only change in a task, for
 * example after a tap.
 *
 * @param drawn whether it has been rendered before
 */
export function queueRender<T>(host: Element, drawn: boolean, draw: () => T): T | Promise<T> {
  const first = !waiting.size;
  if (began ? first && Date.now() - began < TASK : drawn) {
    if (!began) begin();
    return draw();
  }
  // Not in the task that created it: on a phone that takes as long as rendering.
  if (!began && first) near.add(host);
  observer ??= new IntersectionObserver(handleNear, {rootMargin: '100%'});
  observer.observe(host);
  return new Promise<void>(resolve => {
    if (drawn) changed += 1;
    waiting.set(host, () => {
      if (drawn) changed -= 1;
      resolve();
    });
    schedule();
  }).then(draw);
}

function begin(): void {
  began = Date.now();
  inTask(() => {
    began = 0;
    schedule();
  });
}

function handleNear(entries: readonly IntersectionObserverEntry[]): void {
  for (const {target, isIntersecting} of entries)
    if (isIntersecting && waiting.has(target)) near.add(target);
  if (near.size) schedule();
}

const tasks: (() => void)[] = [];
let channel: MessageChannel | undefined;

/**
 * Not timers, which are throttled when nested or in the background, nor animation frames, which stop in the
 * background.
 */
function inTask(work: () => void): void {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => tasks.shift()!();
  }
  tasks.push(work);
  channel.port2.postMessage(undefined);
}

/** Resolves in a new task, after pending input such as a tap. */
export const nextTask = (): Promise<void> => new Promise(inTask);

function schedule(): void {
  if (!waiting.size || began) return;
  // WebKit has no idle callbacks, and pages in the background are never idle.
  const soon = changed || near.size || document.hidden || typeof requestIdleCallback !== 'function';
  if (scheduled === 'task' || (scheduled && !soon)) return;
  scheduled = soon ? 'task' : 'idle';
  if (soon) inTask(next);
  else requestIdleCallback(next, {timeout: IDLE});
}

function next(): void {
  scheduled = undefined;
  const [host] = near.size ? near : waiting.keys();
  const go = host && waiting.get(host);
  if (!go || began) return;
  near.delete(host);
  waiting.delete(host);
  observer!.unobserve(host);
  begin();
  go();
}
