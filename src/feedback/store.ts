/**
 * Where drafts are stored: this device's IndexedDB, and memory for what could not be written there.
 *
 * Three promises shape it. Nothing is stored before a person acts: looking for drafts does not create the database, only the
 * first change does. What is on the disk stays there until its successor is: a write that fails (disk full, storage revoked)
 * leaves the older copy, and memory covers it for as long as the page is open. And it is honest: `kind` says `memory` while
 * something is in memory only, and the form goes on working.
 */
import type {Draft} from './draft.js';

const DATABASE = 'send-widgets';
const TABLE = 'drafts';
/** Some browsers never answer an open request (a deletion that hangs, old WebKit). Milliseconds. */
const PATIENCE = 3_000;

/** Changes one record: gets what is stored, returns what shall be; `undefined` erases; the same object changes nothing. */
export type Change = (old: Draft | undefined) => Draft | undefined;

export class DraftStore {
  /** `device`: found again when the page is closed. `memory`: lost with the page. */
  kind: 'device' | 'memory' = 'device';
  /** What the disk would not take, newer than what it has; `undefined` for a record that it would not erase. */
  #memory = new Map<string, Draft | undefined>();
  /** What the disk had when it was last read. */
  #disk = new Map<string, Draft>();
  /** True once IndexedDB is known to be missing or mute: asking again would only take time. */
  #broken = false;
  #database: Promise<IDBDatabase | undefined> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #factory: () => IDBFactory | undefined;
  #patience: number;

  /** @param factory where to find IndexedDB; a function, because in sandboxed frames the mere look may throw */
  constructor(
    // Where the origin is opaque there is none, and Chromium rejects a promise of its own that nobody can catch.
    factory: () => IDBFactory | undefined = () =>
      origin === 'null' ? undefined : globalThis.indexedDB,
    patience = PATIENCE,
  ) {
    this.#factory = factory;
    this.#patience = patience;
  }

  /** Everything that is stored, oldest change first. */
  list(): Promise<Draft[]> {
    return this.#inTurn(async () => {
      try {
        await this.#within('readonly', false, table => {
          table.getAll().onsuccess = event => {
            const all = (event.target as IDBRequest<Draft[]>).result;
            this.#disk = new Map(all.map(record => [record.key, record]));
          };
        });
      } catch {
        this.kind = 'memory';
      }
      const keys = new Set([...this.#disk.keys(), ...this.#memory.keys()]);
      return [...keys]
        .flatMap(key => this.#newest(key) ?? [])
        .sort((a, b) => a.changed - b.changed);
    });
  }

  /**
   * Changes one record within one transaction, so that of two tabs that try it the second sees what the first did; resolves
   * when it is on the disk, or in memory where the disk does not take it. `change` is called again when storage fails half-way.
   */
  update(key: string, change: Change): Promise<Draft | undefined> {
    return this.#inTurn(async () => {
      try {
        const next = await this.#change(key, change);
        this.#memory.delete(key);
        if (!this.#memory.size) this.kind = 'device';
        return next;
      } catch {
        this.kind = 'memory';
      }
      const old = this.#newest(key);
      const next = change(old);
      if (next !== old) this.#memory.set(key, next);
      return next;
    });
  }

  /** What a later visit would find, where that is older than what this page knows: the disk did not take the change. */
  outdated(key: string): Draft | undefined {
    return this.#memory.has(key) ? this.#disk.get(key) : undefined;
  }

  /** What the disk would not erase. */
  get unerased(): Draft[] {
    return [...this.#disk.values()].filter(
      ({key}) => this.#memory.has(key) && !this.#memory.get(key),
    );
  }

  /** Closes the database, as a page on its way into the back/forward cache must; the next use opens it again. */
  close(): void {
    void this.#database?.then(
      database => database?.close(),
      () => undefined,
    );
    this.#database = undefined;
  }

  /** A receipt on the disk is the truth, whatever this page believes; else memory is newer. */
  #newest(key: string, disk = this.#disk.get(key)): Draft | undefined {
    return this.#memory.has(key) && disk?.state !== 'sent' ? this.#memory.get(key) : disk;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #change(key: string, change: Change): Promise<Draft | undefined> {
    let next: Draft | undefined;
    let disk: Draft | undefined;
    await this.#within('readwrite', true, table => {
      table.get(key).onsuccess = event => {
        disk = (event.target as IDBRequest<Draft | undefined>).result;
        if (disk) this.#disk.set(key, disk);
        else this.#disk.delete(key);
        const old = this.#newest(key, disk);
        next = change(old);
        if (next && next !== disk) table.put(next);
        else if (!next && disk) table.delete(key);
      };
    });
    if (next) this.#disk.set(key, next);
    else this.#disk.delete(key);
    return next;
  }

  /** Runs one transaction to its end. A database that does not exist has nothing in it: no work, no error. */
  async #within(
    mode: IDBTransactionMode,
    create: boolean,
    work: (table: IDBObjectStore) => void,
  ): Promise<void> {
    if (this.#broken) throw new Error('no storage');
    for (let tries = 1; ; tries++) {
      const database = await (this.#database ??= this.#open(create).catch(error => {
        this.#broken = true;
        throw error;
      }));
      try {
        if (database) return await transact(database, mode, work);
        this.#database = undefined;
        return;
      } catch (error) {
        // The browser, or a newer version of this script in another tab, closed the connection: open it once more.
        if ((error as DOMException).name !== 'InvalidStateError' || tries > 1) throw error;
        this.#database = undefined;
      }
    }
  }

  /** Opens whatever version there is: a later release may have moved on, and will still have this table. */
  #open(create: boolean): Promise<IDBDatabase | undefined> {
    return new Promise<IDBDatabase | undefined>((resolve, reject) => {
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        reject(new Error('IndexedDB does not answer'));
      }, this.#patience);
      const settle = (database?: IDBDatabase) => {
        clearTimeout(timer);
        if (late) database?.close();
        // Else this tab would hold up a newer release in another one.
        else if (database) database.onversionchange = () => database.close();
        resolve(database);
      };
      void (async () => {
        const factory = this.#factory()!;
        const all = create ? undefined : await factory.databases?.();
        if (all && !all.some(({name}) => name === DATABASE)) return settle();
        const request = factory.open(DATABASE);
        request.onupgradeneeded = () => {
          // Taken back, the creation leaves no trace of our having looked, where there is no list of databases.
          if (create) request.result.createObjectStore(TABLE, {keyPath: 'key'});
          else request.transaction!.abort();
        };
        request.onsuccess = () => settle(request.result);
        request.onerror = event => {
          event.preventDefault();
          if (!create && request.error?.name === 'AbortError') settle();
          else reject(request.error);
        };
      })().catch(reject);
    });
  }
}

function transact(
  database: IDBDatabase,
  mode: IDBTransactionMode,
  work: (table: IDBObjectStore) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    // Strict: a flat battery a second later must not undo it.
    const transaction = database.transaction(TABLE, mode, {durability: 'strict'});
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    work(transaction.objectStore(TABLE));
  });
}
