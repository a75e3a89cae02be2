/** Every piece that the guide to the record tells people to copy. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readCsv} from '../../src/data/csv-table.js';
import {readTable} from '../../src/data/table.js';
import {checkRecord} from '../../src/record/check.js';
import {type Fault, faultSentence} from '../../src/record/faults.js';
import {type ListName} from '../../src/record/schema.js';

describe('the guide to the record', () => {
  const guide = readFileSync(new URL('../../docs/record.md', import.meta.url), 'utf8');
  const pieces = [...guide.matchAll(/^```(\w+) ?([^\n]*)\n(.*?)^```/gms)].map(
    ({1: language, 2: about = '', 3: text = '', index}) => ({
      language,
      about,
      text,
      chapter: [...guide.slice(0, index).matchAll(/^## (.+)$/gm)].at(-1)![1]!,
    }),
  );
  const told = (faults: readonly Fault[]) => faults.map(faultSentence).join('\n');

  it('has pieces to copy', () => {
    assert.ok(pieces.filter(({about}) => about === 'record').length >= 12);
  });

  pieces.forEach(({language, about, text, chapter}, at) => {
    const expected = about.endsWith('with mistakes') ? pieces[at + 1]!.text.trim() : '';
    it(`can be copied as it stands: ${chapter}, piece ${at + 1}, ${about || language}`, () => {
      if (about.startsWith('record'))
        assert.equal(told(checkRecord(JSON.parse(text)).faults), expected);
      else if (language === 'csv') {
        const list = about.split(',')[0] as ListName;
        const {record: table, faults} = readCsv(text, list, 'https://data.example/');
        assert.ok(table![list].length > 1);
        assert.equal(told(faults), expected);
      } else if (language === 'html') {
        const [, name] = /^<send-([\w-]+)[ >]/.exec(text)!;
        assert.ok(existsSync(new URL(`../../src/widgets/${name}/`, import.meta.url)), name);
        const cells = (row: string) =>
          [...row.matchAll(/<t[hd]>(.*?)<\/t[hd]>/g)].map(cell => ({text: cell[1]!}));
        const rows = [...text.matchAll(/<tr>(.*?)<\/tr>/g)].map(row => cells(row[1]!));
        if (rows.length)
          assert.deepEqual([told(readTable(rows, 'events').faults), rows.length], ['', 3]);
      } else if (about === 'a translation file') {
        const {priorities} = JSON.parse(text) as {priorities: {id: string}[]};
        for (const {id} of priorities) assert.ok(pieces[at + 1]!.text.includes(`"${id}"`), id);
      } else
        assert.ok(
          pieces[at - 1]?.about.endsWith('with mistakes'),
          'an answer to the piece before it',
        );
    });
  });
});
