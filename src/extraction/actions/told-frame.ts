import type { CueEntry, KnownMatch, Sentence, Tokens } from '../../language/index.ts'
import type { Actor } from '../actors/actors.ts'
import { referencesOf } from '../actors/sides.ts'
import type { Reference } from '../record.ts'
import type { ActionSetting } from './draft-action.ts'
import type { Frame } from './frame.ts'

/** One frame in its sentence, with all that it is read with. */
export interface ToldFrame {
  readonly setting: ActionSetting
  readonly tokens: Tokens
  readonly sentence: Sentence
  readonly frame: Frame
  /** The cues and the actors of the sentence. */
  readonly cues: readonly KnownMatch<CueEntry>[]
  readonly actors: readonly Actor[]
  /** Who speaks where the frame names nobody. */
  readonly speaker: readonly Actor[]
  /** Whose words or deeds the frame tells. */
  readonly by: readonly Reference[]
}

/** The frame with who says or does it: its subject, else the one who speaks. */
export const toldFrame = (frame: Frame, rest: Omit<ToldFrame, 'frame' | 'tokens' | 'by'>): ToldFrame => ({
  ...rest,
  frame,
  tokens: rest.setting.mentions.scan.tokens,
  by: referencesOf(rest.setting, frame.subject.length ? frame.subject : rest.speaker, rest.speaker)
})
