import assert from 'node:assert/strict';
import {beforeEach, it} from 'node:test';
import {describeOnEachDatabase} from './support/databases.js';
import {gistsOn, moderationOn} from './support/moderation.js';
import {comment, createEmptyReceiver, type TestReceiver} from './support/receiver.js';

describeOnEachDatabase('the moderation pages', open => {
  let receiver: TestReceiver;
  const {page, submit, makeTheme} = moderationOn(() => receiver);

  beforeEach(async () => {
    receiver = await createEmptyReceiver(open(), {RECEIVER_BURST: '1000'});
  });

  it('list the newest first, each with what it says', async () => {
    await submit(comment({comment: 'First.'}));
    receiver.advance(1_000);
    await submit({...comment(), purpose: 'report', answers: {problem: ['broken-link']}});
    const html = await page('');
    assert.deepEqual(gistsOn(html), ['A link does not work', 'First.']);
    assert.match(html, /<h1>2 new answers<\/h1>/);
  });

  it('find by words in any order, type, language, page, state and theme', async () => {
    const theme = await makeTheme();
    const urdu = await submit(comment({comment: 'ہم انتظار کر رہے ہیں'}, {lang: 'ur'}));
    const bus = await submit(
      comment(
        {comment: 'The bus is 100% late_again'},
        {page: 'https://www.example.gov.uk/transport'},
      ),
    );
    await submit({...comment(), purpose: 'page', answers: {correct: 'yes'}});
    await receiver.moderate(`/${bus}`, {version: '1', state: 'in-hand', theme});
    const expected: readonly (readonly [string, number])[] = [
      ['?q=LATE+bus', 1],
      ['?q=100%25', 1],
      ['?q=100%25late', 0],
      ['?q=late_again', 1],
      ['?q=lat_', 0],
      ['?q=انتظار', 1],
      [`?q=${urdu.toLowerCase()}`, 1],
      ['?purpose=page', 1],
      ['?lang=ur', 1],
      ['?page=transport', 1],
      ['?state=in-hand', 1],
      [`?theme=${theme}`, 1],
      ['?theme=none', 2],
      ['?purpose=comment&state=new', 1],
      ["?q=' or 1=1 --", 0],
    ];
    for (const [query, count] of expected)
      assert.equal(gistsOn(await page(query)).length, count, query);
  });

  it('show a long list page by page', async () => {
    for (let count = 1; count <= 27; count += 1) {
      receiver.advance(1_000);
      await submit(comment({comment: `Comment ${count}`}));
    }
    const first = await page('');
    assert.equal(gistsOn(first).length, 25);
    assert.match(first, /1 to 25 of 27/);
    assert.match(first, /rel="next" href="\/feedback\/moderation\?n=2"/);
    assert.deepEqual(gistsOn(await page('?n=2')), ['Comment 2', 'Comment 1']);
    assert.match(await page('?n=99'), /27 in all, on earlier pages/);
    assert.equal((await receiver.request('/moderation?n=-1')).status, 200);
  });

  it('keep suspected spam out of the list, and take it back in', async () => {
    const reference = await submit(comment({comment: 'Real after all.'}, {seconds: 1}));
    assert.match(await page(''), /One answer is\s+put aside|One answer is put aside/);
    assert.equal(gistsOn(await page('')).length, 0);
    assert.deepEqual(gistsOn(await page('?aside=aside')), ['Real after all.']);
    assert.match(await page(`/${reference}`), /Filled in faster than a person can/);
    await receiver.moderate(`/${reference}/aside`, {aside: 'no'});
    assert.deepEqual(gistsOn(await page('')), ['Real after all.']);
    await receiver.moderate(`/${reference}/aside`, {aside: 'yes'});
    assert.equal(gistsOn(await page('')).length, 0);
  });

  it('count what is put aside, and why, where nobody overlooks it', async () => {
    await submit(comment({comment: 'My browser filled it in.'}, {website: 'https://me.example'}));
    await submit(comment({}, {seconds: 1}));
    const html = (await page('')).replace(/\s+/g, ' ');
    assert.match(html, /class="notice"> <a href="[^"]*aside=aside" >2 answers are put aside/);
    assert.match(
      html,
      /1 of them with a hidden field filled in, as some browsers do\. Deleted after 30 days/,
    );
    assert.match(await page('?aside=aside'), /A hidden field was filled in/);
  });

  it('flag a text that may hold personal details in the list already', async () => {
    await submit(comment({comment: 'Ring me on 07700 900123'}));
    await submit(comment({comment: 'Nothing of that sort'}));
    const html = await page('');
    assert.equal(html.match(/May hold a phone number/g)?.length, 1);
  });

  it('set a text from right to left on its own side of the row', async () => {
    await submit(comment({comment: 'ہم انتظار کر رہے ہیں'}, {lang: 'ur'}));
    assert.match(await page(''), /class="gist"[^>]*lang="ur"\s+dir="auto"/);
  });
});
