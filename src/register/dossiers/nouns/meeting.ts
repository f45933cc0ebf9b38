import type { Reference } from '../../../extraction/index.ts'
import { firstDay } from '../../../values/index.ts'
import { actorOf } from '../actors.ts'
import { type ItemsOfReport, type Noun, said, saidEach } from '../noun.ts'

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/

/** A meeting: found again by its day and a partner on each side, whoever is told as host. Reports of it may disagree on all else. */
export const meeting: Noun<'meeting'> = {
  kind: 'meeting',
  keys: ({ on, hosts, guests }, items) => {
    if (on === null || !WHOLE_DAY.test(on)) return []
    const [here, there] = [partnersOf(hosts, items), partnersOf(guests, items)]
    return here.flatMap((host) => there.filter((guest) => guest !== host).map((guest) => [on, ...[host, guest].sort()].join('\n')))
  },
  says: ({ on, dayMonth, partOfDay, format, hosts, guests }) => [
    ...said({ on, dayMonth: on === null ? dayMonth : null, partOfDay, format }),
    ...saidEach(
      'host',
      hosts.map(({ name }) => name)
    ),
    ...saidEach(
      'guest',
      guests.map(({ name }) => name)
    )
  ],
  modes: { on: 'one', dayMonth: 'one', partOfDay: 'one', format: 'one', host: 'many', guest: 'many' },
  title: (values) =>
    ['host', 'guest']
      .map((side) => values.texts(side).join(', '))
      .filter(Boolean)
      .join(' – '),
  state: () => '',
  day: (values) => {
    const on = values.one('on')
    return typeof on === 'string' ? firstDay(on) : null
  }
}

const partnersOf = (parties: readonly Reference[], items: ItemsOfReport): string[] => [
  ...new Set(parties.flatMap((party) => actorOf(party, items)?.partner.key ?? []))
]
