import type { WhoIsWho } from '../names/who-is-who.ts'
import type { Meeting, Reference } from '../record.ts'

/** Who heads the state meets for the state, where the text names it; else for the office itself. */
export const standForStates = (meetings: readonly Meeting[], { kindOf, stateOf }: WhoIsWho): void => {
  const state = stateOf('VN')
  if (!state) return
  const meant = (one: Reference): Reference => (one.name === HEAD_OF_STATE && kindOf(one.id) === 'office' ? state : one)
  for (const meeting of meetings) {
    meeting.hosts = meeting.hosts.map(meant)
    meeting.guests = meeting.guests.map(meant)
  }
}
const HEAD_OF_STATE = 'Chủ tịch nước'
