import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {purposes} from '../../src/feedback/purposes.js';
import {formWords} from '../src/questions.js';

const folder = new URL('../../src/widgets/feedback-form/', import.meta.url);
const form = readdirSync(folder)
  .filter(name => name.endsWith('.ts'))
  .map(name => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

describe('the questions that moderators and the yearly report name', () => {
  it('have the words that the form asks families in', () => {
    const strange = Object.values(formWords).filter(
      words => !new RegExp(`\\bmsg\\(\\s*['"\`]${words.replace(/[?.]/g, '\\$&')}['"\`]`).test(form),
    );
    assert.deepEqual(strange, []);
  });

  it('have words for everything the form asks and offers', () => {
    const ids = Object.values(purposes).flatMap(questions =>
      questions.flatMap(({id, options = []}) => [id, ...options]),
    );
    assert.deepEqual(
      ids.filter(id => !Object.hasOwn(formWords, id)),
      [],
    );
  });
});
