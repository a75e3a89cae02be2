import * as stories from '../../stories/accessibility.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
