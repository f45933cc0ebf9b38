import type { ToldPeriod } from '../../exchange/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { type ShownNote, type ShownSection, showSections } from '../briefs/show-brief.ts'
import { briefWordsIn } from '../words/briefs.ts'

export interface ShownPeriod {
  readonly subject: string
  readonly asOf: string
  readonly goesOn: string | null
  readonly left: string | null
  readonly before: string
  /** That it is locked, by whom, when and why. */
  readonly locked: string | null
  readonly mayLock: boolean
  readonly compared: readonly {
    readonly code: string
    readonly name: string
    readonly before: number
    readonly now: number
    readonly change: string
  }[]
  readonly sections: readonly ShownSection[]
  readonly notes: readonly ShownNote[]
}

/** A periodic report as its page shows it; the counts stand in a table and not once more as sentences. */
export const showPeriod = (report: ToldPeriod, language: Language): ShownPeriod => {
  const words = briefWordsIn(language).briefs.periods
  const { day, cut, level, period, leftOut, lock } = report
  return {
    ...showSections(
      report.sections.filter(({ code }) => code !== 'changed'),
      language
    ),
    subject: report.subject[language],
    asOf: words.asOf(showDate(day, language), term('confidentiality', level, language).toLocaleLowerCase(language)),
    goesOn: cut < period.until ? words.goesOn(showDate(cut, language)) : null,
    left: leftOut ? words.left(leftOut) : null,
    before: report.before.name,
    locked: lock ? words.locked(lock.by, showDate(lock.on, language), lock.reason) : null,
    mayLock: cut === period.until && period.until < day,
    compared: report.compared.map(({ code, name, before, now }) => ({
      ...{ code, name: name[language], before, now },
      change: now === before ? '=' : now > before ? `+${now - before}` : `−${before - now}`
    }))
  }
}
