import * as stories from '../../stories/for-translators.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
