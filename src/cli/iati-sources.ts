import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileInArchive } from '../exchange/iati/activities.ts'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { resolveFile, sizeOf } from './input.ts'

const PIECE_BYTES = 256 * 1024
const TAKEN = /\.(?:xml|xml\.gz|gz|zip)$/i
const FETCH_MS = 120_000

/**
 * What names on the command line stand for: files, all files of a folder that can be one of IATI, standard input for "-", and addresses where `network` is given. Nothing is opened
 * before it is read. Refuses with file_not_found, file_not_permitted, iati_network_off, iati_no_files.
 */
export const openSources = async (names: readonly string[], network: boolean): Promise<Outcome<FileInArchive[]>> => {
  const sources: FileInArchive[] = []
  for (const name of names) {
    if (name === '-') sources.push({ name, chunks: process.stdin })
    else if (/^https?:\/\//i.test(name)) {
      if (!network) return refuse('iati_network_off', { url: name })
      sources.push({ name, chunks: fetched(name) })
    } else {
      const files = await filesOf(name)
      if (!files.ok) return files
      sources.push(
        ...files.value.map((file) => ({ name: file, chunks: createReadStream(resolveFile(file), { highWaterMark: PIECE_BYTES }) }))
      )
    }
  }
  return accept(sources)
}

const filesOf = async (name: string): Promise<Outcome<string[]>> => {
  const isFolder = await stat(resolveFile(name)).then(
    (found) => found.isDirectory(),
    () => false
  )
  if (!isFolder) {
    const there = await sizeOf(name)
    return there.ok ? accept([name]) : there
  }
  const files = (await readdir(resolveFile(name))).filter((file) => TAKEN.test(file)).sort()
  return files.length > 0 ? accept(files.map((file) => join(name, file))) : refuse('iati_no_files', { file: name })
}

/** What an address could not be read for. */
export class NotFetched extends Error {}

async function* fetched(url: string): AsyncGenerator<Uint8Array> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(FETCH_MS) })
    if (!response.ok || response.body === null) throw new NotFetched(`HTTP ${response.status}`)
    yield* response.body
  } catch (cause) {
    if (cause instanceof NotFetched) throw cause
    const { message, cause: inner } = cause as Error
    throw new NotFetched(inner instanceof Error ? inner.message : message)
  }
}
