/** Tells the language layer where its packs are. Imported before any widget: the first element upgrades at once. */
import {usePacks} from '../language/packs.js';
import {ownFolder} from './own-address.js';

const folder = ownFolder();
if (folder) usePacks(`${folder}locales/`);
