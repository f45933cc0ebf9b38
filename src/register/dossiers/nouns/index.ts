// The nouns of the register. In: accepted items. Out: what they say of the dossier they belong to.
import type { Item } from '../../item.ts'
import type { DossierKind } from '../dossier.ts'
import type { Contents, Noun } from '../noun.ts'
import { agreement } from './agreement.ts'
import { asset } from './asset.ts'
import { delegation } from './delegation.ts'
import { facility } from './facility.ts'
import { meeting } from './meeting.ts'
import { organisation } from './organisation.ts'
import { partner } from './partner.ts'
import { person } from './person.ts'
import { placement } from './placement.ts'
import { plan } from './plan.ts'
import { product } from './product.ts'
import { project } from './project.ts'
import { need, result, undertaking } from './undertaking.ts'

export const NOUNS = {
  partner,
  organisation,
  person,
  meeting,
  need,
  undertaking,
  agreement,
  project,
  result,
  facility,
  product,
  asset,
  placement,
  delegation,
  plan
} as const satisfies Record<DossierKind, Noun<never>>

/** Any noun, for items of a kind that is not known while the program is written. */
export const nounOf = (kind: DossierKind): Noun => NOUNS[kind] as unknown as Noun

/** Which kind of dossier an item speaks of; null for a place, a figure and a topic, which are told of by the others. */
export const dossierKindOf = ({ kind, content }: Pick<Item, 'kind' | 'content'>): DossierKind | null => {
  if (kind === 'place' || kind === 'figure') return null
  if (kind !== 'action') return kind
  const action = (content as unknown as Contents['action']).kind
  return action === 'topic' ? null : action === 'need' || action === 'result' ? action : 'undertaking'
}
