/**
 * Writes a widget to start from: element, styles, stories and tests, registered and exported, with every check green.
 *
 *   npm run new-widget -- exam-results
 *
 * What it writes shows the area's name and the titles of its events: enough to see the joints, to be replaced at once. It
 * says nothing in English of its own, because every new sentence waits for its translations.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {SetUpError, root, runMain, setUp} from './setup.mjs';

/** A name as file, folder and tag have it. */
const form = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * The files of a new widget.
 * @param {string} name such as `exam-results`: the tag without its prefix
 * @returns {Map<string, string>} text by path
 * @throws {SetUpError} when no element, file or class can be named so
 */
export function widgetFiles(name) {
  if (!form.test(name))
    throw new SetUpError(
      `A widget is named in lower case with hyphens, such as exam-results, not "${name}".`,
    );
  const tag = `send-${name}`;
  const className = name
    .split('-')
    .reduce((text, word) => text + word[0].toUpperCase() + word.slice(1), 'Send');
  const title = name[0].toUpperCase() + name.slice(1).replaceAll('-', ' ');
  return new Map([
    [`src/widgets/${name}/${name}.ts`, element(name, tag, className)],
    [`src/widgets/${name}/${name}.styles.ts`, styles(title)],
    [`stories/${name}.stories.ts`, story(name, tag, title)],
    [`test/stories/${name}.test.ts`, storyTest(name)],
    [`test/widgets/${name}.test.ts`, test(name, tag)],
  ]);
}

/**
 * A list of widgets with one more, in the order of the alphabet.
 * @param {string} list text of src/index.ts, or of another module that has a line for each widget
 * @param {string} line the line of the new one
 */
export function withLine(list, line) {
  const lines = list.split('\n');
  const widgets = lines.filter(entry => entry.includes("'./widgets/"));
  const rest = lines.filter(entry => !widgets.includes(entry));
  const place = lines.indexOf(widgets[0]);
  const path = entry => /'(.+)'/.exec(entry)[1];
  const sorted = [...widgets, line].sort((a, b) => (path(a) < path(b) ? -1 : 1));
  return [...rest.slice(0, place), ...sorted, ...rest.slice(place)].join('\n');
}

const element = (name, tag, className) => `import {type TemplateResult, html, nothing} from 'lit';
import type {SendRecord} from '../../record/schema.js';
import {define} from '../../ui/define.js';
import {renderHeading} from '../../ui/heading.js';
import {SendElement} from '../../ui/send-element.js';
import {renderLine} from '../../ui/text.js';
import {styles} from './${name}.styles.js';

/**
 * What this shows a family, and what it leaves to others.
 *
 * @element ${tag}
 * @csspart list - the list of items
 */
export class ${className} extends SendElement {
  static override styles = [SendElement.styles, styles];

  protected override renderContent(record: SendRecord): TemplateResult {
    const {area, events} = record;
    return html\`
      \${this.noHeading ? nothing : renderHeading(this.level(), renderLine(record, area?.name), {look: 'title', part: 'heading'})}
      <ul class="items" part="list">\${events.map(event => html\`<li>\${renderLine(record, event.title)}</li>\`)}</ul>
    \`;
  }
}

define('${tag}', ${className});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${className};
  }
}
`;

const styles = title => `/** ${title}: what its look adds to that of every widget. */
import {css} from 'lit';

export const styles = css\`
  .items { display: grid; gap: 0.5em; margin-block-start: 1em; max-inline-size: var(--_measure); }
\`;
`;

const story = (name, tag, title) => `/** Every state of <${tag}> that a person can meet. */
import {html} from 'lit';
import record from '../examples/manchester.json' with {type: 'json'};
import '../src/widgets/${name}/${name}.js';

export default {title: 'Widgets/${title}', component: '${tag}'};

export const Published = {
  render: () => html\`<${tag} .record=\${record}></${tag}>\`,
};

export const Unreachable = {
  render: () => html\`<${tag} src="/examples/no-such-record.json"><p>What this page says by itself.</p></${tag}>\`,
};
`;

const storyTest = name => `import {describeStories} from '../support/story-tests.js';

await describeStories('${name}');
`;

const test = (name, tag) => `import {expect, fixture, html} from '@open-wc/testing';
import record from '../../examples/manchester.json' with {type: 'json'};
import '../../src/widgets/${name}/${name}.js';
import {settle} from '../support/settle.js';

describe('<${tag}>', () => {
  it('shows every event of the record', async () => {
    const widget = await fixture(html\`<${tag} .record=\${record}></${tag}>\`);
    await settle(widget);
    expect(widget.shadowRoot!.querySelectorAll('[part="list"] > li')).to.have.length(record.events.length);
  });

  it('keeps the words of the page when the record cannot be had', async () => {
    const widget = await fixture(html\`<${tag} src="/fault/500"><p>The page’s own words</p></${tag}>\`);
    await settle(widget);
    expect(widget.shadowRoot!.querySelector('slot')!.assignedElements()[0]!.textContent).to.equal('The page’s own words');
    expect(widget.shadowRoot!.querySelector('[part="problem"]')).not.to.equal(null);
  });
});
`;

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runMain(() => {
    const [name = ''] = process.argv.slice(2);
    const files = widgetFiles(name);
    const taken = [...files.keys()].find(path => existsSync(join(root, path)));
    if (taken) throw new SetUpError(`${taken} is there already.`);
    setUp();
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), {recursive: true});
      writeFileSync(join(root, path), text);
      console.log(path);
    }
    const className = /class (\w+)/.exec([...files.values()][0])[1];
    const lists = {
      'src/index.ts': `export {${className}} from './widgets/${name}/${name}.js';`,
      'src/send-widgets.ts': `import './widgets/${name}/${name}.js';`,
    };
    for (const [path, line] of Object.entries(lists))
      writeFileSync(join(root, path), withLine(readFileSync(join(root, path), 'utf8'), line));
    const fields = spawnSync(process.execPath, ['scripts/build/package-fields.mjs'], {
      cwd: root,
      stdio: 'inherit',
    });
    if (fields.status !== 0) return 1;
    console.log(`Next: npm test -- test/widgets/${name}.test.ts`);
    return 0;
  });
}
