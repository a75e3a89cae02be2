/** A timeline under test, and the three events that most of its tests are about: an inspection, a visit, a letter that follows. */
import {type Shown, showWidget} from './widget.js';
import '../../src/widgets/inspection-timeline/inspection-timeline.js';

export const TODAY = '2026-11-24';

export const inspection = {
  id: 'inspection',
  kind: 'inspection',
  date: '2021-11',
  title: 'The inspection',
};
export const visit = {
  id: 'visit',
  kind: 'interim-visit',
  date: '2021-03',
  dateText: 'late March 2021',
  title: 'The visit',
};
export const letter = {
  id: 'letter',
  kind: 'letter',
  date: '2022-01',
  title: 'The letter',
  follows: 'inspection',
};

/**
 * Shows a timeline of these events.
 *
 * @param more further lists and fields of the record
 */
export const showTimeline = (
  events: readonly object[],
  settings: Record<string, unknown> = {},
  more: object = {},
): Promise<Shown> =>
  showWidget('send-inspection-timeline', {
    today: TODAY,
    record: {version: 1, lang: 'en-GB', events, ...more},
    ...settings,
  });
