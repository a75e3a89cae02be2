/** What becomes of the answers: each receiver as its original answers, and each refusal. */
import {expect} from '@open-wc/testing';
import {contrast} from '../../src/ui/contrast.js';
import {parseColour} from '../../src/ui/css-colour.js';
import {filledIn, keptOf, sent, showForm} from '../support/form.js';
import {focused} from '../support/keys.js';
import {RECEIVER, receive, reply} from '../support/receiver.js';
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

    it('and a visit later the same day says so', async () => {
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

    it('for a reason that only machines understand without it, by problem JSON', async () => {
      const {form} = await sent(() =>
        reply(422, {errors: [{field: 'detail', detail: 'Expected text.', code: 'not-text'}]}),
      );
      expect(form.faults()).to.deep.equal(['This answer was not accepted: What should it say?']);
    });

    it('with the receiver’s own words as text, by Contact Form 7 with status 200', async () => {
      const {form} = await sent(
        () =>
          reply(200, {
            status: 'validation_failed',
            message: 'One or more fields have an error.',
            invalid_fields: [
              {
                field: 'your-message',
                message: '<img src=x onerror=alert(1)> It isn&#039;t <em>long</em> enough.',
              },
            ],
          }),
        {'receiver': 'contact-form-7', 'form-id': '7', 'map': 'detail=your-message'},
      );
      expect(form.faults()).to.deep.equal([
        "This answer was not accepted: What should it say? It isn't long enough.",
      ]);
      expect(form.words()).not.to.include('One or more fields');
    });

    it('by Drupal with status 200', async () => {
      const error = {message: 'Your <em class="placeholder">message</em> field is required.'};
      const {form} = await sent(() => reply(200, {error}), {
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
        'map': '{"detail": "input_1", "part": "input_4_2"}',
      });
      expect(form.faults()[0]).to.equal(
        'This answer was not accepted: What should it say? This field is required.',
      );
    });

    const blocked: [string, () => Response, Record<string, unknown>, RegExp][] = [
      [
        'a field that this form does not ask',
        () =>
          reply(200, {
            status: 'validation_failed',
            invalid_fields: [{field: 'your-name', message: 'Please fill out this field.'}],
          }),
        {'receiver': 'contact-form-7', 'form-id': '7', 'map': 'detail=your-message'},
        /"your-name"/,
      ],
      [
        'a box of terms',
        () => reply(200, {status: 'acceptance_missing', message: 'You must accept the terms.'}),
        {'receiver': 'contact-form-7', 'form-id': '7'},
        /acceptance_missing/,
      ],
      [
        'members only',
        () => reply(200, {status: 'error', message: 'This form is for members only.'}),
        {'receiver': 'contact-form-7', 'form-id': '7'},
        /answered 200: error/,
      ],
      [
        'nobody, because it is closed',
        () =>
          reply(200, {
            error: {
              message: 'This webform is closed, or too many submissions have been made.',
            },
          }),
        {'receiver': 'drupal-webform', 'form-id': 'report', 'map': 'detail=message'},
        /webform is closed/,
      ],
      ['no body of that size', () => reply(413, 'Request Entity Too Large'), {}, /answered 413/],
    ];
    for (const [name, answer, settings, told] of blocked) {
      it(`by a receiver that takes ${name}: this page cannot take them, and there is a copy and a way on`, async () => {
        const warn = console.warn;
        const lines: string[] = [];
        console.warn = (line: string) => lines.push(line);
        try {
          const {form} = await sent(answer, {
            'plan-url': '/plan',
            'action': `${RECEIVER}/${encodeURIComponent(name)}/contact-forms/7/`,
            ...settings,
          });
          expect(form.words())
            .to.include('This page cannot take your answers. They have not been sent.')
            .and.include('The EHC plan team')
            .and.not.match(/fill out|accept|members|webform|Entity/);
          expect(form.all('[part=copy] dd')).to.include('The bus leaves at 8.10 now.');
          expect(focused()?.textContent).to.include('This page cannot take your answers');
          expect(lines.join()).to.match(told).and.not.include('at 8.10');
          await form.press('Back');
          expect(form.control('What should it say?').value).to.equal('The bus leaves at 8.10 now.');
        } finally {
          console.warn = warn;
        }
      });
    }

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
      first
        ? reply(422, {errors: [{field: 'detail', detail: 'Write more.'}]})
        : new Promise(resolve => (answer = resolve)),
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
    // What says "Sending…" is as easy to read as anything else: no layer over it, and 7 to 1.
    for (
      let element: Element | null = form.root.querySelector('[type=submit]');
      element;
      element = element.parentElement
    )
      expect(getComputedStyle(element).opacity, element.localName).to.equal('1');
    const {color, backgroundColor} = getComputedStyle(form.root.querySelector('[type=submit]')!);
    const [words, ground] = [color, backgroundColor].map(text => parseColour(text)!.colour);
    expect(contrast(words!, ground!)).to.be.at.least(7);
    send.click();
    const region = () => document.querySelector('body > [aria-live]')!;
    await until(() => region().textContent === 'Sending…', 'the announcement');
    answer(reply(201, {reference: 'SW-11'}));
    await form.reads('SW-11');
    expect(requests).to.have.length(1);
    await until(() => region().textContent === '', 'the announcement to be over');
  });
});
