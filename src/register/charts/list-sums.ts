import { accept, type Outcome } from '../../values/index.ts'
import type { Dossier, FieldValue } from '../dossiers/dossier.ts'
import type { Facet, ProposedLikeness } from '../dossiers/dossier-store.ts'
import type { ReadingStore, Store } from '../store.ts'
import { SUM_KINDS, type SumKind } from './cells.ts'
import { sentenceAround } from './sentence-around.ts'
import { countSums, type LeftOut, writeMinor } from './stated-sums.ts'

/** The sum of one dossier, with the words that state it. */
export interface SumOfDossier {
  readonly dossier: Dossier
  /** A plain decimal, exact. */
  readonly amount: string
  /** Who states it; with an empty `reportId`, a person who entered it. */
  readonly reportId: string
  readonly itemId: string
  /** The sentence of the report; null where a person entered the sum. */
  readonly sentence: string | null
  /** Other sums that are stated of it in this money and not counted, and why. */
  readonly leftOut: readonly { readonly amount: string; readonly why: LeftOut }[]
}

export interface SumLine {
  readonly of: SumKind
  /** ISO 4217. */
  readonly currency: string
  readonly count: number
  /** Of all of them together; a plain decimal, exact. */
  readonly amount: string
  /** Those spoken of last, at most `MOST_TOLD`. */
  readonly dossiers: readonly SumOfDossier[]
  /** Dossiers among them that may be one and the same, whose money is then counted twice until somebody joins them or tells them apart. */
  readonly maybeTwice: readonly (readonly [Dossier, Dossier])[]
}

export const MOST_TOLD = 3
/** Of those spoken of last so many are held against the likenesses that are open, the most alike first. */
const [MOST_COMPARED, MOST_ALIKE] = [200, 200]

const ALL_YEARS = { from: null, until: null }

/** What sums are stated of a partner's dossiers, by what they are stated of and by currency, with the sentences that state them. */
export const listSums = ({ store }: { readonly store: Store }, partner: string): Promise<Outcome<readonly SumLine[]>> =>
  store.snapshot(async (now) => {
    let proposed: Promise<readonly ProposedLikeness[]> | undefined
    const alike = (): Promise<readonly ProposedLikeness[]> => {
      proposed ??= now.likenesses(null, MOST_ALIKE)
      return proposed
    }
    const linesOf = async (of: SumKind): Promise<SumLine[]> => {
      const cells = (await now.sumCells(of, { partner, province: '' }, ALL_YEARS)).filter(({ sector }) => sector === '')
      return Promise.all(
        [...Map.groupBy(cells, (cell) => cell.currency)].map(async ([currency, own]) => ({
          of,
          currency,
          count: own.reduce((sum, { n }) => sum + n, 0),
          amount: writeMinor(
            own.reduce((sum, { minor }) => sum + minor, 0n),
            currency
          ),
          ...(await toldOf(now, of, currency, partner, await alike()))
        }))
      )
    }
    return accept((await Promise.all(SUM_KINDS.map(linesOf))).flat())
  })

const toldOf = async (
  store: ReadingStore,
  of: SumKind,
  currency: string,
  partner: string,
  alike: readonly ProposedLikeness[]
): Promise<Pick<SumLine, 'dossiers' | 'maybeTwice'>> => {
  const kind = of === 'project' || of === 'result' ? of : 'undertaking'
  const said: Facet[] = kind === 'undertaking' ? [{ facet: 'action', value: of }] : []
  const facets: Facet[] = [{ facet: 'partner', value: partner }, { facet: 'money', value: currency }, ...said]
  const all = await store.listDossiers({
    kind,
    facets,
    order: 'spoken',
    after: null,
    limit: alike.length === 0 ? MOST_TOLD : MOST_COMPARED
  })
  const dossiers = all.slice(0, MOST_TOLD)
  const values = await store.valuesOfAll(dossiers.map(({ id }) => id))
  const told: SumOfDossier[] = []
  for (const dossier of dossiers) {
    const { counted, leftOut } = countSums(values.get(dossier.id) ?? [])
    const sum = counted.find((one) => one.currency === currency)
    if (!sum) continue
    const { reportId, itemId } = sum.value.origin
    told.push({
      ...{ dossier, amount: writeMinor(sum.minor, currency), reportId, itemId },
      sentence: await sentenceOf(store, sum.value),
      leftOut: leftOut.filter((one) => one.currency === currency).map(({ minor, why }) => ({ amount: writeMinor(minor, currency), why }))
    })
  }
  const byId = new Map(all.map((dossier) => [dossier.id, dossier]))
  const maybeTwice = alike.flatMap(({ dossierId, otherId }): [Dossier, Dossier][] => {
    const [one, other] = [byId.get(dossierId), byId.get(otherId)]
    return one && other ? [[one, other]] : []
  })
  return { dossiers: told, maybeTwice }
}

/** The sentence around the figure itself; where the report has none by this value, the words of the item that names it. */
const sentenceOf = async (store: ReadingStore, { value, origin: { reportId, itemId } }: FieldValue): Promise<string | null> => {
  if (reportId === '') return null
  const text = await store.reportText(reportId)
  const items = await store.items(reportId)
  const figure = value as { readonly value?: unknown; readonly unit?: unknown }
  const stated = items.find(({ kind, content }) => kind === 'figure' && content.value === figure.value && content.unit === figure.unit)
  const [words] = (stated ?? items.find(({ id }) => id === itemId))?.evidence ?? []
  return text && words ? sentenceAround(text.article.text, words) : null
}
