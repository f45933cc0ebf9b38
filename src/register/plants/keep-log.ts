import { accept, type Outcome, type Refusal, refuse } from '../../values/index.ts'
import { MAX_REASON } from '../decide.ts'
import { type Acting, keepAct } from '../dossiers/act-on-dossier.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { isKeptEntry } from '../dossiers/entries/entry.ts'
import { LOG_TYPE } from '../dossiers/entries/works-entries.ts'
import { storable } from '../storable-text.ts'
import type { Store, WritingStore } from '../store.ts'
import { bytesOfLog, isWholeDay, type LogDays, readLogBytes, readPlantDay } from './plant-log.ts'

/** Days of a plant's log as somebody enters them. A day takes the place of what was there, null takes it away, and every other day stays. */
export interface NewPlantLog {
  readonly dossierId: string
  /** As the facility was seen; null where its days are brought by a file, whatever else was done to it. */
  readonly revision: number | null
  readonly days: Readonly<Record<string, unknown>>
  /** The document that the days are known from, or why they are corrected. */
  readonly reason: string
  /** Only says what would be kept. */
  readonly dryRun?: boolean
}

/** What came of it: all of it was kept, or none because of the errors. */
export interface KeptPlantLog {
  readonly dossierId: string
  readonly kept: boolean
  readonly months: readonly {
    readonly month: string
    readonly added: number
    readonly changed: number
    readonly removed: number
    readonly same: number
  }[]
  readonly errors: readonly { readonly day: string; readonly refusal: Refusal }[]
}

const MOST_DAYS = 400

/**
 * Keeps days of a plant's log: each month one entry that names its days as bytes; what was there before stays as the entry's history. Refuses with
 * act_needs_source, reason_too_long, plant_days_none, plant_days_too_many, plant_log_unchanged, dossier_not_found, dossier_joined,
 * dossier_changed_meanwhile, plant_not_facility; a day by itself with plant_day_not_whole, plant_day_ahead and as `readPlantDay` does.
 */
export const keepPlantLog = async (
  { store, now, newId, by }: Acting,
  { dossierId, revision, days: given, reason, dryRun = false }: NewPlantLog,
  today: string
): Promise<Outcome<KeptPlantLog>> => {
  const why = storable(reason.normalize('NFC').trim())
  if (why === '' && !dryRun) return refuse('act_needs_source')
  if (why.length > MAX_REASON) return refuse('reason_too_long', { max: MAX_REASON })
  const rows = Object.entries(given).sort(([a], [b]) => (a < b ? -1 : 1))
  if (rows.length === 0) return refuse('plant_days_none')
  if (rows.length > MOST_DAYS) return refuse('plant_days_too_many', { days: rows.length, most: MOST_DAYS })
  const errors: { day: string; refusal: Refusal }[] = []
  const read = rows.flatMap(([day, each]) => {
    const one = isWholeDay(day)
      ? day > today
        ? refuse('plant_day_ahead', { day })
        : readPlantDay(day, each)
      : refuse('plant_day_not_whole', { day })
    if (!one.ok) errors.push({ day, refusal: one.refusal })
    return one.ok ? [[day, one.value] as const] : []
  })
  return store.transaction(async (inside) => {
    await inside.claimFiling()
    const found = await findFacility(inside, dossierId, revision)
    if (!found.ok) return found
    const months: KeptPlantLog['months'][number][] = []
    for (const month of new Set(read.map(([day]) => day.slice(0, 7)))) {
      const old = await latestLog(inside, dossierId, month)
      const days = new Map(old?.days ?? [])
      const count = { added: 0, changed: 0, removed: 0, same: 0 }
      for (const [day, value] of read.filter(([each]) => each.startsWith(month))) {
        const was = days.get(day)
        const is = JSON.stringify(value)
        if (value === null) {
          count[was ? 'removed' : 'same'] += 1
          days.delete(day)
        } else {
          count[was === undefined ? 'added' : JSON.stringify(was) === is ? 'same' : 'changed'] += 1
          days.set(day, value)
        }
      }
      months.push({ month, ...count })
      const { bytes, sha256 } = bytesOfLog(month, days)
      const isSame = count.added + count.changed + count.removed === 0
      if (isSame || dryRun || errors.length > 0) continue
      await inside.keepOriginal({ sha256, mediaType: LOG_TYPE, bytes })
      const value = { month, sha256, days: days.size }
      const act = old ? ({ act: 'replace entry', entry: old.entry, value } as const) : ({ act: 'add entry', kind: 'log', value } as const)
      // Each month is an act of its own, so that the facility is looked at anew.
      const [facility] = await inside.dossiers([dossierId])
      if (!facility) throw new Error(`The facility ${dossierId} vanished while its log was kept.`)
      const kept = await keepAct({ store: inside, now, newId }, facility, act, {
        id: newId(),
        by,
        at: () => now().toISOString(),
        reason: why
      })
      if (!kept.ok) throw new Error(`The log of ${month} was read and could not be kept: ${kept.refusal.code}.`)
    }
    if (errors.length === 0 && !dryRun && months.every(({ added, changed, removed }) => added + changed + removed === 0))
      return refuse('plant_log_unchanged', { title: found.value.title })
    return accept({ dossierId, kept: errors.length === 0 && !dryRun, months, errors })
  })
}

const findFacility = async (store: WritingStore, dossierId: string, revision: number | null): Promise<Outcome<Dossier>> => {
  const [dossier] = await store.dossiers([dossierId])
  if (!dossier) return refuse('dossier_not_found', { dossierId })
  if (dossier.joinedTo !== null) return refuse('dossier_joined', { title: dossier.title })
  if (dossier.kind !== 'facility') return refuse('plant_not_facility', { title: dossier.title })
  if (revision !== null && dossier.revision !== revision) return refuse('dossier_changed_meanwhile', { title: dossier.title })
  return accept(dossier)
}

/** A month of the log as it holds, and the entry that names it; null where there is none, or only one that cannot be read and is put right by this. */
const latestLog = async (
  store: Pick<WritingStore, 'valuesOf'> & Pick<Store, 'keptOriginal'>,
  dossierId: string,
  month: string
): Promise<{ readonly entry: string; readonly days: LogDays } | null> => {
  const held = (await store.valuesOf(dossierId)).flatMap(({ field, value }) =>
    field === 'log' && isKeptEntry(value) && value.month === month ? [value] : []
  )
  const last = held.at(-1)
  if (!last) return null
  const original = await store.keptOriginal(String(last.sha256))
  const days = original ? readLogBytes(original.bytes, month) : null
  return { entry: last.entry, days: days?.ok ? days.value : new Map() }
}
