/** What the module script runs: imports the widgets that a page has, by tag or by placeholder, also those that come later. */
import {usePacks} from './language/packs.js';
import {start} from './embed/start.js';
import {useLoader} from './embed/registry.js';

