/**
 * Fetches the parts of the script, which lie in the folder `parts/` beside it. The build puts `loadPart()` in the place of every
 * dynamic import of the source: a classic script has no address from which its own imports could be found.
 */
import {loadWholePacks} from '../language/packs.js';
import {ownFolder} from './own-address.js';

/** What the script shares with its parts, by the names that the parts have for it. The build puts it here. */
declare const __SEND_SHARED__: Readonly<Record<string, unknown>>;

const folder = ownFolder();
const tries = new Map<string, number>();

/**
 * @param file name of the part's file
 * @param speaks whether it has words of its own, which packs keep apart
 * @returns the module that the part is in the source
 * @throws when it cannot be had, and when nothing on the page tells where the script lies
 */
export async function loadPart(file: string, speaks: boolean): Promise<unknown> {
  if (!folder) throw new Error(file);
  // A browser does not fetch an address again that has failed it.
  const attempt = tries.get(file) ?? 0;
  tries.set(file, attempt + 1);
  const [part] = await Promise.all([
    import(
      /* @vite-ignore */ `${folder}parts/${file}${attempt ? `?r=${attempt}` : ''}`
    ) as Promise<{default(shared: unknown): unknown}>,
    speaks && loadWholePacks(attempt),
  ]);
  return part.default(__SEND_SHARED__);
}
