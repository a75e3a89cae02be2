/** All widgets, each with the list of the record that it shows: a table inside it contains that list. */
import type {ListName} from '../src/record/schema.js';

/** Names without the prefix of the tag. A test compares them with the elements themselves. */
export const widgets = {
  'contributors': 'contributors',
  'feedback-form': 'surveys',
  'findings': 'findings',
  'inspection-timeline': 'events',
  'language': undefined,
  'letter': 'letters',
  'participation': 'figures',
  'priorities-tracker': 'priorities',
  'resource': 'resources',
  'statement': 'statements',
  'you-said-we-did': 'responses',
} as const satisfies Record<string, ListName | undefined>;

export type WidgetName = keyof typeof widgets;

export const isWidget = (name: string): name is WidgetName => Object.hasOwn(widgets, name);
