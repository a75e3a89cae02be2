/** What `npm run new-widget` writes; that it passes every check shows when it is run. */
import {strict as assert} from 'node:assert';
import {describe, it} from 'node:test';
import {readFileSync} from 'node:fs';
import {widgetFiles, withEntry, withGuide} from '../../scripts/new-widget.mjs';

describe('a new widget', () => {
  const files = widgetFiles('exam-results');

  it('has the files that every widget has, a story, and tests', () => {
    assert.deepEqual(
      [...files.keys()],
      [
        'src/widgets/exam-results/exam-results.ts',
        'src/widgets/exam-results/exam-results.styles.ts',
        'src/widgets/exam-results/model.ts',
        'src/widgets/exam-results/messages.ts',
        'src/widgets/exam-results/templates.ts',
        'stories/exam-results.stories.ts',
        'test/stories/exam-results.test.ts',
        'test/widgets/exam-results-model.test.ts',
        'test/widgets/exam-results.test.ts',
      ],
    );
  });

  it('has one name in its tag, its class and its files', () => {
    const element = files.get('src/widgets/exam-results/exam-results.ts')!;
    assert.match(element, /@element send-exam-results$/m);
    assert.match(element, /^export class SendExamResults extends SendElement/m);
    assert.match(element, /^define\('send-exam-results', SendExamResults\);$/m);
  });

  it('has a place in the guide, before the bar of languages', () => {
    const guide = readFileSync('stories/support/guide.ts', 'utf8');
    const tags = [...withGuide(guide, 'exam-results').matchAll(/tag: '(.*)'/g)].map(
      ([, tag]) => tag,
    );
    assert.deepEqual(tags.slice(-2), ['send-exam-results', 'send-language']);
  });

  it('stands among the exports in the order of the alphabet', () => {
    const index =
      "/** All. */\nexport {SendA} from './widgets/a/a.js';\nexport {SendZ} from './widgets/z/z.js';\nexport {usePacks} from './language/packs.js';\n";
    assert.deepEqual(
      withEntry(index, "export {SendExamResults} from './widgets/exam-results/exam-results.js';")
        .split('\n')
        .slice(0, 4),
      [
        '/** All. */',
        "export {SendA} from './widgets/a/a.js';",
        "export {SendExamResults} from './widgets/exam-results/exam-results.js';",
        "export {SendZ} from './widgets/z/z.js';",
      ],
    );
  });

  it('stands among those that are imported when a page has them, also behind a long line', () => {
    const table =
      "    'send-a': () => import('./widgets/a/a.js'),\n    'send-findings-of-inspections': () =>\n      import('./widgets/findings/findings.js'),\n  },\n";
    for (const [name, place] of [
      ['b', 1],
      ['z', 3],
    ] as const)
      assert.match(
        withEntry(table, `'send-${name}': () => import('./widgets/${name}/${name}.js'),`).split(
          '\n',
        )[place]!,
        new RegExp(`send-${name}`),
      );
  });

  for (const name of ['', 'Exam', 'exam results', 'send_', '-exam', '../exam', '1st']) {
    it(`is not named "${name}"`, () =>
      assert.throws(() => widgetFiles(name), /named in lower case/));
  }
});
