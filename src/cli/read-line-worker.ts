import { parentPort, workerData } from 'node:worker_threads'
import type { Line } from './lines.ts'
import { openDocuments } from './open-document.ts'
import { type ListSettings, readLine } from './read-line.ts'

// One reader among several: takes lines, answers each in turn as soon as it is read.
const documents = openDocuments()
let before: Promise<void> = Promise.resolve()
parentPort?.on('message', (line: Line) => {
  before = before.then(async () => parentPort?.postMessage(await readLine(line, workerData as ListSettings, documents)))
})
