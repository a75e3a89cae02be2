/** Numbers as they were published: "around 70" never becomes 70. */
import {msg, str} from '../language/msg.js';
import {numberWords} from '../language/numbers.js';
import type {Qualifier} from '../record/schema.js';

export {numberWords};

/** A figure's value with its qualifier. */
export function figureWords(value: number, qualifier: Qualifier = 'exact'): string {
  const number = numberWords(value);
  switch (qualifier) {
    case 'exact':
      return number;
    case 'around':
      return msg(str`around ${number}`, {
        id: 'figure.around',
        desc: 'A number that is not exact, such as around 70',
      });
    case 'over':
      return msg(str`over ${number}`, {
        id: 'figure.over',
        desc: 'A number that is known to be higher, such as over 100',
      });
    case 'under':
      return msg(str`under ${number}`, {
        id: 'figure.under',
        desc: 'A number that is known to be lower, such as under 100',
      });
    case 'at-least':
      return msg(str`at least ${number}`, {
        id: 'figure.at-least',
        desc: 'A number that may be higher, such as at least 50',
      });
  }
}

/** Shown instead of a number from 1 to 4. */
export const fewWords = (): string =>
  msg('fewer than 5', {
    id: 'figure.small',
    desc: 'In place of a number of people from 1 to 4, so that nobody can be recognised',
  });
