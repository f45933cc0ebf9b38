import type { Reference } from '../../../extraction/index.ts'
import { firstDay } from '../../../values/index.ts'
import { actorOf } from '../actors.ts'
import type { Minutes } from '../entries/minutes-entry.ts'
import { type ItemsOfReport, type Noun, said, saidEach } from '../noun.ts'

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/

/** A meeting: found again by its day and a partner on each side, whoever is told as host. Reports of it may disagree on all else. */
export const meeting: Noun<'meeting'> = {
  kind: 'meeting',
  keys: ({ on, hosts, guests }, items) => keysOfMeeting(on, partnersOf(hosts, items), partnersOf(guests, items)),
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
  modes: { on: 'one', dayMonth: 'one', partOfDay: 'one', format: 'one', host: 'many', guest: 'many', minutes: 'many' },
  title: (values) =>
    ['host', 'guest']
      .map((side) => values.texts(side).join(', '))
      .filter(Boolean)
      .join(' – '),
  state: () => '',
  day: (values) => {
    const on = values.one('on')
    return typeof on === 'string' ? firstDay(on) : null
  },
  facets: (values) =>
    values.all('minutes').flatMap(({ value }) => {
      const { state, points } = value as unknown as Minutes
      const is = (one: string) => [{ facet: MINUTES, value: one }]
      if (state !== 'approved') return is(state)
      return [
        ...is(state),
        ...(points.some(({ outcome }) => outcome === 'carried') ? is('carried') : []),
        ...(points.some(({ from }) => from !== null) ? is('taken up') : [])
      ]
    })
}

/** By which meetings are listed by their minutes: draft or approved; of those approved also whether they left a point open, or took one up. */
export const MINUTES = 'minutes'

/** By its day and a partner of each side; none without a whole day. `hosts`, `guests`: the keys of partners. */
export const keysOfMeeting = (on: string | null, hosts: readonly string[], guests: readonly string[]): string[] =>
  on === null || !WHOLE_DAY.test(on)
    ? []
    : hosts.flatMap((host) => guests.filter((guest) => guest !== host).map((guest) => [on, ...[host, guest].sort()].join('\n')))

const partnersOf = (parties: readonly Reference[], items: ItemsOfReport): string[] => [
  ...new Set(parties.flatMap((party) => actorOf(party, items)?.partner.key ?? []))
]
