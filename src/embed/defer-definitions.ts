/** Imported before any widget: each is defined in a separate task, after the whole script has run. */
import {deferDefinitions} from '../ui/define.js';

deferDefinitions();
