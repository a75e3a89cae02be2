/** `send-widgets resource`: the embed code of a post or a video as a still card. */
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {readEmbed} from '../../cli/embeds.js';
import {checkRecord} from '../../src/record/check.js';
import {folderWith, sendWidgets} from '../support/cli.js';
import {TWEET, embedCases} from '../support/embed-codes.js';
import {cpuTime} from '../support/cpu-time.js';

describe('embed code', () => {
  for (const [name, code, expected] of embedCases) {
    it(`is read as a resource: ${name}`, () => {
      assert.deepEqual(readEmbed(code), expected);
      const {record, faults} = checkRecord({version: 1, resources: [readEmbed(code)]});
      assert.deepEqual([record!.resources.length, faults], [1, []]);
    });
  }

  for (const code of [
    '',
    'hello',
    '<p>No link</p>',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<blockquote class="twitter-tweet"></blockquote>',
    'data:text/html,x',
    '{"html": 5}',
    '[]',
    'null',
    '<iframe src="about:blank">',
    '{"__proto__": {"url": "https://a.example/"}}',
    '{"constructor": "https://a.example/"}',
    '<a href="java\nscript:alert(1)">x</a>',
    '<div class="fb-post" data-href="javascript:alert(1)"></div>',
    'https://',
    'ftp://a.example/x',
    `https://a.example/${'x'.repeat(5000)}`,
  ]) {
    it(`without an address that a page may follow gives nothing: ${code.slice(0, 60) || 'nothing'}`, () => {
      assert.equal(readEmbed(code), undefined);
    });
  }

  it('goes on to what can be followed, where the first address cannot', () => {
    const link = '<a href="https://a.example/">The report</a>';
    const expected = {kind: 'page', title: 'The report', url: 'https://a.example/'};
    for (const before of [
      '<iframe src="javascript:alert(1)"></iframe>',
      '<blockquote class="twitter-tweet"></blockquote>',
      '<div class="fb-post"></div>',
      '<blockquote class="tiktok-embed" cite="data:,x"></blockquote>',
      '<a href="mailto:a@a.example">x</a>',
    ]) {
      assert.deepEqual(readEmbed(before + link), expected);
    }
  });

  it('keeps every part of an address that may say what is there', () => {
    const kept =
      'https://www.exampleshire.example/find?s=letter&ref=12&t=3&feature=easy&__proto__=1&copy=2';
    assert.equal(readEmbed(kept)?.url, kept);
    assert.equal(
      readEmbed(`<a href="${kept.replaceAll('&', '&amp;')}&amp;utm_source=x">x</a>`)?.url,
      kept,
    );
    assert.equal(readEmbed('https://someone:secret@a.example/')?.url, 'https://a.example/');
  });

  it('is read in a moment, however it was nested or repeated', () => {
    for (const part of [
      '<div>',
      '<b><p>',
      '<blockquote class="twitter-tweet">',
      '<a href="https://a.example/">',
      '<p>&mdash; \u2003\u2003',
      'Post by (',
      '{"html":"',
    ]) {
      const took = cpuTime(() => {
        readEmbed(part.repeat(Math.floor(20_000 / part.length)));
        readEmbed(`<blockquote data-instgrm-permalink="https://a.example/">${part.repeat(2000)}`);
      });
      assert.ok(took < 5000, part);
    }
  });

  it('has no words of what stands within a frame', () => {
    const read = readEmbed(
      '<blockquote class="twitter-tweet"><a href="https://x.example/1">Ours</a><p>Words<iframe src="https://x.example/"><script>alert(1)</script></iframe></p></blockquote>',
    );
    assert.doesNotMatch(JSON.stringify(read), /script/);
  });

  it('never keeps code, whatever is pasted', () => {
    const part = fc.constantFrom(
      '<blockquote class="twitter-tweet">',
      '</blockquote>',
      '<p>',
      '&mdash; a (@b)',
      '<a href="https://x.example/?fbclid=1">',
      '</a>',
      '<script>alert(1)</script>',
      '<iframe src="https://www.youtube.com/embed/',
      '">',
      'javascript:',
      '<img onerror=x>',
      '{"html":"',
      '"}',
      'March 3, 2021',
    );
    fc.assert(
      fc.property(fc.array(part, {maxLength: 12}), parts => {
        const read = readEmbed(parts.join(''));
        if (!read) return;
        assert.match(read.url, /^https?:/);
        assert.doesNotMatch(read.url, /fbclid/);
        assert.doesNotMatch(JSON.stringify(read), /undefined|NaN|\[object/);
        assert.deepEqual(checkRecord({version: 1, resources: [read]}).faults, []);
      }),
      {numRuns: 500},
    );
  });
});

describe('send-widgets resource', () => {
  const folder = folderWith({
    'post.html': TWEET,
    'area.json':
      '{"version": 1, "resources": [{"id": "old", "url": "https://a.example/"}], "notice": "Kept"}',
  });
  const {folder: cwd} = folder;

  it('prints the item, of a file or of what is piped in', async () => {
    const file = await sendWidgets(['resource', 'post.html', '--id', 'post', '--event', 'visit'], {
      cwd,
    });
    assert.equal(file.code, 0);
    assert.deepEqual(Object.entries(JSON.parse(file.out)).slice(0, 3), [
      ['id', 'post'],
      ['event', 'visit'],
      ['kind', 'post'],
    ]);
    assert.equal(
      JSON.parse((await sendWidgets(['resource', '-'], {input: TWEET})).out).account,
      '@exampleshirepcf',
    );
  });

  it('reads an address without asking for what is there', async () => {
    const {code, out} = await sendWidgets(['resource', 'https://nowhere.invalid/report']);
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(out), {kind: 'page', url: 'https://nowhere.invalid/report'});
  });

  it('adds it to a record, and never twice under one id', async () => {
    const args = [
      'resource',
      'post.html',
      '--id',
      'post',
      '--into',
      'area.json',
      '--out',
      'area.json',
    ];
    assert.equal((await sendWidgets(args, {cwd})).code, 0);
    const {notice, resources} = JSON.parse(folder.read('area.json'));
    assert.deepEqual(
      [notice, resources.map(({id}: {id: string}) => id)],
      ['Kept', ['old', 'post']],
    );
    const again = await sendWidgets(args, {cwd});
    assert.equal(again.code, 1);
    assert.match(again.err, /the record has a resource "post" already/);
  });

  it('keeps the record from an item of an event that it does not have', async () => {
    const {code, err} = await sendWidgets(
      ['resource', 'post.html', '--event', 'visit', '--into', 'area.json'],
      {cwd},
    );
    assert.deepEqual([code, err], [1, 'area.json: the record has no event "visit".\n']);
  });

  it('says in one sentence what it cannot do', async () => {
    folder.write('words.html', '<p>Nothing</p>');
    folder.write('empty.html', '');
    folder.write('huge.html', TWEET.repeat(300));
    folder.write('binary.html', new Uint8Array([0xff, 0x00, 0xd8, 0x80]));
    folder.write('list.json', '{"version": 1, "resources": {"a": 1}}');
    folder.write('events.csv', 'date,title');
    for (const [args, expected, status] of [
      [
        ['words.html'],
        'words.html: expected embed code or an address that begins with https:, got neither.',
        1,
      ],
      [
        ['empty.html'],
        'empty.html: expected embed code or an address that begins with https:, got nothing.',
        1,
      ],
      [
        ['-'],
        'standard input: expected embed code or an address that begins with https:, got nothing.',
        1,
      ],
      [
        ['huge.html'],
        'huge.html: expected the code of one post or video, got more than 100 kB.',
        1,
      ],
      [
        ['binary.html'],
        'binary.html: expected embed code or an address that begins with https:, got neither.',
        1,
      ],
      [['absent.html'], 'absent.html: no such file.', 1],
      [
        ['javascript:alert(1)'],
        'javascript:alert(1): an address that is not read: only files and web addresses are.',
        1,
      ],
      [
        ['post.html', '--into', 'list.json'],
        'list.json: expected resources to be a list, got something else.',
        1,
      ],
      [['post.html', '--into', 'events.csv'], 'events.csv:1:1: expected ', 1],
      [[], 'It needs a file with the code, or - for what is piped in.', 2],
      [['post.html', 'words.html'], 'It takes one file, and got "words.html" as well.', 2],
      [['post.html', '--id'], '--id needs a value.', 2],
    ] as const) {
      const {code, out, err} = await sendWidgets(['resource', ...args], {cwd});
      assert.deepEqual([code, out], [status, ''], args.join(' '));
      assert.ok(err.startsWith(expected), err);
      assert.equal(err.trimEnd().split('\n').length, 1, err);
      assert.doesNotMatch(err, /undefined|NaN|\[object/);
    }
  });
});
