/** Names of files and addresses, as texts. */

export const isAddress = (name: string): boolean => /^(?:https?|file):/i.test(name);

/** The name of a file or an address without its folder and extension. */
export function bareName(name: string): string {
  const path = isAddress(name) ? unescaped(new URL(name).pathname) : name;
  const file = path.split(/[/\\]/).filter(Boolean).at(-1) ?? '';
  return file.replace(/\.[^.]+$/, '') || 'record';
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
