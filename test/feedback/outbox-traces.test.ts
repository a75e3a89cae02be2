/** The promise of the outbox for afterwards: what stays behind on the device, and what never gets there. */
import {expect} from '@open-wc/testing';
import {DraftStore} from '../../src/feedback/store.js';
import {until} from '../support/settle.js';
import {
  databaseNames,
  FORM,
  jsonTarget,
  kept,
  lostReply,
  receipt,
  submission,
  World,
} from './world.js';

describe('what the outbox leaves behind', () => {
  let world: World;
  beforeEach(() => {
    world = new World();
  });
  afterEach(() => world.end());

  it('is nothing, not even an empty database, until a person types', async () => {
    const tab = await world.tab({start: true});
    await tab.type({});
    await tab.type({comment: ''});
    expect(await databaseNames()).not.to.include('send-widgets');
  });

  it('is a receipt without a word of the answer once it has arrived, and nothing a day later', async () => {
    const tab = await world.tab({start: true});
    await tab.send('My son waits');
    expect(JSON.stringify(await kept())).not.to.include('My son');
    expect((await kept())[0]).to.deep.include({
      state: 'sent',
      outcome: {kind: 'sent', reference: 'SW-7K3M-Q2'},
    });
    world.now += 25 * 3600_000;
    await world.tab({start: true});
    expect(await kept()).to.deep.equal([]);
  });

  it('is nothing when the person asks to forget', async () => {
    world.answer = () => lostReply();
    const tab = await world.tab();
    await tab.send('Hello');
    await tab.type({comment: 'Hello again'});
    await tab.outbox.forget(FORM);
    expect(await kept()).to.deep.equal([]);
    await tab.outbox.resume('moment');
    expect(world.seen).to.have.length(1);
  });

  it('is nothing when the person forgets while it is being sent, and a failure is then not tried again', async () => {
    let fail: () => void = () => {};
    world.answer = () =>
      new Promise((_, reject) => (fail = () => reject(new TypeError('Failed to fetch'))));
    const tab = await world.tab({start: true});
    const sending = tab.send('Hello');
    await world.requests(1);
    await tab.outbox.forget();
    fail();
    expect((await sending).kind).to.equal('unknown');
    expect(await kept()).to.deep.equal([]);
    expect(world.waits).to.deep.equal([]);
  });

  it('is nothing of a draft that was emptied again', async () => {
    const tab = await world.tab();
    await tab.type({comment: 'Hello'});
    await tab.type({comment: ' '});
    expect(await kept()).to.deep.equal([]);
  });

  it('is after a fortnight no word, sent or not, but a note that there was one', async () => {
    world.answer = () => lostReply();
    const one = await world.tab({form: 'one'});
    await one.type({comment: 'Never sent'});
    const other = await world.tab({form: 'other'});
    await other.send('Sent');
    world.now += 15 * 24 * 3600_000;
    await (await world.tab()).outbox.resume();
    expect((await kept()).map(({form, state}) => [form, state])).to.deep.equal([
      ['one', 'expired'],
      ['other', 'expired'],
    ]);
    expect(JSON.stringify(await kept())).not.to.match(/Never sent|"Sent"/);
  });

  it('does not send an answer while it is being changed', async () => {
    world.answer = () => lostReply();
    const tab = await world.tab({start: true});
    await tab.send('Hello');
    await tab.type({comment: 'Hello, I mean'});
    await world.pass(3600_000);
    expect(world.seen).to.have.length(1);
  });

  it('is in no other storage, no address, no title, no console line, and leaves by no beacon', async () => {
    const said: unknown[] = [];
    const beacons: unknown[] = [];
    const [log, beacon, address] = [console.log, navigator.sendBeacon, location.href];
    const unloads: string[] = [];
    const listen = window.addEventListener;
    Object.assign(console, {
      log: (...words: unknown[]) => said.push(words),
      warn: (...words: unknown[]) => said.push(words),
    });
    navigator.sendBeacon = (...sent) => beacons.push(sent) > 0;
    window.addEventListener = function (this: Window, ...args: Parameters<typeof listen>) {
      unloads.push(args[0]);
      return listen.apply(this, args);
    } as typeof listen;
    try {
      world.answer = (_, n) => (n === 1 ? lostReply() : receipt());
      const tab = await world.tab({start: true});
      await tab.send('My son waits');
      await tab.outbox.retry(tab.handle.key);
    } finally {
      console.log = log;
      navigator.sendBeacon = beacon;
      window.addEventListener = listen;
    }
    expect(said).to.deep.equal([]);
    expect(beacons).to.deep.equal([]);
    expect(unloads.filter(type => /unload/.test(type))).to.deep.equal([]);
    expect(location.href).to.equal(address);
    expect(
      JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, document.title]),
    ).not.to.include('My son');
  });

  it('works where storage is blocked, and says so', async () => {
    const store = new DraftStore(() => {
      throw new DOMException('blocked', 'SecurityError');
    });
    world.answer = (_, n) => (n === 1 ? lostReply() : receipt());
    const tab = await world.tab({store, start: true});
    expect(store.kind).to.equal('memory');
    expect((await tab.send('Hello')).kind).to.equal('waiting');
    await until(() => world.waits.length, 'a timer');
    await world.pass(4_000);
    await until(() => tab.heard.at(-1)?.kind === 'sent', 'the receipt');
    expect(world.seen[1]!.body).to.equal(world.seen[0]!.body);
  });

  it('sends what the form forgot to keep', async () => {
    const tab = await world.tab();
    expect(
      (await tab.outbox.send(tab.handle, submission('Never saved'), jsonTarget)).kind,
    ).to.equal('sent');
    expect(world.seen[0]!.body).to.include('Never saved');
  });
});
