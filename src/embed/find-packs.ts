/** Says where language packs are. Imported before any widget: elements that are on the page upgrade at once. */
import {usePacks} from '../language/packs.js';
import {ownFolder} from './own-address.js';

/** The folder of the script, with a slash at its end; `undefined` when nothing on the page says where it is. */
export const folder = ownFolder();
if (folder) usePacks(`${folder}locales/`);
