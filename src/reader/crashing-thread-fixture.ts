import { parentPort } from 'node:worker_threads'
import type { DrawingTask } from './drawing-task.ts'
import type { ReadingTask } from './reading-task.ts'

// A thread as no reader should be: what it does to a document is written in the document's first word.
parentPort?.on('message', (task: ReadingTask | DrawingTask) => {
  const bytes = 'bytes' in task ? task.bytes : 'document' in task.from ? task.from.document.bytes : new Uint8Array()
  const [word] = new TextDecoder().decode(bytes).split(' ')
  if (word === 'exit') process.exit(9)
  if (word === 'throw') throw new Error('thrown outside of any reading')
  if (word === 'hang') return
  while (word === 'spin') {}
  parentPort?.postMessage(word === 'fault' ? { fault: 'the trace of a fault' } : { outcome: { ok: true, value: word } })
})
