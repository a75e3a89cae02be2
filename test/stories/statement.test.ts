import * as stories from '../../stories/statement.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
