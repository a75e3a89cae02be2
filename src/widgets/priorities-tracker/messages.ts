/** Messages of the tracker that are used in several places or composed of several parts. */
import {counted, currentLanguage, msg, str} from '../../language/msg.js';
import type {Change} from '../../record/changes.js';
import type {Fact} from './model.js';

export const messages = {
  overdue: () =>
    msg('Overdue since', {
      id: 'priorities.overdue-since',
      desc: 'Label before the due date of what is not done though the date has passed',
    }),
  stale: () =>
    msg('Nothing new since', {
      id: 'priorities.stale-since',
      desc: 'Label before the date of the newest update, when that is long ago; or before the date of a reader’s last visit',
    }),
  lead: () =>
    msg('Who leads it', {
      id: 'priorities.lead',
      desc: 'Label before the person or team that leads a priority',
    }),
  due: () =>
    msg('By when', {id: 'priorities.due', desc: 'Label before the due date of a priority'}),
  dueOn: (date: string) =>
    msg(str`Due ${date}`, {
      id: 'priorities.due-on',
      desc: 'When something is to be done by, such as Due March 2027',
    }),
  theme: () => msg('Theme', {id: 'priorities.theme', desc: 'Label before the theme of a priority'}),
  all: () => msg('All', {id: 'timeline.all', desc: 'Choice that shows events of every kind'}),
  showAll: (all: number) =>
    msg(str`Show all ${all}`, {
      id: 'timeline.show-all',
      desc: 'Button that shows every event, such as Show all 24',
    }),
  shown: (shown: number, all: number) =>
    msg(str`Shown: ${shown} of ${all}`, {
      id: 'timeline.shown',
      desc: 'How many of something are shown, such as Shown: 3 of 20',
    }),
};

/** The heading: the summary if there is one, else what the list is. */
export function titleOf(count: number, silent: boolean): string {
  if (!silent)
    return counted(
      'priorities.stand',
      count,
      count === 1
        ? msg(str`Where this ${count} priority stands`, {
            id: 'priorities.stand.one',
            desc: 'Heading over the only priority. The number may be left out',
          })
        : msg(str`Where the ${count} priorities stand`, {
            id: 'priorities.stand.other',
            desc: 'Heading over the list of what leaders said they would do',
          }),
    );
  const sentence = counted(
    'priorities.all-silent',
    count,
    count === 1
      ? msg(str`No update has been published for this ${count} priority.`, {
          id: 'priorities.all-silent.one',
          desc: 'Heading when nothing was published about the only priority. The number may be left out',
        })
      : msg(str`No update has been published for any of the ${count} priorities.`, {
          id: 'priorities.all-silent.other',
          desc: 'Heading when nothing was published about any priority',
        }),
  );
  // A heading ends without a full stop.
  return sentence.replace(/[.۔。।]$/, '');
}

export function factWords(fact: Fact): string {
  switch (fact) {
    case 'lead':
      return messages.lead();
    case 'due':
      return messages.due();
    case 'measures':
      return msg('How it is measured', {
        id: 'priorities.measured',
        desc: 'Label before: not published. No measure was published for a priority',
      });
  }
}

/**
 * The names of missing facts in a row; the names are labels, so each except the first of a line begins with a small
 * letter.
 */
export const factNames = (facts: readonly Fact[], inSentence = false): string[] =>
  facts.map((fact, index) => {
    const words = factWords(fact);
    // English within another language is not a plain string.
    return typeof words === 'string' && (index || inSentence)
      ? words.slice(0, 1).toLocaleLowerCase(currentLanguage()) + words.slice(1)
      : words;
  });

export function changeWords(kind: Change['kind']): string {
  switch (kind) {
    case 'update':
      return msg('New update', {id: 'visits.update', desc: 'What is new about a priority'});
    case 'families':
      return msg('New report from families', {
        id: 'visits.families',
        desc: 'What is new about a priority',
      });
    case 'reading':
      return msg('New figure', {
        id: 'visits.reading',
        desc: 'What is new about a priority: a further value of something that is measured',
      });
    case 'overdue':
      return msg('Due date has passed', {
        id: 'visits.overdue',
        desc: 'What is new about a priority',
      });
  }
}
