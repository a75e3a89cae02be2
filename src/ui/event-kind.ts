/** The kind of an event: its word and its icon. A visit never looks or reads like an inspection. */
import {msg} from '../language/msg.js';
import type {EventKind} from '../record/schema.js';
import type {IconName} from './icons.js';

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

/** The icon of a kind; similar kinds share one. */
export function eventKindIcon(kind: EventKind): IconName {
  switch (kind) {
    case 'full-reinspection':
      return 'inspection';
    case 'monitoring-inspection':
      return 're-visit';
    case 'interim-visit':
    case 'thematic-visit':
      return 'visit';
    case 'engagement-meeting':
      return 'meeting';
    case 'report':
    case 'plan':
      return 'page';
    case 'other':
      return 'event';
    default:
      return kind;
  }
}
