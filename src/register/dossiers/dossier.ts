import { type PartialDate, searchKey } from '../../values/index.ts'

/**
 * A dossier keeps all that accepted items say of one thing of the world: a partner, a body, a person, a meeting, a need, an undertaking, an agreement,
 * a project, a result. A facility, a product, an asset, a placement, a delegation and a plan are told by no item: people enter them, each with its source. The items stay where they are, in their reports; the dossier is what they amount to, and each of its values names the item it
 * was stated by. The nouns here are pure: no clock, no database.
 */
export const DOSSIER_KINDS = [
  'partner',
  'organisation',
  'person',
  'meeting',
  'need',
  'undertaking',
  'agreement',
  'project',
  'result',
  'facility',
  'product',
  'asset',
  'placement',
  'delegation',
  'plan'
] as const
export type DossierKind = (typeof DOSSIER_KINDS)[number]

/** Where a value or link comes from: an item of a report, or, with `reportId` "", the event by which a person entered it. */
export interface Origin {
  readonly reportId: string
  readonly itemId: string
}

/** A value as JSON; objects are compared by all their fields. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [field: string]: Value }

/** One thing that one item says of its dossier. */
export interface Said {
  readonly field: string
  readonly value: Value
}

/** An accepted item, filed: which dossier it speaks of, and what it says. */
export interface Statement extends Origin {
  readonly dossierId: string
  /** The dossier it was put into itself; another than `dossierId` while that one is joined to this. */
  readonly home: string
  /** The item's revision when it was filed. */
  readonly revision: number
  /** When it was said: the day of the report's meeting, else of its publication; null where neither is known. */
  readonly on: PartialDate | null
  readonly said: readonly Said[]
  /** True where a person put it there: no later reading moves it. */
  readonly placed: boolean
}

/** A value of a dossier with how often, and when first and last, it was stated. */
export interface FieldValue extends Said {
  readonly times: number
  readonly firstOn: PartialDate | null
  readonly lastOn: PartialDate | null
  /** Who stated it last. */
  readonly origin: Origin
  /** True where a person entered it or chose it before others. */
  readonly chosen: boolean
}

/** How one dossier stands to another, and what says so. */
export interface Link extends Origin {
  readonly from: string
  readonly relation: Relation
  readonly to: string
}

/** A link that no report states, with the ends it was entered with: others than those it has while one of them is joined to another. */
export interface EnteredLink extends Link {
  readonly home: { readonly from: string; readonly to: string }
}

/**
 * by, to: who undertakes or asks, and whom; host, guest, attended: who met; party: who agrees; of: a person's body; within: a body's partner;
 * at: the meeting where it was said; about: the project or agreement it speaks of; obligation: the agreement by which it is owed; answers: the need it
 * answers; fulfils: the undertaking, agreement or project a result fulfils; builds: the facility that a project or plan makes; protects: the asset that a
 * project, plan or facility protects; producer: who makes a product; operator: who runs a facility; accountable, extending: who oversees a project, and who hands its money on, as IATI has it; lead, coordinating: who sees to it; the other words are a project's party roles as the record has them.
 */
export const RELATIONS = [
  'by',
  'to',
  'host',
  'guest',
  'attended',
  'party',
  'of',
  'within',
  'at',
  'about',
  'obligation',
  'answers',
  'fulfils',
  'lead',
  'coordinating',
  'funding',
  'accountable',
  'extending',
  'lender',
  'investor',
  'owner',
  'implementing',
  'contractor',
  'recipient',
  'builds',
  'protects',
  'producer',
  'operator'
] as const
export type Relation = (typeof RELATIONS)[number]

/** A dossier as lists show it. */
export interface Dossier {
  readonly id: string
  readonly kind: DossierKind
  /** Counts the acts of people on it; an act names the revision it was made on. */
  readonly revision: number
  readonly title: string
  /** One of its kind's states (`STATES`); "" for a kind without. */
  readonly state: string
  /** True while somebody still has to see to it. */
  readonly pending: boolean
  /** The last day of what is due, else null. */
  readonly dueBy: string | null
  /** The last day on which something can still be done about it: of an agreement that is renewed by notice the day by which to give it, else `dueBy`. */
  readonly actBy: string | null
  /** The day it was last spoken of, of a meeting its own day; null where none is known. */
  readonly spokenOn: string | null
  /** When it was first stated, of a meeting its own day; a partial date, null where none is known. */
  readonly firstOn: PartialDate | null
  /** ISO 8601 instant, UTC: when it was opened. */
  readonly openedAt: string
  /** How many accepted items speak of it. */
  readonly statements: number
  /** The dossier that it was joined to; null while it stands by itself. */
  readonly joinedTo: string | null
}

/** What dossiers are ordered by in lists by name. */
export const titleKey = (title: string): string => searchKey(title).slice(0, 200)

/** The states of each kind, the first being where it starts unless its items say otherwise. */
export const STATES = {
  partner: [],
  organisation: [],
  person: [],
  meeting: [],
  need: ['open', 'answered', 'dropped'],
  undertaking: ['open', 'under way', 'done', 'declined', 'lapsed', 'superseded'],
  agreement: [
    'proposed',
    'planned',
    'being prepared',
    'cleared',
    'signed',
    'in force',
    'extended',
    'expired',
    'terminated',
    'ended',
    'cancelled'
  ],
  project: ['unknown', 'proposed', 'preparation', 'implementation', 'completed', 'suspended', 'cancelled'],
  result: [],
  facility: ['operating', 'planned', 'building', 'stopped', 'closed'],
  product: ['in preparation', 'recognised', 'expired', 'withdrawn'],
  asset: ['recorded', 'at risk', 'being protected', 'protected', 'lost'],
  placement: ['planned', 'under way', 'done', 'cancelled'],
  delegation: ['proposed', 'approved', 'under way', 'done', 'cancelled'],
  plan: ['draft', 'submitted', 'approved', 'superseded', 'dropped']
} as const satisfies Record<DossierKind, readonly string[]>

const PENDING = {
  need: ['open'],
  undertaking: ['open', 'under way'],
  agreement: ['planned', 'being prepared', 'cleared'],
  project: ['preparation', 'implementation'],
  facility: ['planned', 'building', 'operating'],
  product: ['recognised'],
  asset: ['at risk', 'being protected'],
  placement: ['planned', 'under way'],
  delegation: ['proposed', 'approved', 'under way'],
  plan: ['draft', 'submitted']
} as const

/** Whether somebody still has to see to what is in this state. */
export const isPending = (kind: DossierKind, state: string): boolean =>
  kind in PENDING && (PENDING[kind as keyof typeof PENDING] as readonly string[]).includes(state)
