import { dayHere } from '../day-here.ts'
import type { Dossier } from '../dossiers/dossier.ts'
import { LOCKED_GROUPS, type Lock, type LockedGroup } from '../dossiers/entries/lock-entry.ts'
import type { ReadingStore } from '../store.ts'
import type { Correction, PeriodSum, SumCorrection } from './period-facts.ts'

/** So many corrections are told; an office that has more locked too early. */
const MOST = 200

/** What a locked period tells otherwise today: dossiers that came to a group or left it since, with who acted on them last after `at` (ISO 8601, UTC). */
export const correctionsSince = async (
  store: ReadingStore,
  { lock, at, told }: { readonly lock: Lock; readonly at: string; readonly told: Readonly<Record<LockedGroup, readonly Dossier[]>> }
): Promise<(Omit<Correction, 'line'> & { readonly dossier: Dossier })[]> => {
  const found: (Omit<Correction, 'line'> & { readonly dossier: Dossier })[] = []
  for (const group of LOCKED_GROUPS) {
    const before = new Set(lock.groups.find((one) => one.group === group)?.dossiers)
    const now = new Set(told[group].map(({ id }) => id))
    const gone = await store.dossiers([...before].filter((id) => !now.has(id)))
    const changed = [
      ...told[group].filter(({ id }) => !before.has(id)).map((dossier) => ({ dossier, way: 'added' as const })),
      ...gone.map((dossier) => ({ dossier, way: 'removed' as const }))
    ]
    for (const { dossier, way } of changed.slice(0, MOST - found.length)) {
      const last = (await store.dossierEvents(dossier.id)).findLast((event) => event.at > at)
      found.push({ group, way, dossier, by: last?.by ?? null, on: last ? dayHere(new Date(last.at)) : null, reason: last?.reason ?? null })
    }
  }
  return found
}

/** Sums that are others than when the period was locked. */
export const sumCorrections = (lock: Lock, sums: readonly PeriodSum[]): SumCorrection[] => {
  const keyOf = ({ type, standing, currency }: Pick<PeriodSum, 'type' | 'standing' | 'currency'>): string =>
    `${type} ${standing} ${currency}`
  const before = new Map(lock.sums.map((sum) => [keyOf(sum), BigInt(sum.amountMinor)]))
  const now = new Map(sums.map((sum) => [keyOf(sum), sum]))
  const kinds = new Map(
    [...lock.sums, ...sums].map((sum) => [keyOf(sum), { type: sum.type, standing: sum.standing, currency: sum.currency }])
  )
  return [...kinds].flatMap(([key, kind]) => {
    const [was, is] = [before.get(key) ?? 0n, now.get(key)?.minor ?? 0n]
    return was === is ? [] : [{ ...kind, before: was, now: is }]
  })
}
