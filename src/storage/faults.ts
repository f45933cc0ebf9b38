/** What can go wrong with a database, whichever it is. Each has its sentences in `wording/`. */
export type FaultCode =
  | 'storage_row_exists'
  | 'storage_row_missing'
  | 'storage_full'
  | 'storage_read_only'
  | 'storage_busy'
  | 'storage_damaged'
  | 'storage_disk_failed'
  | 'storage_unreachable'
  | 'storage_not_allowed'
  | 'storage_files_unreachable'
  | 'storage_file_missing'
  | 'storage_file_altered'
  | 'store_outside_transaction'
  | 'storage_failed'

/** A fault of the database or of its use: thrown, never swallowed. `cause` is the driver's own error. */
export class StorageFault extends Error {
  override readonly name = 'StorageFault'
  readonly code: FaultCode

  constructor(code: FaultCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** SQLite's extended result codes whose primary code (the low byte) would say too little. */
const SQLITE_EXTENDED: Readonly<Record<number, FaultCode>> = {
  787: 'storage_row_missing', // SQLITE_CONSTRAINT_FOREIGNKEY
  1555: 'storage_row_exists', // SQLITE_CONSTRAINT_PRIMARYKEY
  2067: 'storage_row_exists', // SQLITE_CONSTRAINT_UNIQUE
  4874: 'storage_full' // SQLITE_IOERR_SHMSIZE: no room for what goes with the file
}

const SQLITE_PRIMARY: Readonly<Record<number, FaultCode>> = {
  3: 'storage_not_allowed', // SQLITE_PERM
  5: 'storage_busy', // SQLITE_BUSY
  6: 'storage_busy', // SQLITE_LOCKED
  8: 'storage_read_only', // SQLITE_READONLY
  10: 'storage_disk_failed', // SQLITE_IOERR
  11: 'storage_damaged', // SQLITE_CORRUPT
  13: 'storage_full', // SQLITE_FULL
  14: 'storage_unreachable', // SQLITE_CANTOPEN
  26: 'storage_damaged' // SQLITE_NOTADB
}

/** PostgreSQL's SQLSTATE, by code and then by its class (the first two characters). */
const POSTGRES: Readonly<Record<string, FaultCode>> = {
  '23505': 'storage_row_exists', // unique_violation
  '23503': 'storage_row_missing', // foreign_key_violation
  '53100': 'storage_full', // disk_full
  '58030': 'storage_disk_failed', // io_error
  '25006': 'storage_read_only', // read_only_sql_transaction
  '40001': 'storage_busy', // serialization_failure
  '40P01': 'storage_busy', // deadlock_detected
  '55P03': 'storage_busy', // lock_not_available
  '53300': 'storage_busy', // too_many_connections
  '57014': 'storage_busy', // query_canceled
  '3D000': 'storage_unreachable', // invalid_catalog_name: no such database
  '42501': 'storage_not_allowed', // insufficient_privilege
  '08': 'storage_unreachable', // connection exceptions
  '28': 'storage_not_allowed', // invalid authorisation
  '57': 'storage_unreachable', // the server is stopped, starting or stopping
  XX: 'storage_damaged' // data_corrupted, index_corrupted
}

const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'])

/** Messages of pg that carry no code. */
const LOST_CONNECTION =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout)/

/** The fault that a driver's error stands for; null for errors that are not a database's. The one place that knows either database's codes. */
const faultCodeOf = (error: unknown): FaultCode | null => {
  if (!(error instanceof Error)) return null
  const { code, errcode } = error as { code?: unknown; errcode?: unknown }
  if (code === 'ERR_SQLITE_ERROR' && typeof errcode === 'number') {
    return SQLITE_EXTENDED[errcode] ?? SQLITE_PRIMARY[errcode & 0xff] ?? 'storage_failed'
  }
  if (error instanceof AggregateError) return faultCodeOf(error.errors[0])
  if (typeof code === 'string') {
    if (NETWORK.has(code)) return 'storage_unreachable'
    if (/^[0-9A-Z]{5}$/.test(code)) return POSTGRES[code] ?? POSTGRES[code.slice(0, 2)] ?? 'storage_failed'
  }
  return LOST_CONNECTION.test(error.message) ? 'storage_unreachable' : null
}

/** A database's error as a StorageFault; every other error as it is. */
export const asFault = (error: unknown): unknown => {
  if (error instanceof StorageFault) return error
  const code = faultCodeOf(error)
  return code === null ? error : new StorageFault(code, (error as Error).message, { cause: error })
}

/** The same functions, their errors turned into faults. */
export const withFaults = <T extends object>(methods: T): T =>
  Object.fromEntries(
    Object.entries(methods).map(([name, method]) => [
      name,
      async (...given: unknown[]) => {
        try {
          return await method(...given)
        } catch (error) {
          throw asFault(error)
        }
      }
    ])
  ) as T
