/** What becomes the block: a snippet, a link, a bare address, the shortcode. */
import {type EditorSettings, wp} from './wordpress.js';

/** A block's attributes: those of the widget, its name, and the name of a record that is stored here. */
export type Attributes = Record<string, string | boolean | undefined>;

/** Reads snippets and addresses. What is no widget of ours gives `undefined`. */
export function createReader({widgets, embed, records}: EditorSettings) {
  const names = Object.values(widgets).map(({name}) => name);
  const bare = (address: string) => address.replace(/^https?:\/\/(?:www\.)?/i, '');

  function attributesOf(name: string, pairs: Iterable<[string, string]>): Attributes | undefined {
    const widget = widgets[`send-${name}`];
    if (!widget) return undefined;
    const attributes: Attributes = {widget: name};
    for (const [key, value] of pairs) {
      const about = widget.attributes[key];
      if (about) attributes[key] = about.type === 'boolean' ? value !== 'false' : value;
    }
    const {src} = attributes;
    // A record of this site is remembered by its name: it stays found when the site moves.
    if (typeof src === 'string' && bare(src).startsWith(bare(records))) {
      attributes['record'] = bare(src)
        .slice(bare(records).length)
        .replace(/[/?#&].*$/, '');
      delete attributes['src'];
    }
    return attributes;
  }

  function fromAddress(text: string | null | undefined): Attributes | undefined {
    const address = text?.trim() ?? '';
    if (!URL.canParse(address)) return undefined;
    const {pathname, searchParams} = new URL(address);
    // The folder may be another site's: a council that hosts the script gives out such addresses.
    const name = /\/embed\/([a-z-]+)\.html$/.exec(pathname)?.[1];
    const isOurs = bare(address).startsWith(bare(embed));
    if (!name || (!isOurs && !names.includes(name)) || searchParams.get('as') === 'link')
      return undefined;
    return attributesOf(name, searchParams);
  }

  function fromElement(element: Element): Attributes | undefined {
    const {localName} = element;
    if (widgets[localName])
      return attributesOf(
        localName.replace(/^send-/, ''),
        [...element.attributes].map(({name, value}) => [name, value]),
      );
    const box = element.getAttribute('data-send-widget');
    if (box)
      return attributesOf(
        box.replace(/^send-/, ''),
        [...element.attributes].map(({name, value}) => [name.replace(/^data-send-/, ''), value]),
      );
    const [child] = element.children;
    const isAlone = child && element.textContent?.trim() === child.textContent?.trim();
    if (child && isAlone) {
      const isLink = child instanceof HTMLAnchorElement;
      return isLink ? fromAddress(child.href) : fromElement(child);
    }
    return element.children.length ? undefined : fromAddress(element.textContent);
  }

  const fromHtml = (html: string): Attributes | undefined => {
    const {body} = new DOMParser().parseFromString(html, 'text/html');
    return fromElement(body);
  };

  return {fromAddress, fromElement, fromHtml, attributesOf};
}

export type Reader = ReturnType<typeof createReader>;

/** The block's transforms. */
export function transforms(blockName: string, settings: EditorSettings, reader: Reader): object {
  const make = (attributes: Attributes | undefined) =>
    wp.blocks.createBlock(blockName, attributes ?? {});
  const phrasing = {'a': {attributes: ['href'], children: {'#text': {}}}, '#text': {}};
  const tags = Object.fromEntries(
    Object.entries(settings.widgets).map(([tag, {attributes}]) => [
      tag,
      {attributes: Object.keys(attributes), children: phrasing},
    ]),
  );
  const element = (node: Node) => (node instanceof Element ? reader.fromElement(node) : undefined);
  return {
    from: [
      {
        type: 'raw',
        // Before the Embed block takes the address, and the paragraph the link.
        priority: 1,
        schema: {
          ...tags,
          p: {children: {...phrasing, ...tags}},
          div: {attributes: ['data-send-*'], children: phrasing},
        },
        isMatch: (node: Node) => element(node) !== undefined,
        transform: (node: Node) => make(element(node)),
      },
      {
        type: 'shortcode',
        tag: 'send',
        priority: 1,
        isMatch: ({named = {}}: {named?: Record<string, string>}) =>
          settings.widgets[`send-${named['widget']?.replace(/^send-/, '')}`] !== undefined,
        transform: (_: unknown, {shortcode}: {shortcode: Shortcode}) =>
          make(fromShortcode(shortcode.attrs, reader)),
      },
      {
        type: 'block',
        blocks: ['core/embed'],
        isMatch: ({url}: {url?: string}) => reader.fromAddress(url) !== undefined,
        transform: ({url}: {url?: string}) => make(reader.fromAddress(url)),
      },
      {
        type: 'block',
        blocks: ['core/html', 'core/paragraph'],
        isMatch: ({content}: {content?: unknown}) =>
          reader.fromHtml(String(content ?? '')) !== undefined,
        transform: ({content}: {content?: unknown}) => make(reader.fromHtml(String(content ?? ''))),
      },
    ],
  };
}

interface Shortcode {
  attrs: {named: Record<string, string>; numeric: string[]};
}

function fromShortcode({named, numeric}: Shortcode['attrs'], reader: Reader) {
  const {widget = '', record, ...pairs} = named;
  const attributes = reader.attributesOf(widget.replace(/^send-/, ''), [
    ...Object.entries(pairs),
    ...numeric.map((name): [string, string] => [name, 'true']),
  ]);
  return attributes && {...attributes, ...(record ? {record} : {})};
}
