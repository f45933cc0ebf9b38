import type { PartialDate } from '../../values/index.ts'
import type { ReadingStore } from '../store.ts'
import type { Dossier } from './dossier.ts'
import { JUDGED_FIELD, type Judged } from './judge-item.ts'
import type { Values } from './noun.ts'
import { nounOf } from './nouns/index.ts'
import { firstSaidOn, saidOn } from './said-on.ts'
import { type Stood, stateHistory } from './state-history.ts'

const MOST_RESULTS = 200

/** In which state an undertaking or agreement stood since which day, by all that is kept of it. */
export const readHistory = async (
  store: ReadingStore,
  dossier: Dossier,
  { values, state, firstOn }: { readonly values: Values; readonly state: string; readonly firstOn: PartialDate | null }
): Promise<Stood[]> => {
  const events = await store.dossierEvents(dossier.id)
  const signedOn = values.one('on')
  const wasDone = dossier.kind === 'undertaking' && events.some(({ act, after }) => act === 'set state' && after === 'done')
  return stateHistory({
    ...{ dossier, state, firstOn, events, stateToldOf: nounOf(dossier.kind).state(values) },
    statuses: dossier.kind === 'agreement' ? values.all('status') : [],
    signedOn: dossier.kind === 'agreement' && typeof signedOn === 'string' ? signedOn : null,
    fulfilledOn: wasDone ? [...(await daysOfResults(store, dossier.id)), ...(await daysOfItems(store, values))] : []
  })
}

/** When the results that fulfil it were first told of. */
const daysOfResults = async (store: ReadingStore, dossierId: string): Promise<PartialDate[]> => {
  const links = await store.linksTo(dossierId, ['fulfils'], MOST_RESULTS)
  const results = (await store.dossiers(links.map(({ from }) => from))).filter(({ kind }) => kind === 'result')
  const stated = await store.valuesOfAll(results.map(({ id }) => id))
  return [...stated.values()].flatMap((values) => firstSaidOn(values) ?? [])
}

/** When the items that a person said fulfil it were said, while they are accepted. */
const daysOfItems = async (store: ReadingStore, values: Values): Promise<PartialDate[]> => {
  const days: PartialDate[] = []
  for (const { reportId, itemId } of fulfilling(values)) {
    const [summary, [item]] = [await store.reportSummary(reportId), await store.items(reportId, [itemId])]
    const on = summary && item?.state === 'accepted' ? saidOn(summary) : null
    if (on !== null) days.push(on)
  }
  return days
}

/** The items that a person said fulfil it. */
export const fulfilling = (values: Values): Judged[] =>
  values.all(JUDGED_FIELD).flatMap(({ value }) => {
    const judged = value as unknown as Judged
    return judged.judgement === 'fulfils' ? [judged] : []
  })
