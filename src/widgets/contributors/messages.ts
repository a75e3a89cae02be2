/** The messages of the contributors' widget. */
import {counted, msg, str} from '../../language/msg.js';
import {kindOf} from './model.js';

/** The widget's heading: how many took part. */
export const countWords = (count: number): string =>
  counted(
    'contributors.count',
    count,
    count === 1
      ? msg('1 group took part', {
          id: 'contributors.count.one',
          desc: 'Heading over the groups that took part in a visit or an inspection',
        })
      : msg(str`${count} groups took part`, {
          id: 'contributors.count.other',
          desc: 'Heading over the groups that took part in a visit or an inspection',
        }),
  );

export const contactLabel = (): string =>
  msg('Contact:', {
    id: 'contributors.contact',
    desc: 'Before an e-mail address or telephone number of a group',
  });

/** A kind in words; an unknown one as it was typed. */
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
