/** Buttons that narrow the timeline to one kind of event. */
import {msg} from '@lit/localize';
import {type TemplateResult, html, nothing} from 'lit';
import type {EventKind} from '../../record/schema.js';
import {eventKindWords} from '../../ui/event-kind.js';
import type {View} from './view.js';

/** Below these the buttons would be more to read than the list. */
const MANY_EVENTS = 6;
const MANY_KINDS = 3;

/**
 * @param choose what a press does; without a kind it shows all again
 */
export function renderFilter({offered, kindsOffered, only}: View, choose: (kind?: EventKind) => void): TemplateResult | typeof nothing {
  if (offered.length < MANY_EVENTS || kindsOffered.size < MANY_KINDS) return nothing;
  const button = (words: string, kind?: EventKind) =>
    html`<button class="choice" type="button" aria-pressed=${String(only === kind)} @click=${() => choose(kind)}>${words}</button>`;
  return html`<div class="filter screen-only" part="filter" role="group" aria-label=${msg('Show', {id: 'timeline.filter', desc: 'Name of a group of buttons that choose what to show'})}>${
    button(msg('All', {id: 'timeline.all', desc: 'Button that shows events of every kind'}))}${
    [...kindsOffered].map(kind => button(eventKindWords(kind), kind))}</div>`;
}
