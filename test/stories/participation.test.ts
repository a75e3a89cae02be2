import * as stories from '../../stories/participation.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
