/**
 * Writes the parts of the WordPress plugin that describe the widgets: their tags, attributes, labels and defaults from
 * `dist/custom-elements.json`, their titles from the hosted pages, the questions of the form from the source.
 */
import {readFileSync, readdirSync} from 'node:fs';
import {widgets, isWidget} from '../../cli/widgets.js';
import {purposes} from '../../src/feedback/purposes.js';
import {ownLabel, ownOption} from '../../src/widgets/feedback-form/messages.js';

interface Attribute {
  name: string;
  type?: {text: string};
  default?: string;
  description?: string;
}

interface Manifest {
  modules: {declarations: {tagName?: string; description?: string; attributes?: Attribute[]}[]}[];
}

/** A string of PHP. */
const php = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
/** A sentence that can be translated. */
const said = (text: string): string => `__( ${php(text)}, 'send-widgets' )`;
/** An array of PHP, one entry a line. */
function phpArray(entries: readonly (readonly [string, string])[], depth: number): string {
  if (!entries.length) return 'array()';
  const indent = '\t'.repeat(depth);
  const lines = entries.map(([key, value]) => `${indent}\t${php(key)} => ${value},\n`);
  return `array(\n${lines.join('')}${indent})`;
}

const file = (what: string, content: string): string => `<?php
/**
 * ${what} Written by the build; do not change it here.
 *
 * @package send-widgets
 */

namespace SendWidgets;

defined( 'ABSPATH' ) || exit;

${content}`;

const sources = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .filter(path => path.endsWith('.ts'))
  .map(path => readFileSync(`src/${path}`, 'utf8'))
  .join('\n');

/** The words that a type allows, including named types. */
function wordsOf(type: string): string[] {
  return type.split('|').flatMap(part => {
    const word = /^\s*'([^']*)'\s*$/.exec(part)?.[1];
    if (word !== undefined) return [word];
    const name = /^\s*([A-Z]\w+)\s*$/.exec(part)?.[1];
    const named = name && new RegExp(`export type ${name} =([^;]+);`).exec(sources)?.[1];
    return named ? wordsOf(named) : [];
  });
}

/** The values to choose from: those of the type, or those listed in the description. */
function optionsOf({type, description = ''}: Attribute): string[] {
  const ofType = wordsOf(type?.text ?? '');
  const named = [...description.matchAll(/`([^`]+)`/g)].map(([, word]) => word!);
  const isList = named.length > 1 && named.every(word => /^[a-z]+(?:-[a-z\d]+)*$/.test(word));
  return ofType.length ? ofType : isList ? [...new Set(named)] : [];
}

const typeOf = ({type}: Attribute): string =>
  /^(boolean|number)\b/.exec(type?.text ?? '')?.[1] ?? 'string';

/** The label of an attribute in a form: the start of its description. */
function labelOf({name, description = name}: Attribute): string {
  const [label = name] = description.replace(/`/g, '').split(/[.;:]|, | \(/);
  return label.charAt(0).toUpperCase() + label.slice(1);
}

const plain = (text: string): string => text.replace(/`/g, '').replace(/\s+/g, ' ').trim();

function attributeEntry(attribute: Attribute): string {
  const fallback = attribute.default?.replace(/^'|'$/g, '');
  return phpArray(
    [
      ['type', php(typeOf(attribute))],
      ['label', said(labelOf(attribute))],
      ['help', said(plain(attribute.description ?? ''))],
      ...(fallback && !['null', 'false', 'undefined'].includes(fallback)
        ? ([['default', php(fallback)]] as const)
        : []),
      ...(optionsOf(attribute).length
        ? ([['options', `array( ${optionsOf(attribute).map(php).join(', ')} )`]] as const)
        : []),
    ],
    4,
  );
}

/** Content of each generated file, by its name. */
export function generatedFiles(): Record<string, string> {
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
  const elements = manifest.modules
    .flatMap(({declarations}) => declarations)
    .filter(({tagName}) => tagName)
    .sort((a, b) => (a.tagName! < b.tagName! ? -1 : 1));
  const types = new Map<string, string>();
  const entries = elements.map(({tagName, description = '', attributes = []}) => {
    const name = tagName!.slice('send-'.length);
    const title = /<title>([^<]*)</.exec(readFileSync(`dist/embed/${name}.html`, 'utf8'))?.[1];
    for (const attribute of attributes)
      if (types.get(attribute.name) !== 'boolean') types.set(attribute.name, typeOf(attribute));
    return [
      tagName!,
      phpArray(
        [
          ['name', php(name)],
          ['title', said(title ?? name)],
          [
            'description',
            said(plain(description.split(/(?<=[.:])\s/)[0] ?? '').replace(/:$/, '.')),
          ],
          ['list', php((isWidget(name) && widgets[name]) || '')],
          [
            'attributes',
            phpArray(
              attributes.map(attribute => [attribute.name, attributeEntry(attribute)] as const),
              3,
            ),
          ],
        ],
        2,
      ),
    ] as const;
  });
  const questions = Object.entries(purposes).map(
    ([purpose, list]) =>
      [
        purpose,
        `array(\n${list
          .map(
            ({id, type, options, required, showIf}) =>
              `\t\t\t${phpArray(
                [
                  ['id', php(id)],
                  ['type', php(type)],
                  ['label', said(ownLabel(id))],
                  ['required', String(required === true)],
                  ['sometimes', String(showIf !== undefined)],
                  ...(options
                    ? ([
                        [
                          'options',
                          phpArray(
                            options.map(code => [code, said(ownOption(id, code))] as const),
                            4,
                          ),
                        ],
                      ] as const)
                    : []),
                ],
                3,
              )},\n`,
          )
          .join('')}\t\t)`,
      ] as const,
  );
  return {
    'widgets.php': file(
      'Every widget.',
      `/**\n * Every widget by its tag.\n *\n * @return array<string, array>\n */\nfunction generated_widgets() {\n\treturn ${phpArray(entries, 1)};\n}\n`,
    ),
    'attributes.php': file(
      'The attributes of all widgets together.',
      `/**\n * The type of each attribute.\n *\n * @return array<string, string>\n */\nfunction generated_attribute_types() {\n\treturn ${phpArray(
        [...types].map(([name, type]) => [name, php(type)] as const),
        1,
      )};\n}\n`,
    ),
    'purposes.php': file(
      'The questions of the form.',
      `/**\n * The questions of each purpose.\n *\n * @return array<string, array>\n */\nfunction generated_purposes() {\n\treturn ${phpArray(questions, 1)};\n}\n`,
    ),
  };
}
