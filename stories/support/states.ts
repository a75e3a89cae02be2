/**
 * The states that a person can meet in any widget that shows items of a record, made from real record data.
 *
 * A story names one of them: `export const Unreachable = unreachable('send-letter')`.
 */
import {type TemplateResult, html} from 'lit';
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};
import manchester from '../../examples/manchester.json' with {type: 'json'};
import type {ListName} from '../../src/record/schema.js';

export {exampleshire, manchester};

type Settings = Readonly<Record<string, unknown>>;

export interface Story {
  /** A sentence that says what a person meets. */
  name?: string;
  /** Attributes that are set; Storybook's controls change them. */
  args?: Settings;
  render: (args?: Settings) => TemplateResult;
  /** `beside` names the tags of other widgets that are shown. */
  parameters?: {beside?: readonly string[]};
}

type Loose = {[key: string]: unknown};

/** The day of every story, so that its screenshot stays the same. */
export const TODAY = '2026-11-24';

/** A widget with its properties; attributes are what names with a hyphen, `lang`, `dir`, `theme` and `render` set. */
export function widget(tag: string, settings: Settings = {}): TemplateResult {
  const element = document.createElement(tag) as HTMLElement & Loose;
  element['today'] = TODAY;
  for (const [name, value] of Object.entries(settings)) {
    if (!name.includes('-') && !['lang', 'dir', 'theme', 'render'].includes(name))
      element[name] = value;
    else if (value != null && value !== '' && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  const ownWords = document.createElement('p');
  ownWords.textContent = 'The page’s own words stay here until the widget has something better.';
  element.append(ownWords);
  return html`${element}`;
}

/** @param settings what a control can set, and objects, which it cannot */
const story = (tag: string, settings: Settings, data: () => Settings = () => ({})): Story => {
  const isObject = (value: unknown) => typeof value === 'object' && value !== null;
  const all = Object.entries(settings);
  const objects = Object.fromEntries(all.filter(([, value]) => isObject(value)));
  return {
    args: Object.fromEntries(all.filter(([, value]) => !isObject(value))),
    // An address that somebody types counts, not the record that the story comes with.
    render: args =>
      widget(tag, {
        ...(args?.['src'] && args['src'] !== settings['src'] ? {} : data()),
        ...objects,
        ...args,
      }),
  };
};

export const published = (tag: string, settings: Settings = {}): Story =>
  story(tag, settings, () => ({record: manchester}));
export const publishedInFull = (tag: string, settings: Settings = {}): Story =>
  story(tag, settings, () => ({record: exampleshire}));
export const nothingPublished = (tag: string, settings: Settings = {}): Story =>
  story(tag, settings, () => ({
    record: {version: 1, lang: 'en-GB', area: {name: 'Exampleshire'}},
  }));
export const unreachable = (tag: string): Story => story(tag, {src: '/nowhere/record.json'});

/** The first item is not an item at all, the second has fields with every kind of wrong value. */
export const halfReadable = (tag: string, list: ListName, settings: Settings = {}): Story =>
  story(tag, settings, () => {
    const items = copyOf(exampleshire)[list] as Loose[];
    const [, second] = items;
    if (second)
      for (const key of Object.keys(second))
        if (!['id', 'value', 'text', 'title', 'name', 'event'].includes(key)) second[key] = [7];
    return {record: {...exampleshire, [list]: ['not an item', ...items.slice(1)]}};
  });

export const manyItems = (tag: string, list: ListName, settings: Settings = {}): Story =>
  story(tag, settings, () => {
    const items = (exampleshire as Loose)[list] as Loose[];
    const many = Array(Math.ceil(40 / items.length))
      .fill(items)
      .flatMap((some: Loose[], turn: number) =>
        some.map(item => ({...item, id: `${String(item['id'])}-${turn}`})),
      );
    return {record: {...exampleshire, [list]: many}};
  });

/** Every text three times as long, with a word that no line is wide enough for. */
export const longText = (tag: string, settings: Settings = {}): Story =>
  story(tag, settings, () => ({record: lengthened(copyOf(exampleshire))}));

export const rightToLeft = (tag: string, settings: Settings = {}): Story =>
  story(tag, {lang: 'ur', ...settings}, () => ({record: exampleshire}));
export const draftTranslation = (tag: string, settings: Settings = {}): Story =>
  story(tag, {lang: 'pl', ...settings}, () => ({record: copyOf(exampleshire, '/examples/')}));
export const easyRead = (tag: string, settings: Settings = {}): Story =>
  story(tag, {reading: 'easy-read', ...settings}, () => ({
    record: copyOf(exampleshire, '/examples/'),
  }));

export const narrow = (tag: string, settings: Settings = {}): Story => ({
  render: args =>
    html`<div class="narrow">
      <style>
        .narrow {
          inline-size: 180px;
        }</style
      >${widget(tag, {...(args?.['src'] ? {} : {record: exampleshire}), ...settings, ...args})}
    </div>`,
});

const TEXTS = [
  'title',
  'commitment',
  'name',
  'role',
  'organisation',
  'text',
  'youSaid',
  'weDid',
  'why',
  'part',
  'note',
  'body',
  'what',
  'summary',
  'theme',
  'lead',
  'label',
  'hint',
  'meaning',
  'points',
  'to',
  'by',
];

function lengthened(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return TEXTS.includes(key)
      ? `${value} ${value} ${value} Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch`
      : value;
  if (Array.isArray(value)) return value.map(entry => lengthened(entry, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, entry]) => [name, lengthened(entry, name)]),
  );
}

/** A copy to change; `base` is where its pictures and translations are, when the record does not come from its own address. */
export function copyOf(record: object, base = ''): Loose {
  return JSON.parse(
    JSON.stringify(record)
      .replaceAll('"easy-read/', `"${base}easy-read/`)
      .replace(/"src":"(?=\w)/g, `"src":"${base}`),
  );
}
