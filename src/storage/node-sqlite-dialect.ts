import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
  type TransactionSettings
} from 'kysely'

/** Statements kept prepared; the register uses a few dozen, and some more where the number of rows is part of the statement. */
const KEPT_STATEMENTS = 200

/**
 * A statement that ends with this remark gives its rows as arrays, in the order of its columns: hundreds of thousands of rows are handed out in a third
 * of the time that objects take. PostgreSQL reads past it; `valuesIn` gives the same of both.
 */
export const ROWS_AS_ARRAYS = '/* rows as arrays */'

/** The values of a row of such a statement, in the order of its columns. */
export const valuesIn = (row: object): readonly unknown[] => (Array.isArray(row) ? row : Object.values(row))

/**
 * Kysely over Node's own SQLite. There is one connection, and SqliteAdapter says so: Kysely then lets every query and every whole transaction
 * wait its turn, so that what one request rolls back is never another's.
 */
export const nodeSqliteDialect = (database: DatabaseSync): Dialect => ({
  createDriver: () => new NodeSqliteDriver(database),
  createAdapter: () => new SqliteAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db) => new SqliteIntrospector(db)
})

class NodeSqliteDriver extends SqliteDriver {
  readonly #database: DatabaseSync

  constructor(database: DatabaseSync) {
    super({ database: asKyselyExpects(database) })
    this.#database = database
  }

  /** A transaction that will write takes the write lock at once: one that reads first and then finds another process writing could only fail. */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'))
  }

  /** On a full disk SQLite has rolled back already; a second rollback would fail and hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection)
  }
}

const asKyselyExpects = (database: DatabaseSync): SqliteDatabase => {
  const kept = new Map<string, SqliteStatement>()
  const prepare = (sql: string): SqliteStatement => {
    const statement = database.prepare(sql)
    const reader = statement.columns().length > 0
    // The row written last may be one of a word index's own, whose numbers go beyond what is exact in a double.
    if (!reader) statement.setReadBigInts(true)
    if (sql.endsWith(ROWS_AS_ARRAYS)) statement.setReturnArrays(true)
    return {
      reader,
      all: (given) => statement.all(...(given as SQLInputValue[])),
      run: (given) => statement.run(...(given as SQLInputValue[])),
      // A statement that is being stepped through cannot be shared.
      iterate: (given) => database.prepare(sql).iterate(...(given as SQLInputValue[]))
    }
  }
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = kept.get(sql) ?? prepare(sql)
      // Used last, dropped last.
      kept.delete(sql)
      kept.set(sql, statement)
      if (kept.size > KEPT_STATEMENTS) kept.delete(kept.keys().next().value as string)
      return statement
    }
  }
}
