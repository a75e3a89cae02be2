/** Markup in which values from a record are always text: a template that escapes every value that is not markup. */

/** Markup from this module, which may be inserted unescaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

export const escaped = (text: string): string =>
  text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');

export type Part = Markup | string | number | undefined | false | readonly Part[];

function written(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  return typeof part === 'object' ? part.map(written).join('') : escaped(String(part));
}

/** `html\`<p>${words}</p>\``: values are escaped, also within quoted attributes. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup =>
  new Markup(strings.reduce((text, string, index) => text + written(parts[index - 1]) + string));

/** Parts with something between them. */
export const joined = (parts: readonly Part[], between: string): Part[] =>
  parts.flatMap((part, index) => (index ? [between, part] : [part]));

/** Markup without the line breaks and indents of our own templates: content filters turn these into paragraphs. */
export const inOneLine = ({text}: Markup): string =>
  text
    .replace(/>\s+</g, '><')
    .replace(/\s*\n\s*/g, ' ')
    .trim();
