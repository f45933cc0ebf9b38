export { readingAccounts } from './read-accounts.ts'
export type { AccountTables } from './rows.ts'
export { touchSession, touchToken, writingAccounts } from './write-accounts.ts'
