/** Answers that a person takes along: to the council's own form, into an e-mail, or as a copy to keep. */
import {expect} from '@open-wc/testing';
import {filledIn, sent, showForm} from '../support/form.js';
import {receive, reply} from '../support/receiver.js';
import {until} from '../support/settle.js';
import {bringLanguage} from '../support/stage.js';

await bringLanguage('ur', '/packs/');

describe('the answers to a form', () => {
  describe('are handed over', () => {
    it('to the council’s own form, in its address', async () => {
      const requests = receive(() => reply(200, {}));
      const form = await filledIn({
        receiver: 'hand-off',
        action: 'https://council.example/report?from=widget',
        map: 'detail=message; page=url',
      });
      await form.press('Send');
      await form.reads(
        'Not sent yet. Open your answers, and send them there. We cannot see whether you do.',
      );
      const link = form.root.querySelector<HTMLAnchorElement>('.outcome a')!;
      const {searchParams} = new URL(link.href);
      expect([
        searchParams.get('from'),
        searchParams.get('message'),
        searchParams.get('url'),
      ]).to.deep.equal(['widget', 'The bus leaves at 8.10 now.', location.href]);
      expect([link.target, link.rel]).to.deep.equal(['_blank', 'noopener noreferrer']);
      expect(requests).to.have.length(0);
      await form.press('Back');
      expect(form.control('What should it say?').value).to.equal('The bus leaves at 8.10 now.');
    });

    it('to an e-mail without the answers where they are too long for its address: the person copies and pastes them', async () => {
      const form = await filledIn({
        receiver: 'mailto',
        action: 'mailto:local.offer@council.example?subject=Report',
      });
      await form.write('What should it say?', 'words '.repeat(320));
      await form.press('Send');
      await form.reads('Your answers are too long to be filled in for you. Copy them first');
      expect(form.root.querySelector<HTMLAnchorElement>('.outcome a')!.href).to.equal(
        'mailto:local.offer@council.example?subject=Report',
      );
      expect(form.root.querySelector<HTMLDetailsElement>('.keep')!.open).to.equal(true);
    });

    it('to an e-mail, in words that its reader knows, whatever the family reads', async () => {
      const form = await showForm({
        purpose: 'report',
        receiver: 'mailto',
        action: 'mailto:local.offer@council.example?subject=Report',
        lang: 'ur',
      });
      expect(form.all('.asked')[0], 'the form in Urdu').not.to.equal('What is wrong?');
      form.root.querySelector<HTMLInputElement>('[value=wrong]')!.click();
      const field = form.root.querySelector('textarea')!;
      field.value = 'The bus leaves at 8.10 now.';
      field.dispatchEvent(new Event('input', {bubbles: true}));
      form.root.querySelector<HTMLButtonElement>('[type=submit]')!.click();
      await until(() => form.root.querySelector('.outcome a'), 'the link');
      const link = form.root.querySelector<HTMLAnchorElement>('.outcome a')!;
      expect(decodeURIComponent(link.href)).to.equal(
        'mailto:local.offer@council.example?subject=Report&body=What is wrong?: It is wrong\r\n\r\nWhat should it say?: The bus leaves at 8.10 now.',
      );
      expect(link.target).to.equal('');
    });
  });

  describe('can be taken along', () => {
    it('by hand, where a page has no clipboard', async () => {
      const {form} = await sent(() => reply(201, {reference: 'SW-8'}));
      Object.defineProperty(navigator, 'clipboard', {value: undefined, configurable: true});
      try {
        await form.press('Copy');
        const field = form.root.querySelector<HTMLTextAreaElement>('.keep textarea')!;
        await until(() => !field.hidden, 'the text to copy');
        expect(field.value)
          .to.include('24 November 2026\nReference: SW-8\n')
          .and.include('What should it say?\nThe bus leaves at 8.10 now.\n')
          .and.include(location.href);
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
      }
    });

    it('by the clipboard', async () => {
      const {form} = await sent(() => reply(201, {reference: 'SW-9'}));
      let copied = '';
      Object.defineProperty(navigator, 'clipboard', {
        value: {writeText: async (text: string) => void (copied = text)},
        configurable: true,
      });
      try {
        await form.press('Copy');
        await until(
          () => !form.root.querySelector<HTMLElement>('.keep .copied')!.hidden,
          '"Copied"',
        );
        expect(copied).to.include('Reference: SW-9');
        const said = () => document.querySelector('body > [aria-live]');
        await until(() => said()?.textContent === 'Copied', 'the announcement');
        const first = said()!.firstChild;
        await form.press('Copy');
        await until(() => said()!.firstChild !== first, 'the announcement, a second time');
        await form.press('Copy: SW-9');
        await until(() => copied === 'SW-9', 'the reference');
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
      }
    });

    it('as a text file named after the reference', async () => {
      const {form} = await sent(() => reply(201, {reference: 'SW-10'}));
      const {click} = HTMLAnchorElement.prototype;
      let name = '';
      HTMLAnchorElement.prototype.click = function () {
        name = this.download;
      };
      try {
        await form.press('Save as a file');
        expect(name).to.equal('SW-10.txt');
      } finally {
        HTMLAnchorElement.prototype.click = click;
      }
    });
  });
});
