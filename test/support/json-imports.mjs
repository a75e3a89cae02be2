/**
 * The esbuild of the test server is older than import attributes: takes `with {type: 'json'}` away, for which the server
 * makes a module of the file (server.mjs).
 */
export function jsonImports() {
  return {
    name: 'json-imports',
    transform: ({path, body}) =>
      path.endsWith('.ts')
        ? String(body).replace(
            /(from\s+(['"])[^'"]+\.json\2)\s+with\s*\{\s*type:\s*(['"])json\3\s*\}/g,
            '$1',
          )
        : undefined,
  };
}
