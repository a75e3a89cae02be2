/** What usually comes next: apart from what has happened, dashed, not confirmed, with its source. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg} from '../../language/msg.js';
import type {NextStep} from '../../record/frameworks.js';
import {renderDate} from '../../ui/date.js';
import {eventKindIcon, eventKindWords} from '../../ui/event-kind.js';
import {renderHeading} from '../../ui/heading.js';
import {renderSource} from '../../ui/source.js';
import {followsLabel, renderEventName} from './facts.js';
import type {View} from './view.js';

export const unknownDate = (): string =>
  msg('Date not known', {
    id: 'next.no-date',
    desc: 'In place of the time of a next step; and the heading over events without a date',
  });

export function renderNext(
  view: View,
  steps: readonly NextStep[],
): TemplateResult | typeof nothing {
  if (!steps.length) return nothing;
  return html` <div class="next" part="next">
    ${renderHeading(view.level(1), msg('What usually comes next', {id: 'next.heading', desc: 'Heading over steps that usually follow an inspection'}), {look: 'year-name'})}
    <p class="quiet">
      ${msg('Not confirmed. This is what inspectors usually do next.', {id: 'next.not-confirmed', desc: 'Under the heading What usually comes next'})}
    </p>
    <ol class="events" part="list">
      ${steps.map(step => renderStep(view, step))}
    </ol>
  </div>`;
}

function renderStep(
  view: View,
  {kind, after, window, within, passed, source}: NextStep,
): TemplateResult {
  const when = renderDate(view.record, window);
  return html` <li class="event foretold" part="next-step">
    <span class="dot"
      ><svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${eventKindIcon(kind)}</svg></span
    >
    <p class="when">
      ${
        when
          ? html`${
              within
                ? msg('Usually no later than', {
                    id: 'next.within',
                    desc: 'Label before the latest time at which a next step usually comes',
                  })
                : msg('Usually around', {
                    id: 'next.around',
                    desc: 'Label before the time at which a next step usually comes',
                  })
            }:
            ${when}`
          : html`<bdi>${unknownDate()}</bdi>`
      }
    </p>
    ${renderHeading(view.level(2), eventKindWords(kind), {look: 'name'})}
    <div class="body">
      <div class="story">
        ${passed ? html`<p>${msg('That time is over, and nothing about it is listed on this page.', {id: 'next.passed', desc: 'Shown when the usual time of a next step is over'})}</p>` : nothing}
        <p class="quiet">${followsLabel()}: ${renderEventName(view, after)}</p>
      </div>
      <div class="side">${renderSource(view.record, source, view.base)}</div>
    </div>
  </li>`;
}
