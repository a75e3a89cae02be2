import {expect, fixture} from '@open-wc/testing';
import * as stories from '../../stories/feedback-form.stories.js';
import {readStories} from '../support/csf.js';
import {deepElements, settle, until} from '../support/settle.js';
import {stage} from '../support/stage.js';
import {describeStories} from '../support/story-tests.js';

await describeStories(stories);

describe('the pictures of a survey', function () {
  this.timeout(60_000);

  for (const name of ['SurveyQuestions', 'SurveyForYoungPeople', 'EasyRead', 'Narrow'])
    it(`are there in the story ${name}`, async () => {
      const story = readStories(stories).stories.find(one => one.name === name)!;
      const canvas = await fixture<HTMLElement>(stage(story.render(), {theme: 'light'}));
      await story.play(canvas);
      const pictures = () =>
        [...deepElements(canvas)].filter(element => element instanceof HTMLImageElement);
      await until(() => pictures().length > 0, 'a picture');
      for (const picture of pictures()) picture.loading = 'eager';
      await until(() => pictures().every(({complete}) => complete), 'all pictures to load');
      for (const {naturalWidth, src} of pictures()) expect(naturalWidth, src).to.be.above(0);
      await settle(canvas);
    });
});
