import { parentPort, workerData } from 'node:worker_threads'
import type { Chunk } from './lines.ts'
import { type ListSettings, readChunk } from './read-chunk.ts'

// One reader among several: takes a chunk, answers it, waits for the next.
parentPort?.on('message', async (chunk: Chunk) => {
  parentPort?.postMessage(await readChunk(chunk, workerData as ListSettings))
})
