/** Every receiver by the word that the `receiver` attribute takes. */
import {contactForm7} from './contact-form-7.js';
import {drupalWebform} from './drupal-webform.js';
import {form} from './form.js';
import {gravityForms} from './gravity-forms.js';
import {handOff, mailto} from './hand-off.js';
import {json} from './json.js';
import {multipart} from './multipart.js';
import {readMap, targetAddress, type Receiver, type Target, type TargetFault} from './receiver.js';
import type {Submission} from '../submission.js';

const receivers: readonly (readonly [string, Receiver])[] = [
  ['json', json],
  ['form', form],
  ['multipart', multipart],
  ['contact-form-7', contactForm7],
  ['drupal-webform', drupalWebform],
  ['gravity-forms', gravityForms],
  ['hand-off', handOff],
  ['mailto', mailto],
];

export const receiverNames = receivers.map(([name]) => name);

/** The adapter of that name, if there is one. */
export const receiverFor = (name: string): Receiver | undefined =>
  receivers.find(([known]) => known === name)?.[1];

/** The request for a submission, or the address to open; `undefined` when the receiver is unknown or its address may not be used. */
export function requestFor(
  submission: Submission,
  target: Target,
): ReturnType<Receiver['build']> | undefined {
  const receiver = receiverFor(target.receiver);
  return receiver && targetAddress(target.address, undefined, receiver)
    ? receiver.build(submission, target)
    : undefined;
}

/** What a page sets: attributes as they were written. */
export interface TargetSettings {
  receiver?: string | null;
  address?: string | null;
  form?: string | null;
  map?: string | null;
  keyed?: boolean;
  thanks?: string | null;
}

/**
 * Reads where a page's answers go.
 *
 * @param base what a relative address is relative to: the page
 * @returns the target; or a word for what is wrong with the settings, in which case nothing may be sent
 */
export function readTarget(settings: TargetSettings, base?: string): Target | TargetFault {
  const name = settings.receiver || 'json';
  const receiver = receiverFor(name);
  if (!receiver) return 'unknown-receiver';
  if (!settings.address) return 'no-address';
  const address = targetAddress(settings.address, base, receiver);
  if (!address) return 'unsafe-address';
  const form = settings.form || undefined;
  if (!form && receiver.formIn && !receiver.formIn.test(address)) return 'no-form';
  const map = settings.map ? readMap(settings.map) : undefined;
  if (settings.map && (!map || Object.values(map).some(name => receiver.reserved?.test(name))))
    return 'bad-map';
  return {
    receiver: name,
    address,
    form,
    map,
    keyed: settings.keyed ?? receiver.keyed,
    thanks: settings.thanks || undefined,
  };
}
