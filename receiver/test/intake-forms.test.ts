import assert from 'node:assert/strict';
import {beforeEach, it} from 'node:test';
import {describeOnEachDatabase, storedIn} from './support/databases.js';
import {createEmptyReceiver, newKey, type TestReceiver} from './support/receiver.js';

describeOnEachDatabase('the intake', open => {
  let receiver: TestReceiver;
  const stored = () => storedIn(open());

  beforeEach(async () => {
    receiver = await createEmptyReceiver(open(), {RECEIVER_ORIGINS: 'https://www.example.gov.uk'});
  });

  it('reads plain forms and multipart alike', async () => {
    const fields = {
      'key': newKey(),
      'purpose': 'report',
      'page': 'https://www.example.gov.uk/a',
      'answers[detail]': 'The number is wrong.',
    };
    const multipart = new FormData();
    for (const [name, value] of Object.entries({...fields, key: newKey()}))
      multipart.set(name, value);
    multipart.append('problem', 'wrong');
    multipart.append('problem', 'out-of-date');
    for (const body of [new URLSearchParams(fields), multipart])
      assert.equal((await receiver.request('', {method: 'POST', body})).status, 201);
    const rows = await stored();
    assert.deepEqual(
      rows
        .map(row => JSON.parse(row.answers) as unknown)
        .sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length),
      [
        {detail: 'The number is wrong.'},
        {detail: 'The number is wrong.', problem: ['wrong', 'out-of-date']},
      ],
    );
  });

  it('answers a page without script with a page: receipt, then nothing new on reload', async () => {
    const sent = await receiver.request('', {
      method: 'POST',
      headers: {accept: 'text/html,*/*;q=0.8'},
      body: new URLSearchParams({purpose: 'page', correct: 'yes'}),
    });
    assert.equal(sent.status, 303);
    const page = await receiver.request(
      (sent.headers.get('location') ?? '').replace('/feedback', ''),
    );
    const [row] = await stored();
    assert.equal(page.status, 200);
    assert.match(await page.text(), new RegExp(`Your reference is.*${row?.reference}`));
  });

  it('shows a form without script again with its answers, and what to change', async () => {
    const body = new URLSearchParams({
      purpose: 'comment',
      reply: 'yes',
      email: 'me at home',
      comment: 'We <b>wait</b>.',
      publish: 'no',
    });
    const response = await receiver.request('', {
      method: 'POST',
      headers: {accept: 'text/html'},
      body,
    });
    const page = await response.text();
    assert.equal(response.status, 422);
    assert.match(page, /There is a problem/);
    assert.match(page, /href="#answers\[email\]">Enter an email address in the correct format/);
    assert.match(
      page,
      /<textarea\s+id="answers\[comment\]"[^>]*>\nWe &lt;b&gt;wait&lt;\/b&gt;\.<\/textarea>/,
    );
    assert.match(page, /name="answers\[reply\]" type="radio" value="yes"\s+checked/);
  });

  it('shows a form again with its trap for machines, and without hidden values that nobody could change', async () => {
    const body = new URLSearchParams({
      purpose: 'comment',
      key: 'short',
      page: 'nowhere at all',
      lang: 'ur',
      website: 'http://spam',
      comment: 'We wait.',
    });
    const page = await (
      await receiver.request('', {method: 'POST', headers: {accept: 'text/html'}, body})
    ).text();
    assert.match(page, /name="website" value="http:\/\/spam" tabindex="-1"/);
    assert.match(page, /href="#main">Expected a key/);
    assert.match(page, /href="#main">Expected the address/);
    assert.doesNotMatch(page, /name="(key|page)"/);
    assert.match(page, /name="lang" value="ur"/);
  });

  it('takes the corrected form in', async () => {
    const fields = new URLSearchParams({
      'purpose': 'comment',
      'answers[comment]': 'We wait.',
      'answers[reply]': 'yes',
      'answers[email]': 'me@example.com',
    });
    const response = await receiver.request('', {
      method: 'POST',
      headers: {accept: 'text/html', origin: 'http://127.0.0.1:8787'},
      body: fields,
    });
    assert.equal(response.status, 303);
    assert.equal((await stored())[0]?.email, 'me@example.com');
  });
});
