/** Kinds of those who take part. */
import {msg} from '../../language/msg.js';

const SAME_AS: Readonly<Record<string, string>> = {
  'parents': 'families',
  'area-leaders': 'council',
};

/** The kind under which a group is filed: some words mean the same. */
export function kindOf(typed: string | undefined): string {
  const kind = typed?.toLowerCase() ?? '';
  return Object.hasOwn(SAME_AS, kind) ? SAME_AS[kind]! : kind;
}

/** A kind in words; one that we do not know as it was typed. */
export function contributorKindWords(typed = ''): string {
  const kind = kindOf(typed);
  switch (kind) {
    case 'parent-carer-forum':
      return msg('Parent carer forum', {
        id: 'contributor.parent-carer-forum',
        desc: 'A kind of group that took part',
      });
    case 'young-people':
      return msg('Children and young people', {
        id: 'contributor.young-people',
        desc: 'A kind of group that took part',
      });
    case 'families':
      return msg('Parents, carers and families', {
        id: 'contributor.families',
        desc: 'A kind of group that took part',
      });
    case 'council':
      return msg('Council and area leaders', {
        id: 'contributor.council',
        desc: 'A kind of group that took part',
      });
    case 'health':
      return msg('Health services', {
        id: 'contributor.health',
        desc: 'A kind of group that took part',
      });
    case 'schools':
      return msg('Schools and colleges', {
        id: 'contributor.schools',
        desc: 'A kind of group that took part',
      });
    case 'staff':
      return msg('Staff', {id: 'contributor.staff', desc: 'A kind of group that took part'});
    case 'inspectorate':
      return msg('Inspectors', {
        id: 'contributor.inspectorate',
        desc: 'A kind of group that took part',
      });
    case 'voluntary':
      return msg('Charities and volunteers', {
        id: 'contributor.voluntary',
        desc: 'A kind of group that took part',
      });
    case '':
      return msg('Others', {
        id: 'contributor.other',
        desc: 'Groups that took part and fit no other kind',
      });
    default:
      return kind === 'sendiass' ? 'SENDIASS' : typed.replace(/-/g, ' ');
  }
}
