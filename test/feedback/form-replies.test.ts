/** What a form handler answers with status 200, and whether it is a receipt. */
import {describe, it} from 'node:test';
import {expect} from 'chai';
import type {Outcome} from '../../src/feedback/submission.js';
import {receiverFor} from '../../src/feedback/receivers/receivers.js';

const read = (name: string, text: string): Outcome | undefined => {
  const address = 'https://council.example/feedback';
  return receiverFor(name)!.read({status: 200, text, url: address}, {receiver: name, address});
};

for (const name of ['form', 'multipart'])
  describe(`a reply to a ${name} receiver`, () => {
    it('is no receipt where it is JSON that says no', () => {
      for (const body of [
        '{"success":false,"data":{"message":"Please tick the box"}}',
        '{"ok": false}',
        '{"status": "error"}',
        '{"result":"failed"}',
      ])
        expect(read(name, body), body).to.equal(undefined);
    });

    it('is no receipt where the form comes again with what was typed, or with a field that is marked as wrong', () => {
      for (const body of [
        '<p>Please tick the box.</p><form><textarea name="detail" rows="5">\nThe bus is late</textarea></form>',
        '<form><input name="email" aria-invalid="true"><textarea name="detail"></textarea></form>',
      ])
        expect(read(name, body), body).to.equal(undefined);
    });

    it('is a receipt where it says yes, thanks, or shows an empty form again', () => {
      for (const body of [
        '{"success": true}',
        '{"status": "ok"}',
        '<h1>Thank you</h1><form><textarea name="detail">\n</textarea></form><p>"ok": false</p>',
      ])
        expect(read(name, body), body).to.deep.equal({kind: 'sent'});
    });

    it('is a receipt at the thank-you page that the site names, whatever else that page holds', () => {
      const [address, thanks] = ['https://council.example/feedback', '/thanks'];
      const text = '<h1>Thanks</h1><textarea name="news">Send me the newsletter</textarea>';
      expect(
        receiverFor(name)!.read(
          {status: 200, text, url: 'https://council.example/thanks'},
          {receiver: name, address, thanks},
        ),
      ).to.deep.equal({kind: 'sent'});
    });
  });
