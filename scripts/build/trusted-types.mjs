/**
 * A Rolldown plugin that lets lit work on pages that enforce Trusted Types, whatever their list of policies says.
 *
 * As it comes, lit asks for a policy named `lit-html` while it loads, and throws where the page's `trusted-types` list lacks
 * that name, or has it in use by the page's own lit. In the bundle:
 * - the policy has a name of its own, `send-widgets`, which a page may list;
 * - where it is refused, templates are filled by `setHTML()`, which needs no policy. Our templates hold nothing that its
 *   filter takes away. Measured in Chromium: comments and lit's marked attributes stay;
 * - where there is no `setHTML()` either, and the page would refuse the first template, the script stops before it has
 *   registered anything, so that the page keeps its own words.
 */
import MagicString from 'magic-string';
import {find} from './syntax.mjs';

const POLICY = 'send-widgets';

/** Stands where lit makes its policy: gives one, or none. */
const MAKE_POLICY = `(() => {
  try {
    return globalThis.trustedTypes?.createPolicy('${POLICY}', {createHTML: text => text});
  } catch {
    refused = true;
    if (!Element.prototype.setHTML) document.createElement('template').innerHTML = '';
  }
})()`;

/** Filters nothing but what could run a script. */
const FILL = `(target, text) => {
  if (refused && target.setHTML) target.setHTML(text, {sanitizer: {removeElements: [], comments: true}});
  else target.innerHTML = text;
}`;

const isMember = (node, name) => node.type === 'MemberExpression' && node.property.name === name;

/** @returns {import('vite').Plugin} */
export function trustedTypes() {
  return {
    name: 'send-widgets:trusted-types',
    transform: {
      filter: {id: /[/\\]lit-html[/\\]lit-html\.js$/},
      handler(code) {
        const tree = this.parse(code);
        const policy = only(
          'policy',
          find(
            tree,
            node =>
              node.type === 'VariableDeclarator' &&
              find(node, part => isMember(part, 'createPolicy')).length > 0 &&
              find(node, part => part.type === 'VariableDeclarator').length === 1,
          ),
        );
        const fill = only(
          'template',
          find(
            tree,
            node => node.type === 'AssignmentExpression' && isMember(node.left, 'innerHTML'),
          ),
        );
        const text = new MagicString(code);
        const source = ({start, end}) => code.slice(start, end);
        text.update(policy.init.start, policy.init.end, MAKE_POLICY);
        text.update(
          fill.start,
          fill.end,
          `fillTemplate(${source(fill.left.object)}, ${source(fill.right)})`,
        );
        text.prepend(`let refused = false;\nconst fillTemplate = ${FILL};\n`);
        return {code: text.toString(), map: text.generateMap({hires: true})};
      },
    },
  };
}

function only(what, nodes) {
  if (nodes.length === 1) return nodes[0];
  throw new Error(
    `lit-html has changed: its ${what} was found ${nodes.length} times. Look at scripts/build/trusted-types.mjs.`,
  );
}
