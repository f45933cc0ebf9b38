import type { PageReader, Printed } from '../register/index.ts'
import { type Outcome, refuse } from '../values/index.ts'
import type { DrawingTask, Drawn } from './drawing-task.ts'
import { keepLatest } from './keep-latest.ts'
import { memoryToDraw } from './memory-limit.ts'
import { openPool } from './process-pool.ts'

export interface Drawer extends PageReader {
  /** Ends the process; what it was drawing is refused with page_not_drawn. */
  close(): Promise<void>
}

export interface DrawerOptions {
  /** Hears why a process failed; the person before the page hears the refusal. */
  readonly onFault: (fault: Error) => void
  /** The memory that showing a page of a PDF of so many bytes may fill, in MB; `memoryToDraw` where not given. */
  readonly memory?: (size: number) => number
  /** How many milliseconds a page may take. */
  readonly timeLimit?: number
  /** What the process runs. */
  readonly file?: URL
}

const FILE = new URL('./drawing-process.ts', import.meta.url)
/** The heaviest page that was met takes two seconds on a busy machine. */
const TIME_LIMIT = 20_000
/** A page is looked at again with every decision on it: where its letters stand is kept for these many, its picture by the browser. */
const KEPT = 48

const CODES = { failed: 'page_not_drawn', out_of_memory: 'page_too_heavy', too_slow: 'page_too_slow', stopped: 'page_not_drawn' }

/**
 * Opens what shows the pages of PDF originals, in one process of its own: a page is drawn while reports are read, and one that never comes to
 * an end or fills the memory is refused while the next is drawn by a new process.
 */
export const openDrawer = ({ onFault, memory = memoryToDraw, timeLimit = TIME_LIMIT, file = FILE }: DrawerOptions): Drawer => {
  const pool = openPool<DrawingTask>({
    file,
    processes: 1,
    memoryMB: ({ bytes }) => memory(bytes.byteLength),
    usualMemoryMB: memory(0),
    onFault,
    timeLimit: () => timeLimit,
    refusalOf: (what, { page }, limit) => refuse(CODES[what], { page, limit }),
    failed: (trace) => `Drawing a page failed: ${trace}`,
    ended: ({ page, bytes }, limit) => `Drawing was ended: page ${page} of ${bytes.byteLength} bytes was not drawn within ${limit}`
  })
  // The process answers with what its task wants.
  const ask = async <W extends keyof Drawn>(want: W, original: Printed, page: number) =>
    (await pool.run({ want, bytes: await original.bytes(), page })) as Outcome<Drawn[W]>
  const sizes = keepLatest<Outcome<Drawn['sizes']>>(KEPT)
  const prints = keepLatest<Outcome<Drawn['print']>>(KEPT)
  return {
    sizes: (original) => sizes(original.sha256, () => ask('sizes', original, 1)),
    print: (original, page) => prints(`${original.sha256} ${page}`, () => ask('print', original, page)),
    draw: (original, page) => ask('picture', original, page),
    close: pool.close
  }
}
