/** What is kept of a form before it is sent, and what it takes over from the page's own form. */
import {expect} from '@open-wc/testing';
import {keptOf, showForm} from '../support/form.js';
import {RECEIVER, receive, reply} from '../support/receiver.js';
import {until} from '../support/settle.js';

describe('a draft', () => {
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

  it('is shown to nobody before they have said that it is theirs, and stays for whoever it is', async () => {
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
});

describe('the page’s own form inside the tag', () => {
  const own = (inner: string, attributes = `action="${RECEIVER}/handler" method="post"`) => {
    const holder = document.createElement('template');
    // A fixture of this test, not foreign text.
    holder.content.append(
      ...new DOMParser().parseFromString(`<form ${attributes}>${inner}</form>`, 'text/html').body
        .childNodes,
    );
    return holder.content.firstElementChild!;
  };

  async function takenOver(
    inner: string,
    settings: Record<string, unknown> = {},
    attributes?: string,
  ) {
    const form = await showForm({purpose: 'report', action: undefined, ...settings});
    form.element.append(own(inner, attributes));
    await form.settled();
    return form;
  }

  it('hands over its address, its names, its hidden fields, and what has been typed', async () => {
    const requests = receive(() => reply(200, 'Thanks'));
    const form = await showForm({purpose: 'report', action: undefined});
    const inner = own(
      '<input type="hidden" name="form_id" value="42"><input name="town"><input type="checkbox" name="problem[]" value="wrong"><textarea name="your-message"></textarea>',
    );
    inner.querySelector('textarea')!.value = 'Typed before the script came';
    const fresh = document.createElement('send-feedback-form');
    fresh.setAttribute('purpose', 'report');
    fresh.setAttribute('item', `own-${performance.now()}`);
    fresh.append(inner);
    form.element.replaceWith(fresh);
    const root = fresh.shadowRoot!;
    await until(() => root.querySelector('textarea')?.value, 'what has been typed');
    root.querySelector<HTMLInputElement>('[value=out-of-date]')!.click();
    root.querySelector<HTMLButtonElement>('[type=submit]')!.click();
    await until(() => root.textContent!.includes('Thank you.'), 'the receipt');
    expect(requests[0]!.address).to.equal(`${RECEIVER}/handler`);
    expect(
      requests[0]!.body,
      'minutes of typing are not to pass for the seconds since the script came',
    ).not.to.have.property('seconds');
    expect(requests[0]!.body).to.deep.include({
      'form_id': ['42'],
      'town': [''],
      'problem[]': ['out-of-date'],
      'your-message': ['Typed before the script came'],
      'purpose': ['report'],
    });
  });

  it('may have fields called like the parts of a form, and radio buttons whose "No" is a value', async () => {
    const requests = receive(() => reply(200, 'Thanks'));
    const form = await showForm({purpose: 'comment', action: undefined});
    form.element.append(
      own(
        '<input name="parentElement"><input name="getAttribute"><input name="querySelectorAll"><input name="method"><textarea name="comment"></textarea><input type="radio" name="publish" value="Yes"><input type="radio" name="publish" value="No"><input type="checkbox" name="reply" value="1">',
      ),
    );
    await form.settled();
    await form.write('Your comment', 'Hello');
    await form.choose('Help that is missing');
    for (const question of ['May we publish', 'Would you like'])
      form
        .control(question)
        .closest('.question')!
        .querySelector<HTMLInputElement>('[value=no]')!
        .click();
    await form.settled();
    await form.press('Send');
    await form.reads('Thank you.');
    expect(requests[0]!.body)
      .to.deep.include({parentElement: [''], comment: ['Hello'], publish: ['No']})
      .and.not.have.property('reply');
  });

  it('sends the name and value of its button, as a press on it would', async () => {
    const requests = receive(() => reply(200, 'Thanks'));
    const form = await takenOver(
      '<textarea name="detail"></textarea><button type="button" name="help">?</button><button name="op" value="Send it">Send</button><button name="op" value="Preview">Look</button>',
    );
    await form.choose('It is wrong');
    await form.press('Send');
    await form.reads('Thank you.');
    expect(requests[0]!.body)
      .to.deep.include({op: ['Send it']})
      .and.not.have.property('help');
  });

  it('is multipart when that is how it posts, in whatever letters', async () => {
    const requests = receive(() => reply(200, 'Thanks'));
    const form = await takenOver(
      '<textarea name="detail"></textarea>',
      {},
      `action="${RECEIVER}/multipart" method="post" enctype="Multipart/Form-Data"`,
    );
    await form.choose('It is wrong');
    await form.press('Send');
    await form.reads('Thank you.');
    expect(requests[0]!.init.body).to.be.instanceOf(FormData);
  });

  it('stays when it does not post', async () => {
    const form = await takenOver('<input name="q">', {}, `action="${RECEIVER}/search"`);
    expect(form.root.querySelector('slot')).not.to.equal(null);
    expect(form.words()).to.include('This page has not said where answers go');
  });

  it('lends nothing but its typed words to a tag with an address of its own', async () => {
    const requests = receive(() => reply(201, {reference: 'SW-12'}));
    const form = await takenOver('<textarea name="message"></textarea>', {
      action: `${RECEIVER}/json`,
    });
    await form.choose('It is wrong');
    await form.press('Send');
    await form.reads('SW-12');
    expect(JSON.parse(String(requests[0]!.body)).answers).to.deep.equal({problem: ['wrong']});
  });

  it('answers nothing by what it was delivered with', async () => {
    const form = document.createElement('send-feedback-form');
    form.setAttribute('purpose', 'report');
    form.setAttribute('item', `preset-${performance.now()}`);
    form.append(
      own(
        '<input type="checkbox" name="problem" value="wrong" checked><textarea name="detail">Your message</textarea>',
      ),
    );
    document.body.append(form);
    await until(() => form.shadowRoot?.querySelector('textarea'), 'the form');
    await until(
      () => !(form as unknown as {isUpdatePending: boolean}).isUpdatePending,
      'the form to settle',
    );
    expect(form.shadowRoot!.querySelectorAll(':checked')).to.have.length(0);
    expect(form.shadowRoot!.querySelector('textarea')!.value).to.equal('');
    form.remove();
  });
});
