/** The promise of the outbox where pages come and go: several tabs, crashes, and the back/forward cache. */
import {expect} from '@open-wc/testing';
import {until} from '../support/settle.js';
import {
  FORM,
  formTarget,
  jsonTarget,
  LOOK_AGAIN,
  lostReply,
  receipt,
  silence,
  status,
  World,
} from './world.js';

const LEASE = 40_000;

for (const [name, locks] of [
  ['with navigator.locks', navigator.locks],
  ['on an http:// page, without them', undefined],
] as const) {
  describe(`the outbox in several tabs, ${name}`, () => {
    let world: World;
    beforeEach(() => {
      world = new World();
      world.locks = locks;
    });
    afterEach(() => world.end());

    /** Two tabs whose forms hold the same draft. */
    async function pair() {
      const first = await world.tab({start: true});
      await first.type({comment: 'Hello'});
      const second = await world.tab({start: true});
      expect(second.handle.answers).to.deep.equal({comment: 'Hello'});
      return [first, second] as const;
    }

    it('sends one draft once when both press at the same time, and tells both', async () => {
      const [first, second] = await pair();
      let reply: (response: Response) => void = () => {};
      world.answer = () => new Promise(resolve => (reply = resolve));
      const both = Promise.all([first.send('Hello'), second.send('Hello')]);
      await world.requests(1);
      if (!locks)
        await until(
          () => world.waits.includes(LOOK_AGAIN),
          'the wait of the tab without the lease',
        );
      reply(receipt());
      expect((await world.passUntil(both)).map(outcome => outcome.kind)).to.deep.equal([
        'sent',
        'sent',
      ]);
      expect(world.seen).to.have.length(1);
    });

    it('sends it once when the second presses after the first is done', async () => {
      const [first, second] = await pair();
      await first.send('Hello');
      expect(await second.send('Hello')).to.deep.equal({kind: 'sent', reference: 'SW-7K3M-Q2'});
      expect(world.seen).to.have.length(1);
    });

    it('tells the second, and does not send again, when nobody knows whether the first one’s arrived', async () => {
      const [first, second] = await pair();
      world.answer = () => lostReply();
      await first.send('Hello', formTarget);
      expect((await second.send('Hello', formTarget)).kind).to.equal('unknown');
      expect(world.seen).to.have.length(1);
    });

    it('tells the second, and does not send again, what was refused to the first; then it may', async () => {
      const [first, second] = await pair();
      world.answer = (_, n) => (n === 1 ? status(413) : receipt());
      await first.send('Hello');
      expect(await second.send('Hello')).to.include({kind: 'refused', status: 413});
      expect(world.seen).to.have.length(1);
      expect((await second.send('Hello')).kind).to.equal('sent');
    });

    it('lets each tab keep its own words when both type', async () => {
      const [first, second] = await pair();
      await first.type({comment: 'Hello from the first'});
      await second.type({comment: 'Hello from the second'});
      const answers = (await first.outbox.records(FORM)).map(record => record.answers.comment);
      expect(answers).to.have.members(['Hello from the first', 'Hello from the second']);
      await first.send('Hello from the first');
      await second.send('Hello from the second');
      expect(new Set(world.seen.map(({key}) => key)).size).to.equal(2);
    });

    it('reports in one tab what the other has settled', async () => {
      world.answer = (_, n) => (n === 1 ? status(500) : receipt());
      const first = await world.tab({start: true});
      await first.send('Hello');
      const second = await world.tab({start: true});
      await second.outbox.retry(first.handle.key);
      await world.pass(5_000);
      await until(() => first.heard.at(-1)?.kind === 'sent', 'the news');
      expect(world.seen).to.have.length(2);
    });

    it('reports an outcome that another tab settled before this one checked again', async () => {
      world.answer = (_, n) => (n === 1 ? lostReply() : receipt());
      const first = await world.tab();
      await first.send('Hello');
      const second = await world.tab();
      expect((await second.outbox.records(FORM))[0]!.state).to.equal('waiting');
      await first.outbox.retry(first.handle.key);
      await second.outbox.start();
      expect(second.heard).to.deep.equal([{kind: 'sent', reference: 'SW-7K3M-Q2'}]);
    });

    it('reports nothing on opening that was settled before', async () => {
      const first = await world.tab();
      await first.send('Hello');
      world.now += 1_000;
      expect((await world.tab({start: true})).heard).to.deep.equal([]);
    });

    it('reports in a page from the back/forward cache what another tab did with its answer', async () => {
      const first = await world.tab({start: true});
      world.answer = silence;
      const sending = first.send('Hello');
      await world.requests(1);
      first.events.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
      await sending;
      world.answer = () => receipt();
      const second = await world.tab();
      await second.outbox.resume();
      first.events.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      await until(() => first.heard.at(-1)?.kind === 'sent', 'the receipt');
      expect(world.seen).to.have.length(2);
    });

    it('keeps a receipt, and a lock, that another tab’s clock wrote a moment in the future', async () => {
      const [first, second] = await pair();
      let reply: (response: Response) => void = () => {};
      world.answer = () => new Promise(resolve => (reply = resolve));
      const sending = first.send('Hello');
      await world.requests(1);
      world.now -= 40;
      const joined = second.send('Hello');
      if (!locks) {
        await until(
          () => world.waits.includes(LOOK_AGAIN),
          'the wait of the tab without the lease',
        );
        await world.pass(20);
      }
      reply(receipt());
      expect((await sending).kind).to.equal('sent');
      expect((await world.passUntil(joined)).kind).to.equal('sent');
      world.now -= 5_000;
      expect(
        (await (await world.tab({start: true})).outbox.records(FORM)).map(({state}) => state),
      ).to.deep.equal(['sent']);
      expect(world.seen).to.have.length(1);
    });

    it('lets go of its lock when the network fails, so that another tab can send', async () => {
      const [first, second] = await pair();
      world.answer = (_, n) => (n === 1 ? lostReply() : receipt());
      await first.send('Hello');
      expect((await second.outbox.retry(first.handle.key)).kind).to.equal('sent');
    });

    it('releases the lock when its page enters the back/forward cache, and continues when it is restored', async () => {
      world.answer = (seen, n) => (n === 1 ? silence(seen, n) : receipt());
      const first = await world.tab({start: true});
      const sending = first.send('Hello');
      await world.requests(1);
      first.events.dispatchEvent(new PageTransitionEvent('pagehide', {persisted: true}));
      expect((await sending).kind).to.equal('waiting');
      first.events.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      await until(() => first.heard.at(-1)?.kind === 'sent', 'the receipt');
      expect(world.seen[1]!.key).to.equal(world.seen[0]!.key);
    });
  });
}

describe('the outbox after a crash', () => {
  let world: World;
  beforeEach(() => {
    world = new World();
  });
  afterEach(() => world.end());

  /** A tab that dies while its request is under way: nothing of it is left but what it wrote. */
  async function crash(target = jsonTarget) {
    // A dead tab holds no lock.
    world.locks = {
      request: (_: string, __: unknown, work: () => unknown) => work(),
    } as unknown as LockManager;
    const tab = await world.tab();
    world.answer = () => new Promise(() => {});
    void tab.send('Hello', target);
    await world.requests(1);
  }

  it('sends again under the same key, and gets the first receipt', async () => {
    await crash();
    world.answer = () => receipt('SW-FIRST-01');
    const again = await world.tab({start: true});
    expect(again.heard).to.deep.equal([{kind: 'sent', reference: 'SW-FIRST-01'}]);
    expect(world.seen[1]!.body).to.equal(world.seen[0]!.body);
  });

  it('says that nobody can tell where the receiver knows no keys, and sends nothing', async () => {
    await crash(formTarget);
    const again = await world.tab({start: true});
    expect(again.heard).to.deep.equal([{kind: 'unknown'}]);
    expect(world.seen).to.have.length(1);
  });

  it('waits for a dead tab’s lease to end, and no longer', async () => {
    world.locks = undefined;
    const tab = await world.tab();
    world.answer = () => new Promise(() => {});
    void tab.send('Hello');
    await world.requests(1);
    world.answer = () => receipt();
    const again = await world.tab();
    void again.outbox.start();
    await until(() => world.waits.includes(LOOK_AGAIN), 'the look at the lease');
    await world.pass(LEASE - 2_000);
    expect(world.seen).to.have.length(1);
    await world.pass(3_000);
    await until(() => again.heard.at(-1)?.kind === 'sent', 'the receipt');
  });

  it('helps itself when a lock is never let go', async () => {
    const tab = await world.tab();
    await tab.type({comment: 'Hello'});
    let letGo: () => void = () => {};
    void navigator.locks.request(
      `send-widgets:${tab.handle.key}`,
      () => new Promise<void>(resolve => (letGo = resolve)),
    );
    const sending = tab.send('Hello');
    await until(() => world.waits.includes(LEASE), 'the wait for the lock');
    await world.pass(LEASE);
    expect((await sending).kind).to.equal('sent');
    letGo();
  });
});
