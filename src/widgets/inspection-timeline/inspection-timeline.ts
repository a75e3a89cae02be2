import {msg} from '@lit/localize';
import {type TemplateResult, html, nothing} from 'lit';
import {property} from 'lit/decorators.js';
import {type EventThread, type Order, byYear, eventThreads, isUpcoming} from '../../record/events.js';
import type {SendEvent, SendRecord} from '../../record/schema.js';
import {renderDate} from '../../ui/date.js';
import {define} from '../../ui/define.js';
import {renderDocuments} from '../../ui/documents.js';
import {eventKindIcon, eventKindWords, isInspection} from '../../ui/event-kind.js';
import {renderHeading} from '../../ui/heading.js';
import {renderLink} from '../../ui/link.js';
import {outcomeWords} from '../../ui/outcome.js';
import {SendElement} from '../../ui/send-element.js';
import {renderSource} from '../../ui/source.js';
import {renderLine, renderProse} from '../../ui/text.js';
import {styles} from './inspection-timeline.styles.js';

/**
 * What happened, when, and what it means: visits, inspections, letters and reports of a local area, each shown as the kind
 * of thing it is.
 *
 * @element send-inspection-timeline
 * @csspart list - the list of one year's events
 * @csspart event - one event
 * @csspart documents - documents of an event
 * @csspart source - where an event's facts come from
 */
export class SendInspectionTimeline extends SendElement {
  static override styles = [SendElement.styles, styles];

  /** Which comes first: `newest` or `oldest`. */
  @property() order: Order = 'newest';

  protected override renderContent(record: SendRecord): TemplateResult {
    const years = byYear(eventThreads(record.events, this.order === 'oldest' ? 'oldest' : 'newest'));
    return html`
      ${this.noHeading ? nothing : renderHeading(this.level(), this.#title(record), {look: 'title', part: 'heading'})}
      ${renderProse(record, record.notice)}
      ${years.length ? years.map(({year, threads}) => html`
        <div class="year">
          ${renderHeading(this.level(1), year ?? msg('Date not published', {id: 'timeline.undated', desc: 'Heading over events whose date nobody published'}))}
          <ol class="events" part="list">${threads.map(thread => this.#renderThread(record, thread))}</ol>
        </div>`) : html`<p class="notice">${msg('No visit, inspection or letter has been published here yet.', {id: 'timeline.empty', desc: 'Shown when the record has no events'})}</p>`}
    `;
  }

  #title(record: SendRecord): unknown {
    const area = renderLine(record, record.area?.name);
    return html`${msg('Inspections and visits', {id: 'timeline.heading', desc: 'Heading of the timeline'})}${area ? html`<span class="quiet">: ${area}</span>` : nothing}`;
  }

  #renderThread(record: SendRecord, {event, followers}: EventThread): TemplateResult {
    const kind = event.kind ?? 'other';
    const upcoming = isUpcoming(event, this.day);
    return html`
      <li class="event ${isInspection(kind) ? 'weighty' : ''} ${upcoming ? 'upcoming' : ''}" part="event">
        <span class="dot"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${eventKindIcon(kind)}</svg></span>
        ${this.#renderWhen(record, event, upcoming)}
        ${renderHeading(this.level(2), renderLine(record, event.title) ?? eventKindWords(kind), {look: 'name'})}
        ${this.#renderBody(record, event)}
        ${followers.length ? html`<ul class="followers">${followers.map(follower => this.#renderFollower(record, follower))}</ul>` : nothing}
      </li>`;
  }

  #renderWhen(record: SendRecord, event: SendEvent, upcoming: boolean): TemplateResult {
    const date = renderDate(record, event.date, event.dateText) ??
      html`<bdi>${msg('Date not published', {id: 'timeline.no-date', desc: 'In place of an event’s date'})}</bdi>`;
    return html`<p class="when">${date} · ${event.title ? eventKindWords(event.kind ?? 'other') : nothing}${upcoming
      ? html` · ${msg('still to come', {id: 'timeline.upcoming', desc: 'Beside the date of an event that has not happened yet'})}` : nothing}</p>`;
  }

  #renderBody(record: SendRecord, event: SendEvent): TemplateResult {
    const by = event.by?.map(name => renderLine(record, name)).filter(Boolean) ?? [];
    const meaning = renderProse(record, event.meaning);
    return html`
      <div class="body">
        ${by.length ? html`<p class="quiet">${msg('By', {id: 'timeline.by', desc: 'Before the names of those who held the event'})} ${by.map((name, index) => html`${index ? ', ' : ''}${name}`)}</p>` : nothing}
        ${renderProse(record, event.summary) ?? nothing}
        ${this.#renderOutcome(record, event)}
        ${meaning ? html`<div class="meaning"><p class="label">${msg('What it means for families', {id: 'timeline.meaning', desc: 'Label above what an event means for families'})}</p>${meaning}</div>` : nothing}
        ${renderDocuments(record, event.documents, this.base)}
        ${event.links?.length ? html`<ul class="links">${event.links.map(link => html`<li>${renderLink(link.url, this.base, renderLine(record, link.title) ?? link.url)}</li>`)}</ul>` : nothing}
        ${renderSource(record, event.source, this.base)}
      </div>`;
  }

  /** A visit has no outcome, whatever the record says. */
  #renderOutcome(record: SendRecord, event: SendEvent): TemplateResult | typeof nothing {
    if (!event.outcome || !isInspection(event.kind ?? 'other')) return nothing;
    const words = renderLine(record, event.outcome.text) ?? (event.outcome.code && outcomeWords(event.outcome.code));
    if (!words) return nothing;
    return html`<dl class="outcome"><dt>${msg('Outcome', {id: 'timeline.outcome', desc: 'Label above the outcome of an inspection'})}</dt><dd>${words}</dd></dl>`;
  }

  #renderFollower(record: SendRecord, event: SendEvent): TemplateResult {
    const kind = event.kind ?? 'other';
    return html`
      <li class="follower" part="event">
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${eventKindIcon(kind)}</svg>
        <div>
          ${this.#renderWhen(record, event, isUpcoming(event, this.day))}
          ${renderHeading(this.level(3), renderLine(record, event.title) ?? eventKindWords(kind), {look: 'name'})}
          ${this.#renderBody(record, event)}
        </div>
      </li>`;
  }
}

define('send-inspection-timeline', SendInspectionTimeline);

declare global {
  interface HTMLElementTagNameMap {
    'send-inspection-timeline': SendInspectionTimeline;
  }
}
