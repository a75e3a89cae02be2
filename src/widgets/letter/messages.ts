/** The messages of the letter widget. */
import {counted, msg, str} from '../../language/msg.js';

export const labels = {
  title: () => msg('Letter', {id: 'kind.letter', desc: 'Kind of event'}),
  from: () => msg('From', {id: 'letter.from', desc: 'Label before the person who signed a letter'}),
  to: () => msg('To', {id: 'letter.to', desc: 'Label before those whom a letter is addressed to'}),
  date: () =>
    msg('Date', {id: 'date.label', desc: 'Label before the date of a letter or statement'}),
  formats: () =>
    msg('Get this letter as', {
      id: 'letter.formats',
      desc: 'Label above buttons with the formats of a letter',
    }),
  online: () =>
    msg('Read it on their website', {
      id: 'letter.online',
      desc: 'Button: opens a letter that is a web page of those who wrote it',
    }),
  missing: () =>
    msg('Not published:', {
      id: 'letter.missing',
      desc: 'Before the formats that a letter does not come in',
    }),
  ask: () =>
    msg('You can ask for another format from:', {
      id: 'letter.ask',
      desc: 'Before the name of who publishes the letter',
    }),
  points: () =>
    msg('What it says, in short', {
      id: 'letter.points',
      desc: 'Label above the main points of a letter',
    }),
  all: (count: number) =>
    msg(str`Show all ${count}`, {
      id: 'timeline.show-all',
      desc: 'Button that shows every event, such as Show all 24',
    }),
  pointsBy: () =>
    msg('These lines are by:', {
      id: 'letter.points-by',
      desc: 'Before the name of who wrote the main points of a letter',
    }),
  whole: () =>
    msg('Read the whole letter', {
      id: 'letter.whole',
      desc: 'Opens the words of a letter, under its main points',
    }),
};

/** @param name the name of the letter's original language, in that language */
export const originalWords = (name: string): string =>
  msg(str`Read the original (${name})`, {
    id: 'letter.original',
    desc: 'Button: shows words in the language they were written in. The name of that language follows in brackets',
  });

/** The heading over several letters. */
export const countWords = (count: number): string =>
  counted(
    'letters.count',
    count,
    count === 1
      ? msg(str`${count} letter`, {id: 'letters.count.one', desc: 'Heading over letters'})
      : msg(str`${count} letters`, {
          id: 'letters.count.other',
          desc: 'Heading over several letters, such as 3 letters',
        }),
  );
