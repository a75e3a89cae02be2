/**
 * Has the widgets of a page draw in turn, so that a phone answers taps between them: as many a task as fit into a frame, those in
 * view first. The rest follow when they come near or the browser has nothing else to do, and soon in any case: find-in-page,
 * translators and screen readers find everything.
 *
 * Which are near is what the browser reports of itself; asking where an element is would lay the page out.
 */

/** How long a task goes on with further widgets, in milliseconds. */
const TASK = 12;
/** Longest wait of a widget that is out of view, for the browser to be idle; in milliseconds. */
const IDLE = 300;

/** Widgets that wait, in the order they asked. */
const waiting = new Map<Element, () => void>();
/** How many of them have been drawn before, and have something new to say. */
let changed = 0;
/** Those of them that are in view, or a screen away. */
const near = new Set<Element>();
let observer: IntersectionObserver | undefined;
/** When the present task began to draw; zero where none has. */
let began = 0;
let scheduled: 'task' | 'idle' | undefined;

/**
 * Draws a widget when it may: in its turn, or at once what has been drawn and is all that changes in a task, as somebody tapped
 * it.
 *
 * @param drawn whether it has shown its content before
 */
export function inTurn<T>(host: Element, drawn: boolean, draw: () => T): T | Promise<T> {
  const first = !waiting.size;
  if (began ? first && Date.now() - began < TASK : drawn) {
    if (!began) begin();
    return draw();
  }
  // Not in the task that made it: a phone takes as long for that as for drawing it.
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

/** Timers are slowed down in a row and in the background, and frames do not come there at all; messages come. */
function inTask(work: () => void): void {
  if (!channel) {
    channel = new MessageChannel();
    channel.port1.onmessage = () => tasks.shift()!();
  }
  tasks.push(work);
  channel.port2.postMessage(undefined);
}

/** Resolves in a task of its own: what waits for the browser, such as a tap, comes first. */
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
