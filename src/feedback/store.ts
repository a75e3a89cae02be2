/**
 * Where drafts are stored: this device's IndexedDB, and memory for records that could not be written there.
 *
 * It makes three promises. Nothing is stored before a person acts: reading drafts does not create the database, only
 * the first change does. A stored record stays until its successor is stored: a failed write (disk full, storage
 * revoked) leaves the older copy, and memory has the newer one while the page is open. And it is honest: `kind` is
 * `memory` while a record is in memory only, and the form continues to work.
 */
import type {Draft} from './draft.js';

const DATABASE = 'send-widgets';
const TABLE = 'drafts';
/** Some browsers never settle a request to open (a deletion that hangs, old WebKit). Milliseconds. */
const PATIENCE = 3_000;

/**
 * Changes one record: receives the stored one and returns the new one; `undefined` erases; the same object changes
 * nothing.
 */
export type Change = (old: Draft | undefined) => Draft | undefined;

export class DraftStore {
  /** `device`: found again when the page is closed. `memory`: lost with the page. */
  kind: 'device' | 'memory' = 'device';
  /**
   * Records that could not be written to the disk, newer than the stored ones; `undefined` for one that could not be
   * erased.
   */
  #memory = new Map<string, Draft | undefined>();
  /** The records on the disk when it was last read. */
  #disk = new Map<string, Draft>();
  /** True once IndexedDB is known to be missing or unresponsive: trying again would only take time. */
  #broken = false;
  #database: Promise<IDBDatabase | undefined> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #factory: () => IDBFactory | undefined;
  #patience: number;

  /** @param factory returns IndexedDB; a function, because in sandboxed frames merely reading the property may throw */
  constructor(
    // In opaque origins there is none, and Chromium rejects an internal promise that nobody can catch.
    factory: () => IDBFactory | undefined = () =>
      origin === 'null' ? undefined : globalThis.indexedDB,
    patience = PATIENCE,
  ) {
    this.#factory = factory;
    this.#patience = patience;
  }

  /** Everything that is stored, oldest change first. */
  list(): Promise<Draft[]> {
    return this.#enqueue(async () => {
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
   * Changes one record within one transaction, so that the second of two tabs sees the change of the first; resolves
   * when it is on the disk, or in memory if it cannot be written. `change` is called again if storage fails half-way.
   */
  update(key: string, change: Change): Promise<Draft | undefined> {
    return this.#enqueue(async () => {
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

  /**
   * The record that a later visit would find, if that is older than this page's because a change could not be written.
   */
  outdated(key: string): Draft | undefined {
    return this.#memory.has(key) ? this.#disk.get(key) : undefined;
  }

  /** Records that could not be erased from the disk. */
  get unerased(): Draft[] {
    return [...this.#disk.values()].filter(
      ({key}) => this.#memory.has(key) && !this.#memory.get(key),
    );
  }

  /** Closes the database, as a page must before it enters the back/forward cache; the next use opens it again. */
  close(): void {
    void this.#database?.then(
      database => database?.close(),
      () => undefined,
    );
    this.#database = undefined;
  }

  /** A receipt on the disk is final, whatever this page has in memory; otherwise memory is newer. */
  #newest(key: string, disk = this.#disk.get(key)): Draft | undefined {
    return this.#memory.has(key) && disk?.state !== 'sent' ? this.#memory.get(key) : disk;
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
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

  /** Runs one transaction to its end. If the database does not exist, there is nothing to do and no error. */
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

  /** Opens whichever version there is: a later release may have a newer one, and will still have this table. */
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
        // Otherwise this tab would block a newer release in another one.
        else if (database) database.onversionchange = () => database.close();
        resolve(database);
      };
      void (async () => {
        const factory = this.#factory()!;
        const all = create ? undefined : await factory.databases?.();
        if (all && !all.some(({name}) => name === DATABASE)) return settle();
        const request = factory.open(DATABASE);
        request.onupgradeneeded = () => {
          // Where databases cannot be listed, aborting the creation leaves no trace of our check.
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
    // Strict: it must survive a flat battery a second later.
    const transaction = database.transaction(TABLE, mode, {durability: 'strict'});
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    work(transaction.objectStore(TABLE));
  });
}
