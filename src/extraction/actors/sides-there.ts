import type { Mentions, Sentence } from '../../language/index.ts'
import type { Meeting } from '../record.ts'
import type { Sides } from './sides.ts'

/**
 * Looks of one sentence after another, in the order of the text: where a page tells of several meetings, the sides are those of the one told last ("Hai bên ký Bản ghi nhớ" below the second meeting is signed by
 * the two who met there).
 */
export const sidesThere = <Setting extends Sides & { readonly mentions: Mentions }>(
  setting: Setting
): ((sentence: Sentence) => Setting) => {
  const { meetings } = setting
  let at = 0
  let current = setting
  return (sentence) => {
    const start = setting.mentions.scan.tokens.starts[sentence.to - 1] as number
    const before = at
    while (at + 1 < meetings.length && (meetings[at + 1]?.evidence[0]?.start ?? start + 1) <= start) at++
    if (at !== before) current = { ...setting, meetings: [meetings[at] as Meeting, ...meetings.slice(0, MOST_OTHERS)] }
    return current
  }
}
/** Meetings of the page beside the one told last, in which a body may have been met. */
const MOST_OTHERS = 4
