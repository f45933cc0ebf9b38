import { keyOf, type Tokens } from '../tokens.ts'
import type { DateMention } from './date-mention.ts'
import { partialDateOf } from './partial-date-of.ts'

const BEFORE = [keyOf('trước'), keyOf('đó')] as const
const AFTER = [keyOf('sau'), keyOf('đó')] as const
/** Words that may stand between the turn and its day: "Trước đó, vào sáng ngày 11/9". */
const REACH = 4
/** What happened "before that" or "after that" in the same story happened within some weeks. */
const MOST_DAYS = 60
const DAY_MS = 86_400_000

/**
 * The year of a day that a turn of the story ties to the full day told last: "Ngày 12/9/2025, … . Trước đó, ngày 11/9, …" is of 2025, "Ngày 3/1/2026, … . Trước đó, ngày 28/12, …" of 2025. The mention it is told from
 * comes with it; null where no such turn stands before the day, or the day lies farther away than a story goes.
 */
export const yearOfTurn = (
  mention: DateMention,
  tokens: Tokens,
  dates: readonly DateMention[]
): { readonly year: number; readonly from: DateMention } | null => {
  const { parts } = mention
  if (parts.day === null || parts.month === null) return null
  const isBefore = turnsAt(tokens, mention, BEFORE)
  if (!isBefore && !turnsAt(tokens, mention, AFTER)) return null
  const from = dates.findLast(
    (date) => date.to <= mention.phraseFrom && date.role === null && date.on?.length === 10 && date.range === null
  )
  if (!from?.on) return null
  const told = Number(from.on.slice(0, 4))
  for (const year of [told, isBefore ? told - 1 : told + 1]) {
    const on = partialDateOf({ ...parts, year })
    const days = on === null ? Number.NaN : ((Date.parse(from.on) - Date.parse(on)) / DAY_MS) * (isBefore ? 1 : -1)
    if (days >= 0 && days <= MOST_DAYS) return { year, from }
  }
  return null
}

const turnsAt = ({ keys }: Tokens, { phraseFrom }: DateMention, [first, second]: readonly [number, number]): boolean => {
  for (let i = phraseFrom - 2; i >= Math.max(0, phraseFrom - 2 - REACH); i--) if (keys[i] === first && keys[i + 1] === second) return true
  return false
}
