/** Every receiver against a server that answers as its original does, and then fails in every way it can. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {browser} from '../../src/feedback/environment.js';
import {Outbox} from '../../src/feedback/outbox.js';
import {readTarget} from '../../src/feedback/receivers/receivers.js';
import type {Target} from '../../src/feedback/receivers/receiver.js';
import {DraftStore} from '../../src/feedback/store.js';
import {draftLeft} from '../support/draft-left.js';
import {faults, startFaultServer, type Fault, type FaultServer} from '../support/fault-server.mjs';

const kinds = [
  'json',
  'form',
  'multipart',
  'contact-form-7',
  'drupal-webform',
  'gravity-forms',
] as const;
type Kind = (typeof kinds)[number];

const maps: Partial<Record<Kind, string>> = {
  'contact-form-7': 'comment=your-message; page=page-url',
  'drupal-webform': 'comment=message',
  'gravity-forms':
    '{"comment": "input_1", "about": "input_5", "about.gaps": "input_5_4", "email": "input_4_2"}',
};

describe('receivers', () => {
  let server: FaultServer;
  const planned = new Map<string, Fault>();
  let runs = 0;

  before(async () => {
    server = await startFaultServer({
      fault: (run, n) => (n === 1 ? (planned.get(run) ?? 'none') : 'none'),
    });
  });
  after(() => server.close());

  /** One answer by one receiver, whose first request goes wrong. */
  async function send(kind: Kind, fault: Fault, comment = 'The bus times are missing') {
    const run = `run-${++runs}`;
    planned.set(run, fault);
    const place = kind === 'json' || kind === 'form' || kind === 'multipart' ? '/receive' : '';
    const target = readTarget(
      {receiver: kind, address: `/site/${run}${place}`, form: '7', map: maps[kind]},
      server.origin,
    ) as Target;
    const environment = {
      ...browser,
      online: () => true,
      locks: () => undefined,
      events: new EventTarget(),
    };
    const patience = fault.startsWith('silence') ? 150 : 10_000;
    const outbox = new Outbox({store: new DraftStore(() => undefined), environment, patience});
    const draft = await draftLeft(outbox, run);
    const answers = {comment, about: ['content', 'gaps']};
    const outcome = await outbox.send(
      draft,
      {
        purpose: 'comment',
        page: 'https://example.org/a',
        lang: 'en-GB',
        answers,
        seconds: 30,
        website: '',
      },
      target,
    );
    return {
      outcome,
      outbox,
      form: run,
      key: draft.key,
      taken: server.ledger.filter(entry => entry.run === run),
      requests: server.requests.filter(request => request.run === run),
    };
  }

  describe('when all is well', () => {
    for (const kind of kinds) {
      it(`sends one answer to ${kind} and reports its receipt`, async () => {
        const {outcome, taken, requests} = await send(kind, 'none');
        assert.equal(outcome.kind, 'sent');
        assert.equal(taken.length, 1);
        assert.equal(requests.length, 1);
        assert.match(taken[0]!.answers, /The bus times are missing/);
        assert.equal(requests[0]!.headers.cookie, undefined);
        assert.equal(requests[0]!.headers.referer, undefined);
      });
    }

    it('hands on the reference that the receiver gave', async () => {
      for (const kind of ['json', 'drupal-webform'] as const) {
        const {outcome, taken} = await send(kind, 'none');
        assert.ok(outcome.kind === 'sent' && outcome.reference);
        assert.equal(
          Number(outcome.reference.replace(/\D/g, '')),
          Number(taken[0]!.reference.replace(/\D/g, '')),
        );
      }
    });

    it('gives each field the name that the page’s map has for it, and leaves none out', async () => {
      const [seven, drupal, gravity] = [
        await send('contact-form-7', 'none'),
        await send('drupal-webform', 'none'),
        await send('gravity-forms', 'none'),
      ];
      const fields = JSON.parse(seven.taken[0]!.answers) as [string, string][];
      assert.deepEqual(
        fields.filter(([name]) => !name.startsWith('_wpcf7')),
        [
          ['page-url', 'https://example.org/a'],
          ['your-message', 'The bus times are missing'],
          ['about[]', 'content'],
          ['about[]', 'gaps'],
        ],
      );
      assert.deepEqual(JSON.parse(drupal.taken[0]!.answers), {
        message: 'The bus times are missing',
        about: ['content', 'gaps'],
      });
      assert.deepEqual(JSON.parse(gravity.taken[0]!.answers), {
        input_1: 'The bus times are missing',
        input_5_4: 'gaps',
        input_5: 'content, gaps',
      });
    });
  });

  describe('when the receiver refuses', () => {
    const expected: Partial<Record<Kind, string[]>> = {
      'json': ['comment', 'email'],
      'contact-form-7': ['comment', 'captcha'],
      'drupal-webform': ['comment', 'email'],
      'gravity-forms': ['comment', 'email'],
    };
    for (const kind of kinds) {
      it(`names the questions that ${kind} complains about, whatever the status, and keeps the draft`, async () => {
        const {outcome, outbox, form, key, taken} = await send(kind, 'none', 'please refuse');
        // A page of a form handler names no question: for all that anybody knows, the server is in trouble.
        if (kind === 'form' || kind === 'multipart') {
          assert.equal(outcome.kind, 'waiting');
          assert.equal(taken.length, 0);
          return;
        }
        assert.ok(outcome.kind === 'refused');
        assert.deepEqual(
          outcome.fields.map(({id}) => id),
          expected[kind],
        );
        assert.ok(outcome.fields.every(({message}) => message));
        assert.equal(taken.length, 0);
        assert.equal((await draftLeft(outbox, form)).key, key);
      });
    }
  });

  describe('when something fails', () => {
    const refused = ['413'];
    const turnedAway = ['404', '403', 'login-page', 'redirect-to-login'];
    const asked = ['503-retry-seconds', '503-retry-date', '429-retry-seconds', '429-retry-date'];
    const notNow = ['429', '425', '408'];
    const good = ['none', 'slow', 'redirect-to-self'];

    function expectation(kind: Kind, fault: Fault): string {
      if (good.includes(fault)) return 'sent';
      if (refused.includes(fault)) return 'refused';
      if (asked.includes(fault)) return 'waiting asked';
      if (notNow.includes(fault) || turnedAway.includes(fault)) return 'waiting trouble';
      // Half a thank-you page is one: its status is the receipt.
      if (fault === 'truncated' && (kind === 'form' || kind === 'multipart')) return 'sent';
      return kind === 'json' ? 'waiting trouble' : 'unknown';
    }

    for (const kind of kinds) {
      for (const fault of Object.keys(faults) as Fault[]) {
        // Node's fetch redraws the boundary of a redirected multipart body; browsers do not, and the campaign sends it there.
        if (fault === 'redirect-to-self' && (kind === 'multipart' || kind === 'contact-form-7'))
          continue;
        it(`${kind} with ${fault}: ${expectation(kind, fault)}`, async () => {
          const {outcome, taken} = await send(kind, fault);
          assert.equal(
            [outcome.kind, 'reason' in outcome ? outcome.reason : ''].join(' ').trim(),
            expectation(kind, fault),
          );
          assert.equal(taken.length, faults[fault].commits ? 1 : 0);
        });
      }
    }

    for (const fault of Object.keys(faults).filter(name =>
      expectation('json', name as Fault).startsWith('waiting tr'),
    ) as Fault[]) {
      it(`asks again with the same key after ${fault}, and gets the one receipt`, async () => {
        const {outbox, key, taken, requests} = await send('json', fault);
        const outcome = await outbox.retry(key);
        const run = requests[0]!.run;
        assert.equal(outcome.kind, 'sent');
        assert.equal(server.ledger.filter(entry => entry.run === run).length, 1);
        if (taken[0]) assert.equal((outcome as {reference: string}).reference, taken[0].reference);
      });
    }
  });
});
