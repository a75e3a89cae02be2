/** The messages of the resource widget. */
import {msg} from '../../language/msg.js';

export const headingWords = (): string =>
  msg('Read more', {
    id: 'resource.heading',
    desc: 'Heading over links to reports, pages, videos and posts elsewhere',
  });

/** A kind in a word; an unknown one as it was typed. */
export function resourceKindWords(kind: string): string {
  switch (kind.toLowerCase()) {
    case 'report':
      return msg('Report', {id: 'kind.report', desc: 'Kind of event'});
    case 'page':
      return msg('Web page', {id: 'resource.page', desc: 'Kind of resource'});
    case 'video':
      return msg('Video', {id: 'resource.video', desc: 'Kind of resource'});
    case 'post':
      return msg('Social media post', {id: 'resource.post', desc: 'Kind of resource'});
    default:
      return kind.replace(/-/g, ' ');
  }
}
