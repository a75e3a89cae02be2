import * as stories from '../../stories/priorities-tracker.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
