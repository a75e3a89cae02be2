/** An event's facts in short, as pairs of label and value: what it follows, who took part, what was found, what came of it. */
import {type TemplateResult, html, nothing} from 'lit';
import {msg, str} from '../../language/msg.js';
import {isPercentage, withheld} from '../../record/figures.js';
import {frameworkOf} from '../../record/frameworks.js';
import {
  type Figure,
  type Finding,
  type FindingKind,
  type Priority,
  type SendEvent,
  findingKinds,
} from '../../record/schema.js';
import {mayHaveOutcome} from '../../record/kinds.js';
import {eventKindWords, isInspection} from '../../ui/event-kind.js';
import {fewWords, figureWords} from '../../ui/figure.js';
import {findingKindWords} from '../../ui/finding-kind.js';
import {renderReference} from '../../ui/items.js';
import {frameworkWords, outcomeWords} from '../../ui/outcome.js';
import {type RenderWords, inRow, renderLine} from '../../ui/text.js';
import {row} from './row.js';
import {surveyRows} from './survey.js';
import type {View} from './view.js';

/** Figures of an event that are told here; the rest is told by the widget that draws them. */
const FIGURES_IN_SHORT = 3;

/** "Shown: 3 of 20", for anything of which a part is shown. */
export const shownWords = (shown: number, all: number): string =>
  msg(str`Shown: ${shown} of ${all}`, {
    id: 'timeline.shown',
    desc: 'How many of something are shown, such as Shown: 3 of 20',
  });

/** The outcome, in the framework's own words. A visit has none, whatever the record says. */
export function renderOutcome(
  {record}: View,
  event: SendEvent,
  renderWords: RenderWords,
): TemplateResult | typeof nothing {
  if (!event.outcome || !mayHaveOutcome(event.kind)) return nothing;
  const words =
    renderLine(record, event.outcome.text, renderWords) ??
    (event.outcome.code && renderWords(outcomeWords(event.outcome.code)));
  if (!words) return nothing;
  return html`<dl class="outcome" part="outcome">
    <dt>
      ${msg('Outcome', {id: 'timeline.outcome', desc: 'Label above the outcome of an inspection'})}
    </dt>
    <dd>${words}</dd>
  </dl>`;
}

/**
 * @param parent the event under which this one stands, if any: what it follows need not be said again
 */
export function renderFacts(
  view: View,
  event: SendEvent,
  parent?: SendEvent,
): TemplateResult | typeof nothing {
  const rows = [
    ...followsRow(view, event, parent),
    ...frameworkRow(event),
    ...surveyRows(view, event),
    ...figuresRow(view, event),
    ...findingsRow(view, event),
    ...prioritiesRow(view, event),
  ];
  return rows.length ? html`<dl class="facts">${rows}</dl>` : nothing;
}

export const followsLabel = (): string =>
  msg('Follows', {
    id: 'timeline.follows',
    desc: 'Label before the event that an event comes after, such as the inspection before a re-visit',
  });

/** An event by its name: a way to it while it is in view. */
export const renderEventName = (
  {record, shown, recordAddress}: View,
  event: SendEvent,
): TemplateResult => {
  const name = renderLine(record, event.title) ?? eventKindWords(event.kind ?? 'other');
  return shown.has(event)
    ? renderReference('events', event.id, name, recordAddress)
    : html`${name}`;
};

function followsRow(view: View, event: SendEvent, parent: SendEvent | undefined): TemplateResult[] {
  const before = event.follows === undefined ? undefined : view.events.get(event.follows);
  if (!before || before === parent || before === event || !before.title) return [];
  return [row(followsLabel(), renderEventName(view, before))];
}

function frameworkRow(event: SendEvent): TemplateResult[] {
  const framework = event.framework ?? (isInspection(event.kind) ? frameworkOf(event) : undefined);
  return framework
    ? [
        row(
          msg('Framework', {
            id: 'timeline.framework',
            desc: 'Label before the name of the rules that inspectors worked by',
          }),
          html`<bdi>${frameworkWords(framework)}</bdi>`,
        ),
      ]
    : [];
}

/** The first figures; a percentage of too few people is left to the widget that says why it is not shown. */
function figuresRow({record, figures, recordAddress}: View, {id}: SendEvent): TemplateResult[] {
  const all = figures.get(id)?.filter(figure => !isPercentage(figure) || !withheld(figure)) ?? [];
  if (!all.length) return [];
  const line = (figure: Figure) => {
    const value = withheld(figure)
      ? fewWords()
      : figureWords(figure.value, figure.qualifier) + (isPercentage(figure) ? '%' : '');
    const what =
      renderLine(record, figure.what) ??
      inRow(figure.who?.map(name => renderLine(record, name)) ?? []);
    return html`<li>
      ${renderReference('figures', figure.id, html`<bdi>${value}</bdi> ${what}`, recordAddress)}
    </li>`;
  };
  const told = all.slice(0, FIGURES_IN_SHORT);
  return [
    row(
      msg('In figures', {
        id: 'timeline.figures',
        desc: 'Label before numbers such as how many families took part',
      }),
      html`<ul>
        ${told.map(line)}${told.length < all.length ? html`<li class="quiet">${shownWords(told.length, all.length)}</li>` : nothing}
      </ul>`,
    ),
  ];
}

/** How many findings of each kind there are; and that the page lists none of a kind that families would look for. */
function findingsRow({findings, recordAddress}: View, {id, kind}: SendEvent): TemplateResult[] {
  const all = findings.get(id);
  if (!all) return [];
  const of = (sought: FindingKind) => all.filter(finding => finding.kind === sought);
  const line = (label: string, value: unknown) => html`${label}: <bdi>${value}</bdi>`;
  const lines = findingKinds.flatMap(sought => {
    const found: Finding[] = of(sought);
    return found.length
      ? [
          renderReference(
            'findings',
            found[0]!.id,
            line(findingKindWords(sought), found.length),
            recordAddress,
          ),
        ]
      : [];
  });
  if (isInspection(kind)) {
    const none = msg('none listed on this page', {
      id: 'timeline.none-listed',
      desc: 'In place of findings that the page does not list. It does not mean that there were none',
    });
    if (!of('strength').length) lines.unshift(line(findingKindWords('strength'), none));
    if (
      all.every(
        finding => !finding.kind || finding.kind === 'strength' || finding.kind === 'learning',
      )
    ) {
      lines.push(
        line(
          msg('Areas to improve', {
            id: 'timeline.improve',
            desc: 'Label before findings of any kind that say what should get better',
          }),
          none,
        ),
      );
    }
  }
  return lines.length
    ? [
        row(
          msg('What was found', {
            id: 'timeline.findings',
            desc: 'Label before how many strengths, areas for improvement and so on an event found',
          }),
          html`<ul>
            ${lines.map(words => html`<li>${words}</li>`)}
          </ul>`,
        ),
      ]
    : [];
}

function prioritiesRow(
  {record, findings, priorities, recordAddress}: View,
  {id}: SendEvent,
): TemplateResult[] {
  const origins = [id, ...(findings.get(id) ?? []).map(finding => finding.id)];
  const came = new Set<Priority>(origins.flatMap(origin => priorities.get(origin) ?? []));
  if (!came.size) return [];
  return [
    row(
      msg('Priorities that came of it', {
        id: 'timeline.priorities',
        desc: 'Label before the priorities that leaders set because of an event',
      }),
      html`<ul>
        ${[...came].map(
          priority =>
            html`<li>
              ${renderReference('priorities', priority.id, renderLine(record, priority.title ?? priority.commitment) ?? priority.id, recordAddress)}
            </li>`,
        )}
      </ul>`,
    ),
  ];
}
