/**
 * Entry point of the classic script, after `early.ts`: finds its own address, registers every widget, upgrades
 * placeholders.
 */
import './embed/defer-definitions.js';
import {folder} from './embed/find-packs.js';
import './widgets/contributors/contributors.js';
import './widgets/findings/findings.js';
import './widgets/inspection-timeline/inspection-timeline.js';
import './widgets/language/language.js';
import './widgets/letter/letter.js';
import './widgets/participation/participation.js';
import './widgets/priorities-tracker/priorities-tracker.js';
import './widgets/resource/resource.js';
import './widgets/statement/statement.js';
import './widgets/you-said-we-did/you-said-we-did.js';
import './widgets/feedback-form/feedback-form.js';
import {start} from './embed/start.js';

void start({folder});
