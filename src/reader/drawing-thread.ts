import { parentPort } from 'node:worker_threads'
import { type DrawingTask, drawTask } from './drawing-task.ts'

// The drawing thread: takes a task, answers it, waits for the next. It knows nothing of extraction, so that it starts at once.
parentPort?.on('message', async (task: DrawingTask) => {
  try {
    parentPort?.postMessage({ outcome: await drawTask(task) })
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
