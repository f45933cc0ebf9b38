import { createHash } from 'node:crypto'
import { accept, type Outcome, refuse } from '../../values/index.ts'
import { MAX_REASON } from '../decide.ts'
import { type Acting, keepAct } from '../dossiers/act-on-dossier.ts'
import { RUN_TYPE } from '../dossiers/entries/works-entries.ts'
import { storable } from '../storable-text.ts'

/** What EPA SWMM made of a version of a drainage plan, as somebody brings it. Whoever brings it has read the report. */
export interface NewRun {
  readonly dossierId: string
  readonly revision: number
  /** The entry of the version. */
  readonly version: string
  readonly report: Uint8Array
  readonly returnPeriodYears: number
  readonly climateFactor: number
  readonly reason: string
}

/** Keeps a run with its version. Refuses with act_needs_source, reason_too_long, dossier_not_found, dossier_changed_meanwhile, and as `keepEntry` does. */
export const keepRun = async ({ store, now, newId, by }: Acting, given: NewRun): Promise<Outcome<null>> => {
  const why = storable(given.reason.normalize('NFC').trim())
  if (why === '') return refuse('act_needs_source')
  if (why.length > MAX_REASON) return refuse('reason_too_long', { max: MAX_REASON })
  const { dossierId, revision, version, report: bytes, returnPeriodYears, climateFactor } = given
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return store.transaction(async (inside) => {
    await inside.claimFiling()
    const [dossier] = await inside.dossiers([dossierId])
    if (!dossier) return refuse('dossier_not_found', { dossierId })
    if (dossier.joinedTo !== null) return refuse('dossier_joined', { title: dossier.title })
    if (dossier.revision !== revision) return refuse('dossier_changed_meanwhile', { title: dossier.title })
    await inside.keepOriginal({ sha256, mediaType: RUN_TYPE, bytes })
    const signed = { id: newId(), by, at: () => now().toISOString(), reason: why }
    const value = { version, sha256, returnPeriodYears, climateFactor }
    const kept = await keepAct({ store: inside, now, newId }, dossier, { act: 'add entry', kind: 'run', value }, signed)
    return kept.ok ? accept(null) : kept
  })
}
