/**
 * A Vite plugin that lets lit work on pages that enforce Trusted Types, whatever their list of policies says, and on pages that add to
 * `Object.prototype`.
 *
 * As it comes, lit asks for a policy named `lit-html` while it loads, and throws where the page's `trusted-types` list lacks
 * that name, or has it in use by the page's own lit. In the script:
 * - the policy has a name of its own, `send-widgets`, which a page may list;
 * - where it is refused, `setHTML()` fills the templates: it needs no policy, and our templates hold nothing that its filter
 *   removes (comments and lit's marked attributes stay);
 * - where there is no `setHTML()` either, the script stops before it has registered anything, so the page keeps its own words.
 *
 * A listener is also what lit hands over as its options, of which ours have none: from `Object.prototype` it would inherit a `signal`, say,
 * and `addEventListener` would throw.
 *
 * These are plain replacements in lit-html's text. When a later lit reads differently, the build warns and goes on; a page
 * test then says whether it still holds.
 */
import MagicString from 'magic-string';

/** Stands where lit-html calls the factory of policies. */
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
