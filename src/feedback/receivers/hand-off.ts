/**
 * Hands the answers over to the council's own form, in its address, or to the family's own e-mail program.
 *
 * We never learn whether the form was finally sent, so the outcome is always `unknown`.
 */
import type {Answer} from '../answers.js';
import {fields, fill} from './field-map.js';
import type {OpenRequest, Receiver} from './receiver.js';

/** From about 2,000 characters, browsers, mail programs and servers truncate or refuse an address. */
const LONGEST_ADDRESS = 1_800;

/** An address with the answers if it is short enough, else one without them: the person pastes them. */
const whole = (full: string, short: string): OpenRequest =>
  full.length > LONGEST_ADDRESS ? {open: short, tooLong: true} : {open: full};

const read = () => undefined;

/** The submission's own details are included only under names from the page's map. */
export const handOff: Receiver = {
  build(submission, target) {
    const url = new URL(target.address);
    fill(url.searchParams, fields(submission, target, false));
    return whole(url.href, target.address);
  },
  read,
};

/** The words of the e-mail come from the widget, as names in `map`, such as `detail=What it should say`. */
export const mailto: Receiver = {
  protocols: ['mailto:'],
  build(submission, target) {
    const {address} = target;
    const line = ([name, value]: [string, Answer]) => `${name}: ${[value].flat().join(', ')}`;
    const body = fields(submission, target, false).map(line).join('\r\n\r\n');
    // Not URLSearchParams: mail programs do not decode its plus signs (RFC 6068 requires %20).
    return whole(
      `${address}${address.includes('?') ? '&' : '?'}body=${encodeURIComponent(body)}`,
      address,
    );
  },
  read,
};
