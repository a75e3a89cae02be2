/**
 * The panel that `?send-debug` adds to a page: it says what happened to our tags. Pages load it only with that
 * parameter.
 */
import {faultSentence} from '../record/faults.js';
import type {Loaded} from '../data/reading.js';
import {
  type Facts,
  type Placed,
  type Refusal,
  SCRIPTS,
  TAGS_IN_TEXT,
  WHY_NOT,
  judge,
  outsideFolder,
  reportText,
  shownAsText,
  typographic,
  unclosed,
} from './judge.js';
import {refusedHost} from './rules.js';
import {isWidget, lacksRecord, readSpec, specOf} from './spec.js';
import {holderOf, whyLink} from './standing-alone.js';

const folder = new URL(/* @vite-ignore */ '.', import.meta.url).href;
const embedFolder = `${folder}embed/`;

/** The properties of a widget that the doctor inspects. */
interface Widget extends HTMLElement {
  renderRoot?: ParentNode;
  source?: {loaded?: Loaded | undefined};
  speech?: {missing?: {name: string} | undefined};
  recordAddress?: string | undefined;
  unknownItem?: string | undefined;
  refresh?(): void;
}

const widgets = (): Widget[] => [...document.querySelectorAll<Widget>('*')].filter(isWidget);

const refusals = new Map<string, Refusal>();

addEventListener('securitypolicyviolation', ({blockedURI, effectiveDirective}) => {
  refusals.set(blockedURI, {
    address: blockedURI,
    by: {directive: effectiveDirective.replace(/-elem$/, '')},
  });
  look();
});

/** Whether another server does not respond, or responds without letting this page read it (CORS). */
async function probe(address: string, {faults}: Loaded): Promise<void> {
  if (refusals.has(address)) return;
  const status = faults.flatMap(({found}) => /^the answer (\d+)$/.exec(found)?.[1] ?? []);
  if (status[0]) return void refusals.set(address, {address, by: {status: status[0]}});
  refusals.set(address, {address, by: 'silence'});
  if (new URL(address).origin === location.origin) return;
  try {
    await fetch(address, {mode: 'no-cors', credentials: 'omit', referrerPolicy: 'no-referrer'});
    // A policy may have blocked it.
    if (refusals.get(address)!.by === 'silence') refusals.set(address, {address, by: 'cors'});
  } catch {
    // No response.
  }
  look();
}

function placedTag(widget: Widget): Placed {
  const what = `<${widget.localName}>`;
  const element = customElements.get(widget.localName);
  if (!element) return {what, why: WHY_NOT.unknown};
  if (!('version' in element)) return {what, why: WHY_NOT.taken};
  const loaded = widget.source?.loaded;
  if (loaded?.problem) return {what, why: WHY_NOT.record(loaded.problem)};
  if (widget.unknownItem !== undefined) return {what, why: WHY_NOT.item(widget.unknownItem)};
  if (!widget.renderRoot?.querySelector('[part~="widget"]'))
    return {what, why: widget.querySelector('table') ? WHY_NOT.table : WHY_NOT.bare};
  const [problem] = widget.renderRoot!.querySelectorAll('[part~="problem"]');
  return {what, why: problem && `it says: ${problem.textContent?.trim()}`};
}

function placedLink(link: HTMLAnchorElement): Placed | undefined {
  const spec = specOf(link.href, embedFolder);
  if (
    !spec ||
    link.closest('[data-send-hosted]') ||
    widgets().some(widget => widget.contains(link))
  )
    return undefined;
  const what = `link to ${spec.tag.slice('send-'.length)} ("${link.textContent?.trim()}")`;
  const [refused] = spec.refused;
  const isOurs = (address: string) => specOf(address, embedFolder) !== undefined;
  const why =
    whyLink(link) ??
    (!holderOf(link, isOurs) ? 'other words stand beside it' : undefined) ??
    (refused === undefined ? undefined : refusedHost(new URL(refused, document.baseURI).href)) ??
    (spec.fromNextTable || !lacksRecord(spec) ? undefined : 'its address names no record (src=…)');
  const isHidden = link.getClientRects().length === 0;
  return {
    what,
    why:
      why ??
      (isHidden
        ? undefined
        : 'what comes next is no table whose columns it knows, or only one page of it'),
  };
}

function placedBox(box: HTMLElement): Placed {
  const name = (box.dataset['sendWidget'] ?? '').replace(/^send-/, '');
  const what = `box for ${name}`;
  if (!customElements.get(`send-${name}`)) return {what, why: WHY_NOT.unknown};
  const pairs = [...box.attributes].map(
    ({name: attribute, value}) => [attribute.replace(/^data-send-/, ''), value] as const,
  );
  const [refused] = readSpec(`send-${name}`, pairs, embedFolder).refused;
  return {
    what,
    why: refused === undefined ? undefined : refusedHost(new URL(refused, document.baseURI).href),
  };
}

/** Tags that end in `/>`, from the page's source: the DOM no longer shows the slash. */
let unclosedTags: string[] = [];

async function readSource(): Promise<void> {
  try {
    const source = await (await fetch(location.href)).text();
    const tags = source.matchAll(/<(send-[a-z-]+)(?:\s+(?:"[^"]*"|'[^']*'|[^"'>])*)?\/>/gi);
    unclosedTags = [...tags].map(([, tag]) => unclosed(tag!.toLowerCase()));
    if (unclosedTags.length) look();
  } catch {
    // The page was the result of a POST, or no longer exists.
  }
}

function traces(): string[] {
  const found = [...unclosedTags];
  const text = document.body.innerText;
  for (const [tag] of text.matchAll(TAGS_IN_TEXT)) found.push(shownAsText(tag));
  for (const {localName, attributes} of document.querySelectorAll('*'))
    found.push(
      ...typographic(
        localName,
        [...attributes].map(({name, value}) => [name, value] as const),
      ),
    );
  for (const {href} of document.querySelectorAll<HTMLAnchorElement>('a[href*="/embed/"]')) {
    const name = /\/embed\/([a-z-]+)\.html/.exec(href)?.[1];
    if (
      name &&
      customElements.get(`send-${name}`) &&
      !href.startsWith(embedFolder) &&
      !specOf(href, embedFolder)
    )
      if (!/[?&]as=link/.test(href)) found.push(outsideFolder(href, embedFolder));
  }
  return found;
}

function facts(): Facts {
  const all = widgets();
  const faults = new Set<string>();
  for (const widget of all) {
    const loaded = widget.source?.loaded;
    for (const fault of loaded?.faults ?? [])
      faults.add(`${widget.recordAddress ?? `<${widget.localName}>`}: ${faultSentence(fault)}`);
    if (loaded?.problem === 'unreachable' && widget.recordAddress)
      void probe(widget.recordAddress, loaded);
  }
  const registered = [...all.map(({localName}) => localName), 'send-letter']
    .map(tag => customElements.get(tag) as {version?: string} | undefined)
    .find(element => element?.version);
  return {
    script: {
      version: registered?.version ?? 'unknown',
      folder,
      addresses: [...document.querySelectorAll('script')]
        .map(({src}) => src)
        .filter(src => SCRIPTS.test(src)),
    },
    placed: [
      ...all.map(placedTag),
      ...[...document.querySelectorAll<HTMLElement>('[data-send-widget]')].map(placedBox),
      ...[...document.querySelectorAll('a')].flatMap(link => placedLink(link) ?? []),
    ],
    refusals: [...refusals.values()],
    faults: [...faults],
    missing: [...new Set(all.flatMap(({speech}) => speech?.missing?.name ?? []))],
    headings: headingsIn(document.body),
    traces: traces(),
  };
}

/** Visible headings, including those in our widgets. */
function headingsIn(root: ParentNode): {level: number; words: string}[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap(element => {
    if (element.shadowRoot && isWidget(element)) return headingsIn(element.shadowRoot);
    return /^H[1-6]$/.test(element.tagName) && element.getClientRects().length
      ? [
          {
            level: Number(element.tagName[1]),
            words: (element.textContent ?? '').trim().slice(0, 60),
          },
        ]
      : [];
  });
}

const CSS_TEXT = `section { all: initial; display: block; margin: 1rem; padding: 1rem; border: 3px solid #111; background: #fff; color: #111;
  font: 16px/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 0; } h3 { font-size: 1rem; margin: 1rem 0 0; } ul { margin: 0; padding-inline-start: 1.25rem; }
textarea { box-sizing: border-box; inline-size: 100%; block-size: 10rem; font: 14px/1.4 monospace; }
button { font: inherit; min-block-size: 44px; margin-block-start: .5rem; }`;

const host = document.createElement('div');
host.lang = 'en';
host.dir = 'ltr';
const shadow = host.attachShadow({mode: 'open'});
const sheet = new CSSStyleSheet();
sheet.replaceSync(CSS_TEXT);
shadow.adoptedStyleSheets = [sheet];

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  element.append(...content);
  return element;
};

function render(): void {
  const parts = judge(facts());
  const text = make('textarea');
  text.readOnly = true;
  text.ariaLabel = 'The report, to copy into an e-mail';
  text.value = reportText(location.href, parts);
  const copy = make('button', 'Copy the report');
  copy.addEventListener('click', () => {
    text.select();
    void navigator.clipboard?.writeText(text.value);
  });
  const panel = make(
    'section',
    make('h2', 'What became of send-widgets on this page'),
    make(
      'p',
      'Only this visit shows it: ?send-debug is in the address. Copy the report below into an e-mail when you ask for help.',
    ),
    ...parts.flatMap(({title, lines}) => [
      make('h3', title),
      make('ul', ...lines.map(line => make('li', line))),
    ]),
    text,
    copy,
  );
  panel.ariaLabel = 'send-widgets report';
  shadow.replaceChildren(panel);
}

let timer: ReturnType<typeof setTimeout> | undefined;
/** Updates the report once, after a burst of changes. */
function look(): void {
  clearTimeout(timer);
  timer = setTimeout(render, 300);
}

function begin(): void {
  document.body.append(host);
  // Requests that a policy refused before this was loaded are repeated, now that the listener is in place.
  for (const widget of widgets())
    if (widget.source?.loaded?.problem === 'unreachable') widget.refresh?.();
  look();
  void readSource();
}
for (const type of ['send-ready', 'send-error', 'send-language-change'])
  document.addEventListener(type, look);
if (document.readyState === 'complete') begin();
else addEventListener('load', begin, {once: true});
