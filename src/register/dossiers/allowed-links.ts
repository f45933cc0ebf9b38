import { DOSSIER_KINDS, type DossierKind, RELATIONS, type Relation } from './dossier.ts'

const WHO: readonly DossierKind[] = ['organisation', 'partner']
const WORKS: readonly DossierKind[] = ['facility', 'product', 'asset', 'placement', 'delegation', 'plan']
const SEEN_TO: readonly DossierKind[] = ['need', 'undertaking', 'agreement', 'project', ...WORKS]
const TOLD: readonly DossierKind[] = ['need', 'undertaking', 'agreement', 'project', 'result']

/** Which kinds of dossiers a person may link by a relation: from one of the first to one of the second. */
const ALLOWED: Readonly<Record<Relation, readonly [from: readonly DossierKind[], to: readonly DossierKind[]]>> = {
  by: [['need', 'undertaking', 'result', 'placement', 'delegation', 'plan'], WHO],
  to: [['need', 'undertaking', 'result', 'placement', 'delegation', 'product'], WHO],
  host: [['meeting'], WHO],
  guest: [['meeting'], WHO],
  attended: [['meeting', 'placement', 'delegation'], ['person']],
  party: [['agreement'], WHO],
  of: [['person'], ['organisation']],
  within: [['organisation'], ['partner']],
  at: [TOLD, ['meeting']],
  about: [
    ['need', 'undertaking', 'result', 'agreement', 'meeting', ...WORKS],
    ['project', 'agreement', 'facility', 'plan', 'delegation']
  ],
  obligation: [['undertaking', 'placement'], ['agreement']],
  answers: [['undertaking', 'agreement', 'project', 'facility', 'placement', 'plan'], ['need']],
  fulfils: [
    ['result', 'project', 'placement'],
    ['undertaking', 'agreement', 'project']
  ],
  lead: [SEEN_TO, WHO],
  coordinating: [SEEN_TO, WHO],
  funding: [['project'], WHO],
  accountable: [['project'], WHO],
  extending: [['project'], WHO],
  lender: [['project'], WHO],
  investor: [['project'], WHO],
  owner: [['project', 'facility', 'asset'], WHO],
  implementing: [['project'], WHO],
  contractor: [['project'], WHO],
  recipient: [['project'], WHO],
  builds: [['project', 'plan'], ['facility']],
  protects: [['project', 'plan', 'facility', 'undertaking'], ['asset']],
  producer: [['product'], WHO],
  operator: [['facility'], WHO]
}

export const mayLink = (from: DossierKind, relation: Relation, to: DossierKind): boolean => {
  const [starts, ends] = ALLOWED[relation]
  // A meeting is part of a delegation; what else it is about its items say.
  if (from === 'meeting' && relation === 'about' && to !== 'delegation') return false
  // A project fulfils what was promised or agreed, not another project; a facility is not about another.
  return (
    starts.includes(from) && ends.includes(to) && !(from === to && (relation === 'fulfils' || relation === 'about') && from !== 'agreement')
  )
}

/** One way in which a person may link a dossier: by its own word (from) or by the other's (to), and the kind of the other. */
export interface LinkWay {
  readonly relation: Relation
  readonly direction: 'from' | 'to'
  readonly kind: DossierKind
}

/** Every way in which a person may link a dossier of a kind. */
export const linkWays = (own: DossierKind): LinkWay[] =>
  RELATIONS.flatMap((relation) =>
    DOSSIER_KINDS.flatMap((kind): LinkWay[] => [
      ...(mayLink(own, relation, kind) ? [{ relation, direction: 'from' as const, kind }] : []),
      ...(mayLink(kind, relation, own) ? [{ relation, direction: 'to' as const, kind }] : [])
    ])
  )
