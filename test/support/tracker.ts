/** A tracker of a few priorities in several states, themes and months. */
import '../../src/widgets/priorities-tracker/priorities-tracker.js';
import {showWidget} from './widget.js';

export const priorities = [
  {
    id: 'a',
    title: 'A',
    theme: 'Health',
    due: '2027-06',
    updates: [{date: '2026-10', status: 'in-progress', text: 'Ten weeks.'}],
  },
  {
    id: 'b',
    title: 'B',
    theme: 'Schools',
    due: '2027-01',
    updates: [{date: '2026-11-20', status: 'done', text: 'Done.'}],
  },
  {
    id: 'c',
    title: 'C',
    due: '2027-02-14',
    updates: [{date: '2026-01', text: 'Words without a status.'}],
    families: [{date: '2026-11-18', text: 'Better.'}],
  },
  {id: 'd', title: 'D', theme: 'Health'},
  {
    id: 'e',
    title: 'E',
    theme: 'Schools',
    due: '2026-11-22',
    updates: [{date: '2026-09', status: 'in-progress'}],
    measures: [{readings: [{value: 3, date: '2026-11-19'}]}],
  },
  {
    id: 'f;1',
    title: 'F, and more',
    theme: 'Health',
    due: '2028',
    updates: [{date: '2026-08', status: 'stopped', text: 'Too dear.'}],
    actions: [{title: 'Ask; then act', due: '2027-03-31'}],
  },
];
export const record = {version: 1, lang: 'en-GB', area: {name: 'Exampleshire'}, priorities};
export const showTracker = (settings: object = {}) =>
  showWidget('send-priorities-tracker', {record, today: '2026-11-24', ...settings});
export const announced = () =>
  document.querySelector('body > [aria-live]')?.textContent?.replace(/[\u2066-\u2069]/g, '');
