import { parentPort, workerData } from 'node:worker_threads'
import { loadOriginals } from './originals.ts'
import { readMutant } from './read-mutant.ts'

const { from, to } = workerData as { readonly from: number; readonly to: number }
const originals = loadOriginals()
for (let number = from; number < to; number++) {
  parentPort?.postMessage({ begun: number })
  parentPort?.postMessage(await readMutant(number, originals))
}
