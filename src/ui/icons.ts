/**
 * All icons: one family on a 24-unit grid with one stroke width, named by meaning. They are always next to words with
 * the same meaning, in one colour; those that point along the line are mirrored in right-to-left languages.
 *
 * @example
 * ```ts
 * html`${renderIcon('letter')} Letter`; // an icon before its word
 * ```
 */
import {type SVGTemplateResult, type TemplateResult, html, svg} from 'lit';
import {ownId} from './light.js';

const RING = svg`<circle cx="12" cy="12" r="8.5"/>`;
const DASHED = svg`<circle cx="12" cy="12" r="8.5" stroke-dasharray="3.4 3.28"/>`;
const LENS = svg`<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5.5 5.5"/>`;

/**
 * Fills are `currentColor` or none: shapes survive a single colour, print and forced colours. A tick is cut out
 * (even-odd).
 */
const icons = {
  // Statuses.
  'none': DASHED,
  'unsaid': svg`${DASHED}<path d="M12 12h0" stroke-width="3.5"/>`,
  'not-started': RING,
  'planned': svg`${RING}<path d="M12 12V3.5A8.5 8.5 0 0 1 20.5 12Z" class="ink"/>`,
  'in-progress': svg`${RING}<path d="M12 3.5a8.5 8.5 0 0 1 0 17Z" class="ink"/>`,
  'done': svg`<path class="ink" stroke="none" fill-rule="evenodd" d="M12 2.6a9.4 9.4 0 1 1 0 18.8 9.4 9.4 0 0 1 0-18.8Zm4.8 5.6-6.1 6.5-2.4-2.4-1.6 1.6 4.1 4.1 7.6-8.2Z"/>`,
  'said': svg`${RING}<path d="M10 9v2.6c0 1.5-.7 2.4-1.8 2.9M15.8 9v2.6c0 1.5-.7 2.4-1.8 2.9" stroke-width="2.2"/>`,
  'checking': svg`${RING}<circle cx="12" cy="12" r="4.6" class="ink" stroke="none"/>`,
  'changed': svg`<path d="M4 8.5h13m-3.5-4 4 4-4 4M20 15.5H7m3.5 4-4-4 4-4"/>`,
  'stopped': svg`${RING}<path d="M7.5 12h9" stroke-width="3"/>`,
  // Kinds of events.
  'inspection': svg`${LENS}<path d="m8 10.5 2 2 3.2-3.6"/>`,
  're-visit': LENS,
  'visit': svg`<path d="M4 12c2.2-4 5-6 8-6s5.8 2 8 6c-2.2 4-5 6-8 6s-5.8-2-8-6Z"/><circle cx="12" cy="12" r="2.5"/>`,
  'meeting': svg`<circle cx="8.5" cy="9" r="2.5"/><circle cx="16" cy="9" r="2.5"/><path d="M3.5 18.5c.4-3.3 2.2-5 5-5s4.6 1.7 5 5M14 13.7c3.6-.8 6 .9 6.5 4.8"/>`,
  'peer-review': svg`<path d="M4 9h12l-3-3M20 15H8l3 3"/>`,
  'letter': svg`<rect x="3.5" y="6" width="17" height="12.5" rx="1.5"/><path d="m4 7 8 6.5L20 7"/>`,
  'page': svg`<path d="M6 3.5h8l4 4v13H6Z"/><path d="M14 3.5v4h4M9 12h6M9 15.5h6"/>`,
  'web-page': svg`<rect x="3.5" y="5" width="17" height="14" rx="1.5"/><path d="M3.5 9h17M7 13h8M7 16h5"/>`,
  'video': svg`<rect x="3.5" y="5.5" width="17" height="13" rx="1.5"/><path d="m10.5 9.5 4.5 2.5-4.5 2.5Z"/>`,
  'survey': svg`<path d="M5 19.5V11M12 19.5v-15M19 19.5v-6"/>`,
  'statement': svg`<path d="M4 5.5h16v10.5h-8.5L7 20v-4H4Z"/>`,
  'news': svg`<path d="M4 10v4h3l8 4.5v-13L7 10ZM18.5 9.5c1.3 1.5 1.3 3.5 0 5"/>`,
  'event': svg`<circle cx="12" cy="12" r="3.5"/>`,
} as const satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof icons;

export const renderIcon = (name: IconName): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${icons[name]}</svg>`;

/** An icon that many rows use: defined once in a hidden `svg`, and shown by `<use href="#icon-…">`. */
export const renderSymbol = (name: IconName): SVGTemplateResult =>
  svg`<symbol id=${ownId(`icon-${name}`)} viewBox="0 0 24 24">${icons[name]}</symbol>`;
