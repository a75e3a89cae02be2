/** A survey of the record: its questions of every type, who is asked what, one after the other, and the look over it all. */
import {expect} from '@open-wc/testing';
import exampleshire from '../../examples/exampleshire.json' with {type: 'json'};
import {audit} from '../support/axe.js';
import {showForm, type ShownForm} from '../support/form.js';
import {focused, press} from '../support/keys.js';
import {receive, reply} from '../support/receiver.js';
import {until} from '../support/settle.js';
import {bringLanguage} from '../support/stage.js';

await bringLanguage('ur', '/packs/');

let surveys = 0;

/** A record with one survey, of which nothing has been answered yet. */
function surveyOf(survey: object, others: object = {}) {
  const id = `survey-${performance.now()}-${++surveys}`;
  return {
    purpose: 'survey',
    item: id,
    record: {
      version: 1,
      lang: 'en-GB',
      ...others,
      surveys: [{title: 'How is it going?', ...survey, id}],
    },
  };
}

const families = () => surveyOf(exampleshire.surveys[0]!, {area: exampleshire.area});
const every = [
  {
    id: 'a',
    type: 'radios',
    label: 'Radios',
    options: [
      {value: 'x', label: 'Ex'},
      {value: 'y', label: 'Why'},
    ],
  },
  {
    id: 'b',
    type: 'checkboxes',
    label: 'Boxes',
    options: [
      {value: 'x', label: 'Box ex'},
      {value: 'y', label: 'Box why'},
    ],
  },
  {id: 'c', type: 'scale', label: 'Scale'},
  {id: 'd', type: 'text', label: 'Line'},
  {id: 'e', type: 'textarea', label: 'Words', maxLength: 100},
  {id: 'f', type: 'yes-no', label: 'Either way'},
  {id: 'g', type: 'select', label: 'List', options: [{value: 'x', label: 'Listed'}]},
  {id: 'h', type: 'date', label: 'Day'},
  {id: 'i', type: 'email', label: 'Mail'},
];

async function answerAll(form: ShownForm): Promise<void> {
  await form.choose('Why', 'Box ex', 'Box why', '4', 'Yes');
  await form.write('Line', 'A line');
  await form.write('Words', 'Some words');
  await form.choose('Listed');
  await form.write('Day', '2026-03-27');
  await form.write('Mail', 'a@example.org');
}

describe('a survey', () => {
  it('asks questions of every type, and sends what was answered', async () => {
    const requests = receive(() => reply(201, {reference: 'SW-1'}));
    const settings = surveyOf({questions: every}, {area: {name: 'Exampleshire', code: 'E1'}});
    const form = await showForm(settings);
    expect(form.all('.asked').map(words => words.replace(' (optional)', ''))).to.deep.equal(
      every.map(({label}) => label),
    );
    expect(form.root.querySelectorAll(':checked:not(option)')).to.have.length(0);
    await answerAll(form);
    await form.press('Check your answers');
    expect(form.all('.answers dd:nth-of-type(1)')).to.deep.equal([
      'Why',
      'Box ex Box why',
      '4',
      'A line',
      'Some words',
      'Yes',
      'Listed',
      '27 March 2026',
      'a@example.org',
    ]);
    expect(requests).to.have.length(0);
    await form.press('Send');
    await form.reads('SW-1');
    const body = JSON.parse(String(requests[0]!.body));
    expect(body).to.include({purpose: 'survey', item: settings.item, area: 'E1'});
    expect(body.answers).to.deep.equal({
      a: 'y',
      b: ['x', 'y'],
      c: '4',
      d: 'A line',
      e: 'Some words',
      f: 'yes',
      g: 'x',
      h: '2026-03-27',
      i: 'a@example.org',
    });
  });

  it('shows how many were left out before it goes, and lets each be changed', async () => {
    const form = await showForm(surveyOf({questions: every}));
    await form.write('Line', 'A line');
    await form.press('Check your answers');
    await until(
      () => focused()?.textContent?.includes('Check your answers'),
      'the focus on the heading',
    );
    expect(
      form.all('.answers dd:nth-of-type(1)').filter(words => words === 'not answered'),
    ).to.have.length(8);
    expect(form.all('.left-out summary')).to.deep.equal(['Questions you left out: 8']);
    expect(form.all('.answers')[0]).to.include('A line');
    await audit(form.element);
    const change = [...form.root.querySelectorAll('button')].find(
      button =>
        button.textContent!.includes('Change: Line') || /Change.*Line/.test(button.textContent!),
    )!;
    change.click();
    await until(() => focused() === form.root.querySelector('input.text'), 'the focus in the line');
    expect(form.control('Line').value).to.equal('A line');
  });

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

  it('that may be left out in every place is not sent blank', async () => {
    const form = await showForm(surveyOf({questions: every}));
    await form.press('Check your answers');
    expect(form.faults()).to.deep.equal(['Answer this question: Radios']);
    await form.write('Line', 'A line');
    await form.press('Check your answers');
    await form.reads('A line');
    expect(form.faults()).to.deep.equal([]);
  });

  it('that closed while it was answered says so in the family’s words', async () => {
    receive(() =>
      reply(422, {errors: [{field: 'item', detail: 'This survey has closed.', code: 'closed'}]}),
    );
    const form = await showForm({
      ...surveyOf({questions: [{id: 'q', label: 'Only English'}]}),
      lang: 'ur',
    });
    Object.assign(form.root.querySelector('input.text')!, {value: 'A line'}).dispatchEvent(
      new Event('input', {bubbles: true}),
    );
    await form.settled();
    for (let press = 0; press < 2; press++) {
      form.root.querySelector<HTMLButtonElement>('[type=submit]')!.click();
      await form.settled();
    }
    await until(() => form.root.querySelector('.outcome'), 'what became of them');
    expect(form.all('.outcome h2').join()).to.match(/سروے/).and.not.match(/[a-z]/i);
  });

  it('does not ask who answers where the page has said so', async () => {
    const form = await showForm({...families(), audience: 'young-person'});
    expect(form.words())
      .to.include('page of your plan')
      .and.not.include('Who are you?')
      .and.not.include('yearly review');
  });

  it('shows pictures with their words in Easy Read, and none in plain words', async () => {
    const easy = await showForm({...families(), audience: 'young-person', reading: 'easy-read'});
    expect(
      [...easy.root.querySelectorAll<HTMLImageElement>('.choice img')]
        .slice(0, 3)
        .map(({alt}) => alt),
    ).to.deep.equal(['A happy face.', 'A face that is neither happy nor sad.', 'A sad face.']);
    expect(easy.root.querySelector('.question .easy-read')!.textContent).to.include(
      'Did you make page 1 of your plan?',
    );
    expect(easy.words()).to.include('How was the help?');
    const plain = await showForm({...families(), audience: 'young-person', reading: 'plain'});
    expect(plain.root.querySelectorAll('img')).to.have.length(0);
    expect(plain.words()).to.include('How was the help?');
  });

  it('leaves out a picture whose address could run code', async () => {
    const form = await showForm(
      surveyOf({
        questions: [
          {
            id: 'q',
            label: 'Q',
            options: [{value: 'x', label: 'Ex', image: 'javascript:alert(1)', alt: 'x'}],
          },
        ],
      }),
    );
    expect(form.root.querySelectorAll('img')).to.have.length(0);
  });

  it('says until when it is open, that it has closed (once), and when it opens', async () => {
    const questions = [{id: 'q', label: 'How are things?'}];
    const on = async (survey: object) =>
      (await showForm({...surveyOf({questions, ...survey}), today: '2026-12-01'})).words();
    expect(await on({opens: '2026-11', closes: '2026-12-01'}))
      .to.include('Open until 1 December 2026')
      .and.include('How are things?');
    expect(await on({closes: '2026-11-30', intro: 'Thank you all.'}))
      .to.include('Thank you all.')
      .and.not.include('This survey has closed')
      .and.not.include('How are things?');
    expect(await on({closes: '2026-11-30'})).to.include(
      'This survey has closed. It takes no more answers.',
    );
    expect(await on({opens: '2027-02'}))
      .to.include('This survey is not open yet. It opens: February 2027')
      .and.not.include('How are things?');
    expect(await on({}))
      .to.include('How are things?')
      .and.not.include('Open until');
  });

  it('that the record does not have leaves the page’s own words', async () => {
    const form = await showForm({...families(), item: 'no-such-survey'});
    expect(form.root.querySelector('slot')).not.to.equal(null);
    expect(form.all('.notice')).to.deep.equal([
      'The newest information could not be read. What you see is the text of this page.',
    ]);
  });

  it('whose record cannot be had leaves the page’s own words', async () => {
    const form = await showForm({purpose: 'survey', item: 'x', src: '/fault/500'});
    expect(form.root.querySelector('slot')).not.to.equal(null);
    expect(form.words()).to.include('could not be loaded');
  });

  it('minds what must be answered, wherever it stands', async () => {
    const form = await showForm({...families(), audience: 'parent-carer'});
    await form.press('Check your answers');
    expect(form.faults()).to.deep.equal(['Answer this question: Where do you live?']);
  });

  it('takes half a date for none, says so, and leaves the half where it is', async () => {
    const half = async (field: HTMLInputElement) => {
      field.focus();
      await press('Backspace');
      return field.validity.badInput;
    };
    // Browsers differ in how a date is typed: whether half of one can stand in a field shows in a field of the page's own.
    const plain = document.body.appendChild(
      Object.assign(document.createElement('input'), {type: 'date', value: '2026-03-27'}),
    );
    const canBeHalf = await half(plain);
    plain.remove();
    const form = await showForm(surveyOf({questions: every}));
    await form.write('Line', 'A line');
    await form.write('Day', '2026-03-27');
    const day = form.control('Day');
    await half(day);
    await form.settled();
    expect(day.validity.badInput).to.equal(canBeHalf);
    await form.press('Check your answers');
    expect(form.faults()).to.deep.equal(canBeHalf ? ['Enter a whole date: Day'] : []);
  });

  it('breaks a word that is longer than a phone is wide', async () => {
    const word = 'https://council.example/local-offer/short-breaks/2026';
    const form = await showForm(
      surveyOf({
        questions: ['radios', 'checkboxes', 'text', 'yes-no'].map(type => ({
          id: type,
          type,
          label: word,
          hint: word,
          options: [{value: 'x', label: word}],
        })),
      }),
    );
    Object.assign(form.element.parentElement!.style, {width: '288px'});
    await form.settled();
    const edge = form.element.getBoundingClientRect().right;
    for (const part of form.root.querySelectorAll('.body *'))
      expect(part.getBoundingClientRect().right, part.outerHTML.slice(0, 60)).to.be.at.most(
        edge + 1,
      );
  });

  it('with ids that are doubled, odd or missing keeps every answer apart', async () => {
    const requests = receive(() => reply(201, {reference: 'SW-2'}));
    const form = await showForm(
      surveyOf({
        questions: [
          {id: 'same', label: 'One'},
          {id: 'same', label: 'Two'},
          {id: 'constructor', label: 'Three'},
          {id: '__proto__', label: 'Four'},
          {label: 'Five'},
          {id: 'correct', label: 'Six'},
        ],
      }),
    );
    for (const question of ['One', 'Two', 'Three', 'Four', 'Five', 'Six'])
      await form.write(question, `answer ${question}`);
    await form.press('Check your answers');
    await form.press('Send');
    await form.reads('SW-2');
    const text = String(requests[0]!.body);
    for (const question of ['One', 'Two', 'Three', 'Four', 'Five', 'Six'])
      expect(text).to.include(`"answer ${question}"`);
  });

  it('speaks the words of its record in another language where it has them, and marks those it has not', async () => {
    const form = await showForm({
      ...surveyOf({
        title: {en: 'How is it going?', ur: 'کیسا چل رہا ہے؟'},
        questions: [{id: 'q', label: 'Only English'}],
      }),
      lang: 'ur',
    });
    expect(form.all('h2')).to.deep.equal(['کیسا چل رہا ہے؟']);
    expect(form.root.querySelector('.asked bdi')!.getAttribute('lang')).to.equal('en-GB');
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
