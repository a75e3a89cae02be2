/** The wording that a reader prefers: as published, in plain words, or in Easy Read with pictures. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../language/msg.js';
import {safeUrl} from '../record/addresses.js';
import type {EasyRead, SendRecord, Text} from '../record/schema.js';
import type {Reading} from '../record/texts.js';
import {type RenderWords, plainWords, renderProse} from './text.js';

export type {Reading};

/** What an item may have in addition to its main text. */
export interface Worded {
  plain?: Text;
  easyRead?: EasyRead;
}

/** The wordings that items have. */
export function readingsOf(items: readonly Worded[]): Reading[] {
  if (!items.length) return [];
  return [
    'standard',
    ...(items.some(({plain}) => plain !== undefined) ? ['plain' as const] : []),
    ...(items.some(({easyRead}) => easyRead?.length) ? ['easy-read' as const] : []),
  ];
}

/**
 * An item's text in the preferred wording, or else the nearest one that exists.
 *
 * @param renderWords renders standard and plain words; Easy Read is left as it is
 */
export function renderWording(
  record: SendRecord,
  item: Worded,
  main: Text | undefined,
  reading: Reading,
  base: string,
  renderWords?: RenderWords,
): TemplateResult | undefined {
  if (reading === 'easy-read' && item.easyRead?.length)
    return renderEasyRead(record, item.easyRead, base);
  const prose = (text: Text | undefined) => renderProse(record, text, undefined, renderWords);
  return (
    (reading === 'plain' || reading === 'easy-read' ? prose(item.plain) : undefined) ??
    prose(main) ??
    prose(item.plain)
  );
}

/**
 * Easy Read: pictures left, words right, one idea per line. A picture without a valid address is left out; its words
 * stay.
 */
export function renderEasyRead(record: SendRecord, lines: EasyRead, base: string): TemplateResult {
  return html`<ul class="easy-read" part="easy-read" role="list">
    ${lines.map(line => {
      const image = safeUrl(line.image, base);
      const showable = image && /^https?:/.test(image);
      return html`<li>
        ${showable ? html`<img src=${image} alt=${plainWords(record, line.alt)} loading="lazy" decoding="async" referrerpolicy="no-referrer" width="112" height="112" />` : nothing}
        ${renderProse(record, line.text) ?? nothing}
      </li>`;
    })}
  </ul>`;
}

/** Shown once, if items are in plain words because they have no Easy Read version. */
export const renderEasyReadMissing = (items: readonly Worded[]): TemplateResult | typeof nothing =>
  items.some(({easyRead}) => !easyRead?.length)
    ? html`<p class="quiet small">
        ${msg('Not all of this is in Easy Read yet.', {id: 'easy-read.missing', desc: 'Said once, under a widget’s heading, to those who chose Easy Read, when some of it only comes in plain words'})}
      </p>`
    : nothing;

/** The label of a wording in the reader's bar. */
export function readingWords(reading: Reading): string {
  switch (reading) {
    case 'standard':
      return msg('As published', {
        id: 'reading.standard',
        desc: 'Button: shows the words as they were published',
      });
    case 'plain':
      return msg('Plain words', {
        id: 'reading.plain',
        desc: 'Button: shows the same in plain words',
      });
    case 'easy-read':
      return msg('Easy Read', {
        id: 'format.easy-read',
        desc: 'Format of a document: Easy Read, with pictures and short sentences',
      });
  }
}
