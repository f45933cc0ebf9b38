import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { answerTasks } from './answer-tasks.ts'

// A process that tries what a reader has no need of, and says how each ended.

const tried = (what: () => unknown): string => {
  try {
    what()
    return 'done'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'thrown'
  }
}

const connected = (): Promise<string> =>
  new Promise((resolve) => {
    try {
      connect(9, '127.0.0.1')
        .on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'failed'))
        .on('connect', () => resolve('done'))
    } catch (error) {
      resolve((error as NodeJS.ErrnoException).code ?? 'thrown')
    }
  })

answerTasks(async ({ secret, folder }: { readonly secret: string; readonly folder: string }) => ({
  readProgram: tried(() => readFileSync(fileURLToPath(import.meta.url))),
  readOutside: tried(() => readFileSync(secret)),
  writeProgram: tried(() => writeFileSync(fileURLToPath(new URL('./written.txt', import.meta.url)), '')),
  writeOutside: tried(() => writeFileSync(join(folder, 'written.txt'), '')),
  startProgram: tried(() => execFileSync(process.execPath, ['--version'])),
  startThread: tried(() => new Worker('', { eval: true })),
  connect: await connected(),
  environment: Object.keys(process.env).filter((name) => /COMPILE_CACHE/.test(name)),
  settings: Object.keys(process.env).filter((name) => /HOPLUU|DATABASE/.test(name))
}))
