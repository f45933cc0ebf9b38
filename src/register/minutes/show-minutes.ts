import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { linesOf, showDossier } from '../dossiers/show-dossier.ts'
import type { DossierView } from '../dossiers/views.ts'
import { originKey } from '../facts/facts.ts'
import { toldOf } from '../facts/told-of.ts'
import type { Store } from '../store.ts'
import { compareMinutes, type MinutesDifference, reportedTasks } from './compare-minutes.ts'
import { type MinutesView, minutesOf } from './minutes-of.ts'

/** A meeting with its minutes, and wherein a report of it differs. */
export interface MeetingMinutes {
  readonly dossier: DossierView
  /** Null where nobody has begun any. */
  readonly view: MinutesView | null
  /** The reports that tell of the meeting. */
  readonly reports: readonly { readonly reportId: string; readonly title: string; readonly publishedOn: string | null }[]
  readonly differences: readonly MinutesDifference[]
}

const MOST_TASKS = 300

/** Refuses with dossier_not_found, minutes_of_meeting_only. */
export const showMinutes = ({ store }: { readonly store: Store }, dossierId: string, today: string): Promise<Outcome<MeetingMinutes>> =>
  store.snapshot(async (now) => {
    const shown = await showDossier({ store: { ...store, ...now, snapshot: (run) => run(now) } }, dossierId, today)
    if (!shown.ok) return shown
    const dossier = shown.value
    if (dossier.kind !== 'meeting') return refuse('minutes_of_meeting_only', { title: dossier.title })
    const view = minutesOf(dossier)
    const reports = new Map(
      dossier.timeline.map(({ reportId, reportTitle, publishedOn }) => [reportId, { reportId, title: reportTitle, publishedOn }])
    )
    const found: Dossier[] =
      view === null || reports.size === 0
        ? []
        : await now.listDossiers({
            kind: 'undertaking',
            facets: [{ facet: 'meeting', value: dossier.id }],
            order: 'title',
            after: null,
            limit: MOST_TASKS
          })
    const lines = await linesOf(now, found)
    const told = await toldOf(now, lines)
    const tasks = reportedTasks(lines, (origin) => {
      const at = told.get(originKey(origin))
      return at?.from === 'report' ? { title: at.title, words: at.words } : null
    }).filter(({ reportId }) => reports.has(reportId))
    const differences = view === null || reports.size === 0 ? [] : compareMinutes(view.minutes.points, tasks)
    return accept({ dossier, view, reports: [...reports.values()], differences })
  })
