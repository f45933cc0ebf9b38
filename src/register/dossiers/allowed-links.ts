import { DOSSIER_KINDS, type DossierKind, RELATIONS, type Relation } from './dossier.ts'

const WHO: readonly DossierKind[] = ['organisation', 'partner']
const TOLD: readonly DossierKind[] = ['need', 'undertaking', 'agreement', 'project', 'result']

/** Which kinds of dossiers a person may link by a relation: from one of the first to one of the second. */
const ALLOWED: Readonly<Record<Relation, readonly [from: readonly DossierKind[], to: readonly DossierKind[]]>> = {
  by: [['need', 'undertaking', 'result'], WHO],
  to: [['need', 'undertaking', 'result'], WHO],
  host: [['meeting'], WHO],
  guest: [['meeting'], WHO],
  attended: [['meeting'], ['person']],
  party: [['agreement'], WHO],
  of: [['person'], ['organisation']],
  within: [['organisation'], ['partner']],
  at: [TOLD, ['meeting']],
  about: [
    ['need', 'undertaking', 'result', 'agreement'],
    ['project', 'agreement']
  ],
  obligation: [['undertaking'], ['agreement']],
  answers: [['undertaking', 'agreement', 'project'], ['need']],
  fulfils: [
    ['result', 'project'],
    ['undertaking', 'agreement', 'project']
  ],
  lead: [['need', 'undertaking', 'agreement', 'project'], WHO],
  coordinating: [['need', 'undertaking', 'agreement', 'project'], WHO],
  funding: [['project'], WHO],
  accountable: [['project'], WHO],
  extending: [['project'], WHO],
  lender: [['project'], WHO],
  investor: [['project'], WHO],
  owner: [['project'], WHO],
  implementing: [['project'], WHO],
  contractor: [['project'], WHO],
  recipient: [['project'], WHO]
}

export const mayLink = (from: DossierKind, relation: Relation, to: DossierKind): boolean => {
  const [starts, ends] = ALLOWED[relation]
  // A project fulfils what was promised or agreed, not another project.
  return starts.includes(from) && ends.includes(to) && !(relation === 'fulfils' && from === 'project' && to === 'project')
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
