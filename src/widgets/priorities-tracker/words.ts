/** Words that more than one partial of the tracker says. */
import {msg, str} from '../../language/msg.js';

export const words = {
  overdue: () =>
    msg('Overdue since', {
      id: 'priorities.overdue-since',
      desc: 'Label before the due date of what is not done though the date has passed',
    }),
  stale: () =>
    msg('Nothing new since', {
      id: 'priorities.stale-since',
      desc: 'Label before the date of the newest update, when that is long ago; or before the date of a reader’s last visit',
    }),
  noEvidence: () =>
    msg('Said to be done. No evidence is linked.', {
      id: 'priorities.evidence-missing',
      desc: 'Under a priority or action whose status is done, when nothing is linked that shows it',
    }),
  lead: () =>
    msg('Who leads it', {
      id: 'priorities.lead',
      desc: 'Label before the person or team that leads a priority',
    }),
  due: () =>
    msg('By when', {id: 'priorities.due', desc: 'Label before the due date of a priority'}),
  theme: () => msg('Theme', {id: 'priorities.theme', desc: 'Label before the theme of a priority'}),
  asWorded: () =>
    msg('As leaders worded it', {
      id: 'priorities.as-worded',
      desc: 'Label above a commitment in its own words, beside plain words',
    }),
  all: () => msg('All', {id: 'timeline.all', desc: 'Button that shows events of every kind'}),
  showAll: (all: number) =>
    msg(str`Show all ${all}`, {
      id: 'timeline.show-all',
      desc: 'Button that shows every event, such as Show all 24',
    }),
  shown: (shown: number, all: number) =>
    msg(str`Shown: ${shown} of ${all}`, {
      id: 'timeline.shown',
      desc: 'How many of something are shown, such as Shown: 3 of 20',
    }),
};
