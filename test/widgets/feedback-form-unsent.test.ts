/** Answers of a form that have not been sent yet, or of which nobody knows whether they arrived. */
import {expect} from '@open-wc/testing';
import {DraftStore} from '../../src/feedback/store.js';
import {keptOf, sent, showForm} from '../support/form.js';
import {focused} from '../support/keys.js';
import {RECEIVER, reply} from '../support/receiver.js';
import {until} from '../support/settle.js';

const fixture = async (name: string) => (await fetch(`/test/fixtures/receivers/${name}`)).text();
const json = async (name: string, status = 200) => reply(status, JSON.parse(await fixture(name)));

describe('the answers to a form', () => {
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

    it('when the receiver has asked for a year: the button stays, and tries at once', async () => {
      let busy = true;
      const {form, requests} = await sent(() =>
        busy ? reply(429, 'Later', {'retry-after': '31536000'}) : reply(201, {reference: 'SW-14'}),
      );
      expect(form.words()).to.include('Not sent yet. We keep your answers and try again.');
      busy = false;
      await form.press('Try again now');
      await form.reads('SW-14');
      expect(requests).to.have.length(2);
    });

    const turnedAway: [string, () => Response, Record<string, unknown>][] = [
      [
        '401, with the JSON of WordPress',
        () => reply(401, {code: 'rest_not_logged_in', message: 'You are not logged in.'}),
        {'receiver': 'contact-form-7', 'form-id': '7'},
      ],
      ['403, with a firewall’s page', () => reply(403, '<h1>Blocked</h1>'), {}],
      [
        '404, with the JSON of WordPress',
        () => reply(404, {code: 'rest_no_route', message: 'No route was found.'}),
        {'receiver': 'gravity-forms', 'form-id': '7'},
      ],
      ['405', () => reply(405, 'Method Not Allowed'), {receiver: 'form'}],
      [
        '200, with a log-in page',
        () => reply(200, '<form><input type="password"></form>'),
        {receiver: 'form'},
      ],
    ];
    for (const [name, answer, settings] of turnedAway) {
      it(`when a server answers ${name}: that is no mistake of theirs, and the console has the status`, async () => {
        const warn = console.warn;
        const lines: string[] = [];
        console.warn = (line: string) => lines.push(line);
        try {
          const {form} = await sent(answer, {
            action: `${RECEIVER}/${encodeURIComponent(name)}`,
            ...settings,
          });
          expect(form.words())
            .to.include('Not sent yet. We keep your answers and try again.')
            .and.match(/They are erased from this device on \d+ \w+ \d{4}\./)
            .and.not.match(/problem|logged in|route|Blocked|Allowed/);
          expect(await keptOf(String(form.element['item']))).to.include({state: 'waiting'});
          expect(lines.join())
            .to.include(`answered ${name.slice(0, 3)}`)
            .and.not.include('8.10');
        } finally {
          console.warn = warn;
        }
      });
    }

    it('and have expired: that is said on the day, and an empty form is one press away', async () => {
      const {form} = await sent(() => reply(500, 'no'));
      const {item} = form.element;
      form.element.remove();
      const store = new DraftStore();
      const [record] = await store.list();
      const weeks = 15 * 24 * 3600_000;
      await store.update(record!.key, old => ({
        ...old!,
        changed: old!.changed - weeks,
        since: old!.since - weeks,
      }));
      store.close();
      const again = await showForm({purpose: 'report', item});
      await again.reads('The answers kept on this device have been erased after two weeks.');
      expect(JSON.stringify(await keptOf(String(item)))).not.to.include('at 8.10');
      await again.press('Answer again');
      await until(() => again.root.querySelector('textarea'), 'an empty form');
      expect(await keptOf(String(item))).to.equal(undefined);
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
      if (again.words().includes('Are they yours?')) await again.claim();
      await until(() => again.root.querySelector('.outcome:not(.found)'), 'what became of them');
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
    const broken = () => reply(500, 'Something broke');

    it('when the server broke: that is said, with a copy to keep', async () => {
      const {form} = await sent(broken, {receiver: 'form'});
      expect(form.words())
        .to.include('We cannot tell whether your answers arrived.')
        .and.include('they may arrive twice')
        .and.include('The bus leaves at 8.10 now.');
      expect(form.words()).not.to.include('Thank you');
    });

    for (const said of ['mail_failed', 'spam']) {
      it(`when Contact Form 7 says ${said}, which it does after it has stored them`, async () => {
        const {form} = await sent(() => json(`contact-form-7/${said}.json`), {
          'receiver': 'contact-form-7',
          'form-id': '7',
        });
        expect(form.words()).to.include('We cannot tell whether your answers arrived.');
      });
    }

    it('and are sent again only because a person asks', async () => {
      let lost = true;
      const {form, requests} = await sent(() => (lost ? broken() : reply(200, 'Thanks')), {
        receiver: 'form',
      });
      window.dispatchEvent(new Event('online'));
      lost = false;
      expect(requests).to.have.length(1);
      await form.press('Send again');
      await form.reads('Thank you.');
    });
  });
});
