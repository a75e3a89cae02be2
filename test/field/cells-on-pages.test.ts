/** Cells of a page that say something by their looks: nothing is said of them that their publisher has not said. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cellOnPage, onPage, standing} from './fixture.js';

describe('a cell of a page', () => {
  it('that says its state by looks alone is reported, and never “no update published”', () => {
    for (const cell of [
      '<td style="border-left: 8px solid green"></td>',
      '<td class="xl72" style="border-top:none">&nbsp;</td>',
      '<td><b class="tick"></b></td>',
      '<td><div class="icon tick"></div></td>',
      '<td><sl-icon name="check"></sl-icon></td>',
      '<td><progress value="70" max="100"></progress></td>',
      '<td><span style="font-family:Wingdings">ü</span></td>',
      '<td style="font-family:Wingdings">P</td>',
      '<td><input type="checkbox"> Done</td>',
      '<td><select><option>Not started<option selected>Done</select></td>',
      '<td><span style="color:#00b050">■</span></td>',
    ]) {
      const {items, told} = cellOnPage(cell);
      assert.equal(standing(items[0]!).status, 'unclear', cell);
      assert.equal(standing(items[0]!).overdue, false, cell);
      assert.match(told.join('\n'), /row 2, "Status"/, cell);
    }
    const empty = cellOnPage('<td><p class="none">&nbsp;</p></td><td><p class="none">x</p></td>');
    assert.equal(standing(empty.items[0]!).status, 'none');
  });

  it('says what its label does where it has no words', () => {
    for (const cell of [
      '<td title="Green"></td>',
      '<td aria-label="Green"></td>',
      '<td><span title="Green" class="dot"></span></td>',
    ])
      assert.equal(standing(cellOnPage(cell).items[0]!).words, 'Green', cell);
  });

  it('has nothing of what is struck out, however an editor strikes it, nor of what is there without scripts', () => {
    const struck = cellOnPage('<td><span style="text-decoration: line-through">Done</span></td>');
    assert.equal(standing(struck.items[0]!).status, 'unclear');
    assert.match(struck.told.join('\n'), /"Done", struck out/);
    const part = cellOnPage(
      '<td><span style="text-decoration:line-through">Done</span> Reopened<noscript><img src="x"></noscript></td>',
    );
    assert.equal(standing(part.items[0]!).words, 'Reopened');
    const row = onPage(
      '<tr><th>Action</th><th>Status</th></tr><tr style="text-decoration:line-through"><td>A hub</td><td>Done</td></tr><tr><td>A bus</td><td>Done</td></tr>',
    );
    assert.deepEqual(
      row.items.map(({title}) => title),
      ['A bus'],
    );
    assert.match(row.told.join('\n'), /"A hub Done", struck out/);
  });

  it('keeps a heading and what is under it apart', () => {
    const {items} = cellOnPage('<td><h4>Amber</h4>Some delay</td>');
    assert.equal(standing(items[0]!).words, 'Amber\n\nSome delay');
  });

  it('in a column of links is called by its own words, and those are told only where no link is', () => {
    const head = '<tr><th>Action</th><th>Status</th><th>Evidence link</th></tr>';
    const row = (cell: string) => `${head}<tr><td>A hub</td><td>Done</td><td>${cell}</td></tr>`;
    const url = 'https://www.example.org/minutes';
    for (const cell of [`<a href="${url}">Minutes of May</a>`, `Minutes of May (${url})`]) {
      const {items, told} = onPage(row(cell));
      const [{title, url: address}] = items[0]!.updates![0]!.evidence! as [
        {title: string; url: string},
      ];
      assert.deepEqual([title, address, told], ['Minutes of May', url, []]);
    }
    assert.match(onPage(row('Minutes of May')).told.join(), /row 2, "Evidence link"/);
  });

  it('of several badges says each by itself, and a word that an editor has put together stays one', () => {
    for (const [cell, words] of [
      [
        '<td><span class="badge">COMPLETE</span><span class="badge">OVERDUE</span></td>',
        'COMPLETE; OVERDUE',
      ],
      [
        '<td><strong class="govuk-tag">Embedding</strong><strong class="govuk-tag govuk-tag--red">at risk</strong></td>',
        'Embedding; at risk',
      ],
      ['<td><span class="TextRun">Em</span><span class="TextRun">bedding</span></td>', 'Embedding'],
      ['<td><span class="pill">On</span> <span class="pill">track</span></td>', 'On track'],
    ] as const)
      assert.equal(standing(cellOnPage(cell).items[0]!).words, words);
    const one = cellOnPage('<td><span class="x"></span><span class="badge">Done</span></td>');
    assert.equal(standing(one.items[0]!).status, 'done');
  });
});
