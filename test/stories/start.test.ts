import * as stories from '../../stories/start.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
