/** All that the form does, to be brought by the element: a page without a form does not load it. */
import {Part} from '../../data/part.js';

export const formWorks = new Part(() => import('./form-body.js'));
