/** What the doctor and `check` say of a page, from what they saw. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {type Facts, judge, reportText, typographic} from '../../src/embed/judge.js';

const nothing: Facts = {
  placed: [],
  refusals: [],
  faults: [],
  missing: [],
  headings: [],
  traces: [],
};
const linesOf = (facts: Partial<Facts>) =>
  judge({...nothing, ...facts}).flatMap(({lines}) => lines);

describe('the judge of a page', () => {
  it('says that a page has nothing of ours', () => {
    assert.deepEqual(linesOf({}), ['There is none on this page.']);
  });

  it('names the cure of each request that failed', () => {
    const address = 'https://data.example/a.json';
    const lines = linesOf({
      refusals: [
        {address, by: {directive: 'connect-src'}},
        {address, by: 'cors'},
        {address, by: 'silence'},
        {address, by: {status: '404'}},
        {address: 'https://data.example/%2Fa.json', by: {status: '404'}},
      ],
    });
    assert.match(lines[1]!, /Add to it: connect-src https:\/\/data\.example$/);
    assert.match(lines[2]!, /Access-Control-Allow-Origin: \*$/);
    assert.match(lines[3]!, /gave no answer/);
    assert.match(lines[4]!, /answered 404\. Open it in a tab to see why\.$/);
    assert.match(lines[5]!, /encoded twice: in a link, write %2F, not %252F\.$/);
  });

  it('names typographic dashes and quotation marks, with what to write', () => {
    assert.deepEqual(
      [
        ...typographic('send–letter', [['src', '”/area.json”']]),
        ...typographic('send-letter', [
          ['src', '“/area.json″'],
          ['map', '”detail=your-message;'],
        ]),
        ...typographic('div', [['data–send–widget', 'priorities—tracker']]),
      ],
      [
        '<send–letter> has dashes in place of hyphens. Write <send-letter>',
        'src=”/area.json” has curly quotation marks, which are read as part of it. Write src="/area.json"',
        'src=“/area.json″ has curly quotation marks, which are read as part of it. Write src="/area.json"',
        'map=”detail=your-message; has curly quotation marks, which are read as part of it. Write map="detail=your-message;"',
        'data–send–widget has dashes in place of hyphens. Write data-send-widget',
        '"priorities—tracker" has dashes in place of hyphens. Write "priorities-tracker"',
      ],
    );
    for (const [name, attribute, value] of [
      ['send-letter', 'title', '“News”'],
      ['send-letter', 'src', '/area–2026.json'],
      ['send-statement', 'columns', '“Who” they are: name'],
      ['p', 'class', '”lead”'],
      ['x–send', 'data–id', '1'],
    ] as const)
      assert.deepEqual(typographic(name, [[attribute, value]]), [], value);
  });

  it('tells of headings that leave out a level on the way down, not on the way up', () => {
    const headings = [1, 3, 2, 3, 1, 2].map((level, at) => ({level, words: `Heading ${at}`}));
    assert.deepEqual(
      linesOf({headings}).filter(line => line.includes('level')),
      [
        '"Heading 1" is a heading of level 3, after one of level 1. heading-level="2" on a widget of ours mends it.',
      ],
    );
  });

  it('writes a report that stands in an e-mail', () => {
    assert.equal(
      reportText('https://a.example/', [{title: 'Records', lines: ['one', 'two']}]),
      'send-widgets on https://a.example/\n\nRecords\n- one\n- two',
    );
  });
});
