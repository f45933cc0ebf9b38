import { type OfficialDocument, writeDocx, writeHtml } from '../exchange/index.ts'

export const DOCUMENT_FORMATS = ['docx', 'html'] as const
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

/** Writes a document: pages ask for it here, since it stands on tables of `data/` that their bundle does not carry. */
export type WriteDocument = (document: OfficialDocument, format: DocumentFormat) => Promise<Uint8Array>

export const writeDocument: WriteDocument = async (document, format) =>
  format === 'docx' ? writeDocx(document) : new TextEncoder().encode(writeHtml(document))
