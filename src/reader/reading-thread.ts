import { parentPort } from 'node:worker_threads'
import { extract } from '../extraction/index.ts'
import { articleFromText } from '../reading/index.ts'
import { type ReadingTask, readTask } from './reading-task.ts'

// One reading thread: takes a task, answers it, waits for the next. It reads two words at once, so that its tables are loaded when a document comes.
extract(articleFromText('Hợp Lưu', {}), { id: 'warm' })

parentPort?.on('message', async (task: ReadingTask) => {
  try {
    parentPort?.postMessage({ outcome: await readTask(task) })
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
