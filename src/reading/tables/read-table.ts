import { type Outcome, refuse } from '../../values/index.ts'
import { decodeText, isBinary } from '../decode-text.ts'
import { detectType } from '../detect-type.ts'
import { inspectArchive } from '../inspect-archive.ts'
import { memoryForTable } from '../limits.ts'
import { refuseBySize } from '../refuse-by-size.ts'
import { readSeparated } from './read-separated.ts'
import { readWorkbook } from './read-workbook.ts'
import type { BroughtTable, GivenTable } from './table.ts'

/**
 * The rows of a table: an Excel workbook (.xlsx), CSV in the encodings that texts come in, with commas, semicolons or tabs between its fields, or text
 * pasted from a sheet. Refuses: document_empty, document_too_large, document_encrypted, archive_broken, archive_unsafe, document_broken,
 * document_needs_room (where `memoryMB` is not enough), table_type_not_read, table_empty, table_too_long, table_too_wide, table_quote_open, sheet_missing.
 */
export const readTable = async ({ bytes, sheet }: GivenTable, memoryMB = Number.POSITIVE_INFINITY): Promise<Outcome<BroughtTable>> => {
  const size = refuseBySize(bytes.byteLength)
  if (size) return { ok: false, refusal: size }
  const found = detectType(bytes)
  if ('unsupported' in found)
    return found.unsupported === 'encrypted' ? refuse('document_encrypted') : refuse('table_type_not_read', { type: found.unsupported })
  if (found.type === 'pdf') return refuse('table_type_not_read', { type: 'PDF' })
  if (found.type === 'text') {
    const text = decodeText(bytes)
    return text === null || isBinary(text) ? refuse('table_type_not_read', { type: '?' }) : readSeparated(text)
  }
  const archive = await inspectArchive(bytes)
  if (!archive.ok) return archive
  if (!archive.value.parts.has('xl/workbook.xml')) return refuse('table_type_not_read', { type: nameOfZip(archive.value.names) })
  const needsMB = memoryForTable(archive.value.xmlBytes)
  if (needsMB > memoryMB) return refuse('document_needs_room', { needsMB, memoryMB })
  return readWorkbook(bytes, archive.value, sheet)
}

const nameOfZip = (names: readonly string[]): string =>
  names.includes('word/document.xml') ? 'DOCX' : names.includes('content.xml') ? 'ODS' : names.includes('xl/workbook.bin') ? 'XLSB' : 'ZIP'
