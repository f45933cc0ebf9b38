// The database behind the register: SQLite in a file, or PostgreSQL. In: a file or an address. Out: a Store for each workspace; faults are thrown.
export { backUpSqlite } from './back-up-sqlite.ts'
export { type Database, databaseOver } from './database.ts'
export type { DatabaseKind } from './database-kind.ts'
export { type FaultCode, StorageFault } from './faults.ts'
export { makeFolder } from './make-folder.ts'
export { openPostgres } from './open-postgres.ts'
export { openSqlite } from './open-sqlite.ts'
