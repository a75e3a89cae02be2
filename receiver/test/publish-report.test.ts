import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {readPeriod, readReportYear} from '../src/publish/period.js';
import {describeOnEachDatabase} from './support/databases.js';
import {createPublishingReceiver, publishingOn} from './support/publishing.js';
import {comment, createTestReceiver, type TestReceiver} from './support/receiver.js';

describeOnEachDatabase('what is published', open => {
  let receiver: TestReceiver;
  const {theme, say} = publishingOn(() => receiver);

  beforeEach(async () => {
    receiver = await createPublishingReceiver(open());
  });

  it('as the yearly report prints what was agreed to, under its theme, with its response', async () => {
    const id = await theme({});
    await say(
      {comment: 'There is nothing for teenagers.'},
      {theme: id, published: 'yes', response: 'A club opens in May.'},
    );
    await say(
      {comment: 'My son Jo at Oak School waits.'},
      {published: 'yes', public_text: 'Children wait.'},
    );
    await say({comment: 'Not for printing.', publish: 'no'}, {published: 'yes'});
    await say({comment: 'Rude words.'}, {published: 'yes', withheld: 'vexatious'});
    await say({comment: 'Not yet decided.'}, {});
    await receiver.submit(comment({comment: 'Spam.'}, {website: 'x'}));
    const html = await (await receiver.request('/report/2026')).text();
    assert.match(html, /There is nothing for teenagers\.[\s\S]*A club opens in May\./);
    assert.match(html, /Other comments[\s\S]*Children wait\./);
    assert.match(html, />At least 5<\/strong\s*>\s*comments had come in by\s*24 November 2026/);
    assert.match(html, /abusive or vexatious[^.]*may be left out/);
    assert.doesNotMatch(html, /At least \d+ were/, 'one is not told from none');
    assert.doesNotMatch(html, /Oak School|Not for printing|Rude words|Not yet decided|Spam/);
    assert.match(html, /regulation 56/);
  });

  it('gives each comment of the report its language', async () => {
    await say({comment: 'ہم انتظار کر رہے ہیں'}, {published: 'yes'}, {lang: 'ur'});
    assert.match(await (await receiver.request('/report')).text(), /dir="auto" lang="ur">\s*<p>ہم/);
  });

  it('reports on years of one kind only, as two that overlap could be subtracted from each other', async () => {
    await say({comment: 'In November.'}, {published: 'yes'});
    const school = createTestReceiver(open(), {RECEIVER_REPORT_MONTH: '9'});
    const answers = async (to: TestReceiver, path: string) => {
      const response = await to.request(path);
      return response.status === 200
        ? /In November\./.test(await response.text())
        : response.status;
    };
    assert.equal(await answers(receiver, '/report/2026'), true);
    assert.equal(await answers(receiver, '/report'), true);
    assert.equal(await answers(receiver, '/report?from=2026-01-01&to=2026-12-31'), true);
    assert.equal(await answers(receiver, '/report/2025'), false);
    assert.equal(await answers(school, '/report/2026'), true);
    assert.equal(await answers(school, '/report?from=2026-09-01&to=2027-08-31'), true);
    assert.equal(await answers(school, '/report?from=2025-09-01&to=2026-08-31'), false);
    assert.equal(await answers(school, '/report?from=2026-01-01&to=2026-12-31'), 404);
    for (const path of [
      '/report/soon',
      '/report?from=2026-09-01&to=2027-08-31',
      '/report?from=2026-02-01&to=2027-01-31',
      '/report?from=2026-11-24&to=2026-11-24',
      '/report?from=2026-01-01&to=2027-12-31',
      '/report?from=2026-02-30&to=2026-12-31',
      '/report?from=2026-01-01',
      '/report?from=0000-01-01&to=9999-12-31',
      '/report/1899',
      '/report/2200',
    ]) {
      assert.equal(await answers(receiver, path), 404, path);
    }
  });

  it('reports on other days to moderators alone', async () => {
    await say({comment: 'In November.'}, {published: 'yes'});
    assert.match(
      await (await receiver.request('/moderation/report?from=2026-11-24&to=2026-11-24')).text(),
      /In November\./,
    );
    assert.doesNotMatch(
      await (await receiver.request('/moderation/report?from=2026-11-23&to=2026-11-23')).text(),
      /In November\./,
    );
    assert.equal(
      (await receiver.request('/moderation/report?from=0000-01-01&to=9999-12-31')).status,
      404,
    );
    assert.equal(
      (
        await receiver.request('/moderation/report?from=2026-11-24&to=2026-11-24', {
          headers: {authorization: ''},
        })
      ).status,
      401,
    );
  });
});

describe('a period', () => {
  it('begins and ends at midnight in England, in summer too', () => {
    const period = readPeriod('2026-04-01', '2026-11-30');
    assert.equal(period?.from.toISOString(), '2026-03-31T23:00:00.000Z');
    assert.equal(period?.until.toISOString(), '2026-12-01T00:00:00.000Z');
  });
  it('is the running year when nothing is asked for', () => {
    const yearOf = (month: number, now: string) =>
      readReportYear(undefined, undefined, undefined, month, new Date(now))?.firstDay;
    assert.equal(yearOf(1, '2026-12-31T23:59:00Z'), '2026-01-01');
    assert.equal(yearOf(9, '2026-08-31T22:59:00Z'), '2025-09-01');
    assert.equal(yearOf(9, '2026-08-31T23:01:00Z'), '2026-09-01');
  });
});
