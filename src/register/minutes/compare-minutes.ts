import { findAmounts, tokenise } from '../../language/index.ts'
import type { MinutesPoint } from '../dossiers/entries/minutes-entry.ts'
import { likenessOf } from '../dossiers/likeness.ts'
import type { DossierLine } from '../dossiers/views.ts'

/** One task that a report tells of the same meeting, in its own words. */
export interface ReportedTask {
  readonly dossierId: string
  readonly title: string
  /** A partial date. */
  readonly due: string | null
  readonly reportId: string
  readonly itemId: string
  /** The report's title and words. */
  readonly report: string
  readonly words: readonly string[]
}

/**
 * Wherein the minutes of a meeting and a report of it differ. only in minutes, only in report: one tells a task that the other does not; due: they give
 * different days; figures: one gives an amount that the other does not.
 */
export type MinutesDifference =
  | { readonly difference: 'only in minutes'; readonly point: MinutesPoint }
  | { readonly difference: 'only in report'; readonly task: ReportedTask }
  | {
      readonly difference: 'due' | 'figures'
      readonly point: MinutesPoint
      readonly task: ReportedTask
      /** What each says, as days or amounts; empty where it says none. */
      readonly minutes: readonly string[]
      readonly report: readonly string[]
    }

/** What reports tell of the tasks of a meeting: those whose words a report states. `told`: where the words of a value stand. */
export const reportedTasks = (
  lines: readonly DossierLine[],
  told: (origin: {
    readonly reportId: string
    readonly itemId: string
  }) => { readonly title: string; readonly words: readonly string[] } | null
): ReportedTask[] =>
  lines.flatMap((line) => {
    const all = (field: string) => line.fields.filter((one) => one.field === field).flatMap(({ holds, others }) => [...holds, ...others])
    const text = all('text').find(({ origin }) => origin.reportId !== '')
    const source = text ? told(text.origin) : null
    if (!text || !source) return []
    const due = all('due').find(({ origin }) => origin.reportId === text.origin.reportId)?.value as { readonly on?: string } | undefined
    return [
      { dossierId: line.id, title: String(text.value), due: due?.on ?? null, ...text.origin, report: source.title, words: source.words }
    ]
  })

/**
 * The differences between the points of minutes that came to something to be done and what reports tell: a point and a task are the same where the task is
 * what came of the point, or where they are told in like words, the most alike first.
 */
export const compareMinutes = (points: readonly MinutesPoint[], tasks: readonly ReportedTask[]): MinutesDifference[] => {
  const told = points.filter(({ outcome }) => outcome !== null && outcome !== 'information' && outcome !== 'carried')
  const pairs = told
    .flatMap((point) => tasks.map((task) => ({ point, task, score: sameness(point, task) })))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const [points_, tasks_] = [new Set<MinutesPoint>(), new Set<ReportedTask>()]
  const matched = pairs.filter(({ point, task }) => {
    if (points_.has(point) || tasks_.has(task)) return false
    points_.add(point)
    tasks_.add(task)
    return true
  })
  return [
    ...matched.flatMap(({ point, task }) => differing(point, task)),
    ...told.filter((point) => !points_.has(point)).map((point) => ({ difference: 'only in minutes', point }) as const),
    ...tasks.filter((task) => !tasks_.has(task)).map((task) => ({ difference: 'only in report', task }) as const)
  ]
}

const sameness = (point: MinutesPoint, task: ReportedTask): number => {
  if (point.undertaking?.dossierId === task.dossierId) return 2
  return likenessOf('undertaking', wordsOf(point), task.title)?.score ?? 0
}

/** A point in words: what it came to, or, where that is said in none, what it was about. */
const wordsOf = ({ text, topic }: MinutesPoint): string => text ?? topic

const differing = (point: MinutesPoint, task: ReportedTask): MinutesDifference[] => {
  const [ours, theirs] = [amountsIn(wordsOf(point)), amountsIn([task.title, ...task.words].join('\n'))]
  const isSame = ours.length === 0 || theirs.length === 0 || ours.every((amount) => theirs.includes(amount))
  return [
    ...(point.due === task.due
      ? []
      : [{ difference: 'due', point, task, minutes: point.due ? [point.due] : [], report: task.due ? [task.due] : [] } as const]),
    ...(isSame ? [] : [{ difference: 'figures', point, task, minutes: ours, report: amountsIn(task.title) } as const])
  ]
}

/** The amounts of a text in its own words, without what stands around them: "5 ha", "1.200 tỷ đồng". */
const amountsIn = (text: string): string[] => {
  const tokens = tokenise(text.normalize('NFC'))
  return [
    ...new Set(
      findAmounts(tokens).map(({ number, to }) => text.slice(tokens.starts[number.from], tokens.ends[to - 1]).toLocaleLowerCase('vi'))
    )
  ]
}
