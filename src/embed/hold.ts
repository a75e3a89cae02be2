/** Imported before any widget: each is defined in a separate task, after the whole script has run. */
import {holdDefinitions} from '../ui/define.js';

holdDefinitions();
