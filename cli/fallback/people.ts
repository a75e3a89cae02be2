/** Findings, figures, groups and responses: what was found, who took part, and what was done about what families said. */
import {byTheme} from '../../src/record/responses.js';
import {figuresByEvent} from '../../src/record/figure-groups.js';
import {isPercentage, isSmall, withheld} from '../../src/record/figures.js';
import {findingsByEvent, isAnswerable, prioritiesFrom} from '../../src/record/findings.js';
import type {Figure, Finding, ResponseState, SendEvent} from '../../src/record/schema.js';
import {absentWords} from '../../src/ui/notices.js';
import {fewWords, figureWords, numberWords} from '../../src/ui/figure.js';
import {eventKindWords} from '../../src/ui/event-kind.js';
import {findingKindWords} from '../../src/ui/finding-kind.js';
import {
  contributorKindWords,
  countWords as contributorsHeading,
} from '../../src/widgets/contributors/messages.js';
import {kindOf} from '../../src/widgets/contributors/model.js';
import {saidWords} from '../../src/widgets/you-said-we-did/messages.js';
import {type Markup, type Part, html, joined} from './markup.js';
import {
  type FallbackView,
  about,
  chosen,
  date,
  heading,
  line,
  link,
  prose,
  say,
  source,
} from './view.js';

export const renderFindings = (view: FallbackView): Markup =>
  html` ${heading(view, 0, say('findings.heading', 'What inspectors found'))}
  ${findingsByEvent(view.record, about(view, view.record.findings)).map(
    ({event, kinds, improvementsMissing}) =>
      html` ${event && heading(view, 1, eventName(view, event))}
      ${event && html`<p>${date(view, event.date, event.dateText)}</p>`}
      ${kinds.map(
        ({kind, words, findings}) =>
          html`${heading(view, event ? 2 : 1, line(view, words) ?? findingKindWords(kind))}
            <ul>
              ${findings.map(finding => html`<li>${prose(view, finding.text) ?? prose(view, finding.plain)}${answer(view, finding)}${source(view, finding.source)}</li>`)}
            </ul>`,
      )}
      ${improvementsMissing && html`<p>${say('findings.no-improvements', 'This page does not list any areas to improve. That does not mean that there are none.')}</p>`}
      ${event && priorities(view, event.id, say('findings.priorities', 'Priorities that came out of it:'))}`,
  )}`;

const eventName = (view: FallbackView, {title, kind}: SendEvent): Part =>
  line(view, title) ?? eventKindWords(kind ?? 'other');

/** The priorities that name a finding or an event, in a separate line. */
function priorities(view: FallbackView, id: string, label: string): Part {
  const names = prioritiesFrom(view.record, id)
    .map(({title, commitment}) => line(view, title ?? commitment))
    .filter(name => name !== undefined);
  return names.length > 0 && html`<p>${label} ${joined(names, ' · ')}</p>`;
}

const answer = (view: FallbackView, finding: Finding): Part =>
  priorities(view, finding.id, say('findings.answer', 'The priority that answers it:')) ||
  (isAnswerable(finding) &&
    html`<p>${say('findings.no-answer', 'No priority is linked to this.')}</p>`);

const countWords = (count: number): string => (isSmall(count) ? fewWords() : numberWords(count));

/** The value with its qualifier and its unit, or the reason why it is withheld. */
function figureValue(view: FallbackView, figure: Figure): Part {
  if (figure.value === undefined)
    return line(view, figure.valueText) ?? say('participation.withheld', 'not shown');
  switch (withheld(figure)) {
    case 'small':
      return fewWords();
    case 'no-base':
    case 'small-base':
      return say('participation.withheld', 'not shown');
    default: {
      const number = figureWords(figure.value, figure.qualifier);
      const unit = line(view, figure.unit);
      return isPercentage(figure) ? `${number}%` : unit ? html`${number} ${unit}` : number;
    }
  }
}

export function renderFigures(view: FallbackView): Markup {
  const figures = about(view, view.record.figures);
  const name = (figure: Figure) =>
    line(view, figure.what) ?? joined(figure.who?.map(who => line(view, who)) ?? [], ', ');
  const notes = figures.filter(({note}) => note !== undefined);
  const sources = new Map(
    figures.map(figure => [JSON.stringify(figure.source), source(view, figure.source)]),
  );
  return html` ${heading(view, 0, say('participation.heading', 'How many took part'))}
    <table>
      <thead>
        <tr>
          <th scope="col">${say('participation.what', 'What is counted')}</th>
          <th scope="col">${say('participation.number', 'Number')}</th>
          <th scope="col">${say('participation.asked', 'How many were asked')}</th>
        </tr>
      </thead>
      ${figuresByEvent(view.record, figures).map(
        ([event, groups]) =>
          html`<tbody>
            ${
              event &&
              html`<tr>
                <th scope="rowgroup" colspan="3">${eventName(view, event)}</th>
              </tr>`
            }
            ${groups.flat().map(
              figure =>
                html`<tr>
                  <th scope="row">${name(figure)}</th>
                  <td>${figureValue(view, figure)}</td>
                  <td>${figure.base === undefined ? absentWords() : countWords(figure.base)}</td>
                </tr>`,
            )}
          </tbody>`,
      )}
    </table>
    ${
      notes.length > 0 &&
      html`<ul>
        ${notes.map(figure => html`<li>${name(figure)}, ${figureValue(view, figure)}: ${line(view, figure.note)}</li>`)}
      </ul>`
    }
    ${[...sources.values()]}`;
}

export function renderContributors(view: FallbackView): Markup {
  const groups = chosen(view, view.record.contributors);
  const kinds = [...new Set(groups.map(({kind}) => kindOf(kind)))].map(kind =>
    groups.filter(group => kindOf(group.kind) === kind),
  );
  return html` ${heading(view, 0, contributorsHeading(groups.length))}
  ${kinds.map(
    members =>
      html`${heading(view, 1, contributorKindWords(members[0]?.kind))}
        <ul>
          ${members.map(
            group =>
              html`<li>
                <p>
                  ${link(view, group.url, line(view, group.name) ?? contributorKindWords(group.kind))}
                </p>
                ${prose(view, group.part) ?? prose(view, group.plain)}${prose(view, group.note)}
                ${group.contact !== undefined && html`<p>${say('contributors.contact', 'Contact:')} ${line(view, group.contact)}</p>`}
              </li>`,
          )}
        </ul>`,
  )}`;
}

function stateWords(state: ResponseState): string {
  switch (state) {
    case 'done':
      return say('status.done', 'Done');
    case 'under-way':
      return say('response.under-way', 'Under way');
    case 'not-yet':
      return say('response.not-yet', 'Not yet');
    case 'cannot':
      return say('response.cannot', 'Cannot be done');
  }
}

const labelled = (label: string, content: Part): Part =>
  content &&
  html`<p><strong>${label}</strong></p>
    ${content}`;

const notPublished = (): Markup => html`<p>${absentWords()}</p>`;

export const renderResponses = (view: FallbackView): Markup =>
  html` ${heading(view, 0, say('responses.heading', 'You said, we did'))}
  ${byTheme(chosen(view, view.record.responses)).map(
    ({named, responses}) =>
      html` ${heading(view, 1, line(view, named.theme) ?? say('responses.no-theme', 'Other things'))}
        <ul>
          ${responses.map(
            response =>
              html`<li>
                ${labelled(say('responses.you-said', 'You said'), prose(view, response.youSaid))}
                ${response.said ? html`<p>${saidWords(response.said)}</p>` : undefined}
                <p>
                  <strong>${say('responses.we-did', 'We did')}</strong
                  >${response.state && ` · ${stateWords(response.state)}`}
                </p>
                ${prose(view, response.weDid) ?? prose(view, response.plain) ?? (response.state ? undefined : notPublished())}
                ${labelled(say('responses.why', 'Why'), prose(view, response.why) ?? (response.state === 'cannot' ? notPublished() : undefined))}
                ${response.date !== undefined && html`<p>${date(view, response.date)}</p>`}
              </li>`,
          )}
        </ul>`,
  )}`;
