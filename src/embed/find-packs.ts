/** Sets the address of the language packs. Imported before any widget, because elements on the page upgrade at once. */
import {usePacks} from '../language/packs.js';
import {ownFolder} from './own-address.js';

/** The folder of the script, with a trailing slash; `undefined` if nothing on the page says where it is. */
export const folder = ownFolder();
if (folder) usePacks(`${folder}locales/`);
