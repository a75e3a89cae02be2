/**
 * Waiting for what a test is about, frame by frame: no time is guessed, and a test that waits in vain ends by the
 * runner's own limit, with a message that says what it waited for.
 */

const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve));

/**
 * Resolves once every message has come that was posted before: widgets draw the rest of a list with messages to themselves.
 * Between two of them nothing shows that one is under way.
 */
const nextMessage = () =>
  new Promise<void>(resolve => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });

/** Longest wait, in milliseconds; below the runner's limit for a test, so that the message can say what was missing. */
const PATIENCE = 30_000;

/**
 * Resolves as soon as `condition` holds, looking once a frame.
 * @param what completes the sentence "waited in vain for …"; a function where it says how far things have come
 */
export async function until(
  condition: () => unknown,
  what: string | (() => string),
): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!condition()) {
    if (performance.now() > end)
      throw new Error(`waited in vain for ${typeof what === 'string' ? what : what()}`);
    await nextFrame();
  }
}

/** What the base element shows of its waiting. All optional: elements of other kinds wait for nothing. */
interface Waiting {
  isUpdatePending?: boolean;
  source?: {waiting?: boolean};
  speech?: {settled?: boolean};
}

/** Every element below `root`, through open shadow roots. */
export function* deepElements(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* deepElements(element.shadowRoot);
  }
}

function isWaiting(element: Element): boolean {
  const {isUpdatePending, source, speech} = element as Waiting;
  return isUpdatePending === true || source?.waiting === true || speech?.settled === false;
}

/**
 * Resolves when no element below `root` (or `root` itself) has an update, a record or a language pack outstanding, or the rest of
 * a list to draw.
 */
export async function settle(root: Element | Document | ShadowRoot = document): Promise<void> {
  const outstanding = () => {
    const own =
      root instanceof Element
        ? [root, ...(root.shadowRoot ? deepElements(root.shadowRoot) : [])]
        : [];
    return [...own, ...deepElements(root)].filter(isWaiting);
  };
  await nextFrame();
  do {
    await until(() => outstanding().length === 0, 'elements to settle');
    await drawnToTheEnd(root);
  } while (outstanding().length);
}

/** A step of a list that was posted before a message of ours is drawn when that comes, and posts the next step only after it. */
async function drawnToTheEnd(root: Element | Document | ShadowRoot): Promise<void> {
  const roots: ParentNode[] = [root];
  if (root instanceof Element && root.shadowRoot) roots.push(root.shadowRoot);
  for (const {shadowRoot} of roots.flatMap(each => [...each.querySelectorAll('*')]))
    if (shadowRoot) roots.push(shadowRoot);
  const size = () => roots.reduce((sum, each) => sum + each.querySelectorAll('*').length, 0);
  // WebKit may bring messages of two channels in another order than they were posted: one without a change could be too early.
  for (let quiet = 0; quiet < 2;) {
    const before = size();
    await nextMessage();
    quiet = size() === before ? quiet + 1 : 0;
  }
}
