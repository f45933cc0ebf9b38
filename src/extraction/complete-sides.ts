import type { Actor } from './actors.ts'
import { type Listed, partiesIn } from './attendance.ts'
import { homeBodiesIn, visitorsIn } from './delegations.ts'
import { bodiesOf, isCountry, isForeign, isNew, type MeetingSetting, type MeetingSides } from './meeting-setting.ts'
import type { Reference } from './record.ts'

/** What is told once for the whole text, however many meetings ask. */
export interface Known {
  readonly parties: readonly Reference[]
  /** Bodies of those told to receive ("Tiếp đoàn có …") and to come along ("Cùng đi có …"). */
  readonly receivers: readonly Reference[]
  readonly visitors: readonly Reference[]
  readonly homes: readonly Reference[]
}

export const knownIn = (setting: MeetingSetting, lists: readonly Listed[]): Known => ({
  parties: partiesIn(lists),
  receivers: bodiesOf(
    lists
      .filter((list) => list.company === 'hosts')
      .flatMap((list) => list.persons.slice(0, 1))
      .map((id): Actor => ({ from: 0, to: 0, kind: 'person', references: [{ id, name: '' }] })),
    setting
  ),
  visitors: visitorsIn(setting),
  homes: homeBodiesIn(setting)
})

/** What the verbs left open is told by "Về phía X có …", by "Tiếp đoàn có …", by "Đoàn công tác của X" and by who speaks for the locality. */
export const completeSides = (sides: MeetingSides, known: Known, setting: MeetingSetting): void => {
  // A country is the host only until somebody in it is named.
  if (sides.hosts.length > 0 && sides.hosts.every((one) => isCountry(one, setting))) {
    const [land] = sides.hosts
    const body = known.parties.find((one) => isNew(one, sides.guests) && setting.countryOf(one.id) === setting.countryOf(land?.id ?? ''))
    if (body) sides.hosts = [body]
  }
  if (sides.guests.length && sides.hosts.length) return
  if (sides.hosts.length === 0) {
    const receiver = known.receivers.find((one) => isNew(one, sides.guests))
    if (receiver) sides.hosts = [receiver]
  }
  if (sides.guests.length === 0) {
    const guest =
      known.parties.find((one) => isForeign(one, setting) && isNew(one, sides.hosts)) ??
      known.parties.filter((one) => isNew(one, sides.hosts))[sides.hosts.length ? 0 : 1]
    sides.guests = guest ? [guest] : known.visitors.filter((one) => isNew(one, sides.hosts)).slice(0, 1)
  }
  if (sides.hosts.length === 0) {
    const host =
      known.parties.find((one) => isNew(one, sides.guests) && !isForeign(one, setting)) ??
      known.homes.find((one) => isNew(one, sides.guests))
    if (host) sides.hosts = [host]
  }
}
