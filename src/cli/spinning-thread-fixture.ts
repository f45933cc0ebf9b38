import { parentPort } from 'node:worker_threads'
import type { Line } from './lines.ts'

// A thread that answers each line with itself, but for the lines that say what else it does.
parentPort?.on('message', ({ bytes }: Line) => {
  const json = new TextDecoder().decode(bytes)
  if (json === 'throw') throw new Error('thrown outside of any reading')
  while (json === 'spin') {}
  parentPort?.postMessage({ json, outcome: 'read' })
})
