/** Statuses: the word first, then an icon that works in one colour. No traffic lights. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../language/msg.js';
import type {CurrentStatus} from '../record/status.js';
import {type IconName, renderIcon} from './icons.js';

/** A status as families see it: "said to be done", without evidence linked, is a separate status. */
export type ShownStatus = CurrentStatus | 'said';

export const shownStatus = (status: CurrentStatus, evidenceMissing: boolean): ShownStatus =>
  status === 'done' && evidenceMissing ? 'said' : status;

/** A status in words. */
export function statusWords(status: ShownStatus): string {
  switch (status) {
    case 'said':
      return msg('Said to be done, no evidence linked', {
        id: 'status.said',
        desc: 'Status of a priority or action that is said to be done, when nothing is linked that shows it',
      });
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

/** The icon of a status. The publisher's own words and unpublished statuses share one: a dashed ring with a dot. */
export const statusIcon = (status: ShownStatus): IconName =>
  status === 'published' || status === 'unclear' ? 'unsaid' : status;

/**
 * A status on screen; nothing where it cannot be read.
 *
 * @param words the publisher's own words, alone or in addition to one of our statuses
 */
export function renderStatus(
  status: ShownStatus,
  words?: unknown,
): TemplateResult | typeof nothing {
  if (status === 'unclear') return nothing;
  return html`<span class="status" part="status"
    >${renderIcon(statusIcon(status))} <span>${statusLine(status, words)}</span></span
  >`;
}

/** A status in words, with the publisher's own words after it. */
export const statusLine = (status: ShownStatus, words?: unknown): TemplateResult =>
  html`${statusWords(status)}${words && status !== 'published' ? html`&nbsp;· ${statusWords('published')}` : nothing}${words ? html` ${words}` : nothing}`;
