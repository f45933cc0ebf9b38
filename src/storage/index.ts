// The database behind the register: SQLite in a file, or PostgreSQL. In: a file or an address. Out: a Store for each workspace; faults are thrown.

export type { Check, Checked } from './audit/check-register.ts'
export { type Database, databaseOver, type WorkspaceLine } from './database.ts'
export type { DatabaseKind } from './database-kind.ts'
export { type FaultCode, StorageFault } from './faults.ts'
export { type BackedUp, backUp } from './keeping/back-up.ts'
export { lookInto } from './keeping/look-into.ts'
export { fileBeforeUpgrade, type Restored, restore } from './keeping/restore.ts'
export type { Where } from './keeping/where.ts'
export { makeFolder } from './make-folder.ts'
export { openPostgres } from './open-postgres.ts'
export { openSqlite, openSqliteForReading } from './open-sqlite.ts'
export { type Transferred, transferSqlite } from './transfer/transfer-sqlite.ts'
