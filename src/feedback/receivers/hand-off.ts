/**
 * Handing the answers over: to the council's own form, in its address, or to the family's own e-mail program.
 *
 * Nobody tells us whether the form was sent in the end, so the outcome is always "cannot tell".
 */
import type {Answer} from '../answers.js';
import {fields, fill, type Receiver} from './receiver.js';

const nothing = () => undefined;

/** The submission's own details go only under names that the page's map gives them. */
export const handOff: Receiver = {
  build(submission, target) {
    const url = new URL(target.address);
    fill(url.searchParams, fields(submission, target, false));
    return {open: url.href};
  },
  read: nothing,
};

/** The words of the e-mail are the widget's: it gives them as `map` names, such as `detail=What it should say`. */
export const mailto: Receiver = {
  protocols: ['mailto:'],
  build(submission, target) {
    const line = ([name, value]: [string, Answer]) => `${name}: ${[value].flat().join(', ')}`;
    const body = fields(submission, target, false).map(line).join('\r\n\r\n');
    // Not URLSearchParams: mail programs show its plus signs as they are (RFC 6068 wants %20).
    return {
      open: `${target.address}${target.address.includes('?') ? '&' : '?'}body=${encodeURIComponent(body)}`,
    };
  },
  read: nothing,
};
