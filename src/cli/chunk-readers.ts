import { Worker } from 'node:worker_threads'
import type { Chunk } from './lines.ts'
import { type ChunkAnswer, failChunk, type ListSettings } from './read-chunk.ts'

interface Waiting {
  readonly chunk: Chunk
  readonly answer: (answer: ChunkAnswer) => void
}

/** Several worker threads that read chunks at the same time; the caller keeps the order by keeping the promises in order. */
export interface ChunkReaders {
  read(chunk: Chunk): Promise<ChunkAnswer>
  close(): Promise<void>
}

export const openChunkReaders = (count: number, list: ListSettings): ChunkReaders => {
  const idle: Worker[] = []
  const all = new Set<Worker>()
  const waiting: Waiting[] = []

  const start = (): void => {
    const worker = new Worker(new URL('./read-chunk-worker.ts', import.meta.url), { workerData: list })
    all.add(worker)
    idle.push(worker)
  }

  const giveOut = (): void => {
    while (idle.length > 0 && waiting.length > 0) {
      const worker = idle.shift()
      const task = waiting.shift()
      if (!worker || !task) return
      const settle = (answer: ChunkAnswer): void => {
        worker.removeAllListeners('message').removeAllListeners('error')
        task.answer(answer)
      }
      worker.once('message', (answer: ChunkAnswer) => {
        settle(answer)
        idle.push(worker)
        giveOut()
      })
      worker.once('error', (error: Error) => {
        all.delete(worker)
        settle(failChunk(task.chunk, error.message))
        start()
        giveOut()
      })
      worker.postMessage(task.chunk)
    }
  }

  for (let i = 0; i < count; i++) start()
  return {
    read: (chunk) =>
      new Promise((answer) => {
        waiting.push({ chunk, answer })
        giveOut()
      }),
    close: async () => {
      await Promise.all([...all].map((worker) => worker.terminate()))
    }
  }
}
