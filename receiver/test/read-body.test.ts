import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readBody} from '../src/intake/read-body.js';
import {comment} from './support/receiver.js';

const read = (body: string | Uint8Array, headers: Record<string, string>) =>
  readBody(new Request('http://x/', {method: 'POST', headers, body: body as BodyInit}));
const plain = 'application/x-www-form-urlencoded';

/** The answer to a question, or why there is none. */
async function answerTo(
  question: string,
  body: string | Uint8Array,
  type: string,
): Promise<unknown> {
  const found = await read(body, {'content-type': type});
  return 'raw' in found ? found.raw.answers.get(question) : found;
}

describe('the words of a form', () => {
  for (const [what, type, body, words] of [
    ['UTF-8', '', 'caf%C3%A9', 'café'],
    ['windows-1252, of which nobody spoke', '', 'caf%E9+%80+%93', 'café € “'],
    ['windows-1252, as stated', '; charset=windows-1252', 'caf%E9', 'café'],
    ['ISO 8859-2, as its page stated', '', 'Ko%BEu%B9ek&_charset_=iso-8859-2', 'Kožušek'],
    ['letters that its page had no sign for', '', '%26%231705%3B%26%231740%3B', 'کی'],
    [
      'UTF-8 as stated, though they look like such letters',
      '; charset=utf-8',
      '%26%231705%3B',
      '&#1705;',
    ],
  ] as const) {
    it(`are kept whole when they come in ${what}`, async () => {
      assert.equal(await answerTo('comment', `comment=${body}`, `${plain}${type}`), words);
    });
  }

  it('are kept whole in multipart on a windows-1252 page, too', async () => {
    const part = (name: string, value: string) =>
      `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
    const multipart = 'multipart/form-data; boundary=b';
    const body = (encoding: 'latin1' | 'utf8') =>
      Buffer.from(`${part('comment', 'Das Caf\xE9\r\nschl\xE4ft')}--b--\r\n`, encoding);
    for (const encoding of ['latin1', 'utf8'] as const)
      assert.equal(await answerTo('comment', body(encoding), multipart), 'Das Café\r\nschläft');
  });

  it('are refused where they could be kept only damaged', async () => {
    for (const [type, body] of [
      [plain, 'comment=caf%E9+%C3%BC'],
      [plain, 'comment=caf%81'],
      [`${plain}; charset=utf-8`, 'comment=caf%E9'],
      [`${plain}; charset=nonsense`, 'comment=cafe'],
      ['application/json', Buffer.from('{"purpose":"caf\xE9"}', 'latin1')],
    ] as const)
      assert.equal((await read(body, {'content-type': type})).kind, 'unreadable', String(body));
  });

  it('are not taken in another charset of JSON, nor compressed', async () => {
    const others: readonly Record<string, string>[] = [
      {'content-type': 'application/json; charset=iso-8859-1'},
      {'content-type': 'application/json', 'content-encoding': 'gzip'},
      {'content-type': plain, 'content-encoding': 'br'},
    ];
    for (const headers of others) assert.equal((await read('{}', headers)).kind, 'unsupported');
    assert.equal(
      (await read('{}', {'content-type': 'application/json; charset=UTF-8'})).kind,
      'json',
    );
  });
});

describe('an answer that stands twice', () => {
  const json = JSON.stringify(comment({publish: 'no'}));

  it('is none, in JSON: the other one may be a No', async () => {
    for (const [from, to, name] of [
      ['"publish":"no"', '"publish":"no","publish":"yes"', 'publish'],
      ['"publish":"no"', '"publish":"no","pub\\u006cish":"yes"', 'publish'],
      ['{"key"', '{"answers":{},"key"', 'answers'],
    ] as const) {
      const body = json.replace(from, to);
      assert.notEqual(body, json);
      assert.deepEqual(await read(body, {'content-type': 'application/json'}), {
        kind: 'unreadable',
        why: `"${name}" stands there twice.`,
      });
    }
  });

  it('is not found in what a person wrote, nor in two objects', async () => {
    const words = '{"publish":1,"publish":2} "publish":';
    const type = 'application/json';
    assert.equal(await answerTo('comment', JSON.stringify(comment({comment: words})), type), words);
    assert.equal(await answerTo('page', '{"page":"","answers":{"page":"x"}}', type), 'x');
  });

  it('is a list in a form, and none where it belongs to the form itself', async () => {
    assert.deepEqual(await answerTo('publish', 'publish=no&publish=yes', plain), ['no', 'yes']);
    const twice = await read('purpose=comment&purpose=page', {'content-type': plain});
    assert.equal(twice.kind, 'unreadable');
  });
});
