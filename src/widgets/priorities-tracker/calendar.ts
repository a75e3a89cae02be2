/** Dates that can still be met, for the reader's own calendar. */
import type {DueDate} from '../../record/priorities.js';
import type {SendRecord} from '../../record/schema.js';
import type {ItemDate} from '../../ui/calendar.js';
import {plainWords} from '../../ui/text.js';
import {words} from './words.js';

export const datesToSave = (record: SendRecord, dates: readonly DueDate[]): ItemDate[] =>
  dates.map(({id, date, title, priority}) => ({
    id,
    item: priority.id,
    date,
    title: `${words.due()}: ${plainWords(record, title) || plainWords(record, priority.title)}`,
  }));
