/** The promise of the outbox, line by line, in a browser's own storage. The receiver, the clock and the other tabs are the test's. */
import {expect} from '@open-wc/testing';
import {outcomeOf} from '../../src/feedback/draft.js';
import {until} from '../support/settle.js';
import {
  FORM,
  formTarget,
  jsonTarget,
  kept,
  lostReply,
  receipt,
  silence,
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

  describe('the key of an intent', () => {
    it('is on the disk, with the answer, before the first byte is sent', async () => {
      let stored: Record<string, unknown>[] = [];
      world.answer = async () => {
        stored = await kept();
        return receipt();
      };
      const tab = await world.tab();
      await tab.send('The bus times are missing');
      expect(stored).to.have.length(1);
      expect(stored[0]).to.include({key: world.seen[0]!.key, state: 'sending'});
      expect(stored[0]!.answers).to.deep.equal({comment: 'The bus times are missing'});
    });

    it('stays the same through every retry, as does every byte', async () => {
      world.answer = (_, n) => (n < 4 ? lostReply() : receipt());
      const tab = await world.tab({start: true});
      await tab.send('Hello');
      for (let request = 2; request <= 4; request++) {
        await until(
          () => tab.heard.length === request - 1 && world.waits.length === 1,
          'the timer',
        );
        await world.pass(world.waits[0]!);
        await world.requests(request);
      }
      await until(() => tab.heard.at(-1)?.kind === 'sent', 'the receipt');
      expect(new Set(world.seen.map(({body}) => body)).size).to.equal(1);
    });

    it('stays the same when the person presses again, however much later', async () => {
      world.answer = () => lostReply();
      const tab = await world.tab();
      await tab.send('Hello');
      await tab.outbox.send(tab.handle, submission('Hello', 900), jsonTarget);
      expect(world.seen).to.have.length(2);
      expect(world.seen[0]!.body).to.equal(world.seen[1]!.body);
    });

    it('is a new one once the answer has changed, and the first again when it is changed back', async () => {
      world.answer = () => lostReply();
      const tab = await world.tab();
      await tab.send('Hello');
      await tab.type({comment: 'Hello there'});
      await tab.send('Hello');
      await tab.send('Goodbye');
      const [first, second, third] = world.seen;
      expect(second!.key).to.equal(first!.key);
      expect(third!.key).not.to.equal(first!.key);
      expect(await tab.outbox.records(FORM)).to.have.length(1);
    });
  });

  describe('what counts as arrived', () => {
    const replies: [string, () => Response][] = [
      ['no words at all', () => new Response(null, {status: 204})],
      ['half a receipt', () => status(200, {}, '{"reference": "SW-7')],
      ['JSON without a reference', () => status(200, {}, '{"ok": true}')],
      ['an empty reference', () => status(200, {}, '{"reference": " "}')],
      ['a list', () => status(200, {}, '["reference"]')],
      ['a server error', () => status(500)],
    ];
    for (const [name, reply] of replies) {
      it(`is not ${name}: it is kept and tried again`, async () => {
        world.answer = reply;
        const tab = await world.tab();
        const outcome = await tab.send('Hello');
        expect(outcome).to.include({kind: 'waiting', reason: 'trouble', perhaps: true});
        expect((await kept())[0]).to.include({state: 'waiting'});
      });
    }

    it('is the receiver’s own receipt, with its reference', async () => {
      const tab = await world.tab();
      expect(await tab.send('Hello')).to.deep.equal({kind: 'sent', reference: 'SW-7K3M-Q2'});
    });

    it('is what the first receipt says when a repeated key gets it again', async () => {
      world.answer = (_, n) => (n === 1 ? lostReply() : receipt('SW-FIRST-01'));
      const tab = await world.tab();
      await tab.send('Hello');
      expect(await tab.outbox.retry(tab.handle.key)).to.deep.equal({
        kind: 'sent',
        reference: 'SW-FIRST-01',
      });
    });
  });

  it('sends to a WordPress with plain permalinks, whose home page is under wp-json', async () => {
    world.answer = ({address}) =>
      address.includes('?rest_route=')
        ? status(200, {}, '{"status": "mail_sent"}')
        : status(200, {}, '<!doctype html><html><title>Our forum</title>');
    const tab = await world.tab();
    const target = {receiver: 'contact-form-7', address: 'https://forum.example/', form: '7'};
    expect((await tab.send('Hello', target)).kind).to.equal('sent');
    expect(world.seen.map(({address}) => address)).to.deep.equal([
      'https://forum.example/wp-json/contact-form-7/v1/contact-forms/7/feedback',
      'https://forum.example/?rest_route=/contact-form-7/v1/contact-forms/7/feedback',
    ]);
  });

  describe('a request', () => {
    it('is given up after half a minute of silence', async () => {
      world.answer = silence;
      const tab = await world.tab();
      const sending = tab.send('Hello');
      await world.requests(1);
      await world.pass(29_000);
      expect(world.seen[0]!.init.signal!.aborted).to.equal(false);
      await world.pass(1_000);
      expect(await sending).to.include({kind: 'waiting', reason: 'trouble'});
    });

    it('is given up when its reply begins and does not end', async () => {
      world.answer = ({init}) =>
        new Response(
          new ReadableStream({
            start(controller) {
              controller.enqueue(new TextEncoder().encode('{"refer'));
              init.signal!.addEventListener('abort', () => controller.error(new Error('aborted')));
            },
          }),
        );
      const tab = await world.tab();
      const sending = tab.send('Hello');
      await world.requests(1);
      await world.pass(30_000);
      expect((await sending).kind).to.equal('waiting');
    });

    it('takes no cookies along, tells no referrer, and comes from no cache', async () => {
      const tab = await world.tab();
      await tab.send('Hello');
      expect(world.seen[0]!.init).to.include({
        method: 'POST',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
      });
    });

    it('is one when the button is pressed twice', async () => {
      const tab = await world.tab();
      await tab.type({comment: 'Hello'});
      const outcomes = await Promise.all(
        [1, 2].map(() => tab.outbox.send(tab.handle, submission('Hello'), jsonTarget)),
      );
      expect(outcomes.map(({kind}) => kind)).to.deep.equal(['sent', 'sent']);
      expect(world.seen).to.have.length(1);
    });
  });

  describe('a receiver that knows no keys', () => {
    const doubtful: [string, () => Response | Promise<Response>][] = [
      ['a lost reply', lostReply],
      ['a gateway’s error', () => status(502)],
      ['a server error', () => status(500)],
    ];
    for (const [name, answer] of doubtful) {
      it(`is never asked again by itself after ${name}: nobody can tell, and that is said`, async () => {
        world.answer = answer;
        const tab = await world.tab({start: true});
        expect((await tab.send('Hello', formTarget)).kind).to.equal('unknown');
        await world.pass(24 * 3600_000);
        await tab.outbox.resume('moment');
        const again = await world.tab({start: true});
        expect(world.seen).to.have.length(1);
        expect(
          (await again.outbox.records(FORM)).map(record => outcomeOf(record)?.kind),
        ).to.deep.equal(['unknown']);
      });
    }

    it('is asked again when a person, who has been told, asks for it', async () => {
      world.answer = (_, n) => (n === 1 ? lostReply() : status(200, {}, 'Thank you'));
      const tab = await world.tab();
      await tab.send('Hello', formTarget);
      expect((await tab.outbox.retry(tab.handle.key)).kind).to.equal('sent');
    });

    it('is asked again when it has surely taken nothing in', async () => {
      world.answer = (_, n) =>
        n === 1 ? status(503, {'retry-after': '5'}) : status(200, {}, 'Thank you');
      const tab = await world.tab({start: true});
      expect(await tab.send('Hello', formTarget)).to.include({kind: 'waiting', reason: 'asked'});
      await until(() => world.waits.length, 'a timer');
      await world.pass(5_000);
      await until(() => tab.heard.at(-1)?.kind === 'sent', 'the receipt');
    });
  });

  describe('a hand-off', () => {
    it('gives the address to open, sends nothing, and never says that it arrived', async () => {
      const tab = await world.tab();
      const outcome = await tab.send('Hello', {
        receiver: 'hand-off',
        address: 'https://council.example/form',
      });
      expect(outcome).to.deep.equal({
        kind: 'unknown',
        open: 'https://council.example/form?comment=Hello',
      });
      expect(world.seen).to.have.length(0);
    });
  });
});
