/** From the tags that pages carry to the languages on offer: no browser is asked, and the answer is the browser's. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {languages} from '../../src/language/languages.js';
import {matchLanguage} from '../../src/language/match.js';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const isRegion = (code: string) =>
  new Intl.DisplayNames('en', {type: 'region', fallback: 'none'}).of(code) !== undefined &&
  new Intl.Locale(`und-${code}`).region === code;
const regions = LETTERS.flatMap(one => LETTERS.map(two => one + two)).filter(isRegion);

describe('the language of a page', () => {
  it('is matched in every region by the script that is usual there', () => {
    const differing = languages
      .map(({tag}) => tag.split('-')[0]!)
      .flatMap(language => regions.map(region => `${language}-${region}`))
      .filter(tag => {
        const {language, script} = new Intl.Locale(tag).maximize();
        const expected = languages.find(
          info => info.tag.split('-')[0] === language && info.script === script,
        );
        return matchLanguage(tag)?.tag !== expected?.tag;
      });
    assert.deepEqual(differing, []);
  });

  for (const [tag, expected] of [
    ['en-GB', 'en'],
    ['UR', 'ur'],
    ['ur-Arab-PK', 'ur'],
    ['ur-Latn', undefined],
    ['pa-PK', undefined],
    ['pa-Arab-GB', undefined],
    ['zh', 'zh-Hans'],
    ['zh-HK', 'zh-Hant'],
    ['zh-yue', 'zh-Hant'],
    ['zh-UK', 'zh-Hant'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['ku', undefined],
    ['ckb-IQ', 'ckb'],
    ['pt-BR', 'pt'],
    ['cy', undefined],
    ['e', undefined],
    ['not a tag', undefined],
    ['', undefined],
  ] as const)
    it(`${tag || 'of no name'} is ${expected ?? 'none of ours'}`, () =>
      assert.equal(matchLanguage(tag)?.tag, expected));
});
