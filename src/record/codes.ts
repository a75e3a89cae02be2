/** The codes of a record: each means one thing, both to the widgets and to people who read the file. */

export const eventKinds = [
  'interim-visit',
  'inspection',
  're-visit',
  'monitoring-inspection',
  'full-reinspection',
  'engagement-meeting',
  'thematic-visit',
  'peer-review',
  'letter',
  'report',
  'plan',
  'survey',
  'meeting',
  'statement',
  'news',
  'other',
] as const;
export const statuses = [
  'not-started',
  'planned',
  'in-progress',
  'done',
  'checking',
  'changed',
  'stopped',
] as const;
export const findingKinds = [
  'strength',
  'learning',
  'area-for-development',
  'significant-weakness',
  'area-for-improvement',
  'area-for-priority-action',
] as const;
export const outcomeCodes = [
  'wsoa-required',
  'wsoa-not-required',
  'typically-positive',
  'inconsistent',
  'systemic-failings',
  'sufficient-progress',
  'insufficient-progress',
] as const;
export const qualifiers = ['exact', 'around', 'over', 'under', 'at-least'] as const;
export const responseStates = ['done', 'under-way', 'not-yet', 'cannot'] as const;
export const questionTypes = [
  'radios',
  'checkboxes',
  'scale',
  'text',
  'textarea',
  'yes-no',
  'select',
  'date',
  'email',
] as const;
export const translationStatuses = ['reviewed', 'draft', 'machine'] as const;

export type EventKind = (typeof eventKinds)[number];
export type Status = (typeof statuses)[number];
export type FindingKind = (typeof findingKinds)[number];
export type OutcomeCode = (typeof outcomeCodes)[number];
export type Qualifier = (typeof qualifiers)[number];
export type ResponseState = (typeof responseStates)[number];
