/**
 * Writes a widget to start from: element, styles, model, messages, templates, stories and tests,
 * registered, exported and in Storybook's guide, so that every check passes.
 *
 *   npm run new-widget -- exam-results
 *
 * The generated widget shows the titles of the record’s events, as an example to be replaced. It has no messages of
 * its own, because every new message needs translations.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {SetUpError, root, runMain, setUp} from './setup.mjs';

/** The file with Storybook's description of each widget. */
const GUIDE = 'stories/support/guide.ts';

/** The format of names of files, folders and tags. */
const form = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/**
 * The files of a new widget.
 * @param {string} name such as `exam-results`: the tag without its prefix
 * @returns {Map<string, string>} text by path
 * @throws {SetUpError} if no element, file or class can have that name
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
  const title = titleOf(name);
  return new Map([
    [`src/widgets/${name}/${name}.ts`, element(name, tag, className)],
    [`src/widgets/${name}/${name}.styles.ts`, styles(title)],
    [`src/widgets/${name}/model.ts`, model()],
    [`src/widgets/${name}/messages.ts`, messages(name, title)],
    [`src/widgets/${name}/templates.ts`, templates()],
    [`stories/${name}.stories.ts`, story(name, tag, title)],
    [`test/stories/${name}.test.ts`, storyTest(name)],
    [`test/widgets/${name}-model.test.ts`, modelTest(name, title)],
    [`test/widgets/${name}.test.ts`, test(name, tag)],
  ]);
}

/**
 * A list of widgets with one more, in alphabetical order.
 * @param {string} list text of a module with one entry per widget module, in a line or two
 * @param {string} entry the new entry
 */
export function withEntry(list, entry) {
  const nameIn = text => /\.\/widgets\/([a-z0-9-]+)\//.exec(text)[1];
  const entries = [...list.matchAll(/^(?:.*=>\n)?.*'\.\/widgets\/.*\n/gm)];
  const next = entries.find(([text]) => nameIn(text) > nameIn(entry));
  const last = entries.at(-1);
  const place = next?.index ?? last.index + last[0].length;
  return `${list.slice(0, place)}${entry}\n${list.slice(place)}`;
}

/**
 * Storybook's guide with one more widget, before the language bar, which is last.
 * @param {string} guide text of the module that lists them
 */
export function withGuide(guide, name) {
  const title = titleOf(name);
  const entry = `  {
    tag: 'send-${name}',
    name: '${title}',
    question: 'Which question of a family does ${title} answer?',
    when: 'Say when a page wants this widget.',
    whenNot: 'Say what serves better, and when.',
    shows: 'events',
  },
`;
  return guide.replace(/ {2}\{\n {4}tag: 'send-language',/, last => entry + last);
}

const titleOf = name => name[0].toUpperCase() + name.slice(1).replaceAll('-', ' ');

const element = (name, tag, className) => `import type {TemplateResult} from 'lit';
import type {SendRecord} from '../../record/schema.js';
import {define} from '../../ui/define.js';
import {SendElement} from '../../ui/send-element.js';
import {styles} from './${name}.styles.js';
import {listModel} from './model.js';
import {renderList} from './templates.js';
import {heading} from './messages.js';

/**
 * What this shows a family, and what it leaves to others.
 *
 * @element ${tag}
 * @csspart list - the list of items
 */
export class ${className} extends SendElement {
  static override styles = [SendElement.styles, styles];
  /** @internal */
  override readonly list = 'events' as const;

  protected override renderContent(record: SendRecord): TemplateResult {
    const model = listModel(this.chosen(record.events));
    return renderList(record, model, this.say(record, heading(record, model)));
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
  .items {
    display: grid;
    gap: var(--_gap-row);
    margin-block-start: var(--_gap-item);
  }
\`;
`;

const model =
  () => `/** What there is to show, and in which order: pure, so that Node can test it. */
import {compareDates} from '../../record/dates.js';
import type {SendEvent} from '../../record/schema.js';

export interface ListModel {
  /** The oldest first, those without a date last. */
  events: readonly SendEvent[];
}

export const listModel = (events: readonly SendEvent[]): ListModel => ({
  events: [...events].sort((a, b) => compareDates(a.date, b.date)),
});
`;

const messages = (
  name,
  title,
) => `/** What this widget says in words of its own. Templates say nothing else. */
import type {SendRecord} from '../../record/schema.js';
import {plainWords} from '../../ui/text.js';
import type {ListModel} from './model.js';

/**
 * The heading: a sentence from the data, here the title that comes first. A sentence of the widget's own is a \`msg()\`, such as
 * \`msg('${title}', {id: '${name}.heading', desc: 'Heading over …'})\`, and wants its translations.
 */
export const heading = (record: SendRecord, {events: [first]}: ListModel): string =>
  plainWords(record, first?.title) ?? '';
`;

const templates = () => `/** How the model looks. */
import {type TemplateResult, html} from 'lit';
import type {SendRecord} from '../../record/schema.js';
import {itemName} from '../../ui/items.js';
import {renderNothingYet} from '../../ui/notices.js';
import {renderLine} from '../../ui/text.js';
import type {ListModel} from './model.js';

export function renderList(record: SendRecord, {events}: ListModel, say: unknown): TemplateResult {
  if (!events.length) return html\`\${say} \${renderNothingYet()}\`;
  const items = events.map(
    ({id, title}) => html\`<li data-item=\${itemName('events', id)}>\${renderLine(record, title)}</li>\`,
  );
  return html\`\${say}
    <ul class="items" part="list">
      \${items}
    </ul>\`;
}
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

const storyTest = name => `import * as stories from '../../stories/${name}.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
`;

const modelTest = (name, title) => `import {describe, it} from 'node:test';
import {expect} from 'chai';
import {checkRecord} from '../../src/record/check.js';
import {listModel} from '../../src/widgets/${name}/model.js';

describe('${title}: the model', () => {
  it('puts the oldest first', () => {
    const {events} = checkRecord({events: [{title: 'New', date: '2022'}, {title: 'Old', date: '2021'}]})
      .record!;
    expect(listModel(events).events.map(({title}) => title)).to.deep.equal(['Old', 'New']);
  });
});
`;

const test = (name, tag) => `import {expect} from '@open-wc/testing';
import record from '../../examples/manchester.json' with {type: 'json'};
import '../../src/widgets/${name}/${name}.js';
import {showWidget} from '../support/widget.js';

describe('<${tag}>', () => {
  it('shows every event of the record', async () => {
    const {all} = await showWidget('${tag}', {record});
    expect(all('[part="list"] > li')).to.have.length(record.events.length);
  });

  it('says that nothing has been published where there is nothing', async () => {
    const {all} = await showWidget('${tag}', {record: {version: 1, events: []}});
    expect(all('[part="list"]')).to.deep.equal([]);
  });

  it('keeps the words of the page when the record cannot be loaded', async () => {
    const {root, all} = await showWidget('${tag}', {src: '/fault/500'});
    expect(root.querySelector('slot')!.hidden).to.equal(false);
    expect(all('[part="problem"]')).to.have.length(1);
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
      'src/autoload.ts': `'send-${name}': () => import('./widgets/${name}/${name}.js'),`,
    };
    for (const [path, entry] of Object.entries(lists))
      writeFileSync(join(root, path), withEntry(readFileSync(join(root, path), 'utf8'), entry));
    const guide = join(root, GUIDE);
    writeFileSync(guide, withGuide(readFileSync(guide, 'utf8'), name));
    run(
      'node_modules/prettier/bin/prettier.cjs',
      '--write',
      '--log-level=warn',
      ...files.keys(),
      ...Object.keys(lists),
      GUIDE,
    );
    run('scripts/build/package-fields.mjs');
    console.log(`Next: npm run test:watch -- test/widgets/${name}.test.ts`);
  });
}

function run(...args) {
  const {status} = spawnSync(process.execPath, args, {cwd: root, stdio: 'inherit'});
  if (status !== 0) throw new SetUpError(`${args[0]} failed.`);
}
