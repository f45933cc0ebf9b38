import { type Noun, said, saidEach } from '../noun.ts'

/** A paper that both sides stand by, from the first wish for it to its end. Only a person can say that two are one. */
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
  modes: { type: 'one', status: 'latest', on: 'one', party: 'many', sector: 'many' },
  title: (values) => values.texts('party').join(' – '),
  state: (values) => String(values.latest('status') ?? 'proposed')
}
