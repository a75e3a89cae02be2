/** When the outbox tries again: how long it waits, what cuts that short, and what does not. */
import {expect} from '@open-wc/testing';
import {until} from '../support/settle.js';
import {formTarget, lostReply, receipt, status, World} from './world.js';

describe('the outbox, when an answer cannot be delivered now', () => {
  let world: World;
  beforeEach(() => {
    world = new World();
  });
  afterEach(() => world.end());

  describe('waiting', () => {
    for (const code of [408, 425, 429, 500, 502, 503, 504]) {
      it(`follows ${code}, and the next try sends`, async () => {
        world.answer = (_, n) => (n === 1 ? status(code) : receipt());
        const tab = await world.tab({start: true});
        expect((await tab.send('Hello')).kind).to.equal('waiting');
        await until(() => world.waits.length, 'a timer');
        await world.pass(world.waits[0]!);
        await until(() => tab.heard.at(-1)?.kind === 'sent', 'the receipt');
        expect(world.seen).to.have.length(2);
      });
    }

    it('lasts longer after each try, up to a quarter of an hour, and chance takes up to half of it away', async () => {
      world.answer = () => status(500);
      const waits: number[] = [];
      const tab = await world.tab();
      for (let n = 0; n < 10; n++) {
        world.random = n % 2 ? 0.999 : 0;
        const outcome = await (n ? tab.outbox.retry(tab.handle.key) : tab.send('Hello'));
        waits.push((outcome as {until: number}).until - world.now);
      }
      expect(waits.filter((_, n) => n % 2 === 0)).to.deep.equal([
        4_000, 16_000, 64_000, 256_000, 900_000,
      ]);
      expect(waits.filter((_, n) => n % 2).map(wait => Math.round(wait / 1000))).to.deep.equal([
        4, 16, 64, 256, 450,
      ]);
    });

    const forms: [string, (now: number) => Record<string, string>][] = [
      ['in seconds', () => ({'retry-after': '120'})],
      ['as a date', now => ({'retry-after': new Date(now + 120_000).toUTCString()})],
      [
        'as a date by the server’s clock, when the phone’s is years off',
        () => ({
          'date': 'Tue, 03 Jan 2040 10:00:00 GMT',
          'retry-after': 'Tue, 03 Jan 2040 10:02:00 GMT',
        }),
      ],
    ];
    for (const [name, headers] of forms) {
      for (const code of [429, 503]) {
        it(`lasts as long as ${code} asks with Retry-After ${name}, and neither the network nor the button cuts it short`, async () => {
          world.answer = (_, n) => (n === 1 ? status(code, headers(world.now)) : receipt());
          const tab = await world.tab({start: true});
          const outcome = await tab.send('Hello');
          expect(outcome).to.include({
            kind: 'waiting',
            reason: 'asked',
            until: world.now + 120_000,
          });
          await world.pass(119_000);
          await tab.outbox.resume('moment');
          expect(await tab.outbox.retry(tab.handle.key)).to.deep.equal(outcome);
          await tab.send('Hello');
          expect(world.seen).to.have.length(1);
          await until(() => world.waits.includes(1_000), 'the timer');
          await world.pass(1_500);
          await world.requests(2);
        });
      }
    }

    it('falls back on its own times when Retry-After cannot be read or has passed', async () => {
      for (const asked of ['soon', '-5', 'Tue, 03 Jan 2006 10:00:00 GMT']) {
        world.answer = () => status(503, {'retry-after': asked});
        const tab = await world.tab({form: `form ${asked}`});
        const outcome = await tab.send(`Hello ${asked}`);
        expect((outcome as {until: number}).until).to.be.within(world.now, world.now + 4_000);
      }
    });

    it('never sets a timer that browsers would run at once', async () => {
      world.answer = () => status(503, {'retry-after': '99999999'});
      const tab = await world.tab({start: true});
      await tab.send('Hello');
      await until(() => world.waits.length, 'a timer');
      expect(world.waits[0]).to.equal(2 ** 31 - 1);
    });

    it('ends when the clock is set back to before it began', async () => {
      world.now = Date.UTC(2038, 0, 1);
      world.answer = (_, n) => (n === 1 ? status(500) : receipt());
      const tab = await world.tab();
      await tab.send('Hello');
      world.now = Date.UTC(2026, 0, 1);
      await tab.outbox.resume();
      expect(world.seen).to.have.length(2);
    });
  });

  describe('offline', () => {
    it('keeps the answer, and sends it when the network is back', async () => {
      world.online = false;
      world.answer = () => (world.online ? receipt() : lostReply());
      const tab = await world.tab({start: true});
      expect(await tab.send('Hello')).to.include({kind: 'waiting', reason: 'offline'});
      world.online = true;
      tab.events.dispatchEvent(new Event('online'));
      await until(() => tab.heard.at(-1)?.kind === 'sent', 'the receipt');
    });

    it('keeps it for the next visit', async () => {
      world.online = false;
      world.answer = () => (world.online ? receipt() : lostReply());
      const before = await world.tab({start: true});
      await before.send('Hello');
      before.outbox.stop();
      world.online = true;
      world.now += 3 * 24 * 3600_000;
      const after = await world.tab({start: true});
      expect(after.heard).to.deep.equal([{kind: 'sent', reference: 'SW-7K3M-Q2'}]);
    });

    it('sends it at the press of a button', async () => {
      world.answer = (_, n) => (n === 1 ? lostReply() : receipt());
      const tab = await world.tab();
      await tab.send('Hello');
      expect((await tab.outbox.retry(tab.handle.key)).kind).to.equal('sent');
    });

    it('tries nothing at receivers that know no keys, so that nothing becomes doubtful', async () => {
      world.online = false;
      const tab = await world.tab({start: true});
      expect(await tab.send('Hello', formTarget)).to.include({kind: 'waiting', reason: 'offline'});
      expect(world.seen).to.have.length(0);
      world.online = true;
      world.answer = () => status(200, {}, 'Thank you');
      tab.events.dispatchEvent(new Event('online'));
      await until(() => tab.heard.at(-1)?.kind === 'sent', 'the receipt');
    });
  });
});
