/** Icons as separate files, and the meaning of each. */
import type {TemplateResult} from 'lit';
import {type IconName, renderIcon} from '../../src/ui/icons.js';

/** Icons of statuses. */
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

const isTemplate = (value: unknown): value is TemplateResult =>
  typeof value === 'object' && value !== null && 'strings' in value;

/** The markup of a template without listeners, with its values. */
const markupOf = ({strings, values}: TemplateResult): string =>
  strings
    .map((part, at) => {
      const value = values[at];
      return part + (isTemplate(value) ? markupOf(value) : '');
    })
    .join('');

/** A standalone SVG file in `currentColor`, which is black by default. */
export const svgFile = (name: IconName, size = 24): string =>
  `${markupOf(renderIcon(name))
    .replace(
      /^<svg[^>]*>/,
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="${size}" height="${size}" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">`,
    )
    .replaceAll('class="ink"', 'fill="currentColor"')}\n`;
