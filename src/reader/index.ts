// The reader in processes of its own, bounded in memory and time, so that no document holds up or brings down the rest. In: a document, an article once read, or a page of a PDF. Out: its record, or the page's picture and print, or a refusal.
export { type Drawer, type DrawerOptions, openDrawer } from './open-drawer.ts'
export { openReader, type Reader, type ReaderOptions } from './open-reader.ts'
export { timeToRead } from './time-limit.ts'
