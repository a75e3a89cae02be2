/**
 * Words that people type for our codes, only where they mean the same. `docs/record.md` lists them from here.
 *
 * Colours, "on track", "at risk" and the like are judgements, not statuses: they are in none of these lists, and are
 * shown as published. Words are compared without case, spaces, hyphens and punctuation.
 */
import {
  eventKinds,
  findingKinds,
  outcomeCodes,
  qualifiers,
  responseStates,
  statuses,
} from '../record/codes.js';
import {comparisonKey} from '../record/texts.js';

type Words<Code extends string> = Readonly<Partial<Record<Code, string>>>;

const statusWords: Words<(typeof statuses)[number]> = {
  'not-started':
    'not yet started, not begun, not yet begun, not commenced, yet to start, to be started, to do',
  'planned': 'scheduled',
  'in-progress':
    'in process, started, under way, ongoing, begun, commenced, work in progress, in hand, in train, being delivered',
  'done':
    'complete, completed, finished, achieved, delivered, implemented, fulfilled, action complete, action completed',
  'checking': 'checking that it works, done checking that it works',
  'changed': 'revised, amended',
  'stopped': 'cancelled, canceled, withdrawn, discontinued, abandoned',
};

const stateWords: Words<(typeof responseStates)[number]> = {
  'done': statusWords.done!,
  'under-way': `in progress, ${statusWords['in-progress']!}`,
  'not-yet': `not started, ${statusWords['not-started']!}`,
  'cannot': 'cannot be done, we cannot, we cannot do this, not possible, unable to do',
};

const eventWords: Words<(typeof eventKinds)[number]> = {
  'interim-visit': 'interim area SEND visit',
  'full-reinspection': 'reinspection',
  'engagement-meeting': 'annual engagement meeting',
  'letter': 'outcome letter, letter to families, open letter',
  'report': 'inspection report, outcome report',
  'plan':
    'action plan, priority action plan, strategic plan, improvement plan, written statement of action, WSOA',
  'survey': 'questionnaire',
  'meeting': 'public meeting',
  'news': 'announcement, news item, press release',
};

const outcomeWords: Words<(typeof outcomeCodes)[number]> = {
  'typically-positive':
    'typically positive experiences and outcomes, arrangements typically lead to positive experiences and outcomes',
  'inconsistent':
    'inconsistent experiences and outcomes, arrangements lead to inconsistent experiences and outcomes',
  'systemic-failings':
    'widespread and/or systemic failings leading to significant concerns, widespread or systemic failings leading to significant concerns, widespread and systemic failings leading to significant concerns, widespread and/or systemic failings, widespread or systemic failings lead to significant concerns, significant concerns',
  'sufficient-progress': 'sufficient progress made',
  'insufficient-progress': 'not sufficient progress, insufficient progress made',
  'wsoa-required':
    'written statement of action required, a written statement of action is required',
  'wsoa-not-required':
    'written statement of action not required, no written statement of action, no written statement of action required',
};

const findingWords: Words<(typeof findingKinds)[number]> = {
  'strength': 'strengths',
  'learning': 'what inspectors learned',
  'area-for-development': 'areas for development',
  'significant-weakness': 'significant weaknesses',
  'area-for-improvement': 'areas for improvement',
  'area-for-priority-action': 'areas for priority action',
};

const qualifierWords: Words<(typeof qualifiers)[number]> = {
  around: 'approximately, about, roughly',
  over: 'more than',
  under: 'fewer than, less than',
};

/** By list and field: the codes that a column may contain, and other words for them. */
export const vocabularies = {
  'events.kind': {codes: eventKinds, words: eventWords},
  'events.outcome.code': {codes: outcomeCodes, words: outcomeWords},
  'priorities.update.status': {codes: statuses, words: statusWords},
  'findings.kind': {codes: findingKinds, words: findingWords},
  'figures.qualifier': {codes: qualifiers, words: qualifierWords},
  'responses.state': {codes: responseStates, words: stateWords},
} as const satisfies Record<
  string,
  {codes: readonly string[]; words: Readonly<Record<string, string | undefined>>}
>;

export type VocabularyName = keyof typeof vocabularies;

const keyed = new Map<string, Map<string, string>>();

/** The code for a typed word in its column; `undefined` where it means none of them. */
export function codeOf(typed: string, name: string): string | undefined {
  if (!Object.hasOwn(vocabularies, name)) return undefined;
  let codes = keyed.get(name);
  if (!codes) {
    keyed.set(name, (codes = new Map()));
    const {codes: own, words} = vocabularies[name as VocabularyName];
    for (const code of own) {
      codes.set(comparisonKey(code), code);
      const others = (words as Words<string>)[code];
      for (const word of others ? others.split(', ') : []) codes.set(comparisonKey(word), code);
    }
  }
  return codes.get(comparisonKey(typed));
}
