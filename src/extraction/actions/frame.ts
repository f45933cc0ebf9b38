import type { Act } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'

/** A stretch of a sentence under one verb: who does what with words, and the words themselves (tokens `from` ≤ i < `to`). */
export interface Frame {
  readonly act: Act | 'none'
  /** The cue's tokens; −1 where the frame has none. */
  readonly cueFrom: number
  readonly cueTo: number
  readonly subject: readonly Actor[]
  readonly addressee: readonly Actor[]
  readonly from: number
  readonly to: number
  /** "Đoàn được giới thiệu về …": the subject hears it; the other side tells it. */
  readonly isHeard?: boolean
}

/** A frame whose end is not known yet. */
export type OpenFrame = Omit<Frame, 'to'>
