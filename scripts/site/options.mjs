/** The options of each widget, from the manifest. */
import {readFileSync} from 'node:fs';
import {inDist} from '../build/paths.mjs';

/** The values of types that the manifest only names. */
const VALUES = {
  Purpose: ['page', 'report', 'comment', 'survey'],
  Reading: ['standard', 'plain', 'easy-read'],
};
/** Attributes whose few values are only in their description. */
const FEW = {keyed: ['yes', 'no'], render: ['light']};
/** Attributes that the page handles separately, and those for tables and previews. */
const NOT_ASKED = ['src', 'lang', 'columns', 'statuses', 'today'];

/**
 * Attributes by widget, in the order of the manifest: first the widget's own, then what all share.
 *
 * @returns {Record<string, {name: string, kind: 'yes' | 'number' | 'words' | 'choice', values?: string[], preset?: string, description: string}[]>}
 */
export function widgetOptions() {
  const manifest = JSON.parse(readFileSync(inDist('custom-elements.json'), 'utf8'));
  const widgets = manifest.modules
    .flatMap(({declarations = []}) => declarations)
    .filter(({tagName}) => tagName);
  return Object.fromEntries(
    widgets.map(({tagName, attributes = []}) => [
      tagName.slice('send-'.length),
      attributes.filter(({name}) => !NOT_ASKED.includes(name)).map(optionOf),
    ]),
  );
}

function optionOf({name, type, default: preset, description = ''}) {
  const text = type?.text ?? '';
  const own = [...text.matchAll(/'([^']+)'/g)].map(([, value]) => value);
  const said = [...description.matchAll(/`([a-z-]+)`/g)].map(([, value]) => value);
  const values =
    FEW[name] ?? VALUES[text] ?? (own.length ? own : undefined) ?? namedValues(name, text, said);
  const kind = /boolean/.test(text)
    ? 'yes'
    : /number/.test(text)
      ? 'number'
      : values
        ? 'choice'
        : 'words';
  return {
    name,
    kind,
    ...(values ? {values} : {}),
    ...(preset && preset !== 'null' ? {preset: preset.replace(/^'|'$/g, '')} : {}),
    description: description.replace(/\s+/g, ' '),
  };
}

/**
 * Words in backticks in a description are the values, if the type is a named one or the attribute is one of the few
 * above.
 */
const namedValues = (name, text, said) =>
  said.length > 1 &&
  (/^[A-Z]\w+$/.test(text) || ['theme', 'receiver', 'replies', 'audience'].includes(name))
    ? [...new Set(said)]
    : undefined;
