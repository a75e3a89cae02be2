/** Names paths of a record in words: "Event 3, “Joint inspection”: date" for `events[2].date`. */

const SINGULAR: Readonly<Record<string, string>> = {priorities: 'Priority'};

const nameOf = (list: string): string =>
  SINGULAR[list] ?? list.charAt(0).toUpperCase() + list.slice(1, -1);

/** The title of an item. */
function titleOf(item: unknown): string | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  for (const field of ['title', 'name', 'text', 'youSaid', 'what']) {
    const words = (item as Record<string, unknown>)[field];
    const said =
      typeof words === 'object' && words !== null ? Object.values(words as object)[0] : words;
    if (typeof said === 'string' && said.trim())
      return said.length > 50 ? `${said.slice(0, 50)}…` : said;
  }
  return undefined;
}

/**
 * @param path as a fault has it
 * @param value what was checked, as it was read
 */
export function textOf(path: string, value: unknown): string {
  const [, list, index, rest = ''] = /^(\w+)\[(\d+)\]\.?(.*)$/.exec(path) ?? [];
  if (list === undefined) return path ? path.charAt(0).toUpperCase() + path.slice(1) : 'The whole';
  const items = (value as Record<string, unknown> | undefined)?.[list];
  const title = Array.isArray(items) ? titleOf(items[Number(index)]) : undefined;
  const further = rest
    .replace(/\[(\d+)\]/g, (_, at: string) => ` ${Number(at) + 1}`)
    .split('.')
    .filter(Boolean)
    .join(', ');
  return [
    `${nameOf(list)} ${Number(index) + 1}${title ? `, “${title}”` : ''}`,
    ...(further ? [further] : []),
  ].join(': ');
}
