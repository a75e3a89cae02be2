import {describeStories} from '../support/story-tests.js';

await describeStories('for-translators');
