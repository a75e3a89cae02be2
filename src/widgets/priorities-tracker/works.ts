/** What the tracker does without until a reader has use for it. */
import {Part} from '../../data/part.js';

/** Shows what is measured. */
export const measures = new Part(() => import('../../ui/measure.js'));
/** Shows what is new since the last visit, to readers who come back and asked for it. */
export const changes = new Part(() => import('./changes.js'));
