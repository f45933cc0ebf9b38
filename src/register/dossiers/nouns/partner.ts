import type { Noun } from '../noun.ts'
import { NAME_MODES } from './names.ts'
import { PUBLISHER_CHOICES, PUBLISHER_MODES } from './publisher.ts'

/** A partner is opened by its first body and keeps what it is: no item speaks of it but through its bodies. */
export const partner: Noun = {
  kind: 'partner',
  keys: () => [],
  says: () => [],
  modes: { name: 'one', kind: 'one', country: 'one', formerly: 'many', lock: 'many', term: 'many', ...NAME_MODES, ...PUBLISHER_MODES },
  choices: PUBLISHER_CHOICES,
  title: (values) => String(values.one('name') ?? ''),
  state: () => ''
}
