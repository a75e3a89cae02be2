/** The rows in their sections, in blocks that are rendered once and then reused while the list is completed. */
import {type TemplateResult, html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import {repeat} from 'lit/directives/repeat.js';
import type {EventGroup} from '../../../record/kinds.js';
import {parseDate} from '../../../record/dates.js';
import {publishedDateWords} from '../../../ui/date.js';
import {eventKindWords} from '../../../ui/event-kind.js';
import {renderHeading} from '../../../ui/heading.js';
import {renderLink} from '../../../ui/source.js';
import {renderLine} from '../../../ui/text.js';
import {BLOCK, type Block, type Fold} from '../blocks.js';
import {
  comingWords,
  earlierWords,
  filterLabel,
  groupWords,
  happenedWords,
  nextPassedWords,
  nextWords,
  undatedWords,
} from '../messages.js';
import type {TimelineModel} from '../model.js';
import type {TimelineContext} from './body.js';
import {renderIcons, renderRow} from './row.js';

/** Rows that are always laid out: more than the first screens, and all rows of most areas. */
const NEAR = 50;

/** How many rows are rendered before the content of closed ones, if there are that many. */
const ROWS_FIRST = 60;

const rowsOf = ({shown, rows}: TimelineModel) => ({
  rows: Math.max(rows, ROWS_FIRST),
  events: shown.size,
});

/** The total to render: each row once, and then the content of each event. */
export const drawingTotal = (model: TimelineModel): number => {
  const {rows, events} = rowsOf(model);
  return rows + events;
};

/** @param room how much of that may be rendered now */
export function renderSections(context: TimelineContext, room: number): unknown[] {
  const {model} = context;
  const {coming, happened, earlier, undated, order} = model;
  // Headings separate future events from past ones: if there are none of the former, the latter need no heading.
  const depth = coming.length ? 2 : 1;
  const list = (blocks: readonly Block[]) => renderBlocks(context, blocks, depth, room);
  const heading = (words: string) =>
    coming.length ? renderHeading(context.level(1), words, {look: 'subtitle'}) : nothing;
  const ahead = coming.length ? [heading(comingWords()), list(coming)] : [];
  const older = earlier && renderFold(earlier, earlierLabel(earlier), list);
  const past =
    happened.length || older
      ? [
          heading(happenedWords()),
          order === 'oldest' ? older : nothing,
          list(happened),
          order === 'oldest' ? nothing : older,
        ]
      : [];
  return [
    renderIcons(new Set([...model.shown].map(({kind = 'other'}) => kind))),
    ...(order === 'oldest' ? [...past, ...ahead] : [...ahead, ...past]),
    undated && renderFold(undated, undatedWords(undated.entries), list),
  ];
}

function earlierLabel({years, entries}: Fold): string {
  const [first, last] = years!.map(year => ({year}));
  const words = publishedDateWords({from: first, to: last, span: true, about: false});
  return earlierWords(words, entries);
}

const renderFold = (
  {blocks}: Fold,
  words: string,
  list: (blocks: readonly Block[]) => unknown,
): TemplateResult =>
  html`<details class="fold">
    <summary>${words}</summary>
    ${list(blocks)}
  </details>`;

function renderBlocks(
  context: TimelineContext,
  blocks: readonly Block[],
  depth: number,
  room: number,
): TemplateResult {
  const {rows} = rowsOf(context.model);
  const drawn = blocks
    .filter(({before}) => before.rows < room)
    .map(({threads, size, before}) => {
      const left = room - rows - before.events;
      const closed = left > 0;
      const kids = Math.max(BLOCK, Math.min(left, size));
      return guard([context, closed, kids], () =>
        repeat(
          threads,
          ({event}) => event,
          (thread, index) =>
            renderRow(context, thread, depth, before.rows + index >= NEAR, {closed, kids}),
        ),
      );
    });
  return html`<ol class="events" role="list" part="list">
    ${drawn}
  </ol>`;
}

/** What usually comes next: our own inference, so it is the last and least prominent line. */
export function renderNext({
  record,
  base,
  model,
  reading,
}: TimelineContext): TemplateResult | typeof nothing {
  if (!model.next.length) return nothing;
  return html`<section class="next quiet small" part="next">
    ${model.next.map(({kind, window, within, passed, source}) => {
      const date = parseDate(window);
      const when = date && publishedDateWords(date);
      return html`<p part="next-step">
        ${nextWords(eventKindWords(kind), when, within)} ${passed ? nextPassedWords() : nothing}
        ${reading === 'easy-read' ? nothing : renderLink(source.url, base, renderLine(record, source.title) ?? source.url)}
      </p>`;
    })}
  </section>`;
}

/** A select that filters the timeline by a group of kinds. */
export function renderFilter(
  {groups, only}: TimelineModel,
  choose: (group?: EventGroup) => void,
): TemplateResult | typeof nothing {
  if (!groups.length) return nothing;
  const change = ({currentTarget}: Event) =>
    choose(groups[(currentTarget as HTMLSelectElement).selectedIndex - 1]);
  return html`<p class="controls screen-only" part="filter">
    <label
      >${filterLabel()}
      <select @change=${change}>
        ${[undefined, ...groups].map(group => html`<option .selected=${group === only}>${groupWords(group)}</option>`)}
      </select></label
    >
  </p>`;
}
