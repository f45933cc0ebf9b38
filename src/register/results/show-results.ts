import { accept, type Outcome } from '../../values/index.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { listDossiers } from '../dossiers/list-dossiers.ts'
import { showDossier } from '../dossiers/show-dossier.ts'
import type { Store } from '../store.ts'
import { type IndicatorView, indicatorsOf, isAchieved } from './measure.ts'

/** What a dossier was to reach, and what it reached. */
export interface ResultView {
  readonly dossier: Dossier
  readonly indicators: readonly IndicatorView[]
  readonly achieved: boolean
}

/** The results of a dossier: its own indicators, and of a project those of each result that is linked to it. */
export interface ResultsOfDossier extends ResultView {
  readonly results: readonly ResultView[]
}

/** How many results are achieved, of all that can be: those with an indicator. What was only planned, begun or put forward counts for nothing. */
export interface ResultShare {
  readonly results: readonly ResultView[]
  readonly achieved: number
  readonly measured: number
  readonly unmeasured: number
}

interface Looking {
  readonly store: Store
  readonly today: string
}

/** Refuses with dossier_not_found. */
export const showResults = async ({ store, today }: Looking, dossierId: string): Promise<Outcome<ResultsOfDossier>> => {
  const shown = await showDossier({ store }, dossierId, today)
  if (!shown.ok) return shown
  const { entries, links, ...dossier } = shown.value
  const linked = links
    .filter(({ direction, dossier: other }) => direction === 'to' && other.kind === 'result')
    .map((link) => link.dossier.id)
  const results: ResultView[] = []
  for (const id of new Set(dossier.kind === 'project' ? linked : [])) {
    const result = await showDossier({ store }, id, today)
    if (result.ok) results.push(viewOf(result.value, indicatorsOf(result.value.entries)))
  }
  return accept({ ...viewOf(dossier, indicatorsOf(entries)), results })
}

const viewOf = (dossier: Dossier, indicators: readonly IndicatorView[]): ResultView => ({
  dossier: {
    ...{ id: dossier.id, kind: dossier.kind, revision: dossier.revision, title: dossier.title, state: dossier.state },
    ...{ pending: dossier.pending, dueBy: dossier.dueBy, actBy: dossier.actBy, spokenOn: dossier.spokenOn, firstOn: dossier.firstOn },
    ...{ openedAt: dossier.openedAt, statements: dossier.statements, joinedTo: dossier.joinedTo }
  },
  indicators,
  achieved: isAchieved(indicators)
})

/** So many results are looked at; an office has some dozens. */
const MOST = 100

/** The results of the register, or those under a partner, project or province, with how many are achieved. */
export const shareResults = async (
  { store, today }: Looking,
  facets: readonly { readonly facet: string; readonly value: string }[]
): Promise<Outcome<ResultShare>> => {
  const listed = await listDossiers({ store }, { kind: 'result', facets: [...facets], order: 'spoken', limit: MOST }, today)
  if (!listed.ok) return listed
  const results: ResultView[] = []
  for (const { id } of listed.value.rows) {
    const shown = await showDossier({ store }, id, today)
    if (shown.ok) results.push(viewOf(shown.value, indicatorsOf(shown.value.entries)))
  }
  const measured = results.filter(({ indicators }) => indicators.length > 0)
  return accept({
    results: measured,
    achieved: measured.filter(({ achieved }) => achieved).length,
    measured: measured.length,
    unmeasured: results.length - measured.length
  })
}
