/**
 * What a process may fill while it reads one document, in MB. Nearly every report is read within the least: the reader itself takes some 120.
 * Text costs more the more there is of it (ten million characters filled 1,230 MB), so that the limit grows with the document.
 */
export const LEAST_MEMORY_MB = 280
const MEMORY_PER_MB = 110
/** Up to here a document is covered by the least. */
const COVERED_MB = 0.75
const MB = 1024 * 1024

/** How much memory the reading of a document of this size (in bytes, or characters of an article) may fill, in MB. */
export const memoryToRead = (size: number): number => Math.round(LEAST_MEMORY_MB + MEMORY_PER_MB * Math.max(0, size / MB - COVERED_MB))

/** A page of the finest scan fills some 200 MB in PDFium, and its file is of several megabytes. */
const DRAWING_PER_MB = 60

/** How much memory showing a page of a PDF of this size may fill, in MB. */
export const memoryToDraw = (size: number): number => Math.round(LEAST_MEMORY_MB + (DRAWING_PER_MB * size) / MB)
