/** What an item of a record is called in the list of items to choose from. */
export interface Item {
  id?: string;
  title?: unknown;
  name?: unknown;
  commitment?: unknown;
  label?: unknown;
  what?: unknown;
  date?: string;
}

/** A text of a record, in whichever language comes first. */
function words(value: unknown): string {
  if (typeof value === 'string') return value;
  const [first] = value && typeof value === 'object' ? Object.values(value) : [];
  return typeof first === 'string' ? first : '';
}

export const itemWords = (item: Item): string =>
  [item.title, item.name, item.label, item.commitment, item.what]
    .map(words)
    .find(Boolean)
    ?.slice(0, 80) ?? '';
