/**
 * Kysely on PGlite. PGlite is one PostgreSQL session inside this process, so only one connection is in use at a time:
 * no other request's statement can get into a transaction.
 */
import type {PGlite} from '@electric-sql/pglite';
import {
  CompiledQuery,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
} from 'kysely';

/**
 * Called after each unit of work that wrote something, once the next may begin. Resolves when the data is on the disk.
 */
export type AfterWriting = () => Promise<void>;

/** A dialect for an open PGlite; closing Kysely leaves PGlite open, because the code that opened it closes it. */
export function createPGliteDialect(pglite: PGlite, afterWriting: AfterWriting): Dialect {
  return {
    createDriver: () => new PGliteDriver(pglite, afterWriting),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db: Kysely<unknown>) => new PostgresIntrospector(db),
  };
}

class PGliteConnection implements DatabaseConnection {
  wrote = false;
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (query.query.kind !== 'SelectQueryNode') this.wrote = true;
    const result = await this.#pglite.query<R>(query.sql, [...query.parameters]);
    return {rows: result.rows as R[], numAffectedRows: BigInt(result.affectedRows ?? 0)};
  }

  // eslint-disable-next-line require-yield -- PGlite hands over whole results; nothing here asks for streams.
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('PGlite does not stream: read page by page');
  }
}

class PGliteDriver implements Driver {
  readonly #pglite: PGlite;
  readonly #afterWriting: AfterWriting;
  /** Settles when the connection acquired last is released. */
  #queue: Promise<void> = Promise.resolve();
  readonly #release = new WeakMap<DatabaseConnection, () => void>();

  constructor(pglite: PGlite, afterWriting: AfterWriting) {
    this.#pglite = pglite;
    this.#afterWriting = afterWriting;
  }

  async init(): Promise<void> {
    await this.#pglite.waitReady;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#queue;
    const connection = new PGliteConnection(this.#pglite);
    this.#queue = new Promise(resolve => this.#release.set(connection, resolve));
    await before;
    return connection;
  }

  async releaseConnection(connection: PGliteConnection): Promise<void> {
    this.#release.get(connection)?.();
    // After the release, so that many requests share one flush.
    if (connection.wrote) await this.#afterWriting();
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async destroy(): Promise<void> {
    await this.#queue;
  }
}
