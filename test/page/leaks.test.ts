/**
 * Widgets that come and go on a page that stays, as on a site that draws its pages by script: what they leave behind is
 * counted. Nodes can be counted in Chromium alone; listeners, observers and channels in every browser.
 */
import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import record from '../fixtures/one-of-each.json' with {type: 'json'};
import {type HostPage, hostPage, tags} from '../support/page.js';
import {until} from '../support/settle.js';

/** Where nodes can be counted; a holder that stays shows itself in fewer. */
const ROUNDS = navigator.userAgent.includes('Chrome/') ? 200 : 60;
/** What a first round may leave for good: caches of one record, style sheets, the live region. */
const WARMING_UP = 20;

const SOURCE = '/test/fixtures/one-of-each.json';

type Widget = HTMLElement & {record?: unknown; updateComplete?: Promise<unknown>};

function make(page: HostPage, tag: string, settings: Record<string, unknown>): Widget {
  const widget = page.document.createElement(tag) as Widget;
  for (const [name, value] of Object.entries(settings)) {
    if (name === 'record') widget.record = value;
    else widget.setAttribute(name, String(value));
  }
  return widget;
}

/** Ways of coming and going. */
const ways: readonly ((page: HostPage, widget: Widget) => Promise<void>)[] = [
  async function shown(page, widget) {
    page.document.body.append(widget);
    await drawn(widget);
  },
  async function goneWhileAnUpdateIsPending(page, widget) {
    page.document.body.append(widget);
    await drawn(widget);
    widget.setAttribute('heading-level', '3');
    widget.remove();
    await widget.updateComplete;
  },
  async function goneBeforeItHasDrawn(page, widget) {
    page.document.body.append(widget);
    widget.remove();
    await widget.updateComplete;
  },
  async function moved(page, widget) {
    page.document.body.append(widget);
    widget.remove();
    page.document.body.append(widget);
    await widget.updateComplete;
  },
];

const drawn = (widget: Widget) =>
  until(
    () => [widget, widget.shadowRoot].some(root => root?.querySelector('[part~="widget"]')),
    `<${widget.localName}> to show something`,
  );

/** One widget for each way at a time: most of what a round takes is waiting for a frame. */
async function takeRounds(page: HostPage, tag: string, rounds: number): Promise<void> {
  for (let first = 0; first < rounds; first += ways.length)
    await Promise.all(ways.map((_, way) => comeAndGo(page, tag, first + way)));
}

async function comeAndGo(page: HostPage, tag: string, round: number): Promise<void> {
  const source = round % 3 ? {record} : {src: SOURCE};
  const widget = make(page, tag, {
    ...source,
    action: '/receive',
    ...(round % 5 && {lang: 'ur'}),
    ...(round % 7 < 2 && {render: 'light'}),
  });
  await ways[round % ways.length]!(page, widget);
  widget.remove();
}

/**
 * Counts what holds on to a page: listeners on the window, the document and whatever else is no node, observers that still
 * observe, and open channels. To be called before the script of the page runs.
 */
function holdersOf(page: Window & typeof globalThis): () => number {
  const held = new Set<string>();
  // Weak, so that counting does not itself keep what it counts.
  const names = new WeakMap<object, number>();
  let named = 0;
  const nameOf = (value: object) => {
    if (!names.has(value)) names.set(value, (named += 1));
    return names.get(value)!;
  };
  const {addEventListener, removeEventListener} = page.EventTarget.prototype;
  const counts = (target: EventTarget) =>
    !(target instanceof page.Node) ||
    [page.document, page.document.documentElement, page.document.body].includes(target as never);
  const key = (target: EventTarget, type: string, listener: object, options: unknown) =>
    `${nameOf(target)} ${type} ${nameOf(listener)} ${typeof options === 'object' ? Boolean((options as {capture?: boolean} | null)?.capture) : Boolean(options)}`;
  page.EventTarget.prototype.addEventListener = function (type, listener, options) {
    const target = this ?? page;
    const once = typeof options === 'object' && (options.once || options.signal);
    if (listener && !once && counts(target)) held.add(key(target, type, listener, options));
    addEventListener.call(target, type, listener, options);
  };
  page.EventTarget.prototype.removeEventListener = function (type, listener, options) {
    const target = this ?? page;
    if (listener) held.delete(key(target, type, listener, options));
    removeEventListener.call(target, type, listener, options);
  };
  for (const name of ['MutationObserver', 'IntersectionObserver', 'ResizeObserver'] as const) {
    const {observe, disconnect} = page[name].prototype as {
      observe(this: object, ...rest: unknown[]): void;
      disconnect(this: object): void;
    };
    Object.assign(page[name].prototype, {
      observe(this: object, ...rest: unknown[]) {
        // What watches for changes is held by what it watches alone, and goes with it.
        if (name !== 'MutationObserver' || counts(rest[0] as EventTarget))
          held.add(`${name} ${nameOf(this)}`);
        observe.apply(this, rest);
      },
      disconnect(this: object) {
        held.delete(`${name} ${nameOf(this)}`);
        disconnect.apply(this);
      },
    });
  }
  for (const name of ['MessageChannel', 'BroadcastChannel'] as const) {
    const Original = page[name] as unknown as new (...rest: unknown[]) => object;
    (page as unknown as Record<string, unknown>)[name] = new Proxy(Original, {
      construct(target, rest) {
        const channel = Reflect.construct(target, rest);
        held.add(`${name} ${nameOf(channel)}`);
        const end = name === 'MessageChannel' ? (channel as MessageChannel).port1 : channel;
        const {close} = end as BroadcastChannel;
        (end as BroadcastChannel).close = () => {
          held.delete(`${name} ${nameOf(channel)}`);
          close.call(end);
        };
        return channel;
      },
    });
  }
  return () => held.size;
}

/** A page whose holders are counted from before its script runs. */
async function countedPage(): Promise<{page: HostPage; holders: () => number}> {
  const page = await hostPage({script: false});
  const holders = holdersOf(page.window);
  const script = page.document.createElement('script');
  script.src = '/dist/send-widgets.js';
  page.document.head.append(script);
  await page.window.customElements.whenDefined('send-language');
  return {page, holders};
}

describe('widgets that come and go', function () {
  this.timeout(120_000);

  for (const tag of tags) {
    it(`leave nothing behind: <${tag}>, ${ROUNDS} times`, async () => {
      const {page, holders} = await countedPage();
      await takeRounds(page, tag, WARMING_UP);
      const holdersBefore = holders();
      const before = await memory();
      await takeRounds(page, tag, ROUNDS);
      const after = await whatStays(before);
      // What all widgets of a page share may come later, one of a kind.
      expect(holders(), 'listeners, observers and channels').to.be.below(
        holdersBefore + ROUNDS / 20,
      );
      if (!before || !after) return;
      expect(after.nodes - before.nodes, 'nodes').to.be.below(ROUNDS);
      expect(after.listeners - before.listeners, 'listeners').to.be.below(ROUNDS / 4);
    });
  }
});

interface Memory {
  nodes: number;
  listeners: number;
}

/**
 * What is left for good. A widget that asked the browser's store for something lives until it has its answer, and 200 of them
 * wait in one line: so it is counted until few enough are left, and a leak is what never goes.
 *
 * A widget that stays takes a dozen nodes at least: 200 of them could not hide below one for each.
 */
async function whatStays(before: Memory | false): Promise<Memory | false> {
  const end = performance.now() + 30_000;
  for (;;) {
    const after = await memory();
    if (!before || !after || after.nodes - before.nodes < ROUNDS || performance.now() > end)
      return after;
  }
}

/** What is left in the browser's memory after a collection of garbage; `false` where it cannot be asked. */
const memory = () => executeServerCommand<Memory | false, undefined>('memory');
