import type { Dossier, DossierLine, DossierListQuery, Page, Register } from '../../register/index.ts'
import { accept, type Outcome } from '../../values/index.ts'
import { shiftDay } from '../format/shift-day.ts'
import { HAS_DUE, type ListAddress, type Order } from './list-address.ts'

export const ROWS = 30
const SOON_DAYS = 30
const MONTH_DAYS = 30.44

/** What a list shows: its rows, and the partner that it is narrowed to; null where no partner is called so. */
export interface Found extends Page<DossierLine> {
  readonly partner: Dossier | null
}

/** The dossiers that an address asks for, as of a day. Refuses with cursor_not_valid. */
export const findRows = async (register: Register, address: ListAddress, today: string): Promise<Outcome<Found>> => {
  const partner = address.partner === '' ? null : await findPartner(register, address.partner)
  if (address.partner !== '' && partner === null) return accept({ rows: [], nextCursor: null, partner })
  const found = await register.listDossiers({
    ...queryOf(address, today),
    ...(partner ? { facets: [...address.facets, { facet: 'partner', value: partner.id }] } : {}),
    ...(address.cursor ? { cursor: address.cursor } : {}),
    limit: ROWS
  })
  return found.ok ? accept({ ...found.value, partner }) : found
}

export const orderOf = ({ order, when }: ListAddress): Order => order ?? (when === '' ? 'spoken' : 'due')

export const queryOf = (address: ListAddress, today: string): DossierListQuery => {
  const { kind, named, when, silentMonths, facets } = address
  return {
    kind,
    facets,
    order: orderOf(address),
    ...(named === '' ? {} : { named }),
    ...(when === '' || !HAS_DUE.has(kind) ? {} : { pending: true, dueUntil: shiftDay(today, when === 'overdue' ? -1 : SOON_DAYS) }),
    ...(when === 'soon' ? { dueFrom: today } : {}),
    ...(silentMonths === 0 ? {} : { silentSince: shiftDay(today, -Math.round(silentMonths * MONTH_DAYS)) })
  }
}

const ID = /^[\w-]{8,64}$/

/** A partner by its id, or the first by name of those whose names hold the words. */
const findPartner = async (register: Register, typed: string): Promise<Dossier | null> => {
  if (ID.test(typed)) {
    const shown = await register.showDossier(typed)
    if (shown.ok && shown.value.kind === 'partner') return shown.value
  }
  const found = await register.listDossiers({ kind: 'partner', named: typed, order: 'title', limit: 1 })
  return found.ok ? (found.value.rows[0] ?? null) : null
}
