import { nameKey } from '../../../language/index.ts'
import { type Noun, said, saidEach } from '../noun.ts'
import { NAME_MODES } from './names.ts'

/**
 * A person with the posts that reports gave them, each from its first to its last day. Found again by the whole name, where nothing speaks against it
 * (`isOther`); a lone given name is nobody's.
 */
export const person: Noun<'person'> = {
  kind: 'person',
  keys: ({ name, known }) => [nameKey(known?.name ?? name)].filter((key) => key.includes(' ')),
  says: ({ name, honorific, aliases, positions }) => [
    ...said({ name, honorific }),
    ...saidEach('alias', aliases),
    ...saidEach(
      'position',
      positions.map(({ title, organisation }) => ({ title, organisation: organisation?.name ?? null }))
    )
  ],
  modes: { name: 'many', honorific: 'latest', alias: 'many', position: 'many', ...NAME_MODES },
  title: (values) => String(values.all('name').find(({ chosen }) => chosen)?.value ?? values.texts('name')[0] ?? ''),
  state: () => ''
}
