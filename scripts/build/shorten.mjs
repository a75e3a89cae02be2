/**
 * A Vite plugin that removes from the scripts what only readers of the source need, and what no minifier could know to
 * be safe: the notes to translators (`desc` of `msg()`), and the line breaks and indentation of templates. Together
 * 2.7 of 72 kB brotli.
 *
 * In `html` and `svg` templates, a line break becomes a space, and the space before the end of a tag and the quotes
 * around a one-word value are removed. In `css`, spaces are removed at the ends of rules, declarations and properties
 * and around combinators, as are the last semicolon of a rule and a zero before a decimal point. Non-ASCII characters
 * are escaped, because minifiers do not escape them in tagged templates.
 */
import MagicString from 'magic-string';

const BREAK = /\s*\n\s*/g;
const NOT_ASCII = /[^\0-\x7f]/g;
const shortHtml = text =>
  text
    .replace(BREAK, ' ')
    .replace(/ +(?=\/?>)/g, '')
    .replace(/(?<=<[^<>]* [\w-]+=)"([\w-]+)"(?=[ >])/g, '$1');
const shortCss = text =>
  text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/(?<=[{};,])\s*\n\s*|\s*\n\s*(?=\})/g, '')
    .replace(BREAK, ' ')
    .replace(/(?<=^|[:;,{}]) | (?=\{|!important)/g, '')
    .replace(/ ?([>~]) ?/g, '$1')
    .replace(/ \+ (?=[^;{}]*\{)/g, '+')
    .replace(/(?<=[\s:,(-])0(?=\.\d)/g, '')
    .replace(/;(?=\})/g, '');
const SHORTENERS = new Map([
  ['css', shortCss],
  ['html', shortHtml],
  ['svg', shortHtml],
]);

/** @returns {import('vite').Plugin} */
export const shorten = () => ({
  name: 'send-widgets:shorten',
  enforce: 'post',
  transform: {
    filter: {id: /[/\\]src[/\\].*\.ts$/, code: /\bmsg\(|\b(?:css|html|svg)`/},
    handler(code) {
      const text = new MagicString(code);
      visit(this.parse(code), node => {
        if (node.type === 'CallExpression' && node.callee.name === 'msg') dropNote(node, text);
        if (node.type === 'TaggedTemplateExpression') shortenTemplate(node, text);
      });
      return {code: text.toString(), map: text.generateMap({hires: true})};
    },
  },
});

function visit(node, look) {
  if (typeof node.type === 'string') look(node);
  for (const child of Object.values(node))
    if (child && typeof child === 'object') visit(child, look);
}

function dropNote({arguments: [, options]}, text) {
  const {properties = []} = options ?? {};
  const index = properties.findIndex(({key}) => key?.name === 'desc');
  if (index > 0) text.remove(properties[index - 1].end, properties[index].end);
}

function shortenTemplate({tag, quasi}, text) {
  const shortened = SHORTENERS.get(tag.name);
  if (!shortened) return;
  for (const {start, value} of quasi.quasis) {
    // The range of a template element may or may not include its delimiter.
    const at = text.original.indexOf(value.raw, start);
    const short = shortened(value.raw).replace(
      NOT_ASCII,
      char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    if (short !== value.raw) text.update(at, at + value.raw.length, short);
  }
}
