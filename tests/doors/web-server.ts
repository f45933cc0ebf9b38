import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServer } from '../../src/api/index.ts'
import { type AppOptions, openApp } from '../../src/app/index.ts'
import type { DossierKind, DossierLine, Register } from '../../src/register/index.ts'

export const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url))

export interface OpenRegister {
  readonly register: Register
  close(): Promise<void>
}

/** The real program over an empty SQLite register in a folder of its own. */
export const openRegister = async (options: AppOptions = {}): Promise<OpenRegister> => {
  const folder = mkdtempSync(join(tmpdir(), 'hopluu-door-'))
  const app = await openApp({ environment: {}, dataFolder: folder, ...options })
  if (!app.ok) throw new Error(`The register did not open: ${app.refusal.code}`)
  const close = async (): Promise<void> => {
    await app.value.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { register: app.value.register, close }
}

/** The same behind a running server; `pages: null` serves the API alone. */
export const openServer = async (pages?: null, options: AppOptions = {}): Promise<OpenRegister & { readonly url: string }> => {
  const open = await openRegister(options)
  const started = await startServer({ register: open.register, port: 0, ...(pages === undefined ? {} : { pages }) })
  if (!started.ok) throw new Error(`The server did not start: ${started.refusal.code}`)
  const close = async (): Promise<void> => {
    await started.value.close()
    await open.close()
  }
  return { register: open.register, url: started.value.url, close }
}

/** Adds one of the example reports, accepts all that was read in it, and gives its id. */
export const acceptExample = async (register: Register, fileName: string): Promise<string> => {
  const reportId = await addExample(register, fileName)
  const report = await register.showReport(reportId)
  for (const { id, revision } of report.ok ? report.value.items : [])
    await register.decide({ reportId, itemId: id, revision, verdict: 'accept' })
  return reportId
}

/** Adds one of the example reports and gives its id. */
export const addExample = async (register: Register, fileName: string): Promise<string> => {
  const added = await register.addReport({ bytes: readFileSync(EXAMPLES + fileName), fileName })
  if (!added.ok) throw new Error(`${fileName} was refused: ${added.refusal.code}`)
  return added.value.reportId
}

/** The first dossier of a kind that is called this. */
export const dossierCalled = async (register: Register, kind: DossierKind, named: string): Promise<DossierLine> => {
  const found = await register.listDossiers({ kind, named })
  const [first] = found.ok ? found.value.rows : []
  if (!first) throw new Error(`There is no ${kind} called ${named}.`)
  return first
}
