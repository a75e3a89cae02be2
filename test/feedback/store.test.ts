/** Where drafts are kept, and what happens where they cannot be. */
import {expect} from '@open-wc/testing';
import type {Draft} from '../../src/feedback/draft.js';
import {DraftStore} from '../../src/feedback/store.js';
import {databaseNames, kept} from './world.js';

const draft = (key: string, words = 'Hello'): Draft => ({
  key,
  form: 'form',
  state: 'draft',
  answers: {comment: words},
  revision: 1,
  changed: 1,
  tries: 0,
  since: 1,
});

function erase(): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('send-widgets');
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
}

/** IndexedDB whose databases fail in one way. */
function failing(change: (database: IDBDatabase) => void): () => IDBFactory {
  return () =>
    ({
      open(name: string) {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => change(request.result));
        return request;
      },
    }) as unknown as IDBFactory;
}

describe('the store of drafts', () => {
  const stores: DraftStore[] = [];
  const open = (...options: ConstructorParameters<typeof DraftStore>) => {
    const store = new DraftStore(...options);
    stores.push(store);
    return store;
  };
  beforeEach(erase);
  afterEach(async () => {
    for (const store of stores.splice(0)) store.close();
    await erase();
  });

  it('leaves no trace of having looked', async () => {
    const store = open();
    expect(await store.list()).to.deep.equal([]);
    expect(await databaseNames()).not.to.include('send-widgets');
    expect(store.kind).to.equal('device');
  });

  it('keeps a record for the next visit, and lists the oldest change first', async () => {
    const store = open();
    await store.update('b', () => ({...draft('b'), changed: 2}));
    await store.update('a', () => draft('a'));
    store.close();
    expect((await open().list()).map(({key}) => key)).to.deep.equal(['a', 'b']);
  });

  it('changes nothing when the same record comes back, and erases when none does', async () => {
    const store = open();
    await store.update('a', () => draft('a'));
    await store.update('a', old => old);
    expect(await kept()).to.have.length(1);
    await store.update('a', () => undefined);
    expect(await kept()).to.deep.equal([]);
  });

  it('lets of two tabs that change one record at once the second see what the first did', async () => {
    const tabs = [open(), open()];
    await tabs[0]!.update('a', () => draft('a', ''));
    const add = (letter: string) => (old: Draft | undefined) => ({
      ...old!,
      answers: {comment: `${old!.answers.comment}${letter}`},
    });
    await Promise.all(
      [...'abcdefgh'].map((letter, place) => tabs[place % 2]!.update('a', add(letter))),
    );
    const [record] = await tabs[0]!.list();
    expect([...String(record!.answers.comment)].sort().join('')).to.equal('abcdefgh');
  });

  const blocked: [string, () => IDBFactory | undefined][] = [
    [
      'the getter throws',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    ['there is none', () => undefined],
    [
      'opening throws',
      () =>
        ({
          open() {
            throw new DOMException('denied', 'SecurityError');
          },
        }) as unknown as IDBFactory,
    ],
    [
      'opening fails',
      () =>
        ({
          open() {
            const request = {
              error: new DOMException('private', 'InvalidStateError'),
            } as unknown as IDBOpenDBRequest;
            queueMicrotask(() => request.onerror!(new Event('error')));
            return request;
          },
        }) as unknown as IDBFactory,
    ],
  ];
  for (const [name, factory] of blocked) {
    it(`works in memory, and says so before a person has typed, where ${name}`, async () => {
      const store = open(factory);
      expect(await store.list()).to.deep.equal([]);
      expect(store.kind).to.equal('memory');
      await store.update('a', () => draft('a'));
      expect(await store.list()).to.deep.equal([draft('a')]);
      await store.update('a', () => undefined);
      expect(await store.list()).to.deep.equal([]);
    });
  }

  it('works in memory when IndexedDB never answers', async () => {
    const store = open(() => ({open: () => ({})}) as unknown as IDBFactory, 1);
    await store.update('a', () => draft('a'));
    expect(store.kind).to.equal('memory');
    expect(await store.list()).to.have.length(1);
  });

  describe('whose disk takes nothing any more', () => {
    /** A store of which some methods of its tables fail while `full` says so. */
    function onFullDisk(methods: readonly ('put' | 'delete')[]) {
      const disk = {full: true};
      const store = open(
        failing(database => {
          const begin = database.transaction.bind(database);
          database.transaction = (...args) => {
            const transaction = begin(...args);
            const table = transaction.objectStore.bind(transaction);
            transaction.objectStore = name => {
              const found = table(name);
              for (const method of methods) {
                const work = found[method].bind(found) as (...args: unknown[]) => IDBRequest;
                Object.assign(found, {
                  [method]: (...args: unknown[]) => {
                    if (!disk.full) return work(...args);
                    transaction.abort();
                    return undefined;
                  },
                });
              }
              return found;
            };
            return transaction;
          };
        }),
      );
      return {store, disk};
    }
    const words = (records: readonly Draft[]) => records.map(({answers}) => answers.comment);

    it('leaves the older words on it, and has the newer ones for as long as the page lives', async () => {
      await open().update('a', () => draft('a', 'on the disk'));
      const {store} = onFullDisk(['put', 'delete']);
      await store.update('a', old => ({...old!, answers: {comment: 'in memory'}}));
      expect(store.kind).to.equal('memory');
      expect(words(await store.list())).to.deep.equal(['in memory']);
      expect(store.outdated('a')?.answers).to.deep.equal({comment: 'on the disk'});
      expect(words(await open().list())).to.deep.equal(['on the disk']);
    });

    it('lists a record once that it could not erase, and not at all on this page', async () => {
      await open().update('a', () => draft('a'));
      const {store} = onFullDisk(['delete']);
      await store.update('a', () => undefined);
      expect(await store.list()).to.deep.equal([]);
      expect(await kept()).to.have.length(1);
    });

    it('writes the newest words when there is room again, and says so', async () => {
      await open().update('a', () => draft('a', 'on the disk'));
      const {store, disk} = onFullDisk(['put']);
      await store.update('a', old => ({...old!, answers: {comment: 'in memory'}}));
      disk.full = false;
      await store.update('a', old => old);
      expect(store.kind).to.equal('device');
      expect(store.outdated('a')).to.equal(undefined);
      expect(words(await open().list())).to.deep.equal(['in memory']);
    });

    it('takes a receipt that another tab has written for the truth', async () => {
      await open().update('a', () => draft('a', 'on the disk'));
      const {store} = onFullDisk(['put']);
      await store.update('a', old => ({...old!, state: 'waiting'}));
      await open().update('a', old => ({...old!, state: 'sent', answers: {}}));
      expect((await store.list()).map(({state}) => state)).to.deep.equal(['sent']);
    });
  });

  it('does not hold up a newer release in another tab, and goes on with its table', async () => {
    const store = open();
    await store.update('a', () => draft('a'));
    const newer = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('send-widgets', 2);
      request.onblocked = () => reject(new Error('blocked'));
      request.onsuccess = () => resolve(request.result);
    });
    newer.onversionchange = () => newer.close();
    await store.update('b', () => draft('b'));
    expect(store.kind).to.equal('device');
    expect(await store.list()).to.have.length(2);
    newer.close();
  });

  it('opens the database again when the browser has closed it', async () => {
    let first: IDBDatabase | undefined;
    const store = open(failing(database => (first ??= database)));
    await store.update('a', () => draft('a'));
    first!.close();
    await store.update('b', () => draft('b'));
    expect(store.kind).to.equal('device');
    expect(await store.list()).to.have.length(2);
  });

  it('works in memory when a newer release has left the table out', async () => {
    await new Promise<void>(resolve => {
      const request = indexedDB.open('send-widgets', 7);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    const store = open();
    await store.update('a', () => draft('a'));
    expect(store.kind).to.equal('memory');
    expect(await store.list()).to.have.length(1);
  });

  it('works in a frame without an origin, where storage throws', async () => {
    const frame = document.createElement('iframe');
    frame.sandbox.add('allow-scripts');
    const told = new Promise<string>(resolve =>
      addEventListener('message', ({data, source}) => {
        if (source === frame.contentWindow) resolve(data as string);
      }),
    );
    // Such a frame may not import from the test server, so the module goes in whole: it imports nothing itself.
    const module = await (
      await fetch(new URL('../../src/feedback/store.ts', import.meta.url))
    ).text();
    frame.srcdoc = `<script type="module">${module}
      const store = new DraftStore();
      await store.list();
      await store.update('a', () => ({key: 'a', changed: 1}));
      parent.postMessage(store.kind + ' ' + (await store.list()).length, '*');
    </script>`;
    document.body.append(frame);
    expect(await told).to.equal('memory 1');
    frame.remove();
  });
});
