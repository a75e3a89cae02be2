/** The words moderators see for what the tables hold in codes. */

import {personalDetails} from '../../src/feedback/personal.js';

export type Wording = Readonly<Record<string, string>>;

export const purposeNames: Wording = {
  page: 'Is this page correct?',
  report: 'Report of a mistake',
  comment: 'Comment on the Local Offer',
  survey: 'Survey answer',
};

/** The states of an answer in moderation. */
export const submissionStates: Wording = {
  'new': 'New',
  'in-hand': 'Being looked at',
  'done': 'Done',
  'no-action': 'No action needed',
};

/** The states of a theme, as in the record. */
export const themeStates: Wording = {
  'done': 'Done',
  'under-way': 'Under way',
  'not-yet': 'Not yet',
  'cannot': 'We cannot do this',
};

/** Why a comment stays out of the yearly report. */
export const withheldReasons: Wording = {
  '': 'Not withheld',
  'own-child': 'About one child’s own provision',
  'vexatious': 'Abusive or vexatious',
  'identifying': 'Somebody could be recognised by it',
};

export const suspicions: Wording = {
  'honeypot': 'A hidden field was filled in',
  'too-fast': 'Filled in faster than a person can',
  'moderator': 'Put aside by a moderator',
};

/** The actions in the log, to follow a moderator's name. */
export const logActions: Wording = {
  'changed': 'changed',
  'published': 'published',
  'unpublished': 'took out of the yearly report',
  'put-aside': 'put aside',
  'taken-back': 'took back in',
  'deleted': 'deleted',
  'theme-created': 'wrote',
  'theme-changed': 'changed',
  'theme-published': 'published',
  'theme-unpublished': 'stopped publishing',
  'theme-deleted': 'deleted',
  'exported': 'saved a copy of answers',
  'sent-again': 'sent a message again about',
};

export const channelNames: Wording = {webhook: 'Webhook', mail: 'E-mail'};

const personalKinds: Wording = {
  'email': 'an e-mail address',
  'phone': 'a phone number',
  'nhs-number': 'an NHS number',
  'national-insurance-number': 'a National Insurance number',
};

/** Personal details that a text may contain, in words that follow "This may hold"; '' if none were found. */
export function detailsIn(text: string): string {
  const found = personalDetails(text).map(kind => wordFor(personalKinds, kind));
  return new Intl.ListFormat('en-GB').format(found);
}

/** The word for a code, or the code when it has none. */
export function wordFor(wording: Wording, code: string): string {
  return Object.hasOwn(wording, code) ? (wording[code] ?? code) : code;
}

/** A wording as the options of a form. */
export function optionsOf(wording: Wording): readonly {value: string; label: string}[] {
  return Object.entries(wording).map(([value, label]) => ({value, label}));
}

/** The language's English name with its tag's own as fallback: "Urdu". */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames('en-GB', {type: 'language'}).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
