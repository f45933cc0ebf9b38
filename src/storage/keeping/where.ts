import type { Files } from '../files/files.ts'

/** Where a register lives. An address holds a password: it is never shown. */
export type Where = ({ readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string }) & {
  /** Where originals are kept beside the database. */
  readonly files?: Files | null
}
