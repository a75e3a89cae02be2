/**
 * A Rolldown plugin that leaves out of the bundle what only people who read the source need: translators' notes and the long ids
 * of `msg()`, and the layout of `css`, `html` and `svg` templates.
 */
import MagicString from 'magic-string';
import {shrinkCss, shrinkHtml} from './literals.mjs';
import {shortId} from './short-ids.mjs';
import {walk} from './syntax.mjs';

const SHRINKERS = {css: shrinkCss, html: shrinkHtml, svg: shrinkHtml};

/** @returns {import('vite').Plugin} */
export function strip() {
  return {
    name: 'send-widgets:strip',
    enforce: 'post',
    transform: {
      filter: {id: /[/\\]src[/\\].*\.ts$/, code: /\b(?:msg|counted)\(|\b(?:css|html|svg)`/},
      handler(code) {
        const text = new MagicString(code);
        walk(this.parse(code), node => {
          if (node.type === 'CallExpression') shrinkMessage(node, text);
          else if (node.type === 'TaggedTemplateExpression') shrinkTemplate(node, text);
        });
        return text.hasChanged()
          ? {code: text.toString(), map: text.generateMap({hires: true})}
          : null;
      },
    },
  };
}

/** Leaves of the options of `msg(words, {id, desc})` the id, under its short name: `speak()` in src/language/speech.ts takes it. */
function shrinkMessage({callee, arguments: [first, options]}, text) {
  if (callee.type !== 'Identifier') return;
  if (callee.name === 'counted') text.update(first.start, first.end, quoted(first));
  if (callee.name !== 'msg') return;
  const id = options?.properties?.find(property => property.key?.name === 'id');
  text.update(options.start, options.end, quoted(id?.value));
}

function quoted(node) {
  const short = typeof node?.value === 'string' ? shortId(node.value) : undefined;
  if (!short)
    throw new Error(
      "Each message needs an id of its own, written out: msg('…', {id: 'subject.form', desc: '…'}).",
    );
  return JSON.stringify(short);
}

function shrinkTemplate({tag, quasi}, text) {
  const shrink =
    tag.type === 'Identifier' && Object.hasOwn(SHRINKERS, tag.name)
      ? SHRINKERS[tag.name]
      : undefined;
  if (!shrink) return;
  const before = quasi.quasis.map(part => part.value.raw);
  shrink(before).forEach((after, index) => {
    if (after === before[index]) return;
    // Parsers disagree on whether a quasi's range takes in its delimiters; its text is found from the start of the range.
    const start = text.original.indexOf(before[index], quasi.quasis[index].start);
    text.update(start, start + before[index].length, after);
  });
}
