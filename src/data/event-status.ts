/** The status of an event, for which a record has no field. */
import {CALLED_OFF} from '../record/events.js';
import {type Item, append} from './item-fields.js';

/** Statuses of an event that takes place, or took place, as its date says. */
const AS_DATED = /^(?:planned|scheduled|completed?|done|confirmed|held|open)$/i;

/**
 * Puts the status of an event where it is read. "Cancelled", and everything else that may contradict the date, goes into
 * the title, which every view shows; "Completed" into the summary. A summary that begins with "Cancelled" is a status, too.
 */
export function putEventStatus(item: Item): void {
  const status = item['+status'] as string | undefined;
  delete item['+status'];
  const isAsDated = status && AS_DATED.test(status);
  const remark = CALLED_OFF.exec(String(item['summary']));
  const told = (!isAsDated && status) || (remark?.index === 0 && remark[0]);
  if (isAsDated) append(item, 'summary', status);
  if (told) item['title'] = item['title'] === undefined ? told : `${item['title']} (${told})`;
}
