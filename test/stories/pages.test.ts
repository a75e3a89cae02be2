import * as stories from '../../stories/pages.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
