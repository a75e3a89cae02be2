/** What a webmaster pastes to get what a story shows. */
import {guides} from './guide.js';

/** Attributes that only stories need: the day on which they are told. */
const onlyHere = ['today'];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The tag on one line, as content filters like it, with a link inside for where no script runs. */
function tagLine(tag: string, attributes: Readonly<Record<string, unknown>>, host: string): string {
  const src = '/send/our-area.json';
  // The bar and the page question need no record.
  const needsRecord =
    tag !== 'send-language' && (tag !== 'send-feedback-form' || attributes['item']);
  const set = Object.entries<unknown>({
    ...(needsRecord ? {src} : {}),
    ...(tag === 'send-feedback-form' ? {action: 'https://YOUR-RECEIVER/answers'} : {}),
    ...attributes,
  })
    .filter(
      ([name, value]) =>
        value != null && value !== '' && value !== false && !onlyHere.includes(name),
    )
    // Records are properties, and what Storybook listens with is nothing that anybody pastes.
    .filter(([, value]) => !['object', 'function'].includes(typeof value))
    .map(([name, value]) => (value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`))
    .join('');
  const words = guides.find(guide => guide.tag === tag)?.question ?? '';
  const name = tag.replace('send-', '');
  const page = `${host}embed/${name}.html${needsRecord ? `?src=${encodeURIComponent(`https://www.example.gov.uk${src}`)}` : ''}`;
  const inside = tag === 'send-language' ? words : `<a href="${page}">${words}</a>`;
  return `<${tag}${set}>${inside}</${tag}>`;
}

/**
 * @param tag of the widget that the story is about
 * @param attributes that the story sets, by name
 * @param beside tags of other widgets that it shows
 * @param version of the package
 */
export function snippet(
  tag: string,
  attributes: Readonly<Record<string, unknown>>,
  version: string,
  beside: readonly string[] = [],
): string {
  const host = `https://YOUR-HOST/send-widgets/${version}/`;
  return [
    '<!-- Once, in the template of the site -->',
    `<script src="${host}send-widgets.js" defer></script>`,
    '',
    '<!-- Where it belongs on the page -->',
    tagLine(tag, attributes, host),
    ...beside.map(other => tagLine(other, {}, host)),
  ].join('\n');
}
