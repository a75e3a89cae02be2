/** The messages of the timeline. */
import {counted, msg, str} from '../../language/msg.js';
import type {EventGroup} from '../../record/kinds.js';

export const headingWords = (): string =>
  msg('Inspections and visits', {id: 'timeline.heading', desc: 'Heading of the timeline'});

/**
 * The heading, if the list says when inspectors last visited. It says nothing about inspections that are not in the
 * list.
 */
export const lastInspectionWords = (date: string): string =>
  msg(str`Last inspection listed: ${date}`, {
    id: 'timeline.last-inspection',
    desc: 'Heading of the timeline, with the date of the newest inspection in the list, such as Last inspection listed: 11 to 22 May 2026',
  });

export const comingWords = (): string =>
  msg('Now and next', {
    id: 'timeline.coming',
    desc: 'Heading over events that go on now or have a published date ahead',
  });

export const happenedWords = (): string =>
  msg('What has happened', {
    id: 'timeline.happened',
    desc: 'Heading over events of the past, below the heading Now and next',
  });

const entriesWords = (count: number): string =>
  counted(
    'entries',
    count,
    count === 1
      ? msg(str`${count} entry`, {id: 'entries.one', desc: 'How many events a list holds'})
      : msg(str`${count} entries`, {id: 'entries.other', desc: 'How many events a list holds'}),
  );

/** "Earlier: 2017 – 2024, 15 entries". */
export function earlierWords(years: string, count: number): string {
  const entries = entriesWords(count);
  return msg(str`Earlier: ${years}, ${entries}`, {
    id: 'timeline.earlier',
    desc: 'Opens the older events, such as Earlier: 2017 – 2024, 15 entries',
  });
}

export function undatedWords(count: number): string {
  const entries = entriesWords(count);
  return msg(str`No exact date: ${entries}`, {
    id: 'timeline.undated',
    desc: 'Opens the events of which nobody published an exact date, such as No exact date: 3 entries',
  });
}

export const noDateWords = (): string =>
  msg('Date not published', {id: 'timeline.no-date', desc: 'In place of an event’s date'});

export const underWayWords = (): string =>
  msg('going on now', {
    id: 'timeline.under-way',
    desc: 'Beside the dates of an event that has begun and is not over',
  });

export const outcomeLabel = (): string =>
  msg('Outcome', {id: 'timeline.outcome', desc: 'Label before the outcome of an inspection'});

export const meaningLabel = (): string =>
  msg('What it means for you.', {
    id: 'timeline.means',
    desc: 'In bold, in front of the sentences that say what an event means for families',
  });

export const moreWords = (): string =>
  msg('More', {
    id: 'timeline.more',
    desc: 'Opens the rest of a letter or report under an inspection; its name follows',
  });

export const notInEasyReadWords = (): string =>
  msg('Not in Easy Read yet.', {
    id: 'priorities.not-in-easy-read',
    desc: 'Before plain words, where a text was not published in Easy Read',
  });

export const byLabel = (): string =>
  msg('By', {id: 'timeline.by', desc: 'Before the names of those who held the event'});

export const followsLabel = (): string =>
  msg('Follows', {
    id: 'timeline.follows',
    desc: 'Label before the event that an event comes after, such as the inspection before a re-visit',
  });

export const frameworkLabel = (): string =>
  msg('Framework', {
    id: 'timeline.framework',
    desc: 'Label before the name of the rules that inspectors worked by',
  });

export const findingsLabel = (): string =>
  msg('What was found', {
    id: 'timeline.findings',
    desc: 'Label before how many strengths, areas for improvement and so on an event found',
  });

export const improveLabel = (): string =>
  msg('Areas to improve', {
    id: 'timeline.improve',
    desc: 'Label before findings of any kind that say what should get better',
  });

export const noneListedWords = (): string =>
  msg('none listed on this page', {
    id: 'timeline.none-listed',
    desc: 'In place of findings that the page does not list. It does not mean that there were none',
  });

export const prioritiesLabel = (): string =>
  msg('Priorities that came of it', {
    id: 'timeline.priorities',
    desc: 'Label before the priorities that leaders set because of an event',
  });

/** "Shown: 3 of 20", for any list that is partly shown. */
export const shownWords = (shown: number, all: number): string =>
  msg(str`Shown: ${shown} of ${all}`, {
    id: 'timeline.shown',
    desc: 'How many of something are shown, such as Shown: 3 of 20',
  });

export const showAllWords = (count: number): string =>
  msg(str`Show all ${count}`, {
    id: 'timeline.show-all',
    desc: 'Button that shows every event, such as Show all 24',
  });

export const calendarWords = (): string =>
  msg('Put it into my calendar', {
    id: 'timeline.calendar',
    desc: 'Button: downloads a calendar file with one event',
  });

export const surveyClosedWords = (): string =>
  msg('closed', {id: 'survey.closed', desc: 'State of a survey that takes no more answers'});

export const surveyOpenWords = (): string =>
  msg('open now', {id: 'survey.open', desc: 'State of a survey that can be answered'});

export const openUntilLabel = (): string =>
  msg('Open until', {
    id: 'survey.open-until',
    desc: 'Label before the last day on which a survey can be answered',
  });

export const answerWords = (): string =>
  msg('Answer the survey', {
    id: 'survey.answer',
    desc: 'Button that goes to the survey on this page',
  });

/** One step that usually follows: "What usually comes next: Inspection, around 2029 – 2030." */
export function nextWords(kind: string, when: string | undefined, within: boolean): string {
  if (when === undefined)
    return msg(str`What usually comes next: ${kind}. No date is known.`, {
      id: 'next.some-day',
      desc: 'What inspectors usually do after an inspection like the last one; a kind of event stands after the colon',
    });
  return within
    ? msg(str`What usually comes next: ${kind}, no later than ${when}.`, {
        id: 'next.by',
        desc: 'What inspectors usually do after an inspection like the last one, and the latest time at which they do',
      })
    : msg(str`What usually comes next: ${kind}, around ${when}.`, {
        id: 'next.near',
        desc: 'What inspectors usually do after an inspection like the last one, and about when',
      });
}

export const nextPassedWords = (): string =>
  msg('That time is over, and nothing about it is listed on this page.', {
    id: 'next.passed',
    desc: 'Shown when the usual time of a next step is over',
  });

export const filterLabel = (): string =>
  msg('Show', {id: 'timeline.filter', desc: 'Label of a list that chooses which events to show'});

/** An option of the filter; without a group, "everything". */
export function groupWords(group?: EventGroup): string {
  switch (group) {
    case 'inspections':
      return msg('Inspections', {
        id: 'kinds.inspections',
        desc: 'Choice that shows only inspections, re-visits and the like',
      });
    case 'visits':
      return msg('Visits and meetings', {
        id: 'kinds.visits',
        desc: 'Choice that shows only visits and meetings, at which nothing is judged',
      });
    case 'letters':
      return msg('Letters and reports', {
        id: 'kinds.letters',
        desc: 'Choice that shows only letters and reports',
      });
    case 'plans':
      return msg('Plans', {id: 'kinds.plans', desc: 'Choice that shows only plans'});
    case 'surveys':
      return msg('Surveys', {id: 'kinds.surveys', desc: 'Choice that shows only surveys'});
    case 'news':
      return msg('News and statements', {
        id: 'kinds.news',
        desc: 'Choice that shows only news and statements',
      });
    default:
      return msg('All', {id: 'timeline.all', desc: 'Choice that shows events of every kind'});
  }
}
