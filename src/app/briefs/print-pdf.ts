import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { accept, type Outcome, refuse } from '../../values/index.ts'

/** LibreOffice under the names that systems give it. */
const PROGRAMS = ['soffice', 'libreoffice']
const MOST_MS = 60_000

/**
 * A DOCX as PDF, printed by LibreOffice in a folder and a profile of its own, which are gone afterwards. Refuses with pdf_needs_office where there is none. The
 * bytes of a PDF hold the moment of printing: only what is on its pages is the same each time.
 */
export const printPdf = async (docx: Uint8Array): Promise<Outcome<Uint8Array>> => {
  const folder = await mkdtemp(join(tmpdir(), 'hopluu-print-'))
  try {
    const file = join(folder, 'document.docx')
    await writeFile(file, docx)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    for (const program of PROGRAMS)
      if (await ran(program, [profile, '--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, file]))
        return accept(new Uint8Array(await readFile(join(folder, 'document.pdf'))))
    return refuse('pdf_needs_office')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** False where there is no such program; whatever else goes wrong is a fault. */
const ran = (program: string, words: readonly string[]): Promise<boolean> =>
  new Promise((done, fail) => {
    execFile(program, [...words], { timeout: MOST_MS }, (fault) => {
      if (!fault) done(true)
      else if (fault.code === 'ENOENT') done(false)
      else fail(new Error('LibreOffice did not print the document', { cause: fault }))
    })
  })
