import { answerTasks } from './answer-tasks.ts'
import type { DrawingTask } from './drawing-task.ts'
import type { OpeningTask } from './opening-task.ts'

/** Memory that is kept, and filled, so that it is there. */
const kept: Uint8Array[] = []

// A process as no reader should be: what it does to a document is written in the document's first word.
answerTasks((task: OpeningTask | DrawingTask): Promise<unknown> => {
  const { bytes } = 'table' in task ? task.table : 'document' in task ? task.document : task
  const [word] = new TextDecoder().decode(bytes).split(' ')
  if (word === 'exit') process.exit(9)
  if (word === 'throw') setImmediate(() => throwing('Nguyễn Văn An'))
  if (word === 'hang' || word === 'throw') return new Promise(() => {})
  while (word === 'spin') {}
  while (word === 'buffers') kept.push(new Uint8Array(1024 * 1024).fill(7))
  if (word === 'fault') throwing('Nguyễn Văn An')
  return Promise.resolve({ ok: true, value: word })
})

const throwing = (name: string): never => {
  throw new RangeError(`What a parser says of ${name}`)
}
