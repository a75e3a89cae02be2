/** The rules of who may import whom, tried on small trees of files with seeded faults. */
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {after, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {type IReporterOutput, cruise} from 'dependency-cruiser';
import rules from '../../.dependency-cruiser.mjs';

const cache = fileURLToPath(new URL('../../.cache/', import.meta.url));
mkdirSync(cache, {recursive: true});
const trees = mkdtempSync(join(cache, 'import-rules-'));
after(() => rmSync(trees, {recursive: true}));
let count = 0;

/** Names of the rules that these files break, each once. */
async function broken(files: Readonly<Record<string, string>>): Promise<string[]> {
  const baseDir = join(trees, String((count += 1)));
  for (const [path, code] of Object.entries(files)) {
    mkdirSync(dirname(join(baseDir, path)), {recursive: true});
    writeFileSync(join(baseDir, path), code);
  }
  const folders = [...new Set(Object.keys(files).map(path => path.split('/')[0]!))];
  const {output} = (await cruise(folders, {
    ...rules.options,
    baseDir,
    validate: true,
    ruleSet: {forbidden: rules.forbidden},
  })) as IReporterOutput & {output: {summary: {violations: {rule: {name: string}}[]}}};
  return [...new Set(output.summary.violations.map(({rule}) => rule.name))].sort();
}

const value = 'export const value = 1;';

describe('who may import whom', () => {
  const allowed: [string, string, string?][] = [
    ['src/record/status.ts', "import './dates.js'", 'src/record/dates.ts'],
    ['src/ui/date.ts', "import '../language/dates.js'", 'src/language/dates.ts'],
    ['src/widgets/letter/letter.ts', "import './model.js'", 'src/widgets/letter/model.ts'],
    ['src/widgets/letter/model.ts', "import '../../record/dates.js'", 'src/record/dates.ts'],
    ['src/send-widgets.ts', "import './embed/start.js'", 'src/embed/start.ts'],
    ['receiver/src/main.ts', "import '../../src/record/dates.js'", 'src/record/dates.ts'],
    ['test/ui/date.test.ts', "import '../../src/ui/date.js'", 'src/ui/date.ts'],
  ];
  for (const [file, code, target] of allowed) {
    it(`lets ${file} say ${code}`, async () => {
      assert.deepEqual(await broken({...(target && {[target]: value}), [file]: code}), []);
    });
  }

  const refused: [string, string, string | undefined, string][] = [
    [
      'src/record/status.ts',
      "import type {Speech} from '../language/speech.js'",
      'src/language/speech.ts',
      'layer-record',
    ],
    [
      'src/language/store.ts',
      "export {value} from '../record/schema.js'",
      'src/record/schema.ts',
      'layer-language',
    ],
    ['src/feedback/outbox.ts', "void import('../ui/form.js')", 'src/ui/form.ts', 'layer-feedback'],
    ['src/record/status.ts', "import 'lit'", undefined, 'packages-record'],
    [
      'src/widgets/letter/letter.ts',
      "import '../statement/statement.js'",
      'src/widgets/statement/statement.ts',
      'widgets-apart',
    ],
    [
      'src/widgets/letter/model.ts',
      "import './templates.js'",
      'src/widgets/letter/templates.ts',
      'model-without-templates',
    ],
    ['src/ui/date.ts', "import '../../stories/record.js'", 'stories/record.ts', 'src-alone'],
    ['src/utils/date.ts', "import '../record/dates.js'", 'src/record/dates.ts', 'layer-unknown'],
    ['receiver/src/main.ts', "import '../../src/ui/date.js'", 'src/ui/date.ts', 'layer-receiver'],
    ['src/ui/a.ts', "import './b.js'; export const value = 1;", 'src/ui/b.ts', 'no-circle'],
  ];
  for (const [file, code, target, rule] of refused) {
    it(`stops ${file} from ${code}`, async () => {
      const back = rule === 'no-circle' ? "import './a.js'" : value;
      assert.deepEqual(await broken({...(target && {[target]: back}), [file]: code}), [rule]);
    });
  }
});
