import * as stories from '../../stories/writing.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
