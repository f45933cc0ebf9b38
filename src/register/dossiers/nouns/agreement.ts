import { actByOf, untilOf } from '../agreement-life.ts'
import { type Noun, said, saidEach } from '../noun.ts'
import { RESPONSIBLE } from '../responsible.ts'

/**
 * A paper that both sides stand by, from the first wish for it to its end. Only a person can say that two are one. What no report tells (its name, how
 * long it holds, in which languages, which route it goes) a person enters; it is due for renewal on the last day it holds, and to be
 * seen to by the day on which notice can last be given.
 */
export const agreement: Noun<'agreement'> = {
  kind: 'agreement',
  keys: () => [],
  says: ({ kind, status, on, parties, fields }) => [
    ...said({ type: kind, status, on }),
    ...saidEach(
      'party',
      parties.map(({ name }) => name)
    ),
    ...saidEach('sector', fields)
  ],
  modes: {
    name: 'latest',
    type: 'one',
    status: 'latest',
    on: 'one',
    party: 'many',
    sector: 'many',
    signer: 'many',
    loan: 'many',
    language: 'many',
    inForceFrom: 'latest',
    validUntil: 'latest',
    renewal: 'latest',
    renewedUntil: 'latest',
    route: 'one',
    [RESPONSIBLE]: 'latest'
  },
  title: (values) => String(values.latest('name') ?? values.texts('party').join(' – ')),
  state: (values) => String(values.latest('status') ?? 'proposed'),
  due: untilOf,
  actBy: actByOf
}
