import type { Dossier, DossierLine, DossierListQuery, Page, Register } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import { shiftDay } from '../format/shift-day.ts'
import { CERTIFICATE_DAYS, EXPIRING_DAYS, SOON_DAYS } from './how-long.ts'
import type { ListAddress } from './list-address.ts'

export const ROWS = 30
const MONTH_DAYS = 30.44

/** What a list shows: its rows, and the partner that it is narrowed to; null where no partner is called so. */
export interface Found extends Page<DossierLine> {
  readonly partner: Dossier | null
}

/** The dossiers that an address asks for, as of a day. Refuses with cursor_not_valid. */
export const findRows = async (register: Register, address: ListAddress, today: string, limit = ROWS): Promise<Outcome<Found>> => {
  const partner = address.partner === '' ? null : await findPartner(register, address.partner)
  if (address.partner !== '' && partner === null) return accept({ rows: [], nextCursor: null, partner })
  const found = await register.listDossiers({
    ...queryOf(address, today),
    ...(partner ? { facets: [...address.facets, { facet: 'partner', value: partner.id }] } : {}),
    ...(address.cursor ? { cursor: address.cursor } : {}),
    limit
  })
  return found.ok ? accept({ ...found.value, partner }) : found
}

type Orders = NonNullable<DossierListQuery['order']>

export const orderOf = ({ order, when, silentMonths, first }: ListAddress): Orders => {
  if (order) return order
  if (when !== '') return when === 'coming' ? 'coming' : 'due'
  return silentMonths > 0 ? 'silent' : first !== '' && first !== 'none' ? 'first' : 'spoken'
}

/** "2024-Q3", "2022..2024", "..2023", "none": when something was first stated. */
const firstOf = (first: string): Partial<DossierListQuery> => {
  if (first === '' || first === 'none') return first === '' ? {} : { undated: true }
  const [from = '', until = from] = first.split('..')
  return { ...(from === '' ? {} : { firstFrom: from }), ...(until === '' ? {} : { firstUntil: until }) }
}

/** What the register is asked for each "when". */
const daysOf = ({ kind, when }: ListAddress, today: string): Partial<DossierListQuery> => {
  switch (when) {
    case 'overdue':
      return { pending: true, dueUntil: shiftDay(today, -1) }
    case 'soon':
      return { pending: true, dueFrom: today, dueUntil: shiftDay(today, SOON_DAYS) }
    case 'coming':
      return { spokenFrom: today }
    case 'expiring':
      return kind === 'product'
        ? { pending: true, dueFrom: today, dueUntil: shiftDay(today, CERTIFICATE_DAYS) }
        : { dueFrom: today, actUntil: shiftDay(today, EXPIRING_DAYS) }
    case '':
      return {}
  }
}

/** Nobody need speak of what is settled, unless a state is asked for. */
const waits = ({ kind, silentMonths, facets }: ListAddress): boolean =>
  silentMonths > 0 && (kind === 'undertaking' || kind === 'need') && !facets.some(({ facet }) => facet === 'state')

export const queryOf = (address: ListAddress, today: string): DossierListQuery => {
  const { kind, named, whose, silentMonths, first, at, stood, pending, facets } = address
  return {
    kind,
    facets,
    order: orderOf(address),
    ...(named === '' ? {} : { named }),
    ...(whose === '' ? {} : { whose }),
    ...(waits(address) || pending ? { pending: true } : {}),
    ...firstOf(first),
    ...(at === '' ? {} : { asOf: at }),
    ...(stood === '' ? {} : { asOfState: stood }),
    ...daysOf(address, today),
    ...(silentMonths === 0 ? {} : { silentSince: shiftDay(today, -Math.round(silentMonths * MONTH_DAYS)) })
  }
}

const ID = /^[\w-]{8,64}$/

/** A partner by its id, or the first by name of those whose names hold the words. */
export const findPartner = async (register: Register, typed: string): Promise<Dossier | null> => {
  if (ID.test(typed)) {
    const named = await register.nameDossier(typed)
    if (named.ok && named.value.kind === 'partner') return named.value
  }
  const found = await register.listDossiers({ kind: 'partner', named: typed, order: 'title', limit: 1 })
  return found.ok ? (found.value.rows[0] ?? null) : null
}
