/** What the outbox does when a receiver refuses, or something before it does. */
import {expect} from '@open-wc/testing';
import {draftLeft} from '../support/draft-left.js';
import {
  FORM,
  formTarget,
  jsonTarget,
  lostReply,
  receipt,
  status,
  submission,
  World,
} from './world.js';

describe('the outbox', () => {
  let world: World;
  beforeEach(() => {
    world = new World();
  });
  afterEach(() => world.end());

  describe('a refusal', () => {
    for (const code of [409, 413, 422]) {
      it(`with ${code} is not tried again, and the draft stays`, async () => {
        world.answer = () => status(code);
        const tab = await world.tab({start: true});
        expect(await tab.send('Hello')).to.include({kind: 'refused', status: code});
        await world.pass(24 * 3600_000);
        await tab.outbox.resume('moment');
        expect(world.seen).to.have.length(1);
        expect((await draftLeft(tab.outbox, FORM)).answers).to.deep.equal({comment: 'Hello'});
      });
    }

    it('is none when a log-in, a firewall or a wrong address keeps the answer out: it waits, and is tried again', async () => {
      for (const receiver of [jsonTarget, formTarget]) {
        for (const code of [302, 400, 401, 403, 404, 405, 406, 410, 415]) {
          world.answer = (_, n) => (n === 1 ? status(code, {}, '<h1>Blocked</h1>') : receipt());
          world.seen.length = 0;
          const tab = await world.tab({form: `${receiver.receiver} ${code}`});
          const outcome = await tab.send('Hello', receiver);
          expect(outcome, String(code)).to.include({
            kind: 'waiting',
            reason: 'trouble',
            status: code,
            perhaps: undefined,
          });
          expect((await tab.outbox.retry(tab.handle.key)).kind).to.equal('sent');
        }
      }
    });

    it('is none when a log-in page comes with status 200: nothing was taken in', async () => {
      world.answer = (_, n) =>
        n === 1
          ? status(200, {}, '<title>Log in</title><input type="password">')
          : status(200, {}, 'Thanks');
      const tab = await world.tab();
      expect(await tab.send('Hello', formTarget)).to.include({kind: 'waiting', status: 200});
      expect((await tab.outbox.retry(tab.handle.key)).kind).to.equal('sent');
    });

    it('lets the person send the same again, as a new body under the same key', async () => {
      world.answer = (_, n) =>
        n === 1
          ? status(422, {}, '{"errors": [{"field": "seconds", "detail": "Too quick"}]}')
          : receipt();
      const tab = await world.tab();
      await tab.send('Hello');
      expect(
        (await tab.outbox.send(tab.handle, submission('Hello', 60), jsonTarget)).kind,
      ).to.equal('sent');
      expect(world.seen[1]!.key).to.equal(world.seen[0]!.key);
      expect(world.seen[1]!.body).to.include('"seconds":60');
    });

    it('without a reason says nothing of an earlier try whose reply was lost: nobody can tell', async () => {
      world.answer = (_, n) => (n === 1 ? lostReply() : status(413));
      const tab = await world.tab();
      await tab.send('Hello');
      expect((await tab.outbox.retry(tab.handle.key)).kind).to.equal('unknown');
    });

    it('nor does being turned away, where the receiver knows no keys: only a person may try again', async () => {
      world.answer = (_, n) => (n === 1 ? lostReply() : status(403));
      const tab = await world.tab();
      expect((await tab.send('Hello', formTarget)).kind).to.equal('unknown');
      expect((await tab.outbox.retry(tab.handle.key)).kind).to.equal('unknown');
      await tab.outbox.resume('moment');
      expect(world.seen).to.have.length(2);
    });

    it('that names a question holds, whatever came before: the same answer was never taken in', async () => {
      world.answer = (_, n) =>
        n === 1
          ? lostReply()
          : status(422, {}, '{"errors": [{"field": "comment", "detail": "Too long"}]}');
      const tab = await world.tab();
      await tab.send('Hello');
      expect(await tab.outbox.retry(tab.handle.key)).to.deep.include({
        kind: 'refused',
        fields: [{id: 'comment', message: 'Too long'}],
      });
    });
  });
});
