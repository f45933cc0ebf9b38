import type { Organisation, Reference } from '../../extraction/index.ts'
import { contentOf, type ItemsOfReport } from './noun.ts'
import { fullNameOf, type Partner, partnerOfBody, partnerOfPlace } from './partner-of.ts'

/** A body as it is filed: its name with the locality that the report leaves out. */
export type Body = Pick<Organisation, 'name' | 'kind' | 'country' | 'aliases' | 'known'>

/** Who a reference of an item means: a body with its partner, or a partner itself, where a locality or a state acts. */
export type Actor = BodyActor | { readonly kind: 'partner'; readonly partner: Partner }

export interface BodyActor {
  readonly kind: 'organisation'
  readonly body: Body
  readonly partner: Partner
}

/**
 * A person acts for the body of the post that has one. Null for a group without a name ("các sở, ngành liên quan"), for what cannot act, for somebody
 * of no known body, and for what a person rejected.
 */
export const actorOf = ({ id, name }: Reference, items: ItemsOfReport): Actor | null => {
  if (id === '' || items.get(id)?.state === 'rejected') return null
  const place = contentOf(items, id, 'place')
  if (place) {
    const partner = partnerOfPlace(place)
    return partner && { kind: 'partner', partner }
  }
  const person = contentOf(items, id, 'person')
  if (person) {
    const body = person.positions.find(({ organisation }) => organisation)?.organisation
    return body ? actorOf(body, items) : null
  }
  return bodyActor(contentOf(items, id, 'organisation') ?? { name, kind: 'organisation', country: null, aliases: [] }, items)
}

export const bodyActor = (stated: Body, { province }: ItemsOfReport): BodyActor => {
  const body = { ...stated, name: fullNameOf(stated, province) }
  return { kind: 'organisation', body, partner: partnerOfBody(body) }
}
