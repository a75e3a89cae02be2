/** Marks and icons as files of their own, and what each of them means. */
import {render} from 'lit';
import {type IconName, renderIcon} from '../../src/ui/icons.js';

/** Marks say where something stands. */
export const marks = {
  'none': 'No update has been published',
  'unsaid': 'There is an update, which does not say where it stands',
  'not-started': 'Not started',
  'planned': 'Planned',
  'in-progress': 'In progress',
  'done': 'Done, and there is evidence to read',
  'said': 'Said to be done; no evidence is linked',
  'checking': 'Done, and somebody is checking that it works',
  'changed': 'Changed into something else',
  'stopped': 'Stopped',
} as const satisfies Partial<Record<IconName, string>>;

/** Icons say what kind of thing happened or was published. */
export const icons: Record<Exclude<IconName, keyof typeof marks>, string> = {
  'inspection': 'An inspection, which finds and judges',
  're-visit': 'Inspectors came back to see what had changed',
  'visit': 'A visit, which is not an inspection',
  'meeting': 'People met',
  'peer-review': 'Neighbours looked at each other’s work',
  'letter': 'A letter',
  'page': 'A report or another document',
  'web-page': 'A page on the web',
  'video': 'A video',
  'survey': 'A survey',
  'statement': 'What somebody said',
  'news': 'News',
  'event': 'Anything else that happened',
};

/** An SVG file that stands alone: its ink is `currentColor`, black where nothing says otherwise. */
export function svgFile(name: IconName): string {
  const box = document.createElement('div');
  render(renderIcon(name), box);
  const drawing = box.querySelector('svg')!;
  for (const filled of drawing.querySelectorAll('.ink')) {
    filled.setAttribute('fill', 'currentColor');
    filled.removeAttribute('class');
  }
  drawing.removeAttribute('class');
  drawing.removeAttribute('aria-hidden');
  for (const [key, value] of Object.entries({
    'width': '24',
    'height': '24',
    'fill': 'none',
    'stroke': 'currentColor',
    'stroke-width': '1.75',
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
  }))
    drawing.setAttribute(key, value);
  return `${new XMLSerializer().serializeToString(drawing).replace(/<!--.*?-->/g, '')}\n`;
}
