import { availableParallelism } from 'node:os'
import type { Article, BroughtTable, GivenTable } from '../reading/index.ts'
import type { NewDocument } from '../register/index.ts'
import { type Outcome, refuse } from '../values/index.ts'
import { memoryToRead } from './memory-limit.ts'
import type { OpeningTask } from './opening-task.ts'
import { openPool, type PoolOptions } from './process-pool.ts'
import type { Asked, ReadingTask, Wanted } from './reading-task.ts'
import { timeToOpen, timeToRead } from './time-limit.ts'

/**
 * Whatever happens to a process, only what it was reading is refused, and the next is read by a new one: reader_failed, reader_out_of_memory,
 * reader_too_slow, reader_stopped.
 */
export interface Reader {
  /** The article of a document. Refuses as `readDocument` does, too. */
  open(document: NewDocument): Promise<Outcome<Article>>
  /** The rows of a table. Refuses as `readTable` does, too. */
  openTable(table: GivenTable): Promise<Outcome<BroughtTable>>
  /** What is wanted of an article, or of a document that is opened first. */
  read<T extends Asked>(task: T & ({ readonly document: NewDocument } | { readonly article: Article })): Promise<Outcome<Wanted[T['want']]>>
  /** Starts processes before there is anything to read, so that the first document does not wait for them. */
  warm(): void
  /** Ends the processes; what is being read is refused with reader_stopped. */
  close(): Promise<void>
}

export interface ReaderOptions {
  /** Hears why a process failed; the person with the document hears the refusal. */
  readonly onFault: (fault: Error) => void
  /** How many documents are opened, and how many articles read, at one time; two where the machine can. */
  readonly processes?: number
  /** The memory that so many bytes or characters may fill, in MB; `memoryToRead` where not given. */
  readonly memory?: (size: number) => number
  /** How many milliseconds so many bytes or characters may take before their process is ended; `timeToOpen` and `timeToRead` where not given. */
  readonly timeLimit?: (size: number) => number
  /** What an opening process runs. */
  readonly opening?: URL
}

const OPENING = new URL('./opening-process.ts', import.meta.url)
const READING = new URL('./reading-process.ts', import.meta.url)

const CODES = { failed: 'reader_failed', out_of_memory: 'reader_out_of_memory', too_slow: 'reader_too_slow', stopped: 'reader_stopped' }

const sizeOf = (task: OpeningTask): number => ('table' in task ? task.table : task.document).bytes.byteLength

/**
 * Opens the reader: one small pool of processes takes documents apart, another reads articles. What comes from outside in formats that others
 * thought of is looked into by the first alone, which know nothing else and stay small. None runs before it is needed or asked to be warm.
 */
export const openReader = ({
  onFault,
  processes = Math.min(2, availableParallelism()),
  memory = memoryToRead,
  timeLimit,
  opening: file = OPENING
}: ReaderOptions): Reader => {
  const options = {
    processes,
    usualMemoryMB: memory(0),
    onFault,
    refusalOf: (what, _, limit) => refuse(CODES[what], what === 'out_of_memory' || what === 'too_slow' ? { limit } : undefined),
    failed: (trace) => `The reader failed: ${trace}`
  } satisfies Partial<PoolOptions<unknown>>
  const opening = openPool<OpeningTask>({
    ...options,
    file,
    memoryMB: (task) => memory(sizeOf(task)),
    timeLimit: (task) => (timeLimit ?? timeToOpen)(sizeOf(task)),
    ended: (task, limit) => `The reader was ended: ${sizeOf(task)} bytes were not opened within ${limit}`,
    needsMB: (outcome) => (!outcome.ok && outcome.refusal.code === 'document_needs_room' ? Number(outcome.refusal.about?.needsMB) : null)
  })
  const reading = openPool<ReadingTask>({
    ...options,
    file: READING,
    memoryMB: ({ article }) => memory(article.text.length),
    timeLimit: ({ article }) => (timeLimit ?? timeToRead)(article.text.length),
    ended: ({ article }, limit) => `The reader was ended: ${article.text.length} characters were not read within ${limit}`
  })
  // A process answers with what its task wants.
  const open = (document: NewDocument) => opening.run({ document }) as Promise<Outcome<Article>>
  return {
    open,
    openTable: (table) => opening.run({ table }) as Promise<Outcome<BroughtTable>>,
    read: async <T extends Asked>(task: T & ({ readonly document: NewDocument } | { readonly article: Article })) => {
      if ('article' in task) return (await reading.run(task)) as Outcome<Wanted[T['want']]>
      const { document, ...asked } = task
      const opened = await open(document)
      return opened.ok ? ((await reading.run({ ...asked, article: opened.value } as ReadingTask)) as Outcome<Wanted[T['want']]>) : opened
    },
    warm: () => {
      opening.warm()
      reading.warm()
    },
    close: async () => {
      await Promise.all([opening.close(), reading.close()])
    }
  }
}
