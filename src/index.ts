/** Every widget, for those who bundle: importing this registers them all. */
export {SendInspectionTimeline} from './widgets/inspection-timeline/inspection-timeline.js';
export {SendLanguage} from './widgets/language/language.js';
export {SendPrioritiesTracker} from './widgets/priorities-tracker/priorities-tracker.js';
export {holdPacks, usePacks} from './language/packs.js';
export type {LanguagePack} from './language/packs.js';
export type {SendErrorDetail} from './ui/send-element.js';
export type {Fault} from './record/faults.js';
export type * from './record/schema.js';
