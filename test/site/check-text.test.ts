/** What the page Check says of a text that somebody pastes. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decodeText} from '../../src/data/decode.js';
import {firstChoice, pieceOf} from '../../site/make/choice.js';
import {element} from '../../site/make/snippets.js';
import {checkText, whyNotChecked} from '../../site/check/check-text.js';

const linesOf = (text: string) =>
  checkText(text, 'What you pasted').parts.flatMap(({title, lines}) =>
    lines.map(line => `${title}: ${line}`),
  );
const has = (text: string, wanted: RegExp) =>
  assert.ok(
    linesOf(text).some(line => wanted.test(line)),
    `${wanted} in\n${linesOf(text).join('\n')}`,
  );

describe('checking what somebody pastes', () => {
  it('names the item of a record as people do, and the line', () => {
    has(
      '{"version": 1,\n"events": [{"title": "Joint inspection", "date": "last spring", "kind": "inspection"}]}',
      /What to put right: Event 1, “Joint inspection”: date: there should be a date.*"last spring".*line 2/,
    );
  });

  it('says where JSON breaks off', () => {
    has('{"version": 1,\n"events": [', /What to put right: The whole: there should be .*line 2/);
  });

  it('reads a snippet, and knows that its script is in the template', () => {
    const snippet =
      '<send-inspection-timeline src="https://data.example/area.json"><a href="#">Inspections</a></send-inspection-timeline>';
    const checked = checkText(snippet, 'snippet');
    assert.equal(checked.mistakes, 0);
    has(snippet, /<send-inspection-timeline> in line 1: works/);
    has(snippet, /right for a snippet/);
    assert.deepEqual(checked.named, ['https://data.example/area.json']);
  });

  it('names the addresses that nobody has put theirs in place of', () => {
    const piece = pieceOf(firstChoice);
    assert.equal(checkText(element(piece), 'snippet').mistakes, 1);
    has(element(piece), /Addresses that are made up: www\.your-council\.example stands there/);
    has('<script src="https://YOUR-HOST/send-widgets.js"></script>', /YOUR-HOST stands there/);
  });

  it('says why a tag of a page is not shown', () => {
    has('<p>Hello</p>\n<send-leter src="a.json"></send-leter>', /there is no such widget/);
    has('<send-letter></send-letter>', /not shown, as there should be a record/);
  });

  it('sees that a script is there twice, and tags that show as text', () => {
    const page =
      '<script src="/a/send-widgets.js"></script><script src="/b/send-widgets.js"></script><p>&lt;send-letter src="a.json"&gt;</p><send-language></send-language>';
    has(page, /on the page 2 times/);
    has(page, /shows this as text: <send-letter>/);
  });

  it('names a self-closing tag, inside which HTML puts all that follows', () => {
    const snippet = '<send-letter src="/area.json" />\n<p>Hello</p>';
    has(snippet, /<send-letter … \/> does not end there/);
    has(snippet, /<send-letter> in line 1: not shown, as its tag does not end/);
    assert.equal(checkText(snippet, 'snippet').mistakes, 1);
  });

  it('reads a table by its columns', () => {
    has(
      'Date,Type,Title\nlast spring,Inspection,Our inspection',
      /Row 2, "Date": there should be a date/,
    );
  });

  it('says of a table of something else that nothing tells what it holds', () => {
    has('a,b\n1,2', /nothing tells which list/);
  });

  it('says what a file is that it does not look at, and which characters it took another for', () => {
    const signs = (words: string) => Uint8Array.from(words, sign => sign.charCodeAt(0));
    assert.match(whyNotChecked(signs('PK\u0003\u0004'))!, /Make reads workbooks/);
    assert.match(whyNotChecked(signs('\xd0\xcf\x11\xe0'))!, /Make reads workbooks/);
    assert.match(whyNotChecked(signs('\x89PNG'))!, /^It is a picture/);
    assert.equal(whyNotChecked(signs('{}')), undefined);
    const {text, fault} = decodeText(signs('Date,Title\n5 May 2026,Visit \x96 caf\xe9\n'));
    const lines = checkText(text, 'a.csv', fault).parts.flatMap(part => part.lines);
    assert.match(
      lines.join('\n'),
      /a file saved as UTF-8; there is one in the characters of Windows/,
    );
  });

  it('makes one block of it for an e-mail', () => {
    const {text} = checkText('<send-letter></send-letter>', 'What you pasted');
    assert.match(text, /^send-widgets on What you pasted: a page with 1 tag/);
    assert.match(text, /\n- <send-letter> in line 1: not shown/);
  });

  it('runs nothing of what is pasted, and answers whatever it is', () => {
    for (const text of [
      '',
      '   ',
      'PK\u0003\u0004',
      '<'.repeat(5000),
      '[[[',
      '"'.repeat(99),
      '<table><tr><td>',
    ])
      assert.ok(checkText(text, 'it').text.length > 0);
  });
});
