/** How the form gets on with its page, and with a form that the page has already. */
import {expect} from '@open-wc/testing';
import {showForm} from '../support/form.js';
import {focused, press, type} from '../support/keys.js';
import {RECEIVER, receive, reply} from '../support/receiver.js';
import {PROGRAMMERS_WORDS} from '../support/widget.js';
import {until} from '../support/settle.js';

const receipt = () => reply(201, {reference: 'SW-7K3M-Q2'});
const sentBody = (request: {body: unknown}) => JSON.parse(String(request.body));

describe('a form and its page', () => {
  it('receives the answers before they are sent, and may hold them back', async () => {
    const requests = receive(receipt);
    const form = await showForm({purpose: 'report'});
    const heard: unknown[] = [];
    const keep = (event: Event) => {
      heard.push((event as CustomEvent).detail);
      event.preventDefault();
    };
    document.addEventListener('send-submit', keep);
    await form.choose('It is wrong');
    await form.press('Send');
    document.removeEventListener('send-submit', keep);
    expect(heard).to.deep.equal([{problem: ['wrong']}]);
    expect(requests).to.have.length(0);
    expect(form.words()).to.include('Send').and.not.include('Thank you');
  });

  it('receives the reference afterwards, and nothing else', async () => {
    receive(receipt);
    const form = await showForm({purpose: 'report'});
    const heard: unknown[] = [];
    document.addEventListener('send-sent', event => heard.push((event as CustomEvent).detail), {
      once: true,
    });
    await form.choose('It is wrong');
    await form.write('What should it say?', 'A secret');
    await form.press('Send');
    await form.reads('Thank you.');
    expect(heard).to.deep.equal([{reference: 'SW-7K3M-Q2'}]);
  });

  it('shows the page’s own words, and says why, when nobody said where answers go', async () => {
    const told: unknown[] = [];
    const listen = (event: Event) => told.push(...(event as CustomEvent).detail.faults);
    document.addEventListener('send-error', listen);
    const form = await showForm({action: undefined});
    document.removeEventListener('send-error', listen);
    expect(form.words()).to.equal(
      'This page has not said where answers go, so this form cannot send them.',
    );
    expect(form.root.querySelector('slot')).not.to.equal(null);
    expect(told).to.deep.equal([
      {path: 'action', expected: 'the address that answers go to', found: 'nothing'},
    ]);
  });

  for (const [name, settings] of Object.entries({
    'an address that could run code': {action: 'javascript:alert(1)'},
    'a receiver that nobody knows': {receiver: 'pigeon'},
    'a map that cannot be read': {map: 'comment'},
    'a form of Drupal without its name': {receiver: 'drupal-webform'},
  })) {
    it(`is not sent to ${name}`, async () => {
      const form = await showForm(settings);
      expect(form.words()).to.include('This page has not said where answers go');
    });
  }

  it('never says what only programmers say', async () => {
    for (const purpose of ['page', 'report', 'comment']) {
      const form = await showForm({purpose});
      expect(form.words()).not.to.match(PROGRAMMERS_WORDS);
    }
  });

  it('has ids of its own, each once, whatever stands beside it', async () => {
    const form = await showForm({purpose: 'comment'});
    const ids = [...form.root.querySelectorAll('[id]')].map(({id}) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    for (const label of form.root.querySelectorAll<HTMLLabelElement>('label[for]')) {
      expect(form.root.getElementById(label.htmlFor), label.textContent!).not.to.equal(null);
    }
  });

  it('may stand there twice: only one takes up what an earlier visit left', async () => {
    const item = `left-${performance.now()}`;
    const before = await showForm({purpose: 'report', item});
    await before.write('What should it say?', 'From the last visit');
    await before.kept();
    before.element.remove();
    const [one, two] = [
      await showForm({purpose: 'report', item}),
      await showForm({purpose: 'report', item}),
    ];
    await one.claim();
    await one.kept();
    expect([one, two].map(form => form.control('What should it say?').value)).to.deep.equal([
      'From the last visit',
      '',
    ]);
  });

  it('may stand there twice, each with its own answers', async () => {
    const requests = receive(receipt);
    const [one, two] = [
      await showForm({purpose: 'report', item: 'twice'}),
      await showForm({purpose: 'report', item: 'twice'}),
    ];
    await one.write('What should it say?', 'First');
    await two.write('What should it say?', 'Second');
    await Promise.all([one.kept(), two.kept()]);
    await one.choose('It is wrong');
    await one.press('Send');
    await one.reads('Thank you.');
    expect(two.control('What should it say?').value).to.equal('Second');
    await two.choose('It is out of date');
    await two.press('Send');
    await two.reads('Thank you.');
    expect(requests.map(request => sentBody(request).answers.detail)).to.deep.equal([
      'First',
      'Second',
    ]);
    expect(new Set(requests.map(request => sentBody(request).key)).size).to.equal(2);
  });

  it('can be filled in and sent by keys alone', async () => {
    const requests = receive(receipt);
    const form = await showForm({purpose: 'report'});
    form.control('What is wrong?').focus();
    await press('Space');
    for (let field = 0; field < 5; field++) await press('Tab');
    await type('Bus times');
    await press('Tab');
    await type('It leaves at 8.10');
    await press('Tab');
    expect(focused()?.textContent).to.include('Send');
    await press('Enter');
    await form.reads('Thank you.');
    expect(sentBody(requests[0]!).answers).to.deep.equal({
      problem: ['wrong'],
      part: 'Bus times',
      detail: 'It leaves at 8.10',
    });
  });

  it('takes Enter in a line for "Send"', async () => {
    receive(receipt);
    const form = await showForm({purpose: 'report', action: `${RECEIVER}/enter`});
    await form.choose('It is wrong');
    form.control('Which part of the page?').focus();
    await press('Enter');
    await form.reads('Thank you.');
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
