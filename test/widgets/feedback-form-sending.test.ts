/** What becomes of the answers: each receiver as its original answers, and each way that a network fails. */
import {expect} from '@open-wc/testing';
import {filledIn, keptOf, sent, showForm} from '../support/form.js';
import {focused} from '../support/keys.js';
import {receive, reply} from '../support/receiver.js';
import {until} from '../support/settle.js';

const fixture = async (name: string) => (await fetch(`/test/fixtures/receivers/${name}`)).text();
const json = async (name: string, status = 200) => reply(status, JSON.parse(await fixture(name)));

describe('the answers to a form', () => {
  describe('have arrived', () => {
    it('at a JSON endpoint with its reference, sent under one key', async () => {
      const {form, requests} = await sent(() => reply(201, {reference: 'SW-1'}));
      expect(form.all('[part=reference]')).to.deep.equal(['SW-1']);
      expect(requests).to.have.length(1);
      expect(requests[0]!.headers.get('content-type')).to.equal('application/json');
      expect(requests[0]!.headers.get('idempotency-key')).to.equal(null);
    });

    it('at a form handler, when its page comes back', async () => {
      const page = await fixture('pages/thanks.html');
      const {form, requests} = await sent(() => reply(200, page), {
        receiver: 'form',
        map: 'detail=message',
      });
      expect(form.words()).to.include('Thank you.').and.not.include('Reference');
      expect(requests[0]!.body).to.deep.include({
        message: ['The bus leaves at 8.10 now.'],
        problem: ['wrong'],
        purpose: ['report'],
      });
    });

    it('at Contact Form 7, as its own form posts it', async () => {
      const body = await fixture('contact-form-7/mail_sent.json');
      const {form, requests} = await sent(() => reply(200, JSON.parse(body)), {
        'receiver': 'contact-form-7',
        'form-id': '7',
        'map': 'detail=your-message',
      });
      expect(form.words()).to.include('Thank you.');
      expect(requests[0]!.address).to.match(/contact-form-7\/v1\/contact-forms\/7\/feedback$/);
      expect(requests[0]!.body).to.deep.include({
        '_wpcf7_unit_tag': ['wpcf7-f7-o1'],
        'your-message': ['The bus leaves at 8.10 now.'],
      });
    });

    it('at Drupal, under its submission number', async () => {
      const body = await fixture('drupal-webform/receipt.json');
      const {form} = await sent(() => reply(200, JSON.parse(body)), {
        'receiver': 'drupal-webform',
        'form-id': 'report',
      });
      expect(form.all('[part=reference]')).to.deep.equal(['12']);
    });

    it('at Gravity Forms, under its entry number', async () => {
      const body = await fixture('gravity-forms/receipt.json');
      const {form} = await sent(() => reply(200, JSON.parse(body)), {
        'receiver': 'gravity-forms',
        'form-id': '7',
        'map': '{"detail": "input_1"}',
      });
      expect(form.all('[part=reference]')).to.deep.equal(['341']);
    });

    it('and nothing of them is kept but the receipt', async () => {
      const {form} = await sent(() => reply(201, {reference: 'SW-2'}));
      const kept = await keptOf(String(form.element['item']));
      expect(kept).to.include({state: 'sent'});
      expect(JSON.stringify(kept)).to.include('SW-2').and.not.include('at 8.10');
    });

    it('and a visit later the same day is told so', async () => {
      const {form} = await sent(() => reply(201, {reference: 'SW-3'}));
      const {item} = form.element;
      form.element.remove();
      const again = await showForm({purpose: 'report', item});
      await again.reads('Thank you. We have your answers.');
      expect(again.words()).to.include('SW-3').and.not.include('at 8.10');
      await again.press('Answer again');
      await until(() => again.root.querySelector('textarea'), 'an empty form');
      expect(again.control('What should it say?').value).to.equal('');
    });
  });

  describe('are refused', () => {
    it('with a known fault in the family’s words, by problem JSON', async () => {
      const {form} = await sent(() =>
        reply(422, {
          title: 'Some answers need a change',
          errors: [{field: 'detail', detail: 'Write less.', code: 'too-long'}],
        }),
      );
      expect(form.faults()).to.deep.equal(['Make this answer shorter: What should it say?']);
      expect(focused()?.matches('.summary')).to.equal(true);
      expect(form.control('What should it say?').value).to.equal('The bus leaves at 8.10 now.');
    });

    it('for a reason that only machines understand in the family’s words alone, by problem JSON', async () => {
      const errors = ['not-open', 'too-many', 'not-text', 'not-an-address', 'not-a-key'].map(
        code => ({field: 'page', detail: 'Expected text.', code}),
      );
      const {form} = await sent(() =>
        reply(422, {
          errors: [...errors, {field: 'detail', detail: 'Expected text.', code: 'not-text'}],
        }),
      );
      expect(form.faults()).to.deep.equal(['This answer was not accepted: What should it say?']);
      expect(form.all('.summary li').slice(0, -1)).to.deep.equal(
        errors.map(() => 'Your answers were not accepted. They have not been sent.'),
      );
    });

    it('with the receiver’s own words as text, by Contact Form 7 with status 200', async () => {
      const body = (await fixture('contact-form-7/validation_failed.json')).replace(
        'Please fill out this field.',
        '<img src=x onerror=alert(1)> Fill this out.',
      );
      const {form} = await sent(() => reply(200, JSON.parse(body)), {
        'receiver': 'contact-form-7',
        'form-id': '7',
        'map': 'detail=your-message',
      });
      expect(form.faults()).to.deep.equal([
        'This answer was not accepted: What should it say? <img src=x onerror=alert(1)> Fill this out.',
      ]);
      expect(form.all('.summary li').at(-1)).to.equal(
        'This answer was not accepted Please answer the question.',
      );
      expect(form.root.querySelector('.summary img')).to.equal(null);
    });

    it('by Drupal with status 200', async () => {
      const {form} = await sent(() => json('drupal-webform/refused.json'), {
        'receiver': 'drupal-webform',
        'form-id': 'report',
        'map': 'detail=message',
      });
      expect(form.faults()).to.deep.equal([
        'This answer was not accepted: What should it say? Your message field is required.',
      ]);
    });

    it('by Gravity Forms', async () => {
      const {form} = await sent(() => json('gravity-forms/refused.json', 400), {
        'receiver': 'gravity-forms',
        'form-id': '7',
        'map': '{"detail": "input_1"}',
      });
      expect(form.faults()).to.deep.equal([
        'This answer was not accepted: What should it say? This field is required.',
      ]);
    });

    it('as a whole, and there is a copy to keep', async () => {
      const {form} = await sent(() => reply(404, {title: 'There is no form here.'}));
      expect(form.words()).to.include(
        'Your answers were not accepted. They have not been sent. There is no form here.',
      );
      expect(form.all('[part=copy] dd')).to.include('The bus leaves at 8.10 now.');
      expect(form.control('What should it say?').value).to.equal('The bus leaves at 8.10 now.');
    });

    it('and go under a new key once they have been changed', async () => {
      let refuses = true;
      const {form, requests} = await sent(() =>
        refuses
          ? reply(422, {errors: [{field: 'detail', detail: 'Write more.'}]})
          : reply(201, {reference: 'SW-4'}),
      );
      refuses = false;
      await form.write('What should it say?', 'The bus leaves at 8.10 now, and at 8.40.');
      await form.press('Send');
      await form.reads('SW-4');
      const keys = requests.map(({body}) => JSON.parse(String(body)).key);
      expect(new Set(keys).size).to.equal(2);
    });
  });

  it('that were refused and are on their way again are refused no longer, until somebody says so', async () => {
    let answer: (response: Response) => void = () => {};
    let first = true;
    const requests = receive(() =>
      first ? reply(403, 'no') : new Promise(resolve => (answer = resolve)),
    );
    const form = await filledIn();
    await form.press('Send');
    await form.reads('There is a problem');
    first = false;
    await form.press('Send');
    await until(() => requests.length === 2, 'a second request');
    expect(form.words()).to.include('Sending…').and.not.include('There is a problem');
    answer(reply(201, {reference: 'SW-13'}));
    await form.reads('SW-13');
  });

  describe('have not been sent yet', () => {
    it('when the server is in trouble: they are kept, and a button tries again under the same key', async () => {
      let down = true;
      const {form, requests} = await sent(() =>
        down ? reply(503, 'Back soon') : reply(201, {reference: 'SW-5'}),
      );
      expect(form.words())
        .to.include('Not sent yet. We keep your answers and try again.')
        .and.include('The bus leaves at 8.10 now.');
      expect(focused()?.textContent).to.include('Not sent yet.');
      expect(await keptOf(String(form.element['item']))).to.include({state: 'waiting'});
      down = false;
      await form.press('Try again now');
      await form.reads('SW-5');
      expect(new Set(requests.map(({body}) => body)).size).to.equal(1);
    });

    it('when the receiver has asked for time: no button is offered that could not send before', async () => {
      const {form, requests} = await sent(() => reply(429, 'Later', {'retry-after': '3600'}));
      expect(form.words())
        .to.include('Not sent yet. We keep your answers and try again.')
        .and.include('Forget my answers')
        .and.not.include('Try again now');
      expect(requests).to.have.length(1);
    });

    it('when the network is gone: a returning network sends them, and the page is told without moving the focus', async () => {
      let gone = true;
      const {form} = await sent(() => {
        if (gone) throw new TypeError('Failed to fetch');
        return reply(201, {reference: 'SW-6'});
      });
      expect(form.words()).to.include('Not sent yet.');
      gone = false;
      form.button('Copy').focus();
      const heard: unknown[] = [];
      form.element.addEventListener('send-sent', event =>
        heard.push((event as CustomEvent).detail),
      );
      window.dispatchEvent(new Event('online'));
      await form.reads('SW-6');
      expect(heard).to.deep.equal([{reference: 'SW-6'}]);
      expect(focused()?.matches('[data-focus]')).not.to.equal(true);
    });

    it('when an earlier visit left them: they are shown, and sent', async () => {
      let down = true;
      const {form} = await sent(() => (down ? reply(500, 'no') : reply(201, {reference: 'SW-7'})));
      const {item} = form.element;
      form.element.remove();
      down = false;
      const again = await showForm({purpose: 'report', item});
      await until(() => again.root.querySelector('.outcome'), 'what became of them');
      if (!again.words().includes('SW-7')) await again.press('Try again now');
      await again.reads('SW-7');
    });

    it('and can be forgotten', async () => {
      const {form} = await sent(() => reply(500, 'no'));
      await form.press('Forget my answers');
      await until(() => form.root.querySelector('textarea:not([readonly])'), 'an empty form');
      expect(form.control('What should it say?').value).to.equal('');
      expect(await keptOf(String(form.element['item']))).to.equal(undefined);
    });
  });

  describe('may or may not have arrived', () => {
    const login = () => reply(200, '<form><input type="password"></form>');

    it('when a log-in page came back: that is said, with a copy to keep', async () => {
      const {form} = await sent(login, {receiver: 'form'});
      expect(form.words())
        .to.include('We cannot tell whether your answers arrived.')
        .and.include('they may arrive twice')
        .and.include('The bus leaves at 8.10 now.');
      expect(form.words()).not.to.include('Thank you');
    });

    it('and are sent again only because a person asks', async () => {
      let lost = true;
      const {form, requests} = await sent(() => (lost ? login() : reply(200, 'Thanks')), {
        receiver: 'form',
      });
      window.dispatchEvent(new Event('online'));
      lost = false;
      expect(requests).to.have.length(1);
      await form.press('Send again');
      await form.reads('Thank you.');
    });
  });

  it('are sent once, however often the button is pressed', async () => {
    let answer: (response: Response) => void = () => {};
    const requests = receive(() => new Promise(resolve => (answer = resolve)));
    const form = await filledIn();
    const send = form.button('Send');
    for (let time = 0; time < 3; time++) send.click();
    await until(() => requests.length > 0, 'a request');
    expect(form.words()).to.include('Sending…');
    expect(form.root.querySelector('[type=submit]')!.getAttribute('aria-disabled')).to.equal(
      'true',
    );
    send.click();
    answer(reply(201, {reference: 'SW-11'}));
    await form.reads('SW-11');
    expect(requests).to.have.length(1);
  });
});
