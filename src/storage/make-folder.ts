import { mkdir, open, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { accept, type Outcome, refuse } from '../values/index.ts'

/**
 * Makes the folder and those above it unless they are there, for this user's eyes only, and sees that a file can be made in it: only that tells
 * of a place that looks writable and is not (/proc, a share gone read-only). Refuses with data_folder_is_file, data_folder_not_writable.
 */
export const makeFolder = async (folder: string): Promise<Outcome<string>> => {
  try {
    await makeWithin(folder)
    const trial = join(folder, `.hopluu-trial-${process.pid}`)
    await (await open(trial, 'w', 0o600)).close()
    await rm(trial)
    return accept(folder)
  } catch (fault) {
    const reason = (fault as NodeJS.ErrnoException).code ?? String(fault)
    return reason === 'ENOTDIR' ? refuse('data_folder_is_file', { folder }) : refuse('data_folder_not_writable', { folder, reason })
  }
}

/**
 * One folder after the other, from the first that is there. Not `mkdir` with `recursive`: under /proc a folder that is there says that what is
 * to be made in it is missing, and Node.js then tries the two in turn for ever.
 */
const makeWithin = async (folder: string): Promise<void> => {
  const missing: string[] = []
  let above = folder
  while (!(await isThere(above))) {
    missing.push(above)
    above = dirname(above)
  }
  for (const path of missing.reverse()) await mkdir(path, { mode: 0o700 }).catch(ignoreMade)
}

/** Throws where a file stands on the way, or a link leads in a circle: nothing can be made there. */
const isThere = async (path: string): Promise<boolean> => {
  try {
    if ((await stat(path)).isDirectory()) return true
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw fault
  }
  throw Object.assign(new Error(`${path} is a file.`), { code: 'ENOTDIR' })
}

/** Another process may have made the folder meanwhile. */
const ignoreMade = (fault: NodeJS.ErrnoException): void => {
  if (fault.code !== 'EEXIST') throw fault
}
