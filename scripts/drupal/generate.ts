/**
 * Writes the Drupal module: its YAML, its blocks and the allowed HTML of its text format, all from
 * `dist/custom-elements.json`.
 *
 *   node --import tsx scripts/drupal/generate.ts          writes integrations/drupal/
 *
 * A test compares the files of the repository with the output.
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const folder = fileURLToPath(new URL('../../integrations/drupal/', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));

interface Attribute {
  name: string;
  description?: string;
}
interface Element {
  tagName: string;
  attributes: Attribute[];
}

const manifest = JSON.parse(readFileSync(join(root, 'dist/custom-elements.json'), 'utf8')) as {
  modules: {declarations?: Partial<Element>[]}[];
};
const elements = manifest.modules
  .flatMap(({declarations = []}) => declarations)
  .filter((element): element is Element => element.tagName !== undefined)
  .map(({tagName, attributes = []}) => ({tagName, attributes}))
  .sort((one, other) => (one.tagName < other.tagName ? -1 : 1));

const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {version: string};

const titleOf = (tagName: string): string =>
  /<title>([^<]*)</.exec(
    readFileSync(join(root, `dist/embed/${tagName.slice('send-'.length)}.html`), 'utf8'),
  )?.[1] ?? tagName;

const php = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;
const yaml = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const GENERATED = 'Written by scripts/drupal/generate.ts; do not change it here.';

/** The line for "Allowed HTML tags" of a text format: our tags with their attributes, and the box. */
export const allowedHtml = [
  ...elements.map(
    ({tagName, attributes}) => `<${tagName} ${attributes.map(({name}) => name).join(' ')}>`,
  ),
  '<div data-send-*>',
  '<a href>',
].join(' ');

const labelOf = ({name, description = name}: Attribute): string => {
  const [label = name] = description.replace(/`/g, '').split(/[.;:]|, | \(/);
  return label.replace(/\s+/g, ' ').trim();
};

const phpWidgets = elements
  .map(
    ({tagName, attributes}) => `      ${php(tagName)} => [
        'title' => ${php(titleOf(tagName))},
        'attributes' => [
${attributes.map(attribute => `          ${php(attribute.name)} => ${php(labelOf(attribute))},`).join('\n')}
        ],
      ],`,
  )
  .join('\n');

/** Content of each generated file, by its path in `integrations/drupal/`. */
export const generatedFiles: Readonly<Record<string, string>> = {
  'send_widgets.info.yml': `# ${GENERATED}
name: ${yaml('SEND widgets')}
type: module
description: ${yaml('Shows a published SEND record: a tracker, a timeline, letters, findings and a form that answers back.')}
package: ${yaml('Web components')}
core_version_requirement: ^10 || ^11
version: ${yaml(version)}
dependencies:
  - drupal:block
  - drupal:filter
configure: send_widgets.settings
`,
  'send_widgets.libraries.yml': `# ${GENERATED}
# The script lies in the module's own folder dist/, copied from the archive of the release.
widgets:
  version: ${version}
  license:
    name: MIT
    url: https://code.example/send-widgets/blob/main/LICENSE
    gpl-compatible: true
  js:
    dist/send-widgets.js:
      minified: true
      # Combined with other scripts it would not know where its languages lie.
      preprocess: false
      attributes:
        defer: true
`,
  'send_widgets.routing.yml': `# ${GENERATED}
send_widgets.settings:
  path: /admin/config/content/send-widgets
  defaults:
    _form: ${yaml('\\Drupal\\send_widgets\\Form\\SettingsForm')}
    _title: ${yaml('SEND widgets')}
  requirements:
    _permission: ${yaml('administer site configuration')}
`,
  'config/install/send_widgets.settings.yml': `# ${GENERATED}
# Address of the record that blocks show unless they name their own.
record: ''
`,
  'config/schema/send_widgets.schema.yml': `# ${GENERATED}
send_widgets.settings:
  type: config_object
  label: ${yaml('SEND widgets')}
  mapping:
    record:
      type: string
      label: ${yaml('Address of the record')}
block.settings.send_widgets:*:
  type: block_settings
  label: ${yaml('SEND widget')}
  mapping:
    attributes:
      type: sequence
      label: ${yaml('Attributes')}
      sequence:
        type: string
        label: ${yaml('Value')}
`,
  'allowed-html.txt': `${allowedHtml}\n`,
  'src/Widgets.php': `<?php

namespace Drupal\\send_widgets;

/**
 * Every widget with its attributes. ${GENERATED}
 */
final class Widgets {

  /**
   * Every widget by its tag: its title, and labels by attribute.
   *
   * @return array<string, array{title: string, attributes: array<string, string>}>
   */
  public static function all(): array {
    return [
${phpWidgets}
    ];
  }

}
`,
};

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, content] of Object.entries(generatedFiles)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, content);
  }
