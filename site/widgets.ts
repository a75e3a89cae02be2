/** Loads the widgets into a page of the site, even if the page was opened from a folder. */

/** Such a page cannot fetch anything, neither records nor packs. */
const isFolder = location.protocol === 'file:';

function addScript(address: string): Promise<void> {
  const script = document.createElement('script');
  script.src = address;
  document.head.append(script);
  return new Promise((resolve, reject) => {
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(`${address} could not be loaded`)));
  });
}

/**
 * Loads a script of the site once, and returns the value that it stores.
 *
 * @param name the name of the value, which the script stores under a symbol
 */
export async function loadShared<Value>(file: string, name: string): Promise<Value> {
  const key = Symbol.for(`send-widgets.site.${name}`);
  const shared = globalThis as unknown as Record<symbol, Value | undefined>;
  if (shared[key] === undefined) await addScript(`assets/${file}`);
  return shared[key]!;
}

interface Widget extends HTMLElement {
  record?: unknown;
}

/** Relative addresses of a record, made relative to the page. */
function withBase(value: unknown, base: string, key = ''): unknown {
  if (typeof value === 'string')
    return /^(?:url|src|image)$/.test(key) && !/^[a-z]+:|^#/i.test(value) ? base + value : value;
  if (Array.isArray(value)) return value.map(entry => withBase(entry, base, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withBase(inner, base, name)]),
  );
}

/**
 * Adds the script of the widgets. From a folder, it is the script with all languages, and records are loaded from
 * scripts.
 */
export async function loadWidgets(): Promise<void> {
  if (!isFolder) return addScript('widgets/send-widgets.js');
  const names = new Map<Widget, string>();
  for (const widget of document.querySelectorAll<Widget>('[src^="examples/"]')) {
    names.set(widget, /([a-z]+)\.json$/.exec(widget.getAttribute('src') ?? '')?.[1] ?? '');
    widget.removeAttribute('src');
  }
  await addScript('widgets/send-widgets.all.js');
  if (!names.size) return;
  const records = await loadShared<Record<string, unknown>>('records.js', 'records');
  for (const [widget, name] of names) widget.record = withBase(records[name], 'examples/');
}
