/** The content of an open row: first what it means for a family, then the details, and the source. */
import {type TemplateResult, html, nothing} from 'lit';
import {type Day, parseDate} from '../../../record/dates.js';
import {type EventThread, isExpected, surveyState} from '../../../record/events.js';
import {frameworkOf} from '../../../record/frameworks.js';
import {isInspection} from '../../../record/kinds.js';
import {type SendEvent, type SendRecord, findingKinds} from '../../../record/schema.js';
import type {Term} from '../../../record/terms.js';
import {renderCalendarButton} from '../../../ui/calendar.js';
import {formatWords, renderDocument} from '../../../ui/documents.js';
import {eventKindWords} from '../../../ui/event-kind.js';
import {findingKindWords} from '../../../ui/finding-kind.js';
import {renderReference} from '../../../ui/items.js';
import {absentWords} from '../../../ui/notices.js';
import {frameworkWords} from '../../../ui/outcome.js';
import {renderLink, renderSource} from '../../../ui/source.js';
import {takeFocus} from '../../../ui/take-focus.js';
import {explainTerms} from '../../../ui/terms.js';
import {inRow, plainWords, renderLine, renderProse} from '../../../ui/text.js';
import {type Reading, renderEasyRead, renderWording} from '../../../ui/wording.js';
import {documentsOf, missingFormats, prioritiesFrom, sharesSource} from '../event-model.js';
import {
  answerWords,
  byLabel,
  calendarWords,
  findingsLabel,
  followsLabel,
  frameworkLabel,
  improveLabel,
  meaningLabel,
  moreWords,
  noneListedWords,
  notInEasyReadWords,
  prioritiesLabel,
} from '../messages.js';
import type {TimelineModel} from '../model.js';

/** The inputs of the templates: the model, and the settings of this widget. */
export interface TimelineContext {
  model: TimelineModel;
  record: SendRecord;
  base: string;
  reading: Reading;
  /** Address of the record, for links to other widgets that show it. */
  recordAddress: string | undefined;
  /** Level of headings `depth` levels below the widget's own. */
  level(depth: number): number;
  /** Terms that were already explained. */
  usedTerms: Set<Term>;
}

/**
 * @param parent the thread, if this event is listed under another one, which shows what they share
 * @param kids the letters and reports under it
 * @param linked whether its first document or link is in the row itself
 */
export function renderBody(
  context: TimelineContext,
  event: SendEvent,
  {parent, kids, linked = false}: {parent?: EventThread; kids?: unknown; linked?: boolean},
): TemplateResult {
  const {record, reading, base, model, usedTerms} = context;
  const renderWords = explainTerms(usedTerms);
  const words = renderProse(record, event.meaning, undefined, renderWords);
  const meaning = words
    ? html`<div class="meaning" part="meaning"><b>${meaningLabel()}</b> ${words}</div>`
    : nothing;
  const papers = renderPapers(context, event, linked);
  const acts = html`${renderSurveyLink(context, event)}${parent ? nothing : renderCalendar(record, model.day, event)}`;
  if (reading === 'easy-read')
    return html`<div class="body">
      ${
        event.easyRead?.length
          ? renderEasyRead(record, event.easyRead, base)
          : html`<p class="quiet">${notInEasyReadWords()}</p>
              ${renderWording(record, event, event.summary, 'plain', base, renderWords) ?? nothing}`
      }
      ${acts} ${kids ?? nothing}
      ${renderMore(record, event, [meaning, papers, ...renderFacts(context, event, parent)])}
    </div>`;
  const [found, ...facts] = renderFacts(context, event, parent);
  return html`<div class="body">
    ${meaning} ${renderWording(record, event, event.summary, reading, base, renderWords) ?? nothing}
    ${papers} ${kids ?? nothing} ${found} ${parent ? facts : renderMore(record, event, facts)}
    ${acts}
  </div>`;
}

/** A button to add a future day to the reader's own calendar. Not for months, which are no appointment. */
function renderCalendar(
  record: SendRecord,
  day: Day,
  event: SendEvent,
): TemplateResult | typeof nothing {
  const {id, date} = event;
  if (!date || !isExpected(event, day) || !parseDate(date)?.from?.day) return nothing;
  const title = plainWords(record, event.title) || kindWords(record, event);
  return html`<p class="screen-only">
    ${renderCalendarButton(calendarWords(), 'button', 'events', () => [{id, item: id, date, title}])}
  </p>`;
}

/** The link to a survey's form, while it is open and the form is on the page. */
function renderSurveyLink(
  {record, model}: TimelineContext,
  event: SendEvent,
): TemplateResult | typeof nothing {
  if (surveyState(record, event, model.day)?.state !== 'open') return nothing;
  const form = document.querySelector<SurveyForm>(
    `send-feedback-form[purpose=survey][item="${CSS.escape(event.id)}"]`,
  );
  if (!form) return nothing;
  return html`<p class="screen-only">
    <button class="button main" type="button" @click=${() => goTo(form)}>${answerWords()}</button>
  </p>`;
}

/** The form, whose code may not have loaded yet. */
type SurveyForm = HTMLElement & {start?(): void};

/** Moves a reader who asked for it to the questions of a survey. */
function goTo(form: SurveyForm): void {
  takeFocus(form, {preventScroll: true});
  form.scrollIntoView();
  form.start?.();
}

/** Documents, expected ones that were not published, letters on this page, and further links. */
function renderPapers(
  {record, base, model, recordAddress}: TimelineContext,
  event: SendEvent,
  linked: boolean,
): TemplateResult | typeof nothing {
  const documents = documentsOf(model, event);
  const links = event.links ?? [];
  const letters = model.letters.get(event.id)?.filter(letter => letter.title) ?? [];
  const lines = [
    ...documents.slice(linked ? 1 : 0).map(document => renderDocument(record, document, base)),
    ...letters.map(letter =>
      renderReference('letters', letter.id, renderLine(record, letter.title), recordAddress),
    ),
    ...links
      .slice(linked && !documents.length ? 1 : 0)
      .map(({title, url}) => renderLink(url, base, renderLine(record, title) ?? url)),
    ...missingFormats(model, event).map(
      format => html`<span class="quiet">${formatWords(format)}: ${absentWords()}</span>`,
    ),
  ];
  if (!lines.length) return nothing;
  return html`<ul class="documents" role="list" part="documents">
    ${lines.map(line => html`<li>${line}</li>`)}
  </ul>`;
}

/** The findings; then the people, the framework and the source, in a disclosure. */
function renderFacts(
  context: TimelineContext,
  event: SendEvent,
  parent: EventThread | undefined,
): [found: unknown, facts: unknown, source: unknown] {
  const {record, recordAddress, model, base} = context;
  const facts: Fact[] = [];
  const priorities = prioritiesFrom(model, event).map(({id, title, commitment}) =>
    renderReference('priorities', id, renderLine(record, title ?? commitment) ?? id, recordAddress),
  );
  if (priorities.length) facts.push([prioritiesLabel(), inRow(priorities)]);
  const by =
    event.by?.map(name => renderLine(record, name)).filter(name => name !== undefined) ?? [];
  if (by.length) facts.push([byLabel(), inRow(by)]);
  const before = event.follows === undefined ? undefined : model.events.get(event.follows);
  if (before && before !== parent?.event && before !== event && before.title)
    facts.push([followsLabel(), renderEventName(context, before)]);
  const framework = event.framework ?? (isInspection(event.kind) ? frameworkOf(event) : undefined);
  if (framework) facts.push([frameworkLabel(), html`<bdi>${frameworkWords(framework)}</bdi>`]);
  const findings = findingLines(context, event);
  return [
    renderPairs(findings.length ? [[findingsLabel(), inRow(findings)]] : []),
    renderPairs(facts),
    parent && sharesSource(parent) ? nothing : renderSource(record, event.source, base),
  ];
}

type Fact = readonly [label: string, value: unknown];

const renderPairs = (facts: readonly Fact[]): TemplateResult | typeof nothing =>
  facts.length
    ? html`<dl class="facts">
        ${facts.map(
          ([label, value]) =>
            html`<div>
              <dt>${label}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>`
    : nothing;

/** Details for some readers, in a disclosure; nothing if there are none. */
const renderMore = (
  record: SendRecord,
  event: SendEvent,
  content: readonly unknown[],
): TemplateResult | typeof nothing =>
  content.every(part => part === nothing)
    ? nothing
    : html`<details class="fold about">
        <summary>${renderMoreWords(record, event)}</summary>
        ${content}
      </details>`;

/** "More", and for screen readers about what. */
export const renderMoreWords = (record: SendRecord, event: SendEvent): TemplateResult =>
  html`${moreWords()}<span class="hidden-visually">: ${eventName(record, event)}</span>`;

/** An event by its title, else by its kind. */
export const eventName = (record: SendRecord, event: SendEvent): unknown =>
  renderLine(record, event.title) ?? kindWords(record, event);

/** What kind of event it is: in our words, or in the source's own if they match no known kind. */
export const kindWords = (record: SendRecord, {kind, kindText}: SendEvent): string =>
  (kind ? '' : plainWords(record, kindText)) || eventKindWords(kind ?? 'other');

/** The name of an event, as a link while it is shown. */
const renderEventName = (
  {record, model, recordAddress}: TimelineContext,
  event: SendEvent,
): TemplateResult => {
  const name = eventName(record, event);
  return model.shown.has(event)
    ? renderReference('events', event.id, name, recordAddress)
    : html`${name}`;
};

/**
 * How many findings of each kind there are; and kinds that families would look for, but of which the page lists none.
 */
function findingLines(
  {model, recordAddress}: TimelineContext,
  {id, kind}: SendEvent,
): TemplateResult[] {
  const all = model.findings.get(id);
  if (!all) return [];
  const line = (label: string, value: unknown) => html`${label} <bdi>(${value})</bdi>`;
  const lines = findingKinds.flatMap(sought => {
    const found = all.filter(finding => finding.kind === sought);
    const words = line(findingKindWords(sought), found.length);
    return found.length ? [renderReference('findings', found[0]!.id, words, recordAddress)] : [];
  });
  if (!isInspection(kind)) return lines;
  const none = noneListedWords();
  if (!all.some(finding => finding.kind === 'strength'))
    lines.unshift(line(findingKindWords('strength'), none));
  if (all.every(({kind: of}) => !of || of === 'strength' || of === 'learning'))
    lines.push(line(improveLabel(), none));
  return lines;
}
