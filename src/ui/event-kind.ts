/** What kind of thing happened: its word and its icon. A visit never looks or reads like an inspection. */
import {type SVGTemplateResult, svg} from 'lit';
import {msg} from '../language/msg.js';
import type {EventKind} from '../record/schema.js';

export function eventKindWords(kind: EventKind): string {
  switch (kind) {
    case 'interim-visit':
      return msg('Visit, not an inspection', {
        id: 'kind.interim-visit',
        desc: 'Kind of event: an interim visit by Ofsted and CQC, at which nothing is judged',
      });
    case 'inspection':
      return msg('Inspection', {id: 'kind.inspection', desc: 'Kind of event'});
    case 're-visit':
      return msg('Re-visit', {
        id: 'kind.re-visit',
        desc: 'Kind of event: inspectors come back to see what has changed since an inspection',
      });
    case 'monitoring-inspection':
      return msg('Monitoring inspection', {
        id: 'kind.monitoring-inspection',
        desc: 'Kind of event',
      });
    case 'full-reinspection':
      return msg('Full reinspection', {id: 'kind.full-reinspection', desc: 'Kind of event'});
    case 'engagement-meeting':
      return msg('Engagement meeting', {
        id: 'kind.engagement-meeting',
        desc: 'Kind of event: inspectors and leaders meet, nothing is judged',
      });
    case 'thematic-visit':
      return msg('Thematic visit, not an inspection of this area', {
        id: 'kind.thematic-visit',
        desc: 'Kind of event: inspectors study one subject in several areas',
      });
    case 'peer-review':
      return msg('Peer review', {
        id: 'kind.peer-review',
        desc: 'Kind of event: leaders of another area look at this one',
      });
    case 'letter':
      return msg('Letter', {id: 'kind.letter', desc: 'Kind of event'});
    case 'report':
      return msg('Report', {id: 'kind.report', desc: 'Kind of event'});
    case 'plan':
      return msg('Plan', {id: 'kind.plan', desc: 'Kind of event'});
    case 'survey':
      return msg('Survey', {id: 'kind.survey', desc: 'Kind of event'});
    case 'meeting':
      return msg('Meeting', {id: 'kind.meeting', desc: 'Kind of event'});
    case 'statement':
      return msg('Statement', {
        id: 'kind.statement',
        desc: 'Kind of event: what a named person said',
      });
    case 'news':
      return msg('News', {id: 'kind.news', desc: 'Kind of event'});
    case 'other':
      return msg('Event', {id: 'kind.other', desc: 'Kind of event that fits none of the others'});
  }
}

/** One family of icons, on a grid of 24 with one stroke. */
export function eventKindIcon(kind: EventKind): SVGTemplateResult {
  switch (kind) {
    case 'inspection':
    case 'full-reinspection':
      return svg`<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5.5 5.5"/><path d="m8 10.5 2 2 3.2-3.6"/>`;
    case 're-visit':
    case 'monitoring-inspection':
      return svg`<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5.5 5.5"/>`;
    case 'interim-visit':
    case 'thematic-visit':
      return svg`<path d="M4 12c2.2-4 5-6 8-6s5.8 2 8 6c-2.2 4-5 6-8 6s-5.8-2-8-6Z"/><circle cx="12" cy="12" r="2.5"/>`;
    case 'engagement-meeting':
    case 'meeting':
      return svg`<circle cx="8.5" cy="9" r="2.5"/><circle cx="16" cy="9" r="2.5"/><path d="M3.5 18.5c.4-3.3 2.2-5 5-5s4.6 1.7 5 5M14 13.7c3.6-.8 6 .9 6.5 4.8"/>`;
    case 'peer-review':
      return svg`<path d="M4 9h12l-3-3M20 15H8l3 3"/>`;
    case 'letter':
      return svg`<rect x="3.5" y="6" width="17" height="12.5" rx="1.5"/><path d="m4 7 8 6.5L20 7"/>`;
    case 'report':
    case 'plan':
      return svg`<path d="M6 3.5h8l4 4v13H6Z"/><path d="M14 3.5v4h4M9 12h6M9 15.5h6"/>`;
    case 'survey':
      return svg`<path d="M5 19.5V11M12 19.5v-15M19 19.5v-6"/>`;
    case 'statement':
      return svg`<path d="M4 5.5h16v10.5h-8.5L7 20v-4H4Z"/>`;
    case 'news':
      return svg`<path d="M4 10v4h3l8 4.5v-13L7 10ZM18.5 9.5c1.3 1.5 1.3 3.5 0 5"/>`;
    case 'other':
      return svg`<circle cx="12" cy="12" r="3.5"/>`;
  }
}
