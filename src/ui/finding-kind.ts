/** The kind of a finding in words. */
import {msg} from '../language/msg.js';
import type {FindingKind} from '../record/schema.js';

/** Sources: area SEND inspections framework and handbook, 2023; local area SEND inspections, 2016; interim visits, 2020. */
export function findingKindWords(kind: FindingKind | undefined): string {
  switch (kind) {
    case 'strength':
      return msg('Strengths', {id: 'finding.strength', desc: 'Kind of finding: what works well'});
    case 'learning':
      return msg('What inspectors learned', {
        id: 'finding.learning',
        desc: 'Kind of finding: what a visit learned, without a judgement',
      });
    case 'area-for-development':
      return msg('Areas for development', {
        id: 'finding.area-for-development',
        desc: 'Kind of finding of a 2016 to 2022 inspection',
      });
    case 'significant-weakness':
      return msg('Significant weaknesses', {
        id: 'finding.significant-weakness',
        desc: 'Kind of finding of a 2016 to 2022 inspection',
      });
    case 'area-for-improvement':
      return msg('Areas for improvement', {
        id: 'finding.area-for-improvement',
        desc: 'Kind of finding of an inspection since 2023',
      });
    case 'area-for-priority-action':
      return msg('Areas for priority action', {
        id: 'finding.area-for-priority-action',
        desc: 'Kind of finding of an inspection since 2023: what has to be put right first',
      });
    case undefined:
      return msg('Findings', {id: 'finding.other', desc: 'Findings whose kind is not known'});
  }
}
