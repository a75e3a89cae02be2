import * as stories from '../../stories/you-said-we-did.stories.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);
