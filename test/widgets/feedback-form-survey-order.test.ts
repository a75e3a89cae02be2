/** Which question of a survey comes when: further ones, those for some people only, and one at a time. */
import {expect} from '@open-wc/testing';
import {showForm} from '../support/form.js';
import {focused, press} from '../support/keys.js';
import {receive, reply} from '../support/receiver.js';
import {until} from '../support/settle.js';
import {families, surveyOf} from '../support/surveys.js';

describe('a survey', () => {
  it('asks a further question only after the answer that leads to it', async () => {
    const form = await showForm(families());
    expect(form.words()).not.to.include('What would have made it better?');
    await form.choose('A parent or carer', 'Bad');
    expect(form.words()).to.include('What would have made it better?');
    await form.write('What would have made it better?', 'A named person');
    await form.choose('Good', 'Vale');
    await form.press('Check your answers');
    expect(form.words()).not.to.include('A named person');
  });

  it('asks first who answers, and then what is meant for them', async () => {
    const form = await showForm(families());
    expect(form.all('.asked')[0]).to.equal('Who are you?');
    expect(form.words()).not.to.include('yearly review').and.not.include('page of your plan');
    await form.choose('A parent or carer');
    expect(form.words()).to.include('yearly review').and.not.include('page of your plan');
    await form.choose('A young person, 16 or over');
    expect(form.words()).to.include('page of your plan').and.not.include('yearly review');
  });

  it('asks who answers also when its questions name young people alone, and spares the others those', async () => {
    const form = await showForm(
      surveyOf({
        questions: [
          {id: 'q', label: 'How is it?'},
          {id: 'y', label: 'Is page 1 yours?', for: ['young-person']},
        ],
      }),
    );
    expect(form.all('.choice')).to.deep.equal(['A parent or carer', 'A young person, 16 or over']);
    expect(form.words()).to.include('How is it?').and.not.include('Is page 1 yours?');
    await form.choose('A parent or carer');
    expect(form.words()).not.to.include('Is page 1 yours?');
    await form.choose('A young person, 16 or over');
    expect(form.words()).to.include('Is page 1 yours?');
  });

  it('does not ask who answers when all its questions are for the same people', async () => {
    const form = await showForm(
      surveyOf({questions: [{id: 'y', label: 'Is page 1 yours?', for: ['young-person']}]}),
    );
    expect(form.all('.asked')).to.deep.equal(['Is page 1 yours? (optional)']);
  });

  it('does not ask who answers where the page has said so', async () => {
    const form = await showForm({...families(), audience: 'young-person'});
    expect(form.words())
      .to.include('page of your plan')
      .and.not.include('Who are you?')
      .and.not.include('yearly review');
  });
});

describe('one question at a time', () => {
  const three = [
    {id: 'a', label: 'First'},
    {id: 'b', label: 'Second', required: true},
    {id: 'c', label: 'Third'},
  ];
  const stepping = () => ({...surveyOf({questions: three}), oneAtATime: true});

  it('goes on by a button, says how far one is, and goes back', async () => {
    const form = await showForm(stepping());
    expect(form.all('.asked')).to.deep.equal(['First (optional)']);
    expect(form.words()).to.include('Question 1 of 3');
    expect(form.all('.sheet button')).to.deep.equal(['Next']);
    await form.write('First', 'One');
    await form.press('Next');
    await until(
      () => focused()?.textContent?.includes('Question 2 of 3'),
      'the focus at the second question',
    );
    expect(form.all('.asked')).to.deep.equal(['Second']);
    await form.press('Back');
    expect(form.control('First').value).to.equal('One');
  });

  it('does not go on without an answer that is needed', async () => {
    const form = await showForm(stepping());
    await form.press('Next');
    await form.press('Next');
    expect(form.faults()).to.deep.equal(['Answer this question: Second']);
    expect(form.words()).to.include('Question 2 of 3');
  });

  it('ends with a look over all, from where each can be changed and the look taken up again', async () => {
    const requests = receive(() => reply(201, {reference: 'SW-3'}));
    const form = await showForm(stepping());
    await form.press('Next');
    await form.write('Second', 'Two');
    await form.press('Next');
    await form.press('Check your answers');
    expect(form.all('.answers dt')).to.deep.equal(['Second', 'First', 'Third']);
    form.root.querySelectorAll<HTMLButtonElement>('.answers button')[1]!.click();
    await until(
      () => form.all('.asked')[0] === 'First (optional)' && focused() === form.control('First'),
      'the focus in the first question',
    );
    await form.write('First', 'One');
    await form.press('Check your answers');
    expect(form.all('.answers dd:nth-of-type(1)')).to.deep.equal(['One', 'Two', 'not answered']);
    await form.press('Send');
    await form.reads('SW-3');
    expect(JSON.parse(String(requests[0]!.body)).answers).to.deep.equal({a: 'One', b: 'Two'});
  });

  it('does not say how many there are while an answer may change that', async () => {
    const form = await showForm({
      ...surveyOf({
        questions: [
          {id: 'a', label: 'First', type: 'yes-no'},
          {id: 'b', label: 'Second', showIf: {question: 'a', is: 'yes'}},
          {id: 'c', label: 'Third'},
        ],
      }),
      oneAtATime: true,
    });
    expect(form.words()).to.include('Question 1').and.not.include('Question 1 of');
  });

  it('goes on by Enter', async () => {
    const form = await showForm(stepping());
    form.control('First').focus();
    await press('Enter');
    await form.reads('Question 2 of 3');
  });

  it('returns to the question that the receiver refuses', async () => {
    receive(() => reply(422, {errors: [{field: 'b', detail: 'Say more.'}]}));
    const form = await showForm(stepping());
    await form.press('Next');
    await form.write('Second', 'Two');
    await form.press('Next');
    await form.press('Check your answers');
    await form.press('Send');
    await form.reads('This answer was not accepted: Second Say more.');
    expect(form.words()).to.include('Question 2 of 3');
  });

  it('is a comment’s to choose as well, and sends without a look over it', async () => {
    receive(() => reply(201, {reference: 'SW-4'}));
    const form = await showForm({purpose: 'comment', replies: 'no', oneAtATime: true});
    await form.press('Next');
    await form.choose('Help that is missing');
    await form.press('Next');
    await form.write('Your comment', 'No short breaks.');
    await form.press('Next');
    await form.choose('No');
    await form.press('Send');
    await form.reads('SW-4');
  });
});
