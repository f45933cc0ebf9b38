import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { accept, type Outcome, refuse } from '../values/index.ts'

/**
 * Where a name given on the command line points. `npm run` starts us in the checkout whatever folder the user stood in and
 * keeps that folder in INIT_CWD, so a relative name means what it meant there.
 */
export const resolveFile = (name: string, environment: NodeJS.ProcessEnv = process.env): string =>
  resolve(environment.npm_lifecycle_event === 'hopluu' ? (environment.INIT_CWD ?? '.') : '.', name)

const REFUSED: Readonly<Record<string, string>> = {
  ENOENT: 'file_not_found',
  ENOTDIR: 'file_not_found',
  EISDIR: 'file_is_folder',
  EACCES: 'file_not_permitted',
  EPERM: 'file_not_permitted'
}

/** Asks the file system; its everyday answers become refusals, anything else stays a fault. */
const ask = async <T>(name: string, question: (path: string) => Promise<T>): Promise<Outcome<T>> => {
  try {
    return accept(await question(resolveFile(name)))
  } catch (error) {
    const code = REFUSED[(error as NodeJS.ErrnoException).code ?? '']
    if (code) return refuse(code, { path: name })
    throw error
  }
}

/** The size of a file in bytes, null where it has none to tell (a pipe, a device). Refuses with file_not_found, file_is_folder, file_not_permitted. */
export const sizeOf = async (name: string): Promise<Outcome<number | null>> => {
  const found = await ask(name, (path) => stat(path))
  if (!found.ok) return found
  if (found.value.isDirectory()) return refuse('file_is_folder', { path: name })
  return accept(found.value.isFile() ? found.value.size : null)
}

/** The bytes of a file, or of standard input for "-". Refuses as `readFileBytes` does. */
export const readBytes = (name: string, input: NodeJS.ReadableStream, limit: number): Promise<Outcome<Uint8Array>> =>
  name === '-' ? readStream(name, input, limit) : readFileBytes(name, limit)

/**
 * The bytes of a file. Its size is asked first, and compared with the limit (bytes), so that a file too large costs no memory.
 * Refuses as `sizeOf` does, and with document_empty, document_too_large.
 */
export const readFileBytes = async (name: string, limit: number): Promise<Outcome<Uint8Array>> => {
  const size = await sizeOf(name)
  if (!size.ok) return size
  const { refuseBySize } = await import('../reading/index.ts')
  const refusal = size.value === null ? null : refuseBySize(size.value, limit)
  if (refusal) return refuse(refusal.code, { ...refusal.about, fileName: name })
  const read = await ask(name, (path) => readStream(name, createReadStream(path, { highWaterMark: PIECE }), limit))
  return read.ok ? read.value : read
}

const PIECE = 256 * 1024

/** What has no size to ask for, or may grow, is counted as it comes, and no more is taken once it is too large. */
const readStream = async (name: string, input: NodeJS.ReadableStream, limit: number): Promise<Outcome<Uint8Array>> => {
  const { refuseBySize } = await import('../reading/index.ts')
  const parts: Buffer[] = []
  let size = 0
  for await (const part of input) {
    parts.push(Buffer.from(part))
    size += part.length
    const refusal = size > 0 ? refuseBySize(size, limit) : null
    if (refusal) return refuse(refusal.code, { ...refusal.about, fileName: name })
  }
  return accept(Buffer.concat(parts))
}
