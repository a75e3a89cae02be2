/** The list of events, filed by year, in blocks that are drawn once and then left alone while the list grows. */
import {type TemplateResult, html, nothing} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {EventThread} from '../../record/events.js';
import {renderHeading} from '../../ui/heading.js';
import {renderFollower, renderThread} from './event.js';
import {unknownDate} from './next.js';
import type {View} from './view.js';

/** Events of a block: small enough for one task, large enough that many blocks cost little. */
const BLOCK = 50;

/** Events that are always laid out: more than the first screens, and all that most areas have. */
const FAR = 50;

/** A run of threads that is drawn at once; or one thread with more letters than a block holds. */
interface Block {
  threads: EventThread[];
  /** How many events they are, letters and reports counted. */
  size: number;
  /** Whether it lies below the first screens: the browser may put off laying it out until somebody comes near. */
  far: boolean;
}

/** A year's heading and its blocks. */
export interface YearOfBlocks {
  year: number | undefined;
  blocks: Block[];
}

/**
 * @param before how many events stand in front of these
 */
export function inBlocks(threads: readonly EventThread[], before: number): Block[] {
  const blocks: Block[] = [];
  let count = before;
  for (const thread of threads) {
    const size = 1 + thread.followers.length;
    const last = blocks.at(-1);
    if (last && last.size + size <= BLOCK) {
      last.threads.push(thread);
      last.size += size;
    } else {
      blocks.push({threads: [thread], size, far: count >= FAR});
    }
    count += size;
  }
  return blocks;
}

/**
 * @param room how many events may be drawn now
 */
export function renderYears(view: View, room: number): TemplateResult[] {
  const years: TemplateResult[] = [];
  let left = room;
  for (const {year, blocks} of view.years) {
    if (left <= 0) break;
    const drawn: unknown[] = [];
    for (const {threads, size, far} of blocks) {
      if (left <= 0) break;
      const open = Math.min(Math.max(left, BLOCK), size);
      drawn.push(
        guard([view, open], () =>
          threads.map(thread =>
            renderThread(view, thread, renderFollowers(view, thread, open), far),
          ),
        ),
      );
      left -= size;
    }
    years.push(
      html` <div class=${blocks[0]?.far ? 'year far' : 'year'}>
        ${renderHeading(view.level(1), year ?? unknownDate(), {look: 'year-name'})}
        <ol class="events" part="list">
          ${drawn}
        </ol>
      </div>`,
    );
  }
  return years;
}

function renderFollowers(
  view: View,
  thread: EventThread,
  open: number,
): TemplateResult | typeof nothing {
  const {followers} = thread;
  if (!followers.length) return nothing;
  const drawn: unknown[] = [];
  for (let start = 0; start < Math.min(open, followers.length); start += BLOCK) {
    drawn.push(
      guard([view], () =>
        followers
          .slice(start, start + BLOCK)
          .map(follower => renderFollower(view, follower, thread)),
      ),
    );
  }
  return html`<ul class="followers">
    ${drawn}
  </ul>`;
}

/**
 * Tells the browser how high far events will be, so that the scroll bar hardly moves when it lays them out: as high as those
 * that are laid out, on average. The properties are the widget's own business, and not set at all while nothing is far.
 *
 * @param anew whether the list is another than before, or else has only grown
 */
export function estimateHeights(root: ParentNode, view: View, anew: boolean): void {
  const list = root.querySelector<HTMLElement>('.timeline');
  if (!list || !view.years.at(-1)?.blocks.at(-1)!.far) return;
  if (anew) {
    const near = [...list.querySelectorAll<HTMLElement>('.year .event:not(.far)')];
    list.style.setProperty(
      '--_height',
      `${near.reduce((sum, {offsetHeight}) => sum + offsetHeight, 0) / near.length}px`,
    );
  }
  // Each year is told once, with all that it will hold: a property that changes is handed down to everything inside.
  const years = [...list.children].filter((child): child is HTMLElement =>
    child.classList.contains('year'),
  );
  years.forEach((year, index) => {
    if (year.classList.contains('far') && (anew || !year.style.length))
      year.style.setProperty('--_events', String(countOf(view.years[index])));
  });
}

const countOf = (year: YearOfBlocks | undefined): number =>
  year?.blocks.reduce((sum, {threads}) => sum + threads.length, 0) ?? 0;
