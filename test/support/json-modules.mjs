/**
 * Lets tests and stories import a JSON file as a module, as Vite does for
 * Storybook. Only imports are turned into JavaScript: a widget that fetches the
 * same file gets the JSON.
 */
export function jsonModules() {
  const asked = (context) => context.path.endsWith('.json') && context.get('sec-fetch-dest') === 'script';
  return {
    name: 'json-modules',
    resolveMimeType: (context) => (asked(context) ? 'js' : undefined),
    transform: (context) => (asked(context) ? `export default ${context.body};` : undefined),
  };
}
