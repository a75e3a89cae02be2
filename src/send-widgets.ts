/** What the script tag runs: finds its own address, registers its widgets, brings carriers to life. */
import './embed/find-packs.js';
import './widgets/feedback-form/feedback-form.js';
import './widgets/inspection-timeline/inspection-timeline.js';
import './widgets/language/language.js';
import './widgets/priorities-tracker/priorities-tracker.js';
import {Part} from './data/part.js';
import {start} from './embed/start.js';

start(new Part(() => import('./companions.js')));
