import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { parseHTML } from 'linkedom'
import mammoth from 'mammoth'
import { extractText } from 'unpdf'

/**
 * All text of a document, page furniture included. It stands apart from `src/reading` on purpose:
 * what an annotation quotes is looked up in the document itself, not in what our reader made of it.
 */
export const textOfDocument = async (path: string): Promise<string> => {
  const bytes = readFileSync(path)
  switch (extname(path)) {
    case '.html':
      return parseHTML(bytes.toString('utf8')).document.body.textContent ?? ''
    case '.docx':
      return (await mammoth.extractRawText({ buffer: bytes })).value
    case '.pdf':
      return (await extractText(new Uint8Array(bytes), { mergePages: true })).text
    default:
      return bytes.toString('utf8')
  }
}
