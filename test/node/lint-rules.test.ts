/** The lint rule that is ours, tried on seeded faults. */
import {strict as assert} from 'node:assert';
import {describe, it} from 'node:test';
import {Linter} from 'eslint';
import {messagesRule} from '../../scripts/lint/messages.mjs';

const linter = new Linter();
const config = [
  {
    files: ['**/*.ts'],
    plugins: {ours: {rules: {messages: messagesRule}}},
    rules: {'ours/messages': 2},
  } as const,
];

const lint = (code: string, file: string) =>
  linter
    .verify(code, config as unknown as Linter.Config[], {filename: `${process.cwd()}/src/${file}`})
    .map(({message}) => message);

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
