import type { Dossier, DossierEvent, FieldValue, ReadingStore, StoodKind } from '../../src/register/index.ts'
import { lastDay } from '../../src/values/index.ts'

/** The state of one dossier on a day by all that is kept of it, looked up backwards; null where it did not stand yet. */
export type StateOn = (day: string) => string | null

const HERE_MS = 7 * 3_600_000
const dayOf = (instant: string): string => new Date(Date.parse(instant) + HERE_MS).toISOString().slice(0, 10)
const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
const least = (days: readonly string[]): string => days.toSorted()[0] ?? ''
const WAITING: ReadonlySet<string | null> = new Set(['open', 'under way'])

/** The last of its acts that took effect by the day decides. */
export const stateOnOf = async (store: ReadingStore, dossier: Dossier): Promise<StateOn> => {
  const opened = dayOf(dossier.openedAt)
  const stated = dossier.firstOn === null ? null : lastDay(dossier.firstOn)
  const start = least([opened, ...(stated === null ? [] : [stated])])
  const begun = await firstState(store, dossier)
  const fulfilled = dossier.kind === 'undertaking' ? await fulfilments(store, dossier.id) : []
  const acts = (await store.dossierEvents(dossier.id)).filter(({ act }) => act === 'set state')
  const effects: { readonly state: string; readonly day: string }[] = []
  const stateOn: StateOn = (day) => effects.findLast((effect) => effect.day <= day)?.state ?? (start <= day ? begun : null)
  for (const { at, after } of acts) {
    const { state, on } = readAct(after)
    const noted = least([dayOf(at), ...(on === null ? [] : [lastDay(on) ?? ''])])
    if (state !== 'done') effects.push({ state, day: noted })
    else {
      // Back to where it began to wait, day by day.
      const now = stateOn(noted)
      let since = noted
      for (
        let day = dayBefore(noted);
        now !== null && (WAITING.has(now) ? WAITING.has(stateOn(day)) : stateOn(day) === now);
        day = dayBefore(day)
      )
        since = day
      effects.push({ state, day: least([noted, ...fulfilled.filter((day) => day >= since)]) })
    }
  }
  return stateOn
}

const firstState = async (store: ReadingStore, { id, kind }: Dossier): Promise<string> => {
  if (kind === 'undertaking') return 'open'
  return (await store.statementsOf(id)).some(({ said }) => said.some(({ value }) => value === 'signed')) ? 'signed' : 'proposed'
}

const readAct = (after: DossierEvent['after']): { readonly state: string; readonly on: string | null } =>
  typeof after === 'string' ? { state: after, on: null } : (after as unknown as { readonly state: string; readonly on: string | null })

/** Of each result that fulfils it the day of its first statement, of each item that does the day of its report. */
const fulfilments = async (store: ReadingStore, dossierId: string): Promise<string[]> => {
  const days: (string | null)[] = []
  for (const { from } of await store.linksTo(dossierId, ['fulfils'], 1000)) {
    const [result] = await store.dossiers([from])
    if (result?.kind !== 'result') continue
    const said = (await store.statementsOf(from)).flatMap(({ on }) => on ?? [])
    const [first] = said.toSorted((a, b) => (lastDay(a) ?? '').localeCompare(lastDay(b) ?? ''))
    days.push(first === undefined ? null : lastDay(first))
  }
  for (const { field, value } of await store.valuesOf(dossierId)) if (field === 'judged') days.push(await dayOfItem(store, value))
  return days.filter((day) => day !== null)
}

const dayOfItem = async (store: ReadingStore, value: FieldValue['value']): Promise<string | null> => {
  const { reportId, itemId, judgement } = value as unknown as Readonly<Record<string, string>>
  const [summary, [item]] = [await store.reportSummary(reportId ?? ''), await store.items(reportId ?? '', [itemId ?? ''])]
  const on = summary?.meetingOn ?? summary?.publishedOn ?? null
  return judgement === 'fulfils' && item?.state === 'accepted' && on !== null ? lastDay(on) : null
}

/** All of a kind, each with its state by day and when it is due. */
export const standingOf = async (store: ReadingStore, kind: StoodKind) => {
  const found = await store.listDossiers({ kind, facets: [], order: 'title', after: null, limit: 1000 })
  return Promise.all(
    found.map(async (dossier) => ({ id: dossier.id, dueBy: dossier.dueBy, state: dossier.state, stateOn: await stateOnOf(store, dossier) }))
  )
}
