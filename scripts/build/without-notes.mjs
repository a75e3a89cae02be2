/**
 * A Vite plugin that leaves translators' notes out of the script: the `desc` of every `msg()`, which nothing reads at run time.
 * They are a fifth of its messages. Lint holds them to a literal, so a pattern finds them all.
 */
import MagicString from 'magic-string';

const NOTE = /,?\s*\bdesc:\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")/g;

/** @returns {import('vite').Plugin} */
export const withoutNotes = () => ({
  name: 'send-widgets:without-notes',
  enforce: 'pre',
  transform: {
    filter: {id: /[/\\]src[/\\].*\.ts$/, code: /\bmsg\(/},
    handler(code) {
      const text = new MagicString(code);
      text.replaceAll(NOTE, '');
      return {code: text.toString(), map: text.generateMap({hires: true})};
    },
  },
});
