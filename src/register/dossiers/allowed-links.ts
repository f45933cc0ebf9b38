import type { DossierKind, Relation } from './dossier.ts'

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
  answers: [['undertaking', 'agreement', 'project'], ['need']],
  fulfils: [
    ['result', 'project'],
    ['undertaking', 'agreement']
  ],
  lead: [['need', 'undertaking', 'agreement', 'project'], WHO],
  coordinating: [['need', 'undertaking', 'agreement', 'project'], WHO],
  funding: [['project'], WHO],
  lender: [['project'], WHO],
  investor: [['project'], WHO],
  owner: [['project'], WHO],
  implementing: [['project'], WHO],
  contractor: [['project'], WHO],
  recipient: [['project'], WHO]
}

export const mayLink = (from: DossierKind, relation: Relation, to: DossierKind): boolean => {
  const [starts, ends] = ALLOWED[relation]
  return starts.includes(from) && ends.includes(to)
}
