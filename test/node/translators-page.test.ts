/** The page of `npm run translate`: every text of a language, with what a translator needs beside it. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Language} from '../../scripts/languages/types.d.mts';
import {
  type LanguageOnPage,
  openTranslatorsPage,
  withTarget,
} from '../../scripts/translate/server.mjs';

describe('the translators’ page', () => {
  let page: Awaited<ReturnType<typeof openTranslatorsPage>>;
  before(async () => {
    page = await openTranslatorsPage({tag: 'ur', port: 0});
  });
  after(() => page.close());

  it('loads the widgets and their stories from the source', async () => {
    const html = await (await fetch(page.address)).text();
    assert.match(html, /scripts\/translate\/page\.ts/);
    const script = await fetch(new URL('scripts/translate/page.ts', page.address));
    assert.equal(script.status, 200);
    assert.match(await script.text(), /stories\/letter\.stories\.ts/);
  });

  it('has every text with its note, its place and its glossary, and the pack', async () => {
    const answer = await fetch(new URL('language.json', page.address));
    const {texts, pack, path} = (await answer.json()) as LanguageOnPage;
    assert.equal(path, 'locales/xliff/ur.xlf');
    assert.deepEqual(
      texts.filter(({place}) => !place.startsWith('src/')).map(({id}) => id),
      [],
    );
    assert.deepEqual(
      Object.keys(pack.messages).filter(id => !texts.some(text => text.id === id)),
      [],
    );
    assert.ok(texts.every(({faults}) => Array.isArray(faults)));
    const draft = texts.find(({id}) => id === 'aloud.start')!;
    assert.equal(draft.target, pack.messages['aloud.start']);
    assert.ok(texts.some(({terms}) => terms.length));
  });

  it('takes a text with other words, which nobody has read yet', () => {
    const language = {
      units: [
        {id: 'a', source: 'Yes', values: []},
        {id: 'b', source: 'No', values: []},
      ],
      file: {
        tag: 'ur',
        status: 'reviewed by A. Reader on 2026-01-01',
        units: [{id: 'b', source: 'No', target: 'نہیں'}],
      },
      lock: {},
    } as unknown as Language;
    const {file, lock} = withTarget(language, 'a', ' ہاں ');
    assert.equal(file.status, 'draft');
    assert.deepEqual(
      file.units.map(({target}) => target),
      ['ہاں', 'نہیں'],
    );
    assert.deepEqual(Object.keys(lock), ['a']);
  });

  it('knows no other language', async () => {
    await assert.rejects(openTranslatorsPage({tag: 'cy', port: 0}), /"cy" is not one of ur, ar/);
  });
});
