/** The English messages, extracted from the code with @lit/localize's own tools. */
import {readConfigFileAndWriteSchema} from '@lit/localize-tools/lib/config.js';
import {RuntimeLitLocalizer} from '@lit/localize-tools/lib/modes/runtime.js';
import {relative} from 'node:path';
import ts from 'typescript';
import {paths} from './paths.mjs';

const placeIn = (file, node) => {
  const {line} = file.getLineAndCharacterOfPosition(node.getStart(file));
  return `${relative(paths.root, file.fileName)}:${line + 1}`;
};

/**
 * Every `msg()` in `src`, sorted by id.
 *
 * @param {string} [config] address of another `lit-localize.json`
 * @returns {import('./types.d.mts').SourceMessage[]}
 * @throws {Error} if the tools cannot read a call, with their message and the position
 */
export function readMessages(config = paths.config) {
  const localizer = new RuntimeLitLocalizer(readConfigFileAndWriteSchema(config));
  const {messages, errors} = localizer.extractSourceMessages();
  if (errors.length > 0) {
    const host = {
      getCanonicalFileName: name => name,
      getCurrentDirectory: () => paths.root,
      getNewLine: () => '\n',
    };
    throw new Error(ts.formatDiagnostics(errors, host).trim());
  }
  return messages
    .map(({name, contents, desc, file, node}) => {
      const values = contents
        .filter(part => typeof part !== 'string')
        .sort((a, b) => a.index - b.index);
      return {
        id: name,
        text: contents.map(part => (typeof part === 'string' ? part : `{${part.index}}`)).join(''),
        values: values.map(({untranslatable}) => untranslatable),
        desc,
        place: placeIn(file, node),
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
