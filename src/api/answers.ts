import type { Plain } from './schemas.ts'

/** The register's views are read-only; as JSON they are anybody's. */
export const plain = <T>(view: T): Plain<T> => view as Plain<T>

/** Query and body fields that were given, without the undefined ones that optional fields leave behind. */
export const given = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> }
