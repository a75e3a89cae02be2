/** A survey of the record: its questions of every type, what is left out or wrong, and the look over it all. */
import {expect} from '@open-wc/testing';
import {audit} from '../support/axe.js';
import {showForm} from '../support/form.js';
import {focused, press} from '../support/keys.js';
import {receive, reply} from '../support/receiver.js';
import {until} from '../support/settle.js';
import {bringLanguage} from '../support/stage.js';
import {answerAll, every, families, surveyOf} from '../support/surveys.js';

await bringLanguage('ur', '/packs/');

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
