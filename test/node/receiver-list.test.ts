/** The receiver's list of answers as a moderator sees it, in Chromium on a phone: what a style sheet does is not in the markup. */
import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {describe, it} from 'node:test';
import {chromium, servedBrowser} from '../support/served-browser.js';

const PASSWORD = randomUUID();
process.env['RECEIVER_PASSWORD'] = PASSWORD;

const COMMENTS = [
  ['en', 'There is no short break near us. Ring me on 07700 900123.'],
  ['ur', 'ہم انتظار کر رہے ہیں'],
];

/** In the page: what stands where. */
const SEEN = `(() => {
  const box = element => element.getBoundingClientRect();
  return [...document.querySelectorAll('.answers > li')].map(row => {
    const gist = row.querySelector('.gist');
    const words = document.createRange();
    words.selectNodeContents(gist);
    return {
      words: gist.textContent,
      facts: row.querySelector('.facts').textContent,
      top: box(row).top,
      fromLeft: box(words).left - box(gist).left,
      fromRight: box(gist).right - box(words).right,
    };
  });
})()`;

interface Seen {
  words: string;
  facts: string;
  top: number;
  fromLeft: number;
  fromRight: number;
}

if (chromium)
  describe('the list of answers on a phone', () => {
    const open = servedBrowser();

    it('begins on the first screen, each comment on the side its language begins at, and flags a phone number', async () => {
      const page = await open('feedback/moderation', async page => {
        await page.setViewport({width: 390, height: 844});
        await page.authenticate({username: 'moderator', password: PASSWORD});
      });
      const receiver = new URL('/feedback', page.url());
      for (const [lang, comment] of COMMENTS) {
        const {status} = await fetch(receiver, {
          method: 'POST',
          headers: {'content-type': 'application/json', 'origin': receiver.origin},
          body: JSON.stringify({
            key: randomUUID(),
            purpose: 'comment',
            page: new URL('/council.html', receiver).href,
            lang,
            seconds: 34,
            website: '',
            answers: {who: 'parent-carer', about: ['gaps'], comment, publish: 'yes', reply: 'no'},
          }),
        });
        assert.ok(status < 300, `${lang}: ${status}`);
      }
      await page.reload({waitUntil: 'networkidle0'});
      const rows = (await page.evaluate(SEEN)) as Seen[];
      assert.equal(rows.length, 2);
      const english = rows.find(({words}) => words.startsWith('There'))!;
      const urdu = rows.find(({words}) => words === COMMENTS[1]![1])!;
      assert.ok(Math.min(...rows.map(({top}) => top)) < 500, 'the first answer is in view');
      assert.ok(english.fromLeft < 2, 'English begins at the left');
      assert.ok(urdu.fromRight < 2 && urdu.fromLeft > 50, 'Urdu begins at the right');
      assert.match(english.facts, /May hold a phone number/);
      await page.close();
    });
  });
