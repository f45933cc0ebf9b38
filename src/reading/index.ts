// Reading: what a report's bytes say, or a table's. In: bytes or text, and what the caller knows of them. Out: an article (title, body, captions, imprint), the rows of a table, a picture without what it tells of its owner, or a refusal.
export type { Article, DocumentHints, Source } from './article.ts'
export { decodeText } from './decode-text.ts'
export { findPdf } from './find-pdf.ts'
export { MAX_DOCUMENT_BYTES, MAX_PHOTO_BYTES, MAX_PHOTO_SIDE } from './limits.ts'
export type { PagePicture, PagePrint, PageSize } from './page-print.ts'
export { PICTURE_TYPES, type Picture, type PictureType } from './pictures/picture.ts'
export { readPicture } from './pictures/read-picture.ts'
export { type Box, placeWords, stretchOfPage } from './place-words.ts'
export { readDocument, readPlainText } from './read-document.ts'
export { articleFromText } from './read-text.ts'
export { refuseBySize } from './refuse-by-size.ts'
export { restoreArticle } from './restore-article.ts'
export type { BroughtTable, GivenTable, TableCell, TableRow } from './tables/table.ts'

/** What opens tables; loaded when the first is brought. */
export const loadTableReader = () => import('./tables/read-table.ts')

/** What shows the pages of a PDF; loaded when the first page is asked for. */
export const loadPageReader = () => import('./page-print.ts')
