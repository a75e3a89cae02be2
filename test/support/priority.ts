/** A tracker of one priority with all that can be published of it. */
import '../../src/widgets/priorities-tracker/priorities-tracker.js';
import '../../src/widgets/inspection-timeline/inspection-timeline.js';
import {showWidget} from './widget.js';

export const evidence = [
  {title: 'Board minutes', url: 'https://council.example/minutes', date: '2026-10'},
];
export const priority = {
  id: 'p',
  title: 'Plans on time',
  commitment: 'At least 75% of plans will be finished within 20 weeks.',
  plain: 'Your plan should be ready in 20 weeks.',
  easyRead: [{text: 'A plan takes 20 weeks.'}],
  theme: 'EHC plans',
  lead: 'Ngozi Sample',
  due: '2027-03',
  from: ['visit', 'weakness', 'unknown'],
  source: {title: 'Action plan', by: 'The partnership'},
  actions: [
    {title: 'Hire officers', status: 'done', evidence, due: '2024-01', lead: 'The head'},
    {title: 'Call families', status: 'done'},
    {title: 'Text families', due: '2025', plain: 'A text at each step.'},
  ],
  measures: [
    {
      name: 'In 20 weeks',
      unit: '%',
      baseline: {value: 31},
      readings: [{value: 68}],
      target: {value: 75},
    },
  ],
  updates: [
    {date: '2024-02-08', status: 'planned', text: 'Money is set aside.'},
    {
      date: '2026-10-15',
      status: 'in-progress',
      text: 'Most are on time.',
      plain: 'It is better.',
      by: 'The board',
      evidence,
    },
  ],
  families: [
    {date: '2024-11', text: 'Half of us still wait.', base: 188},
    {date: '2026-06', text: 'Plans come sooner.', base: 1214, source: {title: 'Forum survey'}},
  ],
};
export const events = [{id: 'visit', title: 'Interim visit', date: '2021-03'}];
export const findings = [{id: 'weakness', text: 'Plans are late.'}];
export const record = (...changes: object[]) => ({
  version: 1,
  lang: 'en-GB',
  events,
  findings,
  priorities: (changes.length ? changes : [{}]).map(change => ({...priority, ...change})),
});
export const showPriority = (change: object = {}, settings: object = {}) =>
  showWidget('send-priorities-tracker', {record: record(change), today: '2026-11-24', ...settings});
export const bare = {
  commitment: undefined,
  plain: undefined,
  easyRead: undefined,
  theme: undefined,
  lead: undefined,
  due: undefined,
  from: undefined,
  source: undefined,
  actions: undefined,
  measures: undefined,
  updates: undefined,
  families: undefined,
};
