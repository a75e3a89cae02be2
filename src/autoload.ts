/**
 * Entry point of the module script: imports the widgets that a page has, as tags or placeholders, including those
 * added later.
 */
import {ownFolder} from './embed/own-address.js';
import {start} from './embed/start.js';

void start({
  // This module is in a folder next to the script that imports it.
  folder: ownFolder(new URL(/* @vite-ignore */ '..', import.meta.url).href),
  widgets: {
    'send-contributors': () => import('./widgets/contributors/contributors.js'),
    'send-feedback-form': () => import('./widgets/feedback-form/feedback-form.js'),
    'send-findings': () => import('./widgets/findings/findings.js'),
    'send-inspection-timeline': () =>
      import('./widgets/inspection-timeline/inspection-timeline.js'),
    'send-language': () => import('./widgets/language/language.js'),
    'send-letter': () => import('./widgets/letter/letter.js'),
    'send-participation': () => import('./widgets/participation/participation.js'),
    'send-priorities-tracker': () => import('./widgets/priorities-tracker/priorities-tracker.js'),
    'send-resource': () => import('./widgets/resource/resource.js'),
    'send-statement': () => import('./widgets/statement/statement.js'),
    'send-you-said-we-did': () => import('./widgets/you-said-we-did/you-said-we-did.js'),
  },
});
