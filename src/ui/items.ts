/**
 * Links between the widgets of a page: from a finding to the priority that answers it, from a priority to its event.
 *
 * A reference is a link while a widget on the page shows the item, from the same record; otherwise it is plain text.
 * Following it scrolls to the item and focuses it, as an in-page link does, and puts the item's name into the page's
 * address. On load, an address that names an item scrolls to it, without moving the focus; a link of the page to it,
 * or a change of the address, is followed like a reference.
 */
import {type ReactiveController, type ReactiveControllerHost, type TemplateResult, html} from 'lit';
import {shared} from '../language/page.js';
import type {ListName} from '../record/schema.js';
import {takeFocus} from './take-focus.js';

/** A widget that shows all items of a list. */
export interface ItemHost extends ReactiveControllerHost, HTMLElement {
  /** The list it shows, if it shows one. */
  readonly list: ListName | undefined;
  /** Address of the record it shows; `undefined` for a record within the page. */
  readonly recordAddress: string | undefined;
  /** Scrolls to an item; false when the widget does not show it. */
  showItem(id: string, movesFocus: boolean): boolean;
}

/** Shared, so that the widgets of two copies of the script link to each other. */
interface Store {
  hosts: Map<ListName, Set<ItemHost>>;
  /** Called when references may have become links, or stopped being links. */
  watchers: Set<() => void>;
  edition: number;
}

const store = shared<Store>('items', () => ({hosts: new Map(), watchers: new Set(), edition: 0}));
const {hosts, watchers} = store;

/**
 * Increases whenever references may have become links, or stopped being links: for widgets that cache rendered items.
 */
export const itemsEdition = (): number => store.edition;

const notify = () => {
  store.edition += 1;
  [...watchers].forEach(watcher => watcher());
};

/**
 * Offers a widget's items to the references on the page, and updates its own references when other widgets come or go.
 */
export class ItemsController implements ReactiveController {
  readonly #host: ItemHost;
  #arrived = false;

  constructor(host: ItemHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const {list} = this.#host;
    watchers.add(this.#renew);
    if (!list) return;
    addEventListener('hashchange', this.#follow);
    hosts.set(list, (hosts.get(list) ?? new Set()).add(this.#host));
    notify();
  }

  hostDisconnected(): void {
    watchers.delete(this.#renew);
    removeEventListener('hashchange', this.#follow);
    if (this.#host.list && hosts.get(this.#host.list)?.delete(this.#host)) notify();
  }

  hostUpdated(): void {
    const {list} = this.#host;
    if (!this.#arrived && list) this.#arrived = this.#show(list, false);
  }

  /** Scrolls to the item that the address names; true when there is nothing left to do. */
  #show(list: ListName, movesFocus: boolean): boolean {
    const id = itemInAddress(list);
    return id === undefined || this.#host.showItem(id, movesFocus);
  }

  readonly #follow = () => this.#show(this.#host.list!, true);

  readonly #renew = () => this.#host.requestUpdate();
}

const hostOf = (list: ListName, record: string | undefined): ItemHost | undefined =>
  [...(hosts.get(list) ?? [])].find(host => host.isConnected && host.recordAddress === record);

/** The part of an address that names an item: `#send-priorities-transitions`. */
export const itemHash = (list: ListName, id: string): string =>
  // A lone surrogate, which a file may contain, cannot be encoded in an address.
  `#send-${list}-${encodeURIComponent(id.replace(/\p{Cs}/gu, '\uFFFD'))}`;

/** The address of an item on this page. A hash alone would leave the page if it has a `<base>`. */
export const itemAddress = (list: ListName, id: string): string =>
  location.href.split('#')[0]! + itemHash(list, id);

/** The name by which an item is found in the DOM. */
export const itemName = (list: ListName, id: string): string => `${list}:${id}`;

/**
 * A reference to an item, as a link when a widget of the page shows it.
 *
 * @param record address of the record that names the item, from the widget's `recordAddress`
 */
export function renderReference(
  list: ListName,
  id: string,
  words: unknown,
  record: string | undefined,
): TemplateResult {
  if (!hostOf(list, record)) return html`<span>${words}</span>`;
  const follow = (event: Event) => {
    if (!hostOf(list, record)?.showItem(id, true)) return;
    event.preventDefault();
    history.replaceState(history.state, '', itemAddress(list, id));
  };
  return html`<a href=${itemAddress(list, id)} @click=${follow}>${words}</a>`;
}

/** Frames after which a browser has laid out everything nearby. */
const FRAMES = 6;

/** Finds an item in a widget, opens what hides it, and scrolls to it. */
export function showItemIn(
  root: ParentNode,
  list: ListName,
  id: string,
  movesFocus: boolean,
): boolean {
  const item = [...root.querySelectorAll<HTMLElement>('[data-item]')].find(
    ({dataset}) => dataset['item'] === itemName(list, id),
  );
  if (!item) return false;
  const row = item.matches('details') ? item : item.querySelector(':scope > details');
  for (
    let holder = (row ?? item).closest('details');
    holder;
    holder = holder.parentElement?.closest('details') ?? null
  )
    holder.open = true;
  // Elements laid out only now, on the way to it, may not have their estimated height.
  let frames = item.closest('div.far') ? FRAMES : 1;
  const scroll = () => {
    item.scrollIntoView();
    if ((frames -= 1)) requestAnimationFrame(scroll);
  };
  scroll();
  const target =
    row?.querySelector<HTMLElement>(':scope > summary') ??
    item.querySelector<HTMLElement>('h1, h2, h3, h4, h5, h6') ??
    item;
  if (movesFocus) takeFocus(target, {preventScroll: true});
  return true;
}

/** The item that the page's address names, if it is of this list. */
export function itemInAddress(list: ListName): string | undefined {
  const start = `#send-${list}-`;
  const fragment = fragmentOfPage();
  return fragment.startsWith(start) ? fragment.slice(start.length) : undefined;
}

/** With its `#`; an incomplete escape is left as it is. */
function fragmentOfPage(): string {
  try {
    return decodeURIComponent(location.hash);
  } catch {
    return location.hash;
  }
}

/** Exists until the reader moves: `undefined` before the first widget is shown, `null` afterwards. */
let sizes: ResizeObserver | null | undefined;

/**
 * Scrolls to the page's `#fragment` again whenever a widget changes its size, until the reader moves: widgets above it
 * grow after the browser has scrolled, those below it make the page long enough to scroll, and WebKit has no scroll
 * anchoring.
 */
export function keepFragmentInView(widget: Element): void {
  if (sizes === undefined) observeSizes();
  if (location.hash) sizes?.observe(widget);
}

function observeSizes(): void {
  sizes = new ResizeObserver(scrollToFragment);
  const stop = () => {
    sizes?.disconnect();
    sizes = null;
  };
  const options: AddEventListenerOptions = {passive: true, capture: true, once: true};
  // A property that a page put on `Object.prototype` is not an option.
  Object.setPrototypeOf(options, null);
  for (const type of ['wheel', 'pointerdown', 'keydown', 'click'])
    addEventListener(type, stop, options);
  // On back navigation, the browser itself restores the scroll position.
  const entries = performance.getEntriesByType?.('navigation') as PerformanceNavigationTiming[];
  if (entries?.[0]?.type !== 'navigate') stop();
}

function scrollToFragment(): void {
  document.getElementById(fragmentOfPage().slice(1))?.scrollIntoView({behavior: 'instant'});
}
