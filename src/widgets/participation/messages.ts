/** The messages of the participation widget. */
import {counted, msg, str} from '../../language/msg.js';

export const labels = {
  heading: () =>
    msg('How many took part', {
      id: 'participation.heading',
      desc: 'Heading over figures of who took part in a visit, an inspection or a survey',
    }),
  notComparable: () =>
    msg('Figures from different surveys or meetings cannot be compared.', {
      id: 'participation.not-comparable',
      desc: 'Under figures that were gathered at different times from different people',
    }),
  allBasesMissing: () =>
    msg('How many were asked was not published.', {
      id: 'participation.asked-none',
      desc: 'Under figures of a survey, when for none of them it is known how many people were asked',
    }),
  noPercentage: () =>
    msg('A percentage is only shown when at least 30 people were asked.', {
      id: 'participation.no-percentage',
      desc: 'Why a percentage is not shown',
    }),
  withheld: () =>
    msg('not shown', {
      id: 'participation.withheld',
      desc: 'In place of a percentage that would mislead',
    }),
  table: () =>
    msg('As a table, with notes', {
      id: 'participation.table-notes',
      desc: 'Opens the same figures as a table, with a column of notes',
    }),
  what: () =>
    msg('What is counted', {id: 'participation.what', desc: 'Column of a table of figures'}),
  number: () => msg('Number', {id: 'participation.number', desc: 'Column of a table of figures'}),
  asked: () =>
    msg('How many were asked', {id: 'participation.asked', desc: 'Column of a table of figures'}),
  notes: () => msg('Notes', {id: 'participation.notes', desc: 'Column of a table of figures'}),
  source: () =>
    msg('Source:', {
      id: 'source.label',
      desc: 'Before the name of where a statement comes from',
    }),
  who: () =>
    msg('Who is counted:', {
      id: 'participation.who',
      desc: 'Before the groups of people that a figure counts',
    }),
};

/** Under figures of surveys, if only some say how many people were asked. */
export const basesMissingWords = (count: number): string =>
  counted(
    'participation.bases-missing',
    count,
    count === 1
      ? msg(str`For ${count} of these figures, how many were asked was not published.`, {
          id: 'participation.bases-missing.one',
          desc: 'Under figures of surveys, when for one of them it is not known how many people were asked',
        })
      : msg(str`For ${count} of these figures, how many were asked was not published.`, {
          id: 'participation.bases-missing.other',
          desc: 'Under figures of surveys, when for some of them it is not known how many people were asked',
        }),
  );

/** How many were asked, after the words of a count: "506 parents answered the survey, of 1,012 asked". */
export const ofAsked = (count: string): string =>
  msg(str`of ${count} asked`, {
    id: 'participation.of-asked',
    desc: 'After the words of a number: how many people were asked, such as of 4,200 asked',
  });

/** How many answers a percentage is of. */
export const ofAnswers = (count: string): string =>
  msg(str`of ${count} who answered`, {
    id: 'participation.of-answered',
    desc: 'After the words of a percentage: how many people answered, such as of 1,318 who answered',
  });
