/** Texts in the form of Make: how hard one is to read, and where its translation stands. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readingAge, readingAgeWords} from '../../site/make/edit/reading-age.js';
import {samePlace} from '../../site/make/edit/paths.js';
import {textState, translationOf, translationSaid} from '../../site/make/edit/translation-state.js';

const HARD =
  'The partnership should strengthen strategic commissioning arrangements and collaborative governance, thereby ensuring that statutory assessment timescales are consistently achieved and multidisciplinary interventions coordinated appropriately.';
const PLAIN =
  'Some children wait too long for help. The council and the NHS must make a plan. They must say what they will do. They must say by when.';

describe('the reading age of a text', () => {
  it('is what the formula gives: 4.71 letters a word, half a word a sentence, less 21.43', () => {
    // 12 words of 5 letters in one sentence: 23.55 + 6 − 21.43 = 8.12, the ninth grade, at thirteen.
    const text = `${Array.from({length: 12}, () => 'abcde').join(' ')}.`;
    assert.deepEqual(readingAge(text), {from: 13, to: 14, words: 12});
  });

  it('is higher for the words of an inspection report than for plain words', () => {
    assert.equal(readingAge(HARD)!.from, 17);
    assert.ok(readingAge(PLAIN)!.from <= 8);
  });

  it('takes each line for a sentence, and a number with a point for none', () => {
    const lines = ['We asked families', 'They told us', 'We listened to them', 'Now we act on it'];
    assert.equal(readingAge(lines.join('\n'))!.from, readingAge(`${lines.join('. ')}.`)!.from);
    const number = 'It took 1.5 years and cost a lot of money for the whole town.';
    assert.equal(readingAge(number)!.from, readingAge(number.replace('1.5', '15'))!.from);
  });

  it('claims nothing of few words, and little of some', () => {
    assert.equal(readingAge('Families wait.'), undefined);
    assert.equal(readingAgeWords('Families wait.'), 'Too few words to say how hard it is to read.');
    assert.match(
      readingAgeWords(PLAIN),
      /^About the reading age of \d+ to \d+; with so few words, a rough guess\.$|younger; with so few words/,
    );
    assert.match(readingAgeWords(HARD), /17, or older/);
    assert.equal(readingAgeWords(' '), '');
  });
});

describe('a translated text', () => {
  const own = 'en-GB';
  const text = {'en-GB': 'Hub', 'ur': 'مرکز'};

  it('is missing, there, or older than its original', () => {
    assert.equal(textState('Hub', undefined, 'ur', own), 'none');
    assert.equal(textState(text, text, 'ur', own), 'translated');
    assert.equal(textState({...text, 'en-GB': 'Hubs'}, text, 'ur', own), 'stale');
    assert.equal(textState({'en-GB': 'Hubs', 'ur': 'مراکز'}, text, 'ur', own), 'translated');
    assert.equal(textState(undefined, undefined, 'ur', own), 'no-original');
  });

  it('is compared with the text of the same short name, wherever it stands now', () => {
    const before = {
      events: [
        {id: 'a', title: 'A'},
        {id: 'b', title: 'B'},
      ],
    };
    const after = {events: [{id: 'b', title: 'B'}, {id: 'a', title: 'A'}, {title: 'C'}]};
    assert.deepEqual(samePlace(after, before, ['events', 0, 'title']), ['events', 1, 'title']);
    assert.deepEqual(samePlace(after, before, ['events', 2, 'title']), ['events', 2, 'title']);
  });
});

describe('a translation', () => {
  it('says who has checked it, and when nobody has', () => {
    assert.equal(
      translationSaid({status: 'reviewed', by: 'A. Khan', on: '2026-05'}, 'en-GB'),
      'reviewed: A. Khan, May 2026',
    );
    assert.equal(
      translationSaid({status: 'draft'}, 'en-GB'),
      'draft, which nobody fluent has read',
    );
    assert.equal(translationSaid({status: 'reviewed'}, 'en-GB'), 'reviewed; by whom is not said');
    assert.match(translationSaid({status: 'machine'}, 'en-GB'), /^by a machine/);
    assert.equal(
      translationSaid({}, 'en-GB'),
      'its state is not said, which nobody fluent has read',
    );
  });

  it('is found whichever way its tag is written', () => {
    assert.equal(translationOf({pl_PL: {status: 'draft'}}, 'pl')!.tag, 'pl_PL');
    assert.equal(translationOf({pl: {}}, 'ur'), undefined);
  });
});
