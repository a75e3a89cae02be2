/**
 * Waits for conditions, frame by frame, without guessed times. A test that waits in vain ends with a message that says
 * what it waited for.
 */

const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve));

/** Longest wait, in milliseconds; below the runner's limit for a test, so that the message can say what was missing. */
const PATIENCE = 30_000;

/**
 * Resolves as soon as `condition` is true, checked once per frame.
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

/** The properties of the base element that show pending work. All optional, because other elements have none. */
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
 * Resolves when no element below `root` (or `root` itself) has an update, a record or a language pack outstanding, or
 * the rest of a list to render.
 */
export async function settle(root: Element | Document | ShadowRoot = document): Promise<void> {
  const outstanding = () => {
    const own =
      root instanceof Element
        ? [root, ...(root.shadowRoot ? deepElements(root.shadowRoot) : [])]
        : [];
    return [...own, ...deepElements(root)].filter(isWaiting);
  };
  // A document is in none.
  const page = root.ownerDocument ?? (root as Document);
  await nextFrame();
  await until(() => !messagesIn(page) && outstanding().length === 0, 'elements to settle');
}

/** How many channels of a page's own window have messages under way. */
const messagesIn = ({defaultView}: Document): number =>
  (defaultView as unknown as Record<symbol, Map<unknown, number> | undefined> | null)?.[
    Symbol.for('messages-under-way')
  ]?.size ?? 0;
