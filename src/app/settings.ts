import { type ReadingLine, type Settings, settingsOf } from '../operation/index.ts'
import type { Outcome } from '../values/index.ts'

export interface AppOptions {
  /** Stands for process.env. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Stand for HOPLUU_DATA and HOPLUU_PORT, and win over them. */
  readonly dataFolder?: string
  readonly port?: number
  /** Hears of faults that belong to no request. By default they go to stderr. */
  readonly onFault?: (fault: Error) => void
  /** Hears of each document that was opened or read, or not, and how long it took. */
  readonly onReading?: (line: ReadingLine) => void
  /** Hears in which file a register was kept as it was, before its schema is brought up to date. */
  readonly onUpgrade?: (file: string) => void
  /** True where documents will come: the reader is made ready at once, beside the opening of the register. */
  readonly expectsDocuments?: boolean
  /**
   * Where the program goes on running: soon after its start the reader is made ready, and what was left to be done later is done, by a server unless it is
   * left to workers.
   */
  readonly goesOn?: 'server' | 'worker'
  /** How long the first to ask waits, in milliseconds, for what an older program kept to be brought up to date, where the program goes on running. */
  readonly catchesUpMs?: number
  /** The memory that reading one document or showing one page may fill, in MB; it goes by the document's size where not given. */
  readonly readingMemoryMB?: number
}

/** The settings of this process. Refuses as `settingsOf` does. */
export const readSettings = ({ environment = process.env, dataFolder, port }: AppOptions = {}): Outcome<Settings> =>
  settingsOf({ environment, dataFolder, port })
