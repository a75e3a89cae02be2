/** The two lint rules that are ours, tried on seeded faults. */
import {strict as assert} from 'node:assert';
import {describe, it} from 'node:test';
import {Linter} from 'eslint';
import {layersRule} from '../../scripts/lint/layers.mjs';
import {messagesRule} from '../../scripts/lint/messages.mjs';

const linter = new Linter();
const config = [
  {
    files: ['**/*.ts'],
    plugins: {ours: {rules: {layers: layersRule, messages: messagesRule}}},
    rules: {'ours/layers': 2, 'ours/messages': 2},
  } as const,
];

const lint = (code: string, file: string) =>
  linter
    .verify(code, config as unknown as Linter.Config[], {filename: `${process.cwd()}/src/${file}`})
    .map(({message}) => message);

describe('the walls between layers', () => {
  const allowed: [string, string][] = [
    ['record/status.ts', "import {today} from './dates.js'"],
    ['ui/date.ts', "import {formatDate} from '../language/dates.js'"],
    ['widgets/letter/letter.ts', "import {styles} from './letter.styles.js'"],
    ['send-widgets.ts', "import './embed/start.js'"],
    ['record/schema.ts', "import * as v from 'valibot'"],
  ];
  for (const [file, code] of allowed) {
    it(`lets ${file} say ${code}`, () => assert.deepEqual(lint(code, file), []));
  }

  const refused: [string, string, RegExp][] = [
    [
      'record/status.ts',
      "import {msg} from '../language/speech.js'",
      /record may not import language/,
    ],
    [
      'language/store.ts',
      "export {x} from '../record/schema.js'",
      /language may not import record/,
    ],
    ['ui/date.ts', "export * from '../widgets/letter/letter.js'", /ui may not import widgets/],
    ['feedback/outbox.ts', "const form = import('../ui/form.js')", /feedback may not import ui/],
    ['record/status.ts', "import {html} from 'lit'", /record may not import lit/],
    [
      'widgets/letter/letter.ts',
      "import '../statement/statement.js'",
      /No widget imports another widget/,
    ],
    ['ui/date.ts', "import {record} from '../../stories/record.js'", /nothing from outside src/],
    ['helpers/date.ts', "import {x} from './y.js'", /There is no layer "helpers"/],
  ];
  for (const [file, code, message] of refused) {
    it(`stops ${file} from ${code}`, () => {
      const found = lint(code, file);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]!, message);
    });
  }
});

describe('the shape of messages', () => {
  const say = (call: string) => lint(`export const say = () => ${call};`, 'ui/date.ts');

  it('is words or str, an id and a description', () => {
    assert.deepEqual(
      say("msg('Next', {id: 'timeline.next', desc: 'Heading of what comes next'})"),
      [],
    );
    assert.deepEqual(
      say("msg(str`${count} letters`, {id: 'letters.other', desc: 'How many letters there are'})"),
      [],
    );
  });

  const refused: [string, string, RegExp][] = [
    ['markup', "msg(html`<b>Next</b>`, {id: 'a.b', desc: 'c'})", /text in quotes or str/],
    ['a text put together', "msg('Next ' + what, {id: 'a.b', desc: 'c'})", /text in quotes or str/],
    ['a message without id', "msg('Next', {desc: 'c'})", /explicit literal id/],
    ['a computed id', "msg('Next', {id: name, desc: 'c'})", /explicit literal id/],
    ['a message without description', "msg('Next', {id: 'a.b'})", /literal desc/],
  ];
  for (const [what, call, message] of refused) {
    it(`refuses ${what}`, () => {
      const found = say(call);
      assert.equal(found.length, 1, found.join('\n'));
      assert.match(found[0]!, message);
    });
  }

  it('refuses a message said while the module loads', () => {
    const [found] = lint("const early = msg('Next', {id: 'a.b', desc: 'c'});", 'ui/date.ts');
    assert.match(found!, /before the language is known/);
  });
});
