import type { DossierKind, DossierLine, DossierListQuery, Register } from '../../register/index.ts'
import { type Language, showDate } from '../../wording/index.ts'
import { shiftDay } from '../format/shift-day.ts'
import { wordsIn } from '../words/index.ts'
import { SILENT_DAYS } from './how-long.ts'
import { hrefOf } from './lists.ts'
import { type Setting, titleOf } from './show-line.ts'

/** What to do next in a list, and where; `all` leads to everything of that sort. */
export interface NextStep {
  readonly said: string
  readonly href: string | null
  readonly all?: { readonly said: string; readonly href: string }
}

/** The most pressing thing of a kind: what is overdue, what is due, what nobody has spoken of for long, what is still to be reviewed. */
export const nextInList = async (register: Register, kind: DossierKind, setting: Setting): Promise<NextStep> => {
  const { language, today } = setting
  const words = wordsIn(language).dossiers.list
  const first = async (query: Omit<DossierListQuery, 'kind'>): Promise<DossierLine | undefined> => {
    const found = await register.listDossiers({ kind, limit: 1, ...query })
    return found.ok ? found.value.rows[0] : undefined
  }
  const step = (line: DossierLine, said: string): NextStep => ({ said, href: hrefOf(line) })
  const day = (date: string): string => showDate(date, language)

  if (kind === 'undertaking') {
    const late = await first({ pending: true, dueUntil: shiftDay(today, -1), order: 'due' })
    if (late?.dueBy)
      return {
        ...step(late, words.nextOverdue(short(titleOf(late, language)), day(late.dueBy))),
        all: { said: words.allOverdue, href: '?when=overdue' }
      }
    const due = await first({ pending: true, dueFrom: today, order: 'due' })
    if (due?.dueBy) return step(due, words.nextDue(short(titleOf(due, language)), day(due.dueBy)))
  }
  if (kind === 'meeting') {
    const last = await first({ order: 'spoken' })
    if (last) return step(last, words.nextMeeting(short(titleOf(last, language))))
  }
  if (SILENCE_MATTERS.has(kind)) {
    const pending = kind === 'partner' ? {} : { pending: true }
    const silent = await first({ ...pending, silentSince: shiftDay(today, -SILENT_DAYS), order: 'silent' })
    if (silent?.spokenOn) return step(silent, words.nextSilent(short(titleOf(silent, language)), day(silent.spokenOn)))
  }
  return (await nextReview(register, language)) ?? { said: words.calm, href: null }
}

const SILENCE_MATTERS: ReadonlySet<DossierKind> = new Set(['partner', 'undertaking', 'need', 'agreement', 'project'])

const nextReview = async (register: Register, language: Language): Promise<NextStep | null> => {
  const waiting = await register.listReports({ toReview: true, limit: 1 })
  const [report] = waiting.ok ? waiting.value.rows : []
  return report ? { said: wordsIn(language).dossiers.list.review(short(report.title)), href: `/reports/${report.id}` } : null
}

const LONGEST = 120

/** A title that a sentence can hold. */
export const short = (title: string): string => (title.length > LONGEST ? `${title.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …` : title)
