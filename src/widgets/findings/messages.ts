/** The messages of the findings widget. */
import {counted, inLine, msg, str} from '../../language/msg.js';
import {inRow} from '../../ui/text.js';
import type {Counts} from './model.js';

const strengthWords = (count: number): string =>
  counted(
    'findings.strengths',
    count,
    count === 1
      ? msg('1 strength', {
          id: 'findings.strengths.one',
          desc: 'In a heading over findings, such as 3 strengths, 4 areas to improve',
        })
      : msg(str`${count} strengths`, {
          id: 'findings.strengths.other',
          desc: 'In a heading over findings, such as 3 strengths, 4 areas to improve',
        }),
  );

const improvementWords = (count: number): string =>
  counted(
    'findings.improvements',
    count,
    count === 1
      ? msg('1 area to improve', {
          id: 'findings.improvements.one',
          desc: 'In a heading over findings, such as 3 strengths, 4 areas to improve',
        })
      : msg(str`${count} areas to improve`, {
          id: 'findings.improvements.other',
          desc: 'In a heading over findings, such as 3 strengths, 4 areas to improve',
        }),
  );

const learnedWords = (count: number): string =>
  counted(
    'findings.learned',
    count,
    count === 1
      ? msg('1 thing that inspectors learned', {
          id: 'findings.learned.one',
          desc: 'In a heading over findings, such as 3 strengths, 4 areas to improve',
        })
      : msg(str`${count} things that inspectors learned`, {
          id: 'findings.learned.other',
          desc: 'In a heading over findings, such as 3 strengths, 4 areas to improve',
        }),
  );

/** How many findings of each sort there are; "What inspectors found" if a kind is unknown. */
export function countWords(counts: Counts): string {
  if (!counts) return labels.heading();
  const {strengths, learned, improvements} = counts;
  return inLine(
    inRow([
      ...(strengths ? [strengthWords(strengths)] : []),
      ...(learned ? [learnedWords(learned)] : []),
      ...(improvements ? [improvementWords(improvements)] : []),
    ]).flat(),
  );
}

export const labels = {
  heading: () =>
    msg('What inspectors found', {
      id: 'findings.heading',
      desc: 'Heading over the findings of visits and inspections',
    }),
  noImprovements: () =>
    msg('This page does not list any areas to improve. That does not mean that there are none.', {
      id: 'findings.no-improvements',
      desc: 'Shown when a source names what is good and nothing that has to get better',
    }),
  answersOfEvent: () =>
    msg('Priorities that came out of it:', {
      id: 'findings.priorities',
      desc: 'Before the priorities that answer a visit or an inspection as a whole',
    }),
  answer: () =>
    msg('The priority that answers it:', {
      id: 'findings.answer',
      desc: 'Before the priority that answers a finding',
    }),
  noAnswer: () =>
    msg('No priority is linked to this.', {
      id: 'findings.no-answer',
      desc: 'Under a finding that no priority answers',
    }),
};

/** Shown once, under findings of which several have no priority. */
export const unansweredWords = (count: number): string =>
  counted(
    'findings.unanswered',
    count,
    count === 1
      ? msg(str`${count} of these has no linked priority.`, {
          id: 'findings.unanswered.one',
          desc: 'Once, under a list of findings: how many of them no priority answers',
        })
      : msg(str`${count} of these have no linked priority.`, {
          id: 'findings.unanswered.other',
          desc: 'Once, under a list of findings: how many of them no priority answers, such as 3 of these have no linked priority',
        }),
  );
