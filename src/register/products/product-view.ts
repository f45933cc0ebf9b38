import { type OcopScore, scoreProduct } from '../../law/index.ts'
import { firstDay } from '../../values/index.ts'
import type { Dossier, Value } from '../dossiers/dossier.ts'
import { type Entries, isKeptEntry } from '../dossiers/entries/entry.ts'
import type { Outlet, Photo, Scoring, Trade } from '../dossiers/entries/works-entries.ts'
import { soldIn } from '../dossiers/nouns/product.ts'
import { provinceIn } from '../dossiers/provinces-in.ts'
import type { DossierLine } from '../dossiers/views.ts'
import { formerIn } from '../former-units.ts'
import { type CertificateView, certificateOf } from './certificate.ts'

/** An entry with the id by which it is replaced or withdrawn. */
export type Kept<T> = T & { readonly entry: string }

/** Where a product comes from, as it was said, and today's province where that has another name. */
export interface PlaceOfProduct {
  readonly said: string
  readonly province: string | null
  /** The former province that the words name; null where they name one of today, or none. */
  readonly former: string | null
}

/** A round of scoring with what its points amount to; null where the rules of its day are not known. */
export interface ScoredRound {
  readonly round: Kept<Scoring>
  readonly score: OcopScore | null
}

/** A product as its catalogue shows it. */
export interface ProductView {
  readonly id: string
  readonly revision: number
  readonly name: string
  readonly state: string
  readonly group: string | null
  readonly code: string | null
  readonly story: string | null
  readonly standards: readonly string[]
  /** Those linked as producers, and the maker as somebody typed it where none is. */
  readonly makers: readonly { readonly name: string; readonly dossierId: string | null }[]
  readonly places: readonly PlaceOfProduct[]
  readonly certificate: CertificateView
  /** The stars of the certificate that stands; null where none does, or it names none. */
  readonly stars: number | null
  /** The last first. */
  readonly rounds: readonly ScoredRound[]
  readonly photos: readonly Kept<Photo>[]
  readonly outlets: readonly (Kept<Outlet> & { readonly province: string | null })[]
  /** The last first. */
  readonly trades: readonly (Kept<Trade> & { readonly province: string | null })[]
}

const heldOf = (line: DossierLine, field: string): readonly Value[] =>
  line.fields.find((one) => one.field === field)?.holds.map(({ value }) => value) ?? []

/** The entries of a kind, in the order in which they were entered. */
export const entriesIn = <K extends keyof Entries>(line: DossierLine, kind: K): Kept<Entries[K]>[] =>
  heldOf(line, kind).flatMap((value) => (isKeptEntry(value) ? [{ undertaking: null, ...value } as unknown as Kept<Entries[K]>] : []))

const word = (line: DossierLine, field: string): string | null => {
  const [value] = heldOf(line, field)
  return typeof value === 'string' ? value : null
}

const lastFirst = <T extends { readonly on: string }>(all: readonly T[]): T[] =>
  all.toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0))

/** The makers of a product: the bodies it is linked to, else what somebody typed. */
export const makersOf = (line: DossierLine): ProductView['makers'] => {
  const linked = line.links.filter(({ relation, direction }) => relation === 'producer' && direction === 'from')
  const bodies: Dossier[] = [...new Map(linked.map(({ dossier }) => [dossier.id, dossier])).values()]
  const typed = word(line, 'maker')
  return bodies.length > 0
    ? bodies.map(({ id, title }) => ({ name: title, dossierId: id }))
    : typed === null
      ? []
      : [{ name: typed, dossierId: null }]
}

/** `today`: the day on which its certificate is looked at. */
export const productView = (line: DossierLine, today: string): ProductView => {
  const certificate = certificateOf(line, today)
  return {
    ...{ id: line.id, revision: line.revision, name: line.title, state: line.state },
    ...{ group: word(line, 'group'), code: word(line, 'code'), story: word(line, 'story') },
    standards: heldOf(line, 'standard').filter((value) => typeof value === 'string'),
    makers: makersOf(line),
    places: heldOf(line, 'place').flatMap((said) =>
      typeof said === 'string' ? [{ said, province: provinceIn(said), former: formerIn(said)[0] ?? null }] : []
    ),
    certificate,
    stars: certificate.certificate?.stars ? Number(certificate.certificate.stars) : null,
    rounds: lastFirst(entriesIn(line, 'scoring')).map((round) => {
      const score = scoreProduct({ A: round.scoreA, B: round.scoreB, C: round.scoreC }, firstDay(round.on) ?? '')
      return { round, score: score.ok ? score.value : null }
    }),
    photos: entriesIn(line, 'photo'),
    outlets: entriesIn(line, 'outlet').map((outlet) => ({ ...outlet, province: soldIn(outlet) })),
    trades: lastFirst(entriesIn(line, 'trade')).map((trade) => ({ ...trade, province: soldIn(trade) }))
  }
}
