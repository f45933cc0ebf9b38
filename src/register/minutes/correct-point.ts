import { accept, type Outcome, refuse } from '../../values/index.ts'
import type { DossierAct } from '../dossiers/act-on-dossier.ts'
import { endOf } from '../dossiers/end-of.ts'
import type { Side } from '../dossiers/entries/entry.ts'
import { MADE, type MinutesPoint } from '../dossiers/entries/minutes-entry.ts'
import { actionOf, type CarryingOut, changeTask, doAll } from './carry-out-point.ts'

interface Corrected {
  readonly was: MinutesPoint
  readonly point: MinutesPoint
  readonly source: string
}

/**
 * Carries the correction of a point over to what came of it: its words, day, bodies and kind. Refuses with minutes_point_followed where it would be no task
 * any more (a task is ended on its own page, with its reason), and as the acts do.
 */
export const correctPoint = async (doing: CarryingOut, { was, point, source }: Corrected): Promise<Outcome<Side | null>> => {
  const { undertaking } = was
  if (undertaking === null || undertaking.dossierId === null) return accept(undertaking)
  const isMade = was.outcome !== null && MADE.includes(was.outcome)
  const staysMade = point.outcome !== null && MADE.includes(point.outcome)
  if (isMade !== staysMade || (point.outcome !== was.outcome && was.outcome === 'done'))
    return refuse('minutes_point_followed', { topic: was.text ?? was.topic })
  const id = await endOf(doing.store, undertaking.dossierId)
  const acts: DossierAct[] = []
  if (isMade && actionOf(point) !== actionOf(was)) acts.push({ act: 'choose', field: 'action', value: actionOf(point) })
  if (!isMade && point.outcome === 'done' && was.outcome !== 'done') acts.push({ act: 'set state', state: 'done' })
  const done = await doAll(doing, id, acts, source)
  if (!done.ok) return done
  if (isMade || point.outcome === 'changed') {
    const changed = await changeTask(doing, id, { was, point, source })
    if (!changed.ok) return changed
  }
  return accept(undertaking)
}
