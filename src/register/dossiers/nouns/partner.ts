import type { Noun } from '../noun.ts'

/** A partner is opened by its first body and keeps what it is: no item speaks of it but through its bodies. */
export const partner: Noun = {
  kind: 'partner',
  keys: () => [],
  says: () => [],
  modes: { name: 'one', kind: 'one', country: 'one', formerly: 'many' },
  title: (values) => String(values.one('name') ?? ''),
  state: () => ''
}
