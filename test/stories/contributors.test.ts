import * as stories from '../../stories/contributors.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
