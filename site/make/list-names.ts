/** What people call the lists of a record. */
import type {ListName} from '../../src/record/schema.js';

export const LISTS: Readonly<Record<ListName, string>> = {
  events: 'Inspections, visits and other events',
  priorities: 'Priorities and their progress',
  findings: 'What inspectors found',
  figures: 'Figures: who took part',
  letters: 'Letters',
  statements: 'Statements by people',
  resources: 'Links to reports, pages and posts',
  contributors: 'Groups that took part',
  responses: 'You said, we did',
  surveys: 'Surveys',
};
