/** All widgets, for pages with a bundler: importing this module registers them. */
export {SendContributors} from './widgets/contributors/contributors.js';
export {SendFeedbackForm} from './widgets/feedback-form/feedback-form.js';
export {SendFindings} from './widgets/findings/findings.js';
export {SendInspectionTimeline} from './widgets/inspection-timeline/inspection-timeline.js';
export {SendLanguage} from './widgets/language/language.js';
export {SendLetter} from './widgets/letter/letter.js';
export {SendParticipation} from './widgets/participation/participation.js';
export {SendPrioritiesTracker} from './widgets/priorities-tracker/priorities-tracker.js';
export {SendResource} from './widgets/resource/resource.js';
export {SendStatement} from './widgets/statement/statement.js';
export {SendYouSaidWeDid} from './widgets/you-said-we-did/you-said-we-did.js';
export {holdPacks, usePacks} from './language/packs.js';
export type {LanguagePack} from './language/packs.js';
export type {SendErrorDetail} from './ui/record-element.js';
export type {Fault} from './record/faults.js';
export type * from './record/schema.js';
