import type { DossierKind, DossierView, Relation } from '../../register/index.ts'
import { type Language, term } from '../../wording/index.ts'
import { backName } from './show-links.ts'

/** A way to link a dossier, as a form offers it: "from about", "to answers undertaking". */
export interface LinkOption {
  readonly value: string
  readonly name: string
  readonly relation: Relation
  readonly direction: 'from' | 'to'
  /** The kinds of dossiers that can stand at the other end. */
  readonly kinds: readonly DossierKind[]
}

/** Who leads and who coordinates has forms of its own. */
const ELSEWHERE: ReadonlySet<Relation> = new Set(['lead', 'coordinating'])

/** Every way in which a person may link a dossier of this kind: its own words first, then those by which others name it. */
export const linkOptions = (dossier: Pick<DossierView, 'ways'>, language: Language): LinkOption[] => {
  const ways = dossier.ways.filter(({ relation, direction }) => !(direction === 'from' && ELSEWHERE.has(relation)))
  const grouped = Map.groupBy(ways, ({ relation, direction, kind: other }) =>
    direction === 'from' ? `from ${relation}` : `to ${relation} ${other}`
  )
  return [...grouped]
    .map(([value, same]): LinkOption => {
      const [{ relation, direction, kind: other }] = same as [(typeof same)[number]]
      const name = direction === 'from' ? term('relation', relation, language) : backName(relation, other, language)
      return { value, name, relation, direction, kinds: same.map((way) => way.kind) }
    })
    .sort((a, b) => a.direction.localeCompare(b.direction))
}
