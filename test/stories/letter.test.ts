import * as stories from '../../stories/letter.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
