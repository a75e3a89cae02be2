import * as stories from '../../stories/language.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
