import { randomUUID } from 'node:crypto'
import { access, constants, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StorageFault } from '../faults.ts'
import type { Files } from './files.ts'

const codeOf = (fault: unknown): string => (fault as NodeJS.ErrnoException).code ?? ''

const CODES: Readonly<Record<string, 'storage_full' | 'storage_read_only' | 'storage_not_allowed'>> = {
  ENOSPC: 'storage_full',
  EDQUOT: 'storage_full',
  EROFS: 'storage_read_only',
  EACCES: 'storage_not_allowed',
  EPERM: 'storage_not_allowed'
}

/** Originals in a folder that all servers see. Each is written beside its place, brought to the disk and renamed, so that half a file is never found. */
export const folderFiles = (folder: string): Files => {
  const faulty = async <T>(act: () => Promise<T>): Promise<T> => {
    try {
      return await act()
    } catch (fault) {
      throw new StorageFault(CODES[codeOf(fault)] ?? 'storage_files_unreachable', `${folder}: ${codeOf(fault)}`, { cause: fault })
    }
  }
  return {
    place: folder,
    put: (key, bytes) =>
      faulty(async () => {
        // Where the folder itself is gone, a share that is not there, none is made in its place on this machine's own disk.
        await access(`${folder}/`)
        const file = join(folder, key)
        const beside = `${file}.${randomUUID()}`
        await mkdir(dirname(file), { recursive: true, mode: 0o700 })
        try {
          const handle = await open(beside, 'wx', 0o600)
          try {
            await handle.writeFile(bytes)
            await handle.sync()
          } finally {
            await handle.close()
          }
          await rename(beside, file)
        } finally {
          await rm(beside, { force: true })
        }
        await settle(dirname(file))
      }),
    get: (key) =>
      faulty(async () => {
        try {
          return new Uint8Array(await readFile(join(folder, key)))
        } catch (fault) {
          if (codeOf(fault) === 'ENOENT') return null
          throw fault
        }
      }),
    remove: (key) => faulty(() => rm(join(folder, key), { force: true })),
    answers: () => faulty(() => access(`${folder}/`, constants.R_OK | constants.W_OK | constants.X_OK))
  }
}

/** Writes a folder's names to the disk, so that a power cut does not undo what was renamed. Windows has nothing of the kind. */
const settle = async (folder: string): Promise<void> => {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
