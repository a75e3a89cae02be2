/** All receivers by their name in the `receiver` attribute, and the target from a page's settings. */
import type {Submission} from '../submission.js';
import {drupalWebform} from './drupal-webform.js';
import {readMap} from './field-map.js';
import {handOff, mailto} from './hand-off.js';
import {form, multipart} from './html-form.js';
import {json} from './json.js';
import {targetAddress, type Receiver, type Target} from './receiver.js';
import {contactForm7, gravityForms} from './wordpress.js';

const receivers = new Map<string, Receiver>(
  (
    [
      ['json', json],
      ['form', form],
      ['multipart', multipart],
      ['contact-form-7', contactForm7],
      ['drupal-webform', drupalWebform],
      ['gravity-forms', gravityForms],
      ['hand-off', handOff],
      ['mailto', mailto],
    ] as const
  ).map(([name, receiver]) => [
    name,
    // Without a prototype: a property on Object.prototype must not make a receiver `keyed`.
    Object.assign(Object.create(null) as object, receiver as Receiver),
  ]),
);

export const receiverNames: readonly string[] = [...receivers.keys()];

/** The adapter of that name, if there is one. */
export const receiverFor = (name: string): Receiver | undefined => receivers.get(name);

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

/** A fault in a page's settings, for the console. */
export type TargetFault =
  'unknown-receiver' | 'no-address' | 'unsafe-address' | 'no-form' | 'bad-form' | 'bad-map';

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
 * Reads the target of a page's answers.
 *
 * @param base the base for relative addresses: the page
 * @returns the target; or a code for what is wrong with the settings, in which case nothing may be sent
 */
export function readTarget(settings: TargetSettings, base?: string): Target | TargetFault {
  const name = settings.receiver || 'json';
  const receiver = receiverFor(name);
  if (!receiver) return 'unknown-receiver';
  if (!settings.address) return 'no-address';
  const address = targetAddress(settings.address, base, receiver);
  if (!address) return 'unsafe-address';
  const form = settings.form?.trim() || undefined;
  if (!form && receiver.formIn && !receiver.formIn.test(address)) return 'no-form';
  if (form && receiver.formId && !receiver.formId.test(form)) return 'bad-form';
  const map = settings.map ? readMap(settings.map) : undefined;
  if (settings.map && (!map || Object.values(map).some(name => receiver.reserved?.test(name))))
    return 'bad-map';
  return {
    receiver: name,
    address,
    form,
    map,
    also: undefined,
    keyed: settings.keyed ?? receiver.keyed,
    thanks: settings.thanks || undefined,
  };
}
