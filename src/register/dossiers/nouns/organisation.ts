import { bodyKey, longAndShort } from '../../../language/index.ts'
import { type Body, bodyActor } from '../actors.ts'
import { type Noun, said, saidEach } from '../noun.ts'
import { NAME_MODES } from './names.ts'
import { PUBLISHER_CHOICES, PUBLISHER_MODES } from './publisher.ts'

/** A body: found again by any of its names, the place of its seat and the writing of its head aside. */
export const organisation: Noun<'organisation'> = {
  kind: 'organisation',
  keys: (content, items) => keysOfBody(bodyActor(content, items).body),
  says: (content, items) => {
    const { name, kind, country, aliases } = bodyActor(content, items).body
    return [...said({ name, kind, country }), ...saidEach('alias', name === content.name ? aliases : [content.name, ...aliases])]
  },
  modes: { name: 'many', alias: 'many', kind: 'one', country: 'one', ...NAME_MODES, ...PUBLISHER_MODES },
  choices: PUBLISHER_CHOICES,
  title: (values) => String(values.all('name').find(({ chosen }) => chosen)?.value ?? longest(values.texts('name'))),
  state: () => ''
}

export const keysOfBody = ({ name, known }: Body): string[] => {
  const taken = known?.name ?? name
  const short = longAndShort(taken)?.short
  return [...new Set([taken, ...(short ? [short] : [])].map(bodyKey))].filter((key) => key !== '')
}

const longest = (names: readonly string[]): string => names.toSorted((a, b) => b.length - a.length)[0] ?? ''
