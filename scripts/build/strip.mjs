/**
 * A Rolldown plugin that leaves out of the bundle what only people who read the source need: translators' notes in `msg()`,
 * and the layout of `css`, `html` and `svg` templates.
 */
import MagicString from 'magic-string';
import {shrinkCss, shrinkHtml} from './literals.mjs';
import {walk} from './syntax.mjs';

const SHRINKERS = {css: shrinkCss, html: shrinkHtml, svg: shrinkHtml};

/** @returns {import('vite').Plugin} */
export function strip() {
  return {
    name: 'send-widgets:strip',
    enforce: 'post',
    transform: {
      filter: {id: /\.[jt]s$/, code: /\bmsg\(|\b(?:css|html|svg)`/},
      handler(code) {
        const text = new MagicString(code);
        walk(this.parse(code), node => {
          if (node.type === 'CallExpression') dropNote(node, text);
          else if (node.type === 'TaggedTemplateExpression') shrinkTemplate(node, text);
        });
        return text.hasChanged() ? {code: text.toString(), map: text.generateMap({hires: true})} : null;
      },
    },
  };
}

/** Removes `desc: '…'` from the options of `msg(words, {id, desc})`. */
function dropNote({callee, arguments: [, options]}, text) {
  if (callee.type !== 'Identifier' || callee.name !== 'msg' || options?.type !== 'ObjectExpression') return;
  const kept = options.properties.filter(property => property.key?.name !== 'desc');
  if (kept.length === options.properties.length) return;
  text.update(options.start, options.end, `{${kept.map(({start, end}) => text.original.slice(start, end)).join(', ')}}`);
}

function shrinkTemplate({tag, quasi}, text) {
  const shrink = tag.type === 'Identifier' && Object.hasOwn(SHRINKERS, tag.name) ? SHRINKERS[tag.name] : undefined;
  if (!shrink) return;
  const before = quasi.quasis.map(part => part.value.raw);
  shrink(before).forEach((after, index) => {
    if (after === before[index]) return;
    // Parsers disagree on whether a quasi's range takes in its delimiters; its text is found from the start of the range.
    const start = text.original.indexOf(before[index], quasi.quasis[index].start);
    text.update(start, start + before[index].length, after);
  });
}
