/** Imported before any widget: each is defined in a task of its own, once all of the script has run. */
import {holdDefinitions} from '../ui/define.js';

holdDefinitions();
