/** The work that the record bench measures, in the page. */
import {checkRecord} from '../../src/record/check.ts';
import {byYear, eventThreads} from '../../src/record/events.ts';
import {nextSteps} from '../../src/record/frameworks.ts';
import {datesAhead, orderPriorities, priorityState} from '../../src/record/priorities.ts';
import {referrers} from '../../src/record/references.ts';

const TODAY = 20261124;
const timed = work => {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
};

/** Milliseconds for each part of the work. */
globalThis.run = text => {
  const [parse, value] = timed(() => JSON.parse(text));
  const [check, {record, faults}] = timed(() => checkRecord(value));
  if (faults.length) throw new Error(faults[0].path + ' ' + faults[0].expected);
  const [derive] = timed(() => {
    byYear(eventThreads(record.events, 'newest', TODAY));
    nextSteps(record.events, TODAY);
    record.priorities.map(priority => priorityState(priority, TODAY));
    orderPriorities(record.priorities, 'updated');
    datesAhead(record.priorities, TODAY);
    referrers(record)('events', 'event-0');
  });
  return {parse, check, derive};
};
