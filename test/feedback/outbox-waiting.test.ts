/** When the outbox tries again: how long it waits, what cuts that short, and what does not. */
import {expect} from '@open-wc/testing';
import {DraftStore} from '../../src/feedback/store.js';
import {outcomeOf} from '../../src/feedback/draft.js';
import {until} from '../support/settle.js';
import {FORM, kept, formTarget, lostReply, receipt, status, World, jsonTarget} from './world.js';

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
        it(`lasts as long as ${code} asks with Retry-After ${name}, and the network does not cut it short, but a person may`, async () => {
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
          await tab.send('Hello');
          expect(world.seen).to.have.length(1);
          expect((await tab.outbox.retry(tab.handle.key)).kind).to.equal('sent');
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

    it('lasts an hour at most, however long the receiver asks for', async () => {
      for (const asked of ['31536000', 'Tue, 03 Jan 2040 10:00:00 GMT']) {
        world.answer = () => status(503, {'retry-after': asked});
        const tab = await world.tab({form: `form ${asked}`});
        expect(await tab.send(`Hello ${asked}`)).to.include({
          reason: 'asked',
          until: world.now + 3_600_000,
        });
      }
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

  describe('for two weeks', () => {
    const DAY = 24 * 3600_000;

    it('ends: the words are erased, and the person is informed', async () => {
      world.answer = () => status(500);
      const before = await world.tab({start: true});
      await before.send('Our words');
      before.outbox.stop();
      world.now += 13 * DAY;
      const late = await world.tab({start: true});
      expect(late.heard.map(({kind}) => kind)).to.deep.equal(['waiting']);
      late.outbox.stop();
      world.now += DAY + 1;
      const seen = world.seen.length;
      const after = await world.tab({start: true});
      expect(after.heard).to.deep.equal([{kind: 'expired'}]);
      expect(world.seen).to.have.length(seen);
      expect(JSON.stringify(await kept())).not.to.include('Our words');
      expect((await after.outbox.records(FORM)).map(outcomeOf)).to.deep.equal([{kind: 'expired'}]);
      after.outbox.stop();
      world.now += 15 * DAY;
      await (await world.tab({start: true})).outbox.resume();
      expect(await kept()).to.deep.equal([]);
    });

    it('begins anew when a person writes or presses the button, and not with each try', async () => {
      world.answer = () => status(500);
      const tab = await world.tab();
      await tab.type({comment: 'Begun'});
      world.now += 10 * DAY;
      await tab.send('Begun');
      world.now += 10 * DAY;
      await tab.outbox.resume();
      expect((await tab.outbox.records(FORM))[0]).to.include({state: 'waiting'});
      world.now += 5 * DAY;
      await tab.outbox.resume();
      expect((await tab.outbox.records(FORM))[0]).to.include({state: 'expired'});
    });

    it('begins when the clock is right again, if a wrong one wrote the answer', async () => {
      world.now = Date.UTC(2038, 0, 1);
      const tab = await world.tab();
      await tab.type({comment: 'From the future'});
      world.now = Date.UTC(2026, 0, 1);
      await tab.outbox.resume();
      world.now += 13 * DAY;
      expect((await tab.outbox.records(FORM))[0]).to.include({state: 'draft'});
      world.now += 2 * DAY;
      expect((await tab.outbox.records(FORM))[0]).to.include({state: 'expired'});
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

  describe('on a disk that takes nothing any more', () => {
    /** A store whose database fails to write, or only to erase, from a moment on. */
    function failing(methods: readonly ('put' | 'delete')[]) {
      const disk = {full: false};
      const store = new DraftStore(
        () =>
          ({
            open(name: string) {
              const request = indexedDB.open(name);
              request.addEventListener('success', () => {
                const database = request.result;
                const begin = database.transaction.bind(database);
                database.transaction = (...args) => {
                  const transaction = begin(...args);
                  const table = transaction.objectStore.bind(transaction);
                  transaction.objectStore = name => {
                    const found = table(name);
                    if (disk.full)
                      for (const method of methods)
                        Object.assign(found, {[method]: () => transaction.abort()});
                    return found;
                  };
                  return transaction;
                };
              });
              request.onupgradeneeded = () =>
                request.result.createObjectStore('drafts', {keyPath: 'key'});
              return request;
            },
          }) as unknown as IDBFactory,
      );
      return {store, disk};
    }

    for (const target of [jsonTarget, formTarget]) {
      it(`keeps the answer there when it cannot be sent either, to ${target.receiver}`, async () => {
        world.answer = () => status(503, {'retry-after': '60'});
        const {store, disk} = failing(['put', 'delete']);
        const tab = await world.tab({store});
        await tab.send('Hello', target);
        disk.full = true;
        await tab.outbox.retry(tab.handle.key);
        store.close();
        const [record] = await kept();
        expect(record).to.deep.include({answers: {comment: 'Hello'}, state: 'waiting'});
      });
    }

    it('never sends an answer twice that it cannot mark as sent', async () => {
      let down = true;
      world.answer = () => (down ? status(503, {'retry-after': '60'}) : status(200, {}, 'Thanks'));
      const {store, disk} = failing(['put', 'delete']);
      const tab = await world.tab({store});
      await tab.send('Hello', formTarget);
      disk.full = true;
      down = false;
      expect((await tab.outbox.retry(tab.handle.key)).kind).to.equal('waiting');
      expect(world.seen).to.have.length(1);
      store.close();
      world.now += 3600_000;
      const next = await world.tab({start: true});
      expect(next.heard.at(-1)).to.include({kind: 'sent'});
      await next.outbox.resume('moment');
      expect(world.seen).to.have.length(2);
    });

    it('sends once where only erasing fails', async () => {
      let down = true;
      world.answer = () => (down ? status(503, {'retry-after': '60'}) : status(200, {}, 'Thanks'));
      const {store, disk} = failing(['delete']);
      const tab = await world.tab({store});
      await tab.send('Hello', formTarget);
      disk.full = true;
      down = false;
      expect((await tab.outbox.retry(tab.handle.key)).kind).to.equal('sent');
      await tab.outbox.resume('moment');
      store.close();
      world.now += 3600_000;
      await world.tab({start: true});
      expect(world.seen).to.have.length(2);
    });
  });
});
