/** Findings, figures, groups and responses: what was found, who took part, and what was done about what families said. */
import {byTheme} from '../../src/record/responses.js';
import {SMALLEST_COUNT, figuresOf, isPercentage, withheld} from '../../src/record/figures.js';
import {findingsByEvent} from '../../src/record/findings.js';
import type {Figure, ResponseState} from '../../src/record/schema.js';
import {absentWords} from '../../src/ui/absent.js';
import {fewWords, figureWords, numberWords} from '../../src/ui/figure.js';
import {findingKindWords} from '../../src/ui/finding-kind.js';
import {contributorKindWords, kindOf} from '../../src/widgets/contributors/kinds.js';
import {type Markup, type Part, html, joined} from './markup.js';
import {type FallbackView, chosen, date, heading, line, link, prose, say, source} from './view.js';

export const renderFindings = (view: FallbackView): Markup => html`
  ${heading(view, 0, say('findings.heading', 'What inspectors found'))}
  ${findingsByEvent(view.record, view.item).map(({event, kinds}) => html`
    ${event && heading(view, 1, line(view, event.title))}
    ${event && html`<p>${date(view, event.date, event.dateText)}</p>`}
    ${kinds.map(({kind, findings}) => html`${heading(view, event ? 2 : 1, findingKindWords(kind))}
      <ul>${findings.map(finding => html`<li>${prose(view, finding.text) ?? prose(view, finding.plain)}${source(view, finding.source)}</li>`)}</ul>`)}`)}`;

/** The value as it may be shown: with its qualifier, or held back. */
function figureValue(figure: Figure): string {
  switch (withheld(figure)) {
    case 'small': return fewWords();
    case 'no-base': case 'small-base': return say('participation.withheld', 'not shown');
    default: return figureWords(figure.value, figure.qualifier) + (isPercentage(figure) ? '%' : '');
  }
}

export function renderFigures(view: FallbackView): Markup {
  const figures = figuresOf(view.record, view.item);
  const name = (figure: Figure) => line(view, figure.what) ?? joined(figure.who?.map(who => line(view, who)) ?? [], ', ');
  const notes = figures.filter(({note}) => note !== undefined);
  const sources = new Map(figures.map(figure => [JSON.stringify(figure.source), source(view, figure.source)]));
  return html`
    ${heading(view, 0, say('participation.heading', 'How many took part'))}
    <table><thead><tr><th scope="col">${say('participation.what', 'What is counted')}</th><th scope="col">${say('participation.number', 'Number')}</th><th scope="col">${say('participation.asked', 'How many were asked')}</th></tr></thead>
    <tbody>${figures.map(figure => html`<tr><th scope="row">${name(figure)}</th><td>${figureValue(figure)}</td><td>${figure.base === undefined ? absentWords() : numberWords(figure.base)}</td></tr>`)}</tbody></table>
    ${notes.length > 0 && html`<ul>${notes.map(figure => html`<li>${name(figure)}, ${figureValue(figure)}: ${line(view, figure.note)}</li>`)}</ul>`}
    ${[...sources.values()]}`;
}

export function renderContributors(view: FallbackView): Markup {
  const groups = chosen(view, view.record.contributors);
  const kinds = [...new Set(groups.map(({kind}) => kindOf(kind)))];
  return html`
    ${heading(view, 0, say('contributors.heading', 'Who took part'))}
    ${kinds.map(kind => html`${heading(view, 1, contributorKindWords(kind))}
      <ul>${groups.filter(group => kindOf(group.kind) === kind).map(group => html`<li>
        <p>${link(view, group.url, line(view, group.name) ?? contributorKindWords(kind))}</p>
        ${prose(view, group.part) ?? prose(view, group.plain)}${prose(view, group.note)}
        ${group.contact !== undefined && html`<p>${say('contributors.contact', 'Contact:')} ${line(view, group.contact)}</p>`}
      </li>`)}</ul>`)}`;
}

function stateWords(state: ResponseState): string {
  switch (state) {
    case 'done': return say('status.done', 'Done');
    case 'under-way': return say('response.under-way', 'Under way');
    case 'not-yet': return say('response.not-yet', 'Not yet');
    case 'cannot': return say('response.cannot', 'Cannot be done');
  }
}

const labelled = (label: string, content: Part): Part => content && html`<p><strong>${label}</strong></p>${content}`;

export const renderResponses = (view: FallbackView): Markup => html`
  ${heading(view, 0, say('responses.heading', 'You said, we did'))}
  ${byTheme(chosen(view, view.record.responses)).map(({named, responses}) => html`
    ${heading(view, 1, line(view, named.theme) ?? say('responses.no-theme', 'Other things'))}
    <ul>${responses.map(response => html`<li>
      ${labelled(say('responses.you-said', 'You said'), prose(view, response.youSaid))}
      ${response.said ? html`<p>${say('responses.said', 'How many said this:')} ${response.said < SMALLEST_COUNT ? fewWords() : numberWords(response.said)}</p>` : undefined}
      <p><strong>${say('responses.we-did', 'We did')}</strong>${response.state && ` · ${stateWords(response.state)}`}</p>
      ${prose(view, response.weDid) ?? prose(view, response.plain)}
      ${labelled(say('responses.why', 'Why'), prose(view, response.why))}
      ${response.date !== undefined && html`<p>${date(view, response.date)}</p>`}
    </li>`)}</ul>`)}`;
