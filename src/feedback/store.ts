/**
 * Where drafts are kept: this device's IndexedDB, or memory where that is blocked, full, private or broken.
 *
 * Two promises shape it. Nothing is stored before a person acts: looking for drafts does not create the database, only the
 * first change does. And it is honest: `kind` says `memory` from the moment anything fails, and the form goes on working.
 */
import type {Draft} from './draft.js';

const DATABASE = 'send-widgets';
const TABLE = 'drafts';
/** Some browsers never answer an open request (a deletion that hangs, old WebKit). Milliseconds. */
const PATIENCE = 3_000;

/** Changes one record: gets what is stored, returns what shall be; `undefined` erases; the same object changes nothing. */
export type Change = (old: Draft | undefined) => Draft | undefined;

export class DraftStore {
  /** `device`: kept when the page is closed. `memory`: gone with the page. */
  kind: 'device' | 'memory' = 'device';
  #memory = new Map<string, Draft>();
  #database: Promise<IDBDatabase | undefined> | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  #factory: () => IDBFactory | undefined;
  #patience: number;

  /** @param factory where to find IndexedDB; a function, because in sandboxed frames the mere look may throw */
  constructor(
    factory: () => IDBFactory | undefined = () => globalThis.indexedDB,
    patience = PATIENCE,
  ) {
    this.#factory = factory;
    this.#patience = patience;
  }

  /** Everything that is kept, oldest change first. */
  list(): Promise<Draft[]> {
    return this.#inTurn(async () => {
      let kept: Draft[] = [];
      try {
        await this.#within('readonly', false, table => {
          table.getAll().onsuccess = event => (kept = (event.target as IDBRequest<Draft[]>).result);
        });
      } catch {
        this.kind = 'memory';
      }
      return [...kept, ...this.#memory.values()].sort((a, b) => a.changed - b.changed);
    });
  }

  /**
   * Changes one record within one transaction, so that of two tabs that try it the second sees what the first did; resolves
   * when it is on the disk. `change` is called a second time when storage fails half-way.
   */
  update(key: string, change: Change): Promise<Draft | undefined> {
    return this.#inTurn(async () => {
      if (this.kind === 'device') {
        try {
          return await this.#change(key, true, change);
        } catch {
          this.kind = 'memory';
        }
      }
      // A record lives in one place only: what the disk has of it moves here.
      let old = this.#memory.get(key);
      if (!old)
        await this.#change(key, false, kept => ((old = kept), undefined)).catch(() => undefined);
      const next = change(old);
      if (next) this.#memory.set(key, next);
      else this.#memory.delete(key);
      return next;
    });
  }

  /** Lets go of the database, as a page on its way into the back/forward cache must; the next use opens it again. */
  close(): void {
    void this.#database?.then(
      database => database?.close(),
      () => undefined,
    );
    this.#database = undefined;
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }

  async #change(key: string, create: boolean, change: Change): Promise<Draft | undefined> {
    let next: Draft | undefined;
    await this.#within('readwrite', create, table => {
      table.get(key).onsuccess = event => {
        const old = (event.target as IDBRequest<Draft | undefined>).result;
        next = change(old);
        if (next && next !== old) table.put(next);
        else if (!next && old) table.delete(key);
      };
    });
    return next;
  }

  /** Runs one transaction to its end. A database that does not exist has nothing in it: no work, no error. */
  async #within(
    mode: IDBTransactionMode,
    create: boolean,
    work: (table: IDBObjectStore) => void,
  ): Promise<void> {
    for (let tries = 1; ; tries++) {
      const database = await (this.#database ??= this.#open(create));
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

  /** Opens whatever version there is: a later release may have moved on, and will keep this table. */
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
