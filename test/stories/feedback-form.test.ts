import * as stories from '../../stories/feedback-form.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
