/**
 * The state of the reader's bar: what the reader of a page chose, what its widgets show, and which widget has the bar.
 *
 * It is stored under a registered symbol, so that two copies of the script share one choice and one bar.
 */
import type {LitElement} from 'lit';
import {shared} from '../language/page.js';
import type {ForeignWords} from './device-translation.js';
import type {Reading} from './wording.js';

/** What a widget reports to the bar about its content. */
export interface Shown {
  /** The wordings that its items have. */
  readings: readonly Reading[];
  /** The status of the words as displayed, if nobody fluent has checked them: the widget's own or the record's. */
  draft: 'draft' | 'machine' | undefined;
  /** The original language of the record, if an unchecked translation of it is shown. */
  original: string | undefined;
  /** The language of the widget. */
  lang: string;
  /** The record's disclaimer, which appears once per page. */
  notice: unknown;
}

export interface ReaderHost extends LitElement {
  reading: Reading;
  /** The list of the record that the widget shows, if any. */
  readonly list?: string | undefined;
  /** Address of the record. */
  readonly recordAddress: string | undefined;
  /** The texts that it shows in another language than the reader's. */
  readonly foreignWords?: ForeignWords | undefined;
}

interface ReaderState {
  reading: Reading | undefined;
  /** Whether the reader asked for records in their original language. */
  original: boolean;
  shown: Map<ReaderHost, Shown>;
  /** The state with which each widget was last rendered. */
  drawn: WeakMap<ReaderHost, string>;
  waiting: boolean;
}

export const readerState = shared<ReaderState>('reader', () => ({
  reading: undefined,
  original: false,
  shown: new Map(),
  drawn: new WeakMap(),
  waiting: false,
}));

/** Whether a widget is only the bar. */
export const isPicker = (host: Element) => host.localName === 'send-language';

/** Widgets with content, in document order. */
export const inOrder = (): ReaderHost[] =>
  [...readerState.shown.keys()].sort((a, b) =>
    a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );

/** The widget that has the bar. */
export function barHost(): ReaderHost | undefined {
  const hosts = inOrder();
  // A "page correct?" form is one line: it has the bar only if no other widget can.
  return hosts.find(isPicker) ?? hosts.find(({list}) => list !== undefined) ?? hosts[0];
}

/** Applies a reader's choice of wording to every widget of the page. */
export function chooseReading(reading: Reading): void {
  readerState.reading = reading;
  for (const host of readerState.shown.keys()) host.reading = reading;
  redraw();
}

/** Updates widgets whose role on the page has changed: the one with the bar, and the one with the disclaimer. */
export function redraw(): void {
  if (readerState.waiting) return;
  readerState.waiting = true;
  queueMicrotask(() => {
    readerState.waiting = false;
    const bar = barHost();
    const all = JSON.stringify([
      [...readerState.shown.values()],
      readerState.reading,
      readerState.original,
    ]);
    for (const host of readerState.shown.keys()) {
      const key = `${host === bar ? all : ''}${showsNotice(host)}${isLastOfRecord(host)}${readerState.original}`;
      // At its first render a widget is not among those shown yet, and has neither bar nor notice.
      if ((readerState.drawn.get(host) ?? 'falsefalsefalse') === key) continue;
      readerState.drawn.set(host, key);
      host.requestUpdate();
    }
  });
}

/** Whether the record's disclaimer appears in this widget: the first that shows it. */
export function showsNotice(host: ReaderHost): boolean {
  // Compared as text, because each copy of the script has its own objects.
  const words = (of: ReaderHost) => JSON.stringify(readerState.shown.get(of)?.notice);
  const notice = words(host);
  return notice !== undefined && inOrder().find(other => words(other) === notice) === host;
}

/** Whether the last widget of the page that shows this record is this one. */
export const isLastOfRecord = (host: ReaderHost): boolean =>
  inOrder()
    .filter(({list, recordAddress}) => list !== undefined && recordAddress === host.recordAddress)
    .at(-1) === host;
