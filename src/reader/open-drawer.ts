import type { PageReader, Printed } from '../register/index.ts'
import { type Outcome, refuse } from '../values/index.ts'
import type { DrawingTask, Drawn } from './drawing-task.ts'
import { keepLatest } from './keep-latest.ts'
import { openPool } from './thread-pool.ts'

export interface Drawer extends PageReader {
  /** Ends the thread; what it was drawing is refused with page_not_drawn. */
  close(): Promise<void>
}

export interface DrawerOptions {
  /** Hears why a thread failed; the person before the page hears the refusal. */
  readonly onFault: (fault: Error) => void
  /** The memory that the thread may fill beside PDFium's own, in MB; Node.js decides where not given. */
  readonly memoryMB?: number | undefined
  /** How many milliseconds a page may take. */
  readonly timeLimit?: number
  /** What the thread runs. */
  readonly thread?: URL
}

const THREAD = new URL('./drawing-thread.ts', import.meta.url)
/** The heaviest page that was met takes two seconds on a busy machine. */
const TIME_LIMIT = 20_000
/** A page is looked at again with every decision on it: where its letters stand is kept for these many, its picture by the browser. */
const KEPT = 48

const CODES = { failed: 'page_not_drawn', out_of_memory: 'page_too_heavy', too_slow: 'page_too_slow', stopped: 'page_not_drawn' }

/**
 * Opens what shows the pages of PDF originals, in one thread of its own: a page is drawn while reports are read, and one that never comes to
 * an end or fills the memory is refused while the next is drawn by a new thread.
 */
export const openDrawer = ({ onFault, memoryMB, timeLimit = TIME_LIMIT, thread = THREAD }: DrawerOptions): Drawer => {
  const pool = openPool<DrawingTask>({
    thread,
    threads: 1,
    memoryMB,
    onFault,
    timeLimit: () => timeLimit,
    refusalOf: (what, { page }) => refuse(CODES[what], { page }),
    failed: (trace) => `Drawing a page failed: ${trace}`,
    ended: ({ page, bytes }, seconds) => `Drawing was ended: page ${page} of ${bytes.byteLength} bytes was not drawn within ${seconds} s`
  })
  // The thread answers with what its task wants.
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
