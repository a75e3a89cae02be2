import {describeStories} from '../support/story-tests.js';

await describeStories('you-said-we-did');
