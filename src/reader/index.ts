// The reader in threads of its own, so that a long document holds up nobody. In: a document, or an article once read. Out: its record, or a refusal.
export { openReader, type Reader, type ReaderOptions } from './open-reader.ts'
export type { ReadFrom } from './reading-task.ts'
export { timeToRead } from './time-limit.ts'
