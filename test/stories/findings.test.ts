import * as stories from '../../stories/findings.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
