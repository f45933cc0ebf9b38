import { draftMinutes, type MinutesDraft, type RaisedPoint } from '../../briefing/index.ts'
import type { MeetingMinutes, Minutes, Register } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'

/** The minutes of a meeting as they are to be written on: as they were kept, or as they begin from what the brief of the meeting knows. */
export interface PreparedMinutes {
  readonly meeting: MeetingMinutes
  /** The name of the office's own partner; null until somebody says which. */
  readonly office: string | null
  readonly minutes: Minutes
  /** Why points are raised, by the id of the point; those that are in the minutes and those that are not. */
  readonly raised: readonly RaisedPoint[]
  readonly known: MinutesDraft['known']
}

/** Refuses as `showMinutes` and `gatherFacts` do. */
export const prepareMinutes = (register: Register, meetingId: string): Promise<Outcome<PreparedMinutes>> =>
  register.atOnce(async (now) => {
    const shown = await now.showMinutes(meetingId)
    if (!shown.ok) return shown
    const facts = await now.gatherFacts({ of: 'meeting', value: shown.value.dossier.id })
    if (!facts.ok) return facts
    const { minutes, raised, known } = draftMinutes(facts.value)
    return accept({
      meeting: shown.value,
      office: facts.value.home?.title ?? null,
      minutes: shown.value.view?.minutes ?? minutes,
      raised,
      known
    })
  })
