import { parentPort } from 'node:worker_threads'
import { extract } from '../extraction/index.ts'
import { articleFromText } from '../reading/index.ts'
import { type PostedTask, readTask } from './reading-task.ts'
import { KnowledgeReceiver } from './send-knowledge.ts'

// One reading thread: takes a task, answers it, waits for the next. It reads two words at once, so that its tables are loaded when a document comes.
extract(articleFromText('Hợp Lưu', {}), { id: 'warm' })

const receiver = new KnowledgeReceiver()

parentPort?.on('message', async (task: PostedTask) => {
  try {
    parentPort?.postMessage({ outcome: await readTask({ ...task, knowledge: receiver.of(task.knowledge) }) })
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
})
