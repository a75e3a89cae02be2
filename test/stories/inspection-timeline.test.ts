import * as stories from '../../stories/inspection-timeline.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
