import * as stories from '../../stories/resource.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
