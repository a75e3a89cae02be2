/** The page of `npm run translate`: every text of a language, with what a translator needs beside it. */
import assert from 'node:assert/strict';
import {cp, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {type Browser, type Page, launch} from 'puppeteer-core';
import {paths} from '../../scripts/languages/paths.mjs';
import type {Language} from '../../scripts/languages/types.d.mts';
import {
  type LanguageOnPage,
  openTranslatorsPage,
  withTarget,
} from '../../scripts/translate/server.mjs';
import {findBrowsers} from '../../scripts/setup.mjs';

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

const chromium = findBrowsers().chromium;

/** Without Chromium nothing can be seen; the set-up says so, and CI demands it. */
if (chromium)
  describe('the translators’ page while another program edits the file', () => {
    const {xliff} = paths;
    const words = 'یہ ایک بیان ہے';
    let folder: string;
    let file: string;
    let server: Awaited<ReturnType<typeof openTranslatorsPage>>;
    let browser: Browser;
    let page: Page;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'translators-'));
      await cp(xliff, folder, {recursive: true});
      paths.xliff = folder;
      file = join(folder, 'ur.xlf');
      server = await openTranslatorsPage({tag: 'ur', port: 0});
      browser = await launch({
        executablePath: chromium,
        args: [
          '--disable-background-networking',
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
      });
      page = await browser.newPage();
      page.setDefaultTimeout(90_000);
      await page.goto(new URL('?widget=statement', server.address).href);
    });
    after(async () => {
      paths.xliff = xliff;
      await browser?.close();
      await server?.close();
      await rm(folder, {recursive: true, force: true});
    });

    /** Resolves once a widget on the page says it. */
    const isSaid = (text: string) =>
      page.waitForFunction(
        (wanted: string) =>
          [...document.querySelectorAll('main send-statement')].some(widget =>
            widget.shadowRoot?.textContent?.includes(wanted),
          ),
        {},
        text,
      );

    async function withWords(text: string): Promise<string> {
      const xml = await readFile(file, 'utf8');
      const unit =
        /(id="statement\.not-a-finding\.short">\s*<source>.*<\/source>\s*<target>)(.*)(?=<\/target>)/;
      assert.match(xml, unit);
      return xml.replace(unit, `$1${text}`);
    }

    it('shows in the widget what is written into it, live', async () => {
      await page.waitForSelector('aside textarea');
      await writeFile(file, await withWords(words));
      await isSaid(words);
      // What is typed beside the widget is the same.
      const typed = await page.$$eval('aside textarea', fields => fields.map(({value}) => value));
      assert.ok(typed.includes(words));
    });

    it('follows a program that puts a new file in the place of the old, as Poedit does', async () => {
      const other = 'یہ صرف ایک بیان ہے';
      await writeFile(`${file}.new`, await withWords(other));
      await rename(`${file}.new`, file);
      await isSaid(other);
      await writeFile(`${file}.new`, await withWords(words));
      await rename(`${file}.new`, file);
      await isSaid(words);
    });

    it('keeps what it shows while the file is half written, and goes on after it', async () => {
      const whole = await withWords('آخری الفاظ');
      await writeFile(file, whole.slice(0, whole.length / 2));
      await page.waitForFunction(() => document.querySelector('aside [role=alert]')?.textContent);
      await isSaid(words);
      await writeFile(file, whole);
      await isSaid('آخری الفاظ');
    });

    it('shows the last of many changes, each a few milliseconds after the one before', async () => {
      const versions = await Promise.all(
        Array.from({length: 40}, (_, index) => withWords(`عبارت نمبر ${index + 1}`)),
      );
      for (const version of versions) await writeFile(file, version);
      await isSaid('عبارت نمبر 40');
    });
  });
