// The reader in threads of its own, so that a long document holds up nobody. In: a document, an article once read, or a page of a PDF. Out: its record, or the page's picture and print, or a refusal.
export { type Drawer, type DrawerOptions, openDrawer } from './open-drawer.ts'
export { openReader, type Reader, type ReaderOptions } from './open-reader.ts'
export type { ReadFrom } from './reading-task.ts'
export { timeToRead } from './time-limit.ts'
