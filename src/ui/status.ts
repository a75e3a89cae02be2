/** Where something stands: the word first, then a shape that works in one ink. No traffic lights. */
import {type SVGTemplateResult, type TemplateResult, html, nothing, svg} from 'lit';
import {msg} from '../language/msg.js';
import type {CurrentStatus} from '../record/status.js';

/** A status in words. */
export function statusWords(status: CurrentStatus): string {
  switch (status) {
    case 'none':
      return msg('No update published', {
        id: 'status.none',
        desc: 'Status of a priority about which nothing was ever published. Not the same as not started',
      });
    case 'published':
      return msg('Published as:', {
        id: 'status.published',
        desc: 'Before the publisher’s own words for how far something has got, such as On track',
      });
    case 'unclear':
      return '';
    case 'unsaid':
      return msg('Status not published', {
        id: 'status.unsaid',
        desc: 'Status of a priority or action about which something was published, but not where it stands',
      });
    case 'not-started':
      return msg('Not started', {id: 'status.not-started', desc: 'Status of a priority or action'});
    case 'planned':
      return msg('Planned', {id: 'status.planned', desc: 'Status of a priority or action'});
    case 'in-progress':
      return msg('In progress', {id: 'status.in-progress', desc: 'Status of a priority or action'});
    case 'done':
      return msg('Done', {id: 'status.done', desc: 'Status of a priority or action'});
    case 'checking':
      return msg('Done – checking that it works', {
        id: 'status.checking',
        desc: 'Status of a priority or action: the work is done, its effect is being checked',
      });
    case 'changed':
      return msg('Changed', {
        id: 'status.changed',
        desc: 'Status of a priority or action: the plan was changed',
      });
    case 'stopped':
      return msg('Stopped', {id: 'status.stopped', desc: 'Status of a priority or action'});
  }
}

/** The part of a disc from the top, clockwise. */
function shape(status: CurrentStatus): SVGTemplateResult {
  switch (status) {
    case 'none':
      return svg`<circle cx="12" cy="12" r="8.5" stroke-dasharray="3.4 3.28"/>`;
    case 'published':
    case 'unclear':
    case 'unsaid':
      return svg`<circle cx="12" cy="12" r="8.5" stroke-dasharray="3.4 3.28"/><path d="M12 12h0" stroke-width="3.5"/>`;
    case 'not-started':
      return svg`<circle cx="12" cy="12" r="8.5"/>`;
    case 'planned':
      return svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 12V3.5A8.5 8.5 0 0 1 20.5 12Z" fill="currentColor"/>`;
    case 'in-progress':
      return svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 3.5a8.5 8.5 0 0 1 0 17Z" fill="currentColor"/>`;
    case 'done':
      return svg`<circle cx="12" cy="12" r="8.5" fill="currentColor"/>`;
    case 'checking':
      return svg`<circle cx="10" cy="10" r="6.5" fill="currentColor"/><path d="m15.5 15.5 5 5" stroke-width="2.5"/>`;
    case 'changed':
      return svg`<path d="M4 8.5h13m-3.5-4 4 4-4 4M20 15.5H7m3.5 4-4-4 4-4"/>`;
    case 'stopped':
      return svg`<circle cx="12" cy="12" r="8.5"/><path d="M7.5 12h9" stroke-width="3"/>`;
  }
}

/** The shape alone, beside words that say the same. */
export const renderStatusShape = (status: CurrentStatus): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${shape(status)}</svg>`;

/**
 * A status on screen; nothing where it cannot be read.
 *
 * @param words the publisher's own, alone or beside one of our states
 */
export function renderStatus(
  status: CurrentStatus,
  words?: unknown,
): TemplateResult | typeof nothing {
  if (status === 'unclear') return nothing;
  const beside = words && status !== 'published' ? html` · ${statusWords('published')}` : nothing;
  return html`<span class="status" part="status"
    >${renderStatusShape(status)}
    <span>${statusWords(status)}${beside} ${words ?? nothing}</span></span
  >`;
}
