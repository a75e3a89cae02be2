/** `send-widgets check`, as built: what a webmaster is told about a table or a page. */
import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {describe, it} from 'node:test';
import {readPage} from '../../cli/page.js';
import {widgets} from '../../cli/widgets.js';
import {skips} from '../../src/embed/judge.js';
import {folderWith, sendWidgets} from '../support/cli.js';

describe('checking a table', () => {
  const folder = folderWith({
    'events.csv': 'Date,Type,Title\n31/02/2026,Inspection,Area SEND inspection\n',
    'numbers.csv': 'What,Value,Asked\nparents,many,50\n',
    'fruit.csv': 'Fruit,Price\nApple,1\n',
  });

  it('names row and column, and knows the list by name or columns', async () => {
    const {code, out} = await sendWidgets(['check', 'events.csv', 'numbers.csv'], {
      cwd: folder.folder,
    });
    assert.equal(code, 1);
    assert.match(
      out,
      /events\.csv: row 2, "Date": expected a date such as 3 March 2021 or March 2021, got "31\/02\/2026"/,
    );
    assert.match(out, /numbers\.csv: row 2, "Value": expected a number such as 1,234, got "many"/);
  });

  it('notes the columns that nobody reads, where something stands in them', async () => {
    folder.write(
      'names-events.csv',
      'Our events\nDate,Title,Type,Owner of the form,Wen,Kind,,_ours\nMarch 2021,Open day,Meeting,Ann,,Letter,x,y\n',
    );
    const {code, out} = await sendWidgets(['check', 'names-events.csv'], {cwd: folder.folder});
    assert.equal(code, 0);
    assert.deepEqual(out.trimEnd().split('\n'), [
      'names-events.csv: note: row 2, column 4: expected a name that we know, got "Owner of the form", which is passed over',
      'names-events.csv: note: row 2, column 6: expected a name that we know, got "Kind", which is passed over',
      'names-events.csv: note: row 2, column 7: expected a name that we know, got no name above "x", which is passed over',
      'names-events.csv: note: row 1: expected an item, got "Our events", which is left out',
      'names-events.csv: a table with 1 event. No mistakes, 4 notes.',
    ]);
  });

  it('takes it for a mistake where one of them may hold the titles, the dates or the states', async () => {
    folder.write(
      'mistyped-events.csv',
      'Date,Tite,Type,Comment\nMarch 2021,Open day,Meeting,Sunny\n',
    );
    const {code, out} = await sendWidgets(['check', 'mistyped-events.csv'], {cwd: folder.folder});
    assert.equal(code, 1);
    assert.deepEqual(out.trimEnd().split('\n'), [
      'mistyped-events.csv: row 1, column 2: expected a name that we know, such as "Title", got "Tite", which is passed over',
      'mistyped-events.csv: row 1, column 4: expected a name that we know, such as "Title", got "Comment", which is passed over',
      'mistyped-events.csv: a table with 1 event. 2 mistakes.',
    ]);
  });

  it('reads cells separated by tabs', async () => {
    folder.write(
      'ours.tsv',
      'Date\tType\tTitle\nMarch 2021\tLetter\tA letter; with more, and more\n',
    );
    const {code, out} = await sendWidgets(['check', 'ours.tsv'], {cwd: folder.folder});
    assert.deepEqual([code, out], [0, 'ours.tsv: a table with 1 event. No mistakes.\n']);
  });

  it('asks which list it is when nothing tells', async () => {
    const {code, err} = await sendWidgets(['check', 'fruit.csv'], {cwd: folder.folder});
    assert.equal(code, 1);
    assert.match(
      err,
      /^fruit\.csv: nothing tells which list this table holds; say so with --list, one of events, /,
    );
    assert.match(
      (await sendWidgets(['check', '--list', 'events', 'fruit.csv'], {cwd: folder.folder})).out,
      /expected a row of column names such as/,
    );
  });
});

describe('checking a page', () => {
  const page = `<!doctype html>
<p><send-inspection-timeline src="area.json"><a href="x">Timeline</a></send-inspection-timeline></p>
<send-priorities-tracker><table><tr><th>Priority<th>Deadline<tr><td>A bus<td>soon</table></send-priorities-tracker>
<send-timeline src="area.json"></send-timeline>
<div data-send-widget="letter" data-send-src="area.json" data-send-item="none">A letter</div>
<send-findings></send-findings>
<send-statement><script type="application/json">{"version": 1,
 "statements": [{"date": "now"}]}</script></send-statement>
<p><a href="/send/embed/inspection-timeline.html?from=next-table">Timeline</a>
<table><tr><th>Date<th>Type<th>Title<tr><td>March 2021<td>Chat<td>They came</table>`;
  const folder = folderWith({
    'page.html': page,
    'area.json': '{"version": 1, "events": [{"title": "A"}], "letters": [{"id": "l"}]}',
  });

  it('finds our tags, what carries them, their records and tables, each with its line', async () => {
    const {code, out} = await sendWidgets(['check', 'page.html'], {cwd: folder.folder});
    assert.equal(code, 1);
    const lines = out
      .trimEnd()
      .split('\n')
      .map(line => line.replace(/ (one of )\S.*(, got)/, ' $1…$2'));
    assert.deepEqual(lines, [
      'page.html:3:1: row 2, "Deadline": expected a date such as 3 March 2021 or March 2021, got "soon"',
      'page.html:4:1: <send-timeline>: expected one of …, got "send-timeline"',
      'page.html:5:1: <send-letter> item: expected the id of one of …, got "none"',
      'page.html:6:1: <send-findings>: expected a record: the attribute src, JSON or a table, got none',
      'page.html:8:26: statements[0].date: expected a date such as 2021-03, got "now"',
      'page.html:10:1: row 2, "Type": expected one of …, got "Chat"',
      'page.html: a page with 7 tags of ours. 6 mistakes.',
      'area.json: a record with 1 event, 1 letter. No mistakes.',
    ]);
  });

  it('finds what an editor left of a widget: a box with a class, a bare address', async () => {
    folder.write(
      'left.html',
      `<div class="wide send-inspection-timeline" data-send-src="area.json"><p>x</p></div>
<div class="send-box">Not ours</div>
<p> https://x.example/send/embed/letter.html?src=${encodeURIComponent('mailto:x')} </p>
<p>See https://x.example/send/embed/letter.html?src=/area.json</p>
<p>https://player.example/embed/some-video.html</p>
<send-letter src="area.json"><p>https://x.example/send/embed/letter.html?src=/area.json</p></send-letter>`,
    );
    const {out} = await sendWidgets(['check', 'left.html'], {cwd: folder.folder});
    assert.deepEqual(out.trimEnd().split('\n'), [
      'left.html:3:1: <send-letter> src: expected a web address, got "mailto:x"',
      'left.html: a page with 3 tags of ours. 1 mistake.',
      'area.json: a record with 1 event, 1 letter. No mistakes.',
    ]);
  });

  it('says of a tag’s address that makes no sense that it does', async () => {
    folder.write(
      'odd.html',
      '<send-letter src="a%2Fb.json"></send-letter><send-letter src="file://host/x.json"></send-letter><send-letter src="http://["></send-letter>',
    );
    const {code, out, err} = await sendWidgets(['check', 'odd.html'], {cwd: folder.folder});
    assert.deepEqual([code, err], [1, '']);
    assert.match(
      out,
      /expected a record at file:\S+a%2Fb\.json, got an address that names no file of this computer/,
    );
    assert.match(
      out,
      /expected a record at file:\/\/host\/x\.json, got an address that names no file of this computer/,
    );
    assert.match(out, /<send-letter> src: expected a web address, got "http:\/\/\["/);
  });

  it('says when a page has nothing of ours', async () => {
    folder.write('bare.html', '<p>Hello</p>');
    const {code, out} = await sendWidgets(['check', 'bare.html'], {cwd: folder.folder});
    assert.equal(code, 1);
    assert.match(
      out,
      /expected a page with our tags, or with a table whose columns we know, got neither/,
    );
  });

  it('is fetched by its address, with what its tags name', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url!);
      const name = request.url!.slice(1);
      if (name === 'page')
        response
          .setHeader('content-type', 'text/html')
          .end(
            '<send-inspection-timeline src="area.json"></send-inspection-timeline><send-letter src="area.json"></send-letter><send-letter src="gone.json"></send-letter>',
          );
      else if (name === 'area.json') response.end(folder.read('area.json'));
      else response.writeHead(404).end();
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    try {
      const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const {code, out} = await sendWidgets(['check', `${base}/page`]);
      assert.equal(code, 1);
      assert.match(
        out,
        /src: expected a record at http:\/\/127\.0\.0\.1:\d+\/gone\.json, got the answer 404/,
      );
      assert.deepEqual(asked, ['/page', '/area.json', '/gone.json']);
    } finally {
      server.close();
    }
  });

  it('of the examples has no mistake', async () => {
    const {code, out} = await sendWidgets([
      'check',
      'examples/council.html',
      'examples/forum.html',
      'examples/exampleshire.html',
    ]);
    assert.equal(code, 0, out);
  });
});

describe('the command line’s table of widgets', () => {
  it('is that of the elements', () => {
    const folder = new URL('../../src/widgets/', import.meta.url);
    const listed = Object.fromEntries(
      readdirSync(folder)
        .filter(name => existsSync(new URL(`${name}/${name}.ts`, folder)))
        .map(name => {
          const source = readFileSync(new URL(`${name}/${name}.ts`, folder), 'utf8');
          // The form shows a survey only where it is asked for one.
          return [name, /\blist = (?:this\.\w+ \? )?'(\w+)'/.exec(source)?.[1]];
        }),
    );
    assert.deepEqual({...widgets}, listed);
  });
});

describe('checking where links of ours stand', () => {
  const link = (words: string, query = 'src=area.json') =>
    `<a href="https://www.example/embed/letter.html?${query}">${words}</a>`;
  const {
    widgets: found,
    links,
    refused,
    headings,
  } = readPage(
    `<meta name="send-hosts" content="data.example"><script src="https://www.example/send-widgets.js"></script>
<h1>SEND</h1><h3>Letters</h3>
<nav>${link('Menu')}</nav>
<p>Read ${link('the letter')} today.</p>
<div class="entry comment"><p>${link('Comment')}</p></div>
<p>${link('<img src=a>')}</p>
<p><strong>${link('Alone')}</strong><br></p>
<p>${link('As a link', 'as=link')}</p>
<p>${link('Listed', 'src=https://data.example/a.json')}</p>
<p>${link('Elsewhere', 'src=https://elsewhere.example/a.json')}</p>
<p contenteditable="false">${link('Not editable')}</p>`,
    'https://council.example/page',
  );

  it('says of each that stays a link why', () => {
    assert.deepEqual(
      links.map(({line, why}) => [line, why]),
      [
        [3, 'it stands in <nav>'],
        [4, 'other words stand beside it'],
        [5, 'it stands in <div>'],
        [6, 'it is dressed or meant as a link'],
      ],
    );
    assert.deepEqual(
      found.map(({line}) => line),
      [7, 9, 10, 11],
    );
  });

  it('names hosts that the page does not list', () => {
    assert.deepEqual(refused, [
      {
        name: 'letter',
        what: 'link to letter ("Elsewhere")',
        address: 'https://elsewhere.example/a.json',
        line: 10,
      },
    ]);
  });

  it('sees headings that leave a level out', () => {
    assert.deepEqual(skips(headings), [{level: 3, words: 'Letters', line: 2, before: 1}]);
  });
});
