import type { ReportEvent, ReportView } from '../../register/index.ts'
import { type Language, showDate } from '../../wording/index.ts'
import { showWho } from '../format/who.ts'
import { wordsIn } from '../words/index.ts'

/** The last time that the article was read again and the changes kept. */
export const lastReadingOf = (report: Pick<ReportView, 'events'>): ReportEvent | undefined =>
  report.events.findLast(({ changes }) => changes !== null)

/** Who did what to the report as a whole, and when. */
export const showEvent = ({ kind, before, after, by, at, reason, changes }: ReportEvent, language: Language): string => {
  const { report: words, withdrawn } = wordsIn(language)
  const day = (date: string | null): string | null => date && showDate(date, language)
  const done = {
    redate: words.redated(day(before), day(after)),
    reread: words.readAgain.done,
    version: words.readAgain.version,
    withdraw: withdrawn.done,
    restore: withdrawn.restored
  }[kind]
  const said = `${done} · ${showWho({ by, at }, language)}`
  if (changes?.length === 0) return `${said} · ${words.readAgain.same}`
  return reason === null ? said : `${said}. ${words.reason(reason)}`
}
