/** The guide to the command line: what it says is typed, and what it says is answered. */
import assert from 'node:assert/strict';
import {cpSync} from 'node:fs';
import {describe, it} from 'node:test';
import {folderWith, sendWidgets} from '../support/cli.js';
import {assertLinks, piecesOf, readGuide, root} from '../support/guides.js';

const guide = readGuide('cli.md');
const pieces = piecesOf(guide);

/** The words of a line, those in quotes as one. */
const wordsOf = (line: string): string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

/** What an answer must look like, `…` standing for whatever is left out. */
const patternOf = (answer: string): RegExp =>
  new RegExp(
    `^${answer
      .trim()
      .split('…')
      .map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^]*')}$`,
  );

describe('the guide to the command line', () => {
  const folder = folderWith();
  cpSync(`${root}examples`, folder.folder, {recursive: true});
  for (const {language, about: name, text} of pieces)
    if (language !== 'console') folder.write(name, text);
  const typed = pieces
    .filter(({language}) => language === 'console')
    .flatMap(({text}) => text.split(/^\$ /m).slice(1))
    .map(part => {
      const [line = '', ...answer] = part.split('\n');
      return {line, answer: answer.join('\n')};
    });

  it('has an example of each command', () => {
    for (const command of ['check', 'convert', 'fallback', 'translate', 'resource']) {
      assert.ok(
        typed.some(({line}) => line.startsWith(`send-widgets ${command} `)),
        command,
      );
      assert.ok(guide.includes(`\n## ${command}\n`), command);
    }
  });

  for (const {line, answer} of typed) {
    it(`tells what is answered: ${line}`, async () => {
      const [program, ...args] = wordsOf(line);
      assert.equal(program, 'send-widgets');
      const {code, out, err} = await sendWidgets(args, {cwd: folder.folder});
      // A terminal shows both; which comes first depends on the moment.
      const both = [err + out, out + err].map(text => text.replaceAll('\r', '').trim());
      assert.ok(
        both.some(text => patternOf(answer).test(text)),
        `answered\n${both[0]!.slice(0, 2000)}`,
      );
      assert.equal(code, /mistake|no JSON/.test(answer) && !answer.includes('No mistakes') ? 1 : 0);
      const at = args.indexOf('--out');
      if (at >= 0 && args[at + 1]!.includes('.'))
        assert.ok(folder.read(args[at + 1]!).length > 10, 'the file is there');
    });
  }

  it('leads to places that are there', () => assertLinks(guide));
});
