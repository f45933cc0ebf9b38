import { refuse } from '../../../values/index.ts'
import type { DossierKind } from '../dossier.ts'
import type { Fields, Reading } from './reading.ts'

/** What is entered several times over of a delegation: papers, people, the programme by the hour, money, gifts, and what is to be minded of persons. */
export const DELEGATION_ENTRY_KINDS = ['approval', 'member', 'programme', 'expense', 'gift', 'care'] as const
export type DelegationEntryKind = (typeof DELEGATION_ENTRY_KINDS)[number]

const INTO: readonly DossierKind[] = ['delegation']
export const DELEGATION_ENTERED_INTO: Readonly<Record<DelegationEntryKind, readonly DossierKind[]>> = {
  approval: INTO,
  member: INTO,
  programme: INTO,
  expense: INTO,
  gift: INTO,
  care: INTO
}

export const MEMBER_PARTS = ['head', 'deputy', 'member', 'interpreter', 'escort'] as const
export const CARES = ['diet', 'protocol', 'health', 'other'] as const
export const GIFT_WAYS = ['given', 'received'] as const

/** The paper by which a delegation may come or go. */
export interface Approval {
  readonly number: string
  readonly on: string
  readonly approver: string
}

/** One of its people, with the title of those days. */
export interface Member {
  readonly name: string
  readonly post: string | null
  readonly part: (typeof MEMBER_PARTS)[number]
  /** What an interpreter interprets into and from, as it is written. */
  readonly languages: string | null
}

/** One line of the programme: a whole day, hours as "08:30". */
export interface ProgrammeItem {
  readonly on: string
  readonly begins: string
  readonly ends: string | null
  readonly title: string
  readonly titleEn: string | null
  readonly place: string | null
  readonly receivedBy: string | null
  readonly transport: string | null
  readonly meal: string | null
}

/** A line of the budget: money that is planned, or was spent. */
export interface Expense {
  readonly title: string
  readonly standing: 'planned' | 'actual'
  readonly amountMinor: string
  readonly currency: string
  readonly note: string | null
}

export interface Gift {
  readonly way: (typeof GIFT_WAYS)[number]
  readonly name: string
  /** From whom, or to whom. */
  readonly partner: string | null
  readonly on: string | null
  readonly amountMinor: string | null
  readonly currency: string | null
}

/** What is to be minded of a person: nothing that everybody may know. It stands in no programme, and in no register that is public. */
export interface Care {
  readonly name: string
  readonly about: (typeof CARES)[number]
  readonly note: string
}

export interface DelegationEntries {
  readonly approval: Approval
  readonly member: Member
  readonly programme: ProgrammeItem
  readonly expense: Expense
  readonly gift: Gift
  readonly care: Care
}

const HOUR = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** How each of these entries is held to its form. */
export const READ_DELEGATION: Readonly<Record<DelegationEntryKind, (given: Reading) => Fields>> = {
  approval: (given) => ({ number: given.words('number'), on: given.day('on'), approver: given.words('approver') }),
  member: (given) => ({
    name: given.words('name'),
    post: given.text('post'),
    part: given.oneOf('part', MEMBER_PARTS, 'member'),
    languages: given.text('languages')
  }),
  programme: (given) => {
    const [begins, ends] = [given.matching('begins', HOUR), given.maybeMatching('ends', HOUR)]
    if (typeof begins === 'string' && typeof ends === 'string' && ends <= begins)
      given.wrong(refuse('hours_out_of_order', { begins, ends }))
    return {
      on: given.calendarDay('on') ?? given.wrong(refuse('entry_not_valid', { field: 'on' })),
      begins,
      ends,
      title: given.words('title'),
      titleEn: given.text('titleEn'),
      place: given.text('place'),
      receivedBy: given.text('receivedBy'),
      transport: given.text('transport'),
      meal: given.text('meal')
    }
  },
  expense: (given) => ({
    title: given.words('title'),
    standing: given.oneOf('standing', ['planned', 'actual'], 'planned'),
    ...given.money(),
    note: given.text('note')
  }),
  gift: (given) => ({
    way: given.oneOf('way', GIFT_WAYS),
    name: given.words('name'),
    partner: given.text('partner'),
    on: given.maybeDay('on'),
    ...given.maybeMoney()
  }),
  care: (given) => ({ name: given.words('name'), about: given.oneOf('about', CARES, 'other'), note: given.words('note') })
}
