/** The semantic HTML of a widget, for readers without the script, and for search engines. */
import {currentPack} from '../../src/language/msg.js';
import {isWidget, widgets} from '../widgets.js';
import {renderEvents} from './events.js';
import {type Markup, html, inOneLine} from './markup.js';
import {renderLetters, renderResources, renderStatements} from './papers.js';
import {renderContributors, renderFigures, renderFindings, renderResponses} from './people.js';
import {renderPriorities} from './priorities.js';
import {type FallbackView, line, prose} from './view.js';

const renderers = {
  'inspection-timeline': renderEvents,
  'priorities-tracker': renderPriorities,
  'letter': renderLetters,
  'findings': renderFindings,
  'participation': renderFigures,
  'statement': renderStatements,
  'resource': renderResources,
  'contributors': renderContributors,
  'you-said-we-did': renderResponses,
} as const;

export type FallbackName = keyof typeof renderers;

/** Widgets that have a fallback, in the order of a page. The others show nothing that is published. */
export const fallbackNames = Object.keys(renderers) as FallbackName[];

/** The content for the tag of a widget, in one line, because content filters split longer content. */
export const fallbackOf = (name: FallbackName, view: FallbackView): string =>
  inOneLine(renderers[name](view));

/** Whether the record has anything for a widget. */
export const hasContent = (name: FallbackName, {record}: FallbackView): boolean => {
  const list = isWidget(name) ? widgets[name] : undefined;
  return list !== undefined && record[list].length > 0;
};

/** The tag of a widget around its content. */
export const taggedFallback = (
  name: FallbackName,
  src: string,
  content: string,
  {item, level}: FallbackView,
): string => {
  const attributes = html`src="${src}"${item !== undefined && html` item="${item}"`}${level !== 2 && html` heading-level="${level}"`}`;
  return `<send-${name} ${attributes.text}>${content}</send-${name}>`;
};

/** A whole page with every widget that the record has something for. */
export function fallbackPage(view: FallbackView, sections: readonly string[]): string {
  const {tag = 'en', dir = 'ltr'} = currentPack() ?? {};
  const title: Markup = html`${line(view, view.record.area?.name) ?? 'SEND'}`;
  const plainTitle = title.text.replace(/<[^>]+>/g, '');
  return `<!doctype html>
<html lang="${tag}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${plainTitle}</title>
</head>
<body>
<main>
<h1>${title.text}</h1>
${[html`${prose(view, view.record.notice)}`.text, ...sections].filter(Boolean).join('\n')}
</main>
</body>
</html>
`;
}
