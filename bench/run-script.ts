import { spawn } from 'node:child_process'
import { ROOT } from './server-process.ts'

/** Runs a file of this folder in a process of its own and calls `onLine` with each line it prints; false where it crashed or was stopped for taking too long. */
export const runScript = (
  file: string,
  words: readonly string[],
  onLine: (line: string) => void,
  /** Milliseconds after which a process that has said nothing new is stopped. */
  patience: number
): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [`${ROOT}bench/${file}`, ...words], { stdio: ['ignore', 'pipe', 'inherit'] })
    let rest = ''
    let stopped = false
    const stop = (): void => {
      stopped = true
      child.kill('SIGKILL')
    }
    let timer = setTimeout(stop, patience)
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      clearTimeout(timer)
      timer = setTimeout(stop, patience)
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    })
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      if (rest !== '') onLine(rest)
      resolve(!stopped && code === 0)
    })
  })
