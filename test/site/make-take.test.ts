/** Taking away what was made, and keeping it meanwhile. Reads `site-dist/`. */
import {expect} from '@open-wc/testing';
import {until} from '../support/settle.js';
import {bring, buttonOf, closeSite, fill, keptDrafts, openSite} from '../support/site-page.js';

const RECORD = JSON.stringify({
  version: 1,
  lang: 'en-GB',
  events: [{id: 'visit', title: 'Interim visit', date: '2021-03'}],
});

async function retitle(page: Document, title: string): Promise<void> {
  if (!page.getElementById('form-events-0-title')) {
    page.getElementById('form-events-0-summary')!.click();
    await until(() => page.getElementById('form-events-0-title'), 'the event to open');
  }
  fill(page, 'form-events-0-title', title);
}

/** A file as the File System Access API hands it over, and what was written into it. */
function handleOf(name: string, text: string) {
  const state = {text, changed: 1};
  return {
    state,
    kind: 'file',
    name,
    getFile: () => Promise.resolve(new File([state.text], name, {lastModified: state.changed})),
    createWritable: () =>
      Promise.resolve({
        write: (written: string) => {
          state.text = written;
          state.changed += 1;
          return Promise.resolve();
        },
        close: () => Promise.resolve(),
      }),
  };
}

/** Opens a record through the browser's own picker. */
async function pick(page: Document, handle: ReturnType<typeof handleOf>): Promise<void> {
  Object.assign(page.defaultView!, {showOpenFilePicker: () => Promise.resolve([handle])});
  page.getElementById('file')!.click();
  await until(() => page.querySelector('#take-away button.first'), 'the record to be read');
}

describe('what Make gives away', () => {
  afterEach(closeSite);

  it('lists what has changed since the record was opened, before anybody saves it', async () => {
    const page = await openSite('make.html');
    bring(page, RECORD);
    const changes = () => page.getElementById('changes')!.textContent!.replace(/\s+/g, ' ');
    expect(changes()).to.match(/no changes/);
    await retitle(page, 'Visit');
    expect(changes()).to.match(/1 change /);
    expect(changes()).to.include('What it is called “Visit”; before: “Interim visit”');
  });

  it('saves into the file that was opened, but not over what another program wrote', async () => {
    const page = await openSite('make.html');
    const handle = handleOf('our-area.json', RECORD);
    await pick(page, handle);
    await retitle(page, 'Visit');
    buttonOf(page, 'Save into our-area.json').click();
    await until(() => /"title": "Visit"/.test(handle.state.text), 'the file to be written');
    await until(
      () => page.getElementById('said')!.textContent === 'our-area.json was saved.',
      'the page to say so',
    );
    handle.state.text = 'of another program';
    handle.state.changed = 99;
    buttonOf(page, 'Save into our-area.json').click();
    await until(
      () => /changed by another program/.test(page.getElementById('said')!.textContent!),
      'the page to say that it was not',
    );
    expect(handle.state.text).to.equal('of another program');
  });

  it('offers no file to save into for a record that came another way', async () => {
    const page = await openSite('make.html');
    await pick(page, handleOf('our-area.json', RECORD));
    bring(page, RECORD);
    expect(page.getElementById('take-away')!.textContent).not.to.include('Save into');
  });

  it('puts what a translator sent back beside its text', async () => {
    const page = await openSite('make.html');
    bring(page, RECORD);
    const view = page.defaultView as Window & typeof globalThis;
    const xliff = `<?xml version="1.0"?><xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="x" source-language="en-GB" target-language="ur" datatype="plaintext"><body><trans-unit id="events[visit].title"><source>Interim visit</source><target>عبوری دورہ</target></trans-unit></body></file></xliff>`;
    const files = new view.DataTransfer();
    files.items.add(new view.File([xliff], 'back.xlf'));
    const input = page.getElementById('xliff-file') as HTMLInputElement;
    input.files = files.files;
    input.dispatchEvent(new Event('change'));
    await until(
      () => /1 text put into Urdu/.test(page.getElementById('xliff')!.textContent!),
      'it',
    );
    const edited = keptDrafts()[0]!['edited'] as Record<string, unknown>;
    expect(edited['translations']).to.deep.equal({ur: {status: 'draft'}});
    expect(edited['events']).to.deep.equal([
      {id: 'visit', title: {'en-GB': 'Interim visit', 'ur': 'عبوری دورہ'}, date: '2021-03'},
    ]);
  });
});

describe('a draft of Make', () => {
  afterEach(closeSite);

  const buttons = (page: Document, place: string) =>
    [...page.querySelectorAll<HTMLElement>(`#${place} button`)].map(button =>
      button.textContent!.trim(),
    );

  it('is offered again after a crash, with the last change in it', async () => {
    const page = await openSite('make.html');
    bring(page, RECORD);
    await retitle(page, 'Visit');
    // A tab that crashes says good-bye to nobody: the page is left as it is, and another opened.
    const again = await openSite('make.html');
    expect(buttons(again, 'kept')).to.deep.equal(['Our area']);
    buttonOf(again.getElementById('kept')!, 'Our area').click();
    expect(again.getElementById('form-events-0-summary')!.textContent).to.include('Visit');
    expect(buttons(again, 'kept')).to.deep.equal([]);
  });

  it('says at once that the device keeps nothing more, and that it keeps again', async () => {
    const page = await openSite('make.html');
    bring(page, RECORD);
    const view = page.defaultView as Window & typeof globalThis;
    const {setItem} = view.Storage.prototype;
    view.Storage.prototype.setItem = () => {
      throw new view.DOMException('full', 'QuotaExceededError');
    };
    await retitle(page, 'Visit');
    const alert = () => page.querySelector('#kept [role="alert"]')?.textContent ?? '';
    expect(alert()).to.include('Save the record as a file now');
    const leaving = new view.Event('beforeunload', {cancelable: true});
    expect(view.dispatchEvent(leaving), 'the page to go without a question').to.equal(false);
    view.Storage.prototype.setItem = setItem;
    fill(page, 'form-events-0-title', 'Visit again');
    expect(alert()).to.equal('');
    expect(keptDrafts()[0]!['edited']).to.have.property('events');
  });

  it('is said to be changed in a second tab, and then neither tab takes the place of the other', async () => {
    const first = await openSite('make.html');
    bring(first, RECORD);
    const second = await openSite('make.html');
    buttonOf(second.getElementById('kept')!, 'Our area').click();
    await retitle(second, 'Second');
    await until(
      () => /Another tab has changed this draft/.test(first.getElementById('kept')!.textContent!),
      'the first tab to hear of it',
    );
    await retitle(first, 'First');
    const titles = keptDrafts().map(draft => [
      draft['name'],
      ((draft['edited'] as Record<string, {title: string}[]>)['events'] ?? [])[0]?.title,
    ]);
    expect(titles.sort()).to.deep.equal([
      ['Our area, second tab', 'First'],
      ['Our area', 'Second'],
    ]);
  });

  it('can be taken from the other tab', async () => {
    const first = await openSite('make.html');
    bring(first, RECORD);
    const second = await openSite('make.html');
    buttonOf(second.getElementById('kept')!, 'Our area').click();
    await retitle(second, 'Second');
    await until(() => first.querySelector('#kept [role="alert"] button'), 'the first tab to hear');
    buttonOf(first, 'Take what the other tab has').click();
    expect(first.getElementById('form-events-0-summary')!.textContent).to.include('Second');
    expect(keptDrafts()).to.have.length(1);
  });
});
