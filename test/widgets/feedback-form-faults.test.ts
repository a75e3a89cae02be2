/** Mistakes in a form, and the fields themselves: what is said where, and what stops nobody. */
import {DraftStore} from '../../src/feedback/store.js';
import {expect} from '@open-wc/testing';
import {audit} from '../support/axe.js';
import {showForm, type ShownForm} from '../support/form.js';
import {click, focused, press, type} from '../support/keys.js';
import {receive, reply} from '../support/receiver.js';
import {until} from '../support/settle.js';

const receipt = () => reply(201, {reference: 'SW-7K3M-Q2'});
const sentBody = (request: {body: unknown}) => JSON.parse(String(request.body));

describe('mistakes in a form', () => {
  async function faulty(): Promise<ShownForm> {
    const form = await showForm({purpose: 'comment'});
    await form.write('Your comment', 'x'.repeat(5001));
    await form.press('Send');
    await until(() => form.root.querySelector('.summary'), 'the summary');
    return form;
  }

  it('stand in a summary that has the focus, one link an answer, and beside the field in the same words', async () => {
    const form = await faulty();
    expect(focused()?.matches('.summary')).to.equal(true);
    expect(form.faults()).to.deep.equal([
      'Choose what your comment is about',
      'Make this answer shorter: Your comment',
      'Say if we may publish your comment',
    ]);
    expect(form.all('.fault')).to.deep.equal(form.faults());
    const [top, heading] = ['.summary', 'h2.title'].map(part => form.root.querySelector(part)!);
    expect(
      top!.compareDocumentPosition(heading!) & Node.DOCUMENT_POSITION_FOLLOWING,
      'at the top of the form',
    ).not.to.equal(0);
    expect(form.control('Your comment').getAttribute('aria-invalid')).to.equal('true');
    expect(form.control('Your comment').value).to.have.length(5001);
  });

  it('are one link away, and the link leaves no trace in the address', async () => {
    const form = await faulty();
    const before = location.href;
    const links = [...form.root.querySelectorAll<HTMLAnchorElement>('.summary a')];
    await click(links[1]!);
    await until(() => focused() === form.control('Your comment'), 'the focus in the comment');
    links[2]!.focus();
    await press('Enter');
    await until(
      () => (focused() as HTMLInputElement).type === 'radio',
      'the focus on the first choice',
    );
    expect(focused()).to.equal(form.control('May we publish'));
    expect(location.href).to.equal(before);
  });

  it('are found again by people who use a screen reader', async () => {
    const form = await faulty();
    const field = form.control('Your comment');
    const described = field
      .getAttribute('aria-describedby')!
      .split(' ')
      .map(id => form.root.getElementById(id)!.textContent);
    expect(described.join(' '))
      .to.include('Leave out names')
      .and.include('Make this answer shorter')
      .and.include('Characters too many');
    const group = form.control('What is your comment about?').closest('fieldset')!;
    expect(
      group
        .getAttribute('aria-describedby')!
        .split(' ')
        .every(id => form.root.getElementById(id)),
    ).to.equal(true);
    await audit(form.element);
  });

  it('are gone once they are put right', async () => {
    receive(receipt);
    const form = await faulty();
    await form.write('Your comment', 'Shorter');
    await form.choose('Help that is missing');
    form.control('May we publish').click();
    await form.settled();
    await form.press('Send');
    await form.reads('Thank you.');
  });

  it('of an email address are shown with an example', async () => {
    const form = await showForm({purpose: 'comment'});
    form.control('Would you like a reply?').click();
    await form.settled();
    await form.write('Your email address', 'a.parent@');
    await form.press('Send');
    expect(form.faults().at(-1)).to.equal('Enter an email address such as name@example.com');
  });
});

describe('a field of a form', () => {
  const family = '👩‍👩‍👧‍👦';

  it('counts as people count, and never stops anybody typing', async () => {
    const form = await showForm({purpose: 'report'});
    await form.write('What should it say?', family.repeat(1599));
    expect(form.words()).not.to.include('Characters left');
    await form.write('What should it say?', family.repeat(1600));
    expect(form.words()).to.include('Characters left: 400');
    const field = form.control<HTMLTextAreaElement>('What should it say?');
    expect(field.maxLength).to.equal(-1);
    await form.write('What should it say?', 'x'.repeat(2000));
    field.focus();
    field.setSelectionRange(2000, 2000);
    await type('yz');
    await until(() => form.words().includes('Characters too many: 2'), 'the count');
    expect(field.value).to.match(/xyz$/);
  });

  it('counts without Intl.Segmenter', async () => {
    const original = Intl.Segmenter;
    Object.defineProperty(Intl, 'Segmenter', {
      value: undefined,
      configurable: true,
      writable: true,
    });
    try {
      const form = await showForm({purpose: 'report'});
      await form.write('What should it say?', '😀'.repeat(1601));
      expect(form.words()).to.include('Characters left: 399');
    } finally {
      Object.defineProperty(Intl, 'Segmenter', {
        value: original,
        configurable: true,
        writable: true,
      });
    }
  });

  it('warns of personal details, gently, and stops nobody', async () => {
    receive(receipt);
    const form = await showForm({purpose: 'report'});
    await form.write('What should it say?', 'My number is 0161 496 0123');
    expect(form.words()).to.include('This looks like a phone number');
    expect(form.control('What should it say?').getAttribute('aria-describedby')).to.match(
      /personal/,
    );
    await form.choose('It is wrong');
    await form.press('Send');
    await form.reads('Thank you.');
  });

  it('takes either direction, and leaves the browser’s memory of forms alone', async () => {
    const form = await showForm({purpose: 'report'});
    const field = form.control('Which part of the page?');
    expect([field.dir, field.autocomplete]).to.deep.equal(['auto', 'off']);
  });

  it('that is a trap for machines is hidden from everybody else, and is reported', async () => {
    const requests = receive(receipt);
    const form = await showForm({purpose: 'report'});
    const trap = form.root.querySelector<HTMLInputElement>('[name=website]')!;
    expect(trap.closest('[aria-hidden=true]')).not.to.equal(null);
    expect(trap.tabIndex).to.equal(-1);
    expect(trap.parentElement!.getBoundingClientRect().width).to.equal(1);
    expect(getComputedStyle(trap.parentElement!).clipPath).not.to.equal('none');
    trap.value = 'https://spam.example';
    await form.choose('It is wrong');
    await form.press('Send');
    await form.reads('Thank you.');
    const body = sentBody(requests[0]!);
    expect(body.website).to.equal('https://spam.example');
    expect(body.seconds).to.be.a('number').and.be.at.least(0).and.be.below(30);
  });

  it('counts the seconds before the store has loaded too', async () => {
    const {list} = DraftStore.prototype;
    let tell!: () => void;
    const slow = new Promise<void>(resolve => (tell = resolve));
    DraftStore.prototype.list = async function () {
      await slow;
      return list.call(this);
    };
    const requests = receive(receipt);
    const form = await showForm({purpose: 'report'});
    await form.choose('It is wrong');
    DraftStore.prototype.list = list;
    tell();
    await form.press('Send');
    await form.reads('Thank you.');
    expect(sentBody(requests[0]!).seconds).to.be.a('number');
  });
});
