/** What is kept of a form before it is sent, and what it takes over from the page's own form. */
import {expect} from '@open-wc/testing';
import {keptOf, showForm} from '../support/form.js';
import {receive, reply} from '../support/receiver.js';
import {until} from '../support/settle.js';

describe('a draft', () => {
  it('survives being moved about the page two hundred times', async () => {
    const form = await showForm({purpose: 'report'});
    await form.write('What should it say?', 'Still here');
    await form.kept();
    const [here, there] = [
      form.element.parentElement!,
      document.body.appendChild(document.createElement('div')),
    ];
    for (let time = 0; time < 200; time++) (time % 2 ? here : there).append(form.element);
    await form.settled();
    expect(form.control('What should it say?').value).to.equal('Still here');
    there.remove();
  });

  it('is announced before anything is typed, and found again by the next visit', async () => {
    const form = await showForm({purpose: 'report'});
    expect(form.words()).to.include(
      'What you write is kept on this device until it is sent, for two weeks at most.',
    );
    expect(form.words()).not.to.include('Forget my answers');
    expect(await keptOf(String(form.element['item']))).to.equal(undefined);
    await form.write('What should it say?', 'Half a sent');
    await form.kept();
    const {item} = form.element;
    form.element.remove();
    const again = await showForm({purpose: 'report', item});
    await again.claim();
    await until(
      () => again.control('What should it say?').value === 'Half a sent',
      'what was typed',
    );
    expect(again.words()).to.include('Forget my answers');
  });

  it('that an earlier visit began is sent without the seconds, as nobody has counted them all', async () => {
    const requests = receive(() => reply(201, {reference: 'SW-20'}));
    const form = await showForm({purpose: 'report'});
    await form.choose('It is wrong');
    await form.write('What should it say?', 'Typed over minutes');
    await form.kept();
    const {item} = form.element;
    form.element.remove();
    const again = await showForm({purpose: 'report', item});
    await again.claim();
    await until(() => again.control('What should it say?').value, 'what was typed');
    await again.press('Send');
    await again.reads('SW-20');
    await again.press('Answer again');
    await again.choose('It is wrong');
    await again.press('Send');
    await until(() => requests.length === 2, 'a second request');
    expect(requests.map(({body}) => typeof JSON.parse(String(body)).seconds)).to.deep.equal([
      'undefined',
      'number',
    ]);
  });

  it('is shown to nobody before they have said that it is theirs, and stays for that person', async () => {
    const form = await showForm({purpose: 'report'});
    await form.write('What should it say?', 'A family’s words');
    await form.kept();
    const {item} = form.element;
    form.element.remove();
    const next = await showForm({purpose: 'report', item});
    await until(() => next.words().includes('Are they yours?'), 'the question whose they are');
    expect(next.words()).to.match(/Answers of \d+ \w+ \d{4} are kept on this device/);
    expect(next.root.textContent).not.to.include('A family’s words');
    expect(next.root.querySelector('textarea, input')).to.equal(null);
    await next.press('No');
    await until(() => next.root.querySelector('textarea'), 'an empty form');
    expect(next.control('What should it say?').value).to.equal('');
    await next.write('What should it say?', 'Other words');
    await next.kept();
    await next.press('Forget my answers');
    await until(() => next.control('What should it say?').value === '', 'an empty field');
    next.element.remove();
    const own = await showForm({purpose: 'report', item});
    await own.claim();
    expect(own.control('What should it say?').value).to.equal('A family’s words');
  });

  it('of two people is asked about one after the other', async () => {
    const form = await showForm({purpose: 'report'});
    const {item} = form.element;
    await form.write('What should it say?', 'The first');
    await form.kept();
    form.element.remove();
    const second = await showForm({purpose: 'report', item});
    await until(() => second.words().includes('Are they yours?'), 'the question');
    await second.press('No');
    await until(() => second.root.querySelector('textarea'), 'an empty form');
    await second.write('What should it say?', 'The second');
    await second.kept();
    second.element.remove();
    const first = await showForm({purpose: 'report', item});
    await until(() => first.words().includes('Are they yours?'), 'the question');
    // Whoever presses "Yes" at once answers the next question, not the last one again.
    first.button('No').click();
    await first.settled();
    await first.claim();
    expect(first.control('What should it say?').value).to.equal('The first');
  });

  it('of one press of "No" is none', async () => {
    const form = await showForm();
    await form.press('No');
    expect(await keptOf(String(form.element['item']))).to.equal(undefined);
    expect(form.words()).not.to.include('Forget my answers');
  });

  it('is erased on "Forget my answers", and by the page', async () => {
    const form = await showForm({purpose: 'report'});
    for (const forget of [
      () => form.press('Forget my answers'),
      () => void (form.element['forget'] as () => void)(),
    ]) {
      await form.write('What should it say?', 'A secret');
      await form.kept();
      await forget();
      await until(() => form.control('What should it say?').value === '', 'an empty field');
      expect(await keptOf(String(form.element['item']))).to.equal(undefined);
    }
  });

  it('that the device does not erase is said to be there still, until it is erased', async () => {
    const form = await showForm({purpose: 'report'});
    await form.write('What should it say?', 'A secret');
    await form.kept();
    const erase = IDBObjectStore.prototype.delete;
    IDBObjectStore.prototype.delete = function (key) {
      const request = erase.call(this, key);
      this.transaction.abort();
      return request;
    };
    try {
      await form.press('Forget my answers');
      await until(() => form.words().includes('could not be erased'), 'the notice');
    } finally {
      IDBObjectStore.prototype.delete = erase;
    }
    expect(form.control('What should it say?').value).to.equal('');
    (form.element['forget'] as () => void)();
    await until(() => !form.words().includes('could not be erased'), 'no notice');
    expect(await keptOf(String(form.element['item']))).to.equal(undefined);
  });

  it('belongs to its form: another purpose or another survey begins empty', async () => {
    const form = await showForm({purpose: 'report'});
    await form.write('What should it say?', 'A secret');
    await form.kept();
    form.element['purpose'] = 'comment';
    await form.settled();
    form.element['purpose'] = 'report';
    form.element['item'] = `${String(form.element['item'])}-other`;
    await form.settled();
    expect(form.control('What should it say?').value).to.equal('');
  });
});
