/** How a survey begins: what it is, and a button to its questions. */
import {expect} from '@open-wc/testing';
import {audit} from '../support/axe.js';
import {type ShownForm, showFirstWords} from '../support/form.js';
import {focused} from '../support/keys.js';
import {until} from '../support/settle.js';
import {surveyOf} from '../support/surveys.js';

const START = 'Answer the survey';
const questions = [
  {id: 'one', label: 'How was the bus?'},
  {id: 'two', label: 'And the school?'},
  {id: 'three', label: 'Where do you live?'},
];
const survey = () =>
  surveyOf({intro: 'Tell us about the way to school.', closes: '2027-01-31', questions});

/** What it says without its foot, and without the reader's tools of a browser that has a voice. */
const ownWords = (form: ShownForm): string =>
  form
    .words()
    .replace(/\s+/g, ' ')
    .replace(/ Listen| Print .*/g, '');

describe('a survey begins', () => {
  it('with what it is, how many questions it has, and until when it is open', async () => {
    const form = await showFirstWords(survey());
    expect(ownWords(form)).to.equal(
      'How is it going? Tell us about the way to school. Questions: 3 · Open until 31 January 2027 Answer the survey',
    );
    await audit(form.element);
  });

  it('on its button, with the focus on the first question, and keeps its title', async () => {
    const form = await showFirstWords(survey());
    await form.press(START);
    await until(() => focused()?.textContent!.includes('How was the bus?'), 'the focus there');
    expect(form.all('.asked').join()).to.include('Where do you live?');
    expect(form.words()).to.include('How is it going?').and.not.include(START);
  });

  it('one question at a time with the place of the first', async () => {
    const form = await showFirstWords({...survey(), 'one-at-a-time': true});
    await form.press(START);
    await until(() => focused()?.textContent!.includes('Question 1 of 3'), 'the focus there');
    expect(form.words()).to.include('How was the bus?').and.not.include('And the school?');
  });

  it('without a number where an answer brings further questions', async () => {
    const further = {id: 'four', label: 'Why?', showIf: {question: 'one', is: 'bad'}};
    const form = await showFirstWords(surveyOf({questions: [...questions, further]}));
    expect(ownWords(form)).to.equal('How is it going? Answer the survey');
  });

  it('with its question where it has only one', async () => {
    const form = await showFirstWords(surveyOf({questions: questions.slice(0, 1)}));
    expect(form.all('.asked').join()).to.include('How was the bus?');
  });

  it('no second time for somebody who comes back to their only answer and empties it', async () => {
    const settings = survey();
    const before = await showFirstWords(settings);
    await before.press(START);
    await before.write('How was the bus?', 'Late');
    await before.kept();
    before.element.remove();
    const form = await showFirstWords(settings);
    await form.claim();
    await form.write('How was the bus?', '');
    expect(form.all('.asked')).to.have.length(3);
  });

  it('at its questions when a script of the page asks for them', async () => {
    const form = await showFirstWords(survey());
    (form.element as unknown as {start(): void}).start();
    await form.settled();
    expect(form.all('.asked')).to.have.length(3);
  });
});
