import * as stories from '../../stories/foundations.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
