/**
 * A Vite plugin that makes lit work on pages that enforce Trusted Types, whichever policies they allow, and on pages
 * that add to `Object.prototype`.
 *
 * By default, lit creates a policy named `lit-html` while it loads, and throws if the page's `trusted-types` list does
 * not have that name, or if the page's own lit already uses it. In the script:
 * - the policy is called `send-widgets`, which a page may allow;
 * - if it is refused, `setHTML()` fills the templates: it needs no policy, and our templates contain nothing that its
 *   filter removes (comments and lit's marked attributes stay);
 * - if there is no `setHTML()` either, the script stops before it has registered anything, so the page keeps its own
 *   content.
 *
 * lit also passes a listener as its own options. Ours have none, but they could inherit, for example, a `signal` from
 * `Object.prototype`, and `addEventListener` would throw.
 *
 * These are plain replacements in lit-html's text. If a later version of lit differs there, the build warns and
 * continues; a page test then says whether it still works.
 */
import MagicString from 'magic-string';

/** Replaces the call of the policy factory in lit-html. */
const CREATE_POLICY = `(rules => {
  try {
    return trustedTypes.createPolicy('send-widgets', rules);
  } catch {
    refused = true;
    if (!Element.prototype.setHTML) document.createElement('template').innerHTML = '';
  }
})(`;

const FILL = `let refused;
const fillTemplate = (target, text) => {
  if (refused) target.setHTML(text, {sanitizer: {removeElements: [], comments: true}});
  else target.innerHTML = text;
};
`;

const REPLACEMENTS = [
  [/\w+\.createPolicy\(["']lit-html["'],\s*/, CREATE_POLICY],
  [/(addEventListener\(this\.name,\s*this),\s*\w+\)/, '$1)'],
  [/(removeEventListener\(this\.name,\s*this),\s*[\w.$]+\)/, '$1)'],
  [/(\w+)\.innerHTML\s*=\s*(\w+)/, 'fillTemplate($1, $2)'],
];

/** @returns {import('vite').Plugin} */
export const trustedTypes = () => ({
  name: 'send-widgets:trusted-types',
  transform: {
    filter: {id: /[/\\]lit-html[/\\]lit-html\.js$/},
    handler(code) {
      const text = new MagicString(code);
      for (const [pattern, replacement] of REPLACEMENTS) {
        if (!pattern.test(code)) this.warn(`lit-html has changed: nothing matches ${pattern}`);
        text.replace(pattern, replacement);
      }
      text.prepend(FILL);
      return {code: text.toString(), map: text.generateMap({hires: true})};
    },
  },
});
