import { accept, type Outcome, type Refusal, refuse } from '../../values/index.ts'
import { dayHere } from '../day-here.ts'
import { MAX_REASON } from '../decide.ts'
import type { Acting } from '../dossiers/act-on-dossier.ts'
import { wrongValue } from '../dossiers/check-value.ts'
import { readEntry } from '../dossiers/entries/read-entry.ts'
import { Values } from '../dossiers/noun.ts'
import { nounOf } from '../dossiers/nouns/index.ts'
import { storable } from '../storable-text.ts'
import type { ReadingStore, WritingStore } from '../store.ts'
import { compareActivity, type HeldProject, wordlessSectors } from './compare-activity.ts'
import { type Difference, type FieldStanding, type SaidOfField, standingOf, takenBy } from './difference.ts'
import { findOrganisation, keyOfOrganisation, type NamesOf } from './find-organisation.ts'
import { findProject, holdProject } from './find-project.ts'
import type { ImportChoice, ImportField, StatedActivity, StatedOrganisation } from './stated-activity.ts'
import { TakingOver } from './take-over.ts'

/** How an activity is to be taken. */
export interface ActivityChoice {
  /** The project that it is, where its name alone says so; "new": none of those of its name. "" leaves it out. */
  readonly into?: string
  readonly fields?: Readonly<Partial<Record<ImportField, ImportChoice>>>
}

export interface NewImport {
  readonly activities: readonly StatedActivity[]
  /** The file that they are known from. */
  readonly source: string
  /** What holds of every field of every activity that nothing else is said of; "ask" where not given. */
  readonly choice?: ImportChoice
  readonly fields?: Readonly<Partial<Record<ImportField, ImportChoice>>>
  /** By the identifiers of activities. */
  readonly choices?: Readonly<Record<string, ActivityChoice>>
  /** The names that organisations of known identifiers have here. */
  readonly namesOf?: NamesOf
  /** Only says what would be done. */
  readonly dryRun?: boolean
}

/** What holds of one field of an activity, and what of it is taken. */
export interface ImportedField {
  readonly field: ImportField
  readonly standing: FieldStanding
  readonly same: number
  readonly theirs: readonly SaidOfField[]
  readonly ours: readonly SaidOfField[]
  readonly choice: ImportChoice
  readonly taken: boolean
}

/**
 * new: no project of the register is this; it is opened. changed: something is taken over. unchanged: nothing is. differs: the same, and a person has still to
 * choose. alike: a project of this name is there, and a person says whether it is this. refused: something in it the register cannot take, so nothing of it is.
 */
export const IMPORT_STANDINGS = ['new', 'changed', 'unchanged', 'differs', 'alike', 'refused'] as const
export type ImportStanding = (typeof IMPORT_STANDINGS)[number]

export interface ImportedActivity {
  readonly identifier: string
  readonly title: string
  readonly standing: ImportStanding
  /** The project that it is, where there is one, or that was opened for it. */
  readonly dossier: { readonly id: string; readonly title: string } | null
  readonly alike: readonly { readonly id: string; readonly title: string }[]
  readonly fields: readonly ImportedField[]
  /** What the register has no place for, by what it is. */
  readonly leftOut: Readonly<Record<string, number>>
  readonly refusal: Refusal | null
}

export interface ImportedActivities {
  /** False where it was only asked what would be done. */
  readonly done: boolean
  readonly activities: readonly ImportedActivity[]
}

/** As many as are taken at once. */
export const MOST_ACTIVITIES = 2000

/**
 * Takes activities of a file into the register, all in one go: each becomes a project, or is held against the one that it is, field by field. What the register
 * lacks is taken; what differs stays as it is until somebody chooses. The same file again changes nothing, and of two who bring it at once the second finds it
 * there. An activity of which something cannot be taken is left out whole. Refuses with act_needs_source, reason_too_long, activities_too_many.
 */
export const importActivities = async (acting: Acting, asked: NewImport): Promise<Outcome<ImportedActivities>> => {
  const source = storable(asked.source.normalize('NFC').trim())
  if (source === '' && !asked.dryRun) return refuse('act_needs_source')
  // The identifier of each activity and its publisher stand before it.
  if (source.length > MAX_REASON / 2) return refuse('reason_too_long', { max: MAX_REASON / 2 })
  if (asked.activities.length > MOST_ACTIVITIES) return refuse('activities_too_many', { most: MOST_ACTIVITIES })
  const today = dayHere(acting.now())
  if (asked.dryRun) return accept({ done: false, activities: await acting.store.snapshot((now) => look(now, asked, today)) })
  return acting.store.transaction(async (inside) => {
    await inside.claimFiling()
    return accept({ done: true, activities: await take(inside, acting, { ...asked, source }, today) })
  })
}

/** By what the office publishes itself, and what this import opened. */
interface Here {
  readonly publisher: string | null
  readonly opened: ReadonlySet<string>
}

/** A stated activity beside what the register has of it. */
interface Found {
  readonly stated: StatedActivity
  readonly project: HeldProject | null
  readonly alike: readonly { readonly id: string; readonly title: string }[]
}

const findFor = async (store: ReadingStore, stated: StatedActivity, asked: NewImport, here: Here): Promise<Found> => {
  const match = await findProject(store, stated, here)
  if (match.project) return { stated, project: await holdProject(store, match.project), alike: [] }
  const into = asked.choices?.[stated.identifier]?.into
  if (into === 'new') return { stated, project: null, alike: [] }
  const chosen = match.alike.find(({ id }) => id === into) ?? (await otherProject(store, into))
  if (chosen) return { stated, project: await holdProject(store, chosen), alike: [] }
  return { stated, project: null, alike: match.alike.map(({ id, title }) => ({ id, title })) }
}

/** A project that somebody names though it has another name. */
const otherProject = async (store: ReadingStore, id: string | undefined) => {
  const [found] = id ? await store.dossiers([id]) : []
  return found?.kind === 'project' && found.joinedTo === null ? found : undefined
}

const choiceFor = ({ choice = 'ask', fields, choices }: NewImport, identifier: string, field: ImportField): ImportChoice =>
  choices?.[identifier]?.fields?.[field] ?? fields?.[field] ?? choice

/** What is known of an activity when it is compared, and of a new one when it is to be opened. */
const tell = ({ stated, project, alike }: Found, differences: readonly Difference[], asked: NewImport, today: string): ImportedActivity => {
  const fields = differences
    .filter(({ same, theirs }) => same > 0 || theirs.length > 0)
    .map((difference): ImportedField => {
      const choice = choiceFor(asked, stated.identifier, difference.field)
      const [standing, { field, same, theirs, ours }] = [standingOf(difference), difference]
      const isTaken = standing !== 'same' && choice !== 'ours' && (standing === 'new' || choice === 'theirs')
      return { field, standing, same, theirs, ours, choice, taken: alike.length === 0 && isTaken }
    })
  const open = fields.some(({ standing, choice }) => standing === 'differs' && choice === 'ask')
  const wordless = wordlessSectors(stated, today)
  const refusal = refusalOf(stated)
  const leavesOut = asked.choices?.[stated.identifier]?.into === ''
  return {
    ...{ identifier: stated.identifier, title: project?.dossier.title ?? stated.names[0] ?? '', alike },
    standing: refusal
      ? 'refused'
      : alike.length > 0
        ? 'alike'
        : project === null
          ? 'new'
          : open
            ? 'differs'
            : fields.some(({ taken }) => taken)
              ? 'changed'
              : 'unchanged',
    dossier: project && { id: project.dossier.id, title: project.dossier.title },
    fields: leavesOut ? fields.map((field) => ({ ...field, taken: false })) : fields,
    leftOut: { ...stated.leftOut, ...(wordless.length > 0 ? { 'sector without word': wordless.length } : {}) },
    refusal
  }
}

/** Why an activity cannot be taken; null where it can. */
const refusalOf = ({ identifier, values, locations, budgets, transactions, loans, results }: StatedActivity): Refusal | null => {
  const noun = nounOf('project')
  const single = [['identifier', identifier] as const, ...Object.entries(values)]
  for (const [field, value] of single) {
    const wrong = wrongValue(field, value, noun)
    if (wrong) return wrong
  }
  const entries = [
    ...locations.map((value) => readEntry('location', value)),
    ...budgets.map((value) => readEntry('budget', value)),
    ...loans.map((value) => readEntry('loan', value)),
    ...transactions.map((value) => readEntry('transaction', { ...value, provider: null, receiver: null })),
    ...results.flatMap(({ indicators }) =>
      indicators.flatMap(({ indicator, targets, actuals }) => [
        readEntry('indicator', indicator),
        ...targets.map((value) => readEntry('target', { ...value, indicator: '–' })),
        ...actuals.map((value) => readEntry('actual', { ...value, indicator: '–', state: 'pending' }))
      ])
    )
  ]
  for (const read of entries) if (!read.ok) return read.refusal
  return null
}

/** The identifier by which this office publishes; null where it has none. */
const publisherHere = async (store: ReadingStore): Promise<string | null> => {
  const home = await store.home()
  const value = home === null ? undefined : new Values(await store.valuesOf(home)).one('organisationIdentifier')
  return typeof value === 'string' ? value : null
}

/** Who is named, found once. */
class Organisations {
  readonly #known = new Map<string, readonly string[]>()
  readonly #store: ReadingStore
  readonly #namesOf: NamesOf

  constructor(store: ReadingStore, namesOf: NamesOf) {
    this.#store = store
    this.#namesOf = namesOf
  }

  async learn(organisations: readonly (StatedOrganisation | null)[]): Promise<void> {
    for (const each of organisations) {
      if (each === null || this.#known.has(keyOfOrganisation(each))) continue
      this.#known.set(keyOfOrganisation(each), await findOrganisation(this.#store, each, this.#namesOf))
    }
  }

  /** Opens who is not there, unless it was opened under another identifier since. */
  async open(organisation: StatedOrganisation, open: () => Promise<string>): Promise<void> {
    const found = await findOrganisation(this.#store, organisation, this.#namesOf)
    this.#known.set(keyOfOrganisation(organisation), found.length > 0 ? found : [await open()])
  }

  readonly dossiersOf = (organisation: StatedOrganisation): readonly string[] => this.#known.get(keyOfOrganisation(organisation)) ?? []

  readonly dossierOf = (organisation: StatedOrganisation): string | null => this.dossiersOf(organisation)[0] ?? null
}

const namedIn = ({ parties, transactions }: StatedActivity): (StatedOrganisation | null)[] => [
  ...parties.map(({ organisation }) => organisation),
  ...transactions.flatMap(({ provider, receiver }) => [provider, receiver])
]

const NEW_PROJECT: Omit<HeldProject, 'dossier'> = { values: [], links: [], ofAgreements: [], loansOfAgreements: [], results: [] }

/** A project that is not there, to compare with. */
const notThere = ({ names }: StatedActivity): HeldProject => ({
  ...NEW_PROJECT,
  dossier: {
    ...{ id: '', kind: 'project', revision: 0, title: names[0] ?? '', state: '', pending: false, dueBy: null, actBy: null },
    ...{ spokenOn: null, firstOn: null, openedAt: '', statements: 0, joinedTo: null }
  }
})

const look = async (store: ReadingStore, asked: NewImport, today: string): Promise<ImportedActivity[]> => {
  const organisations = new Organisations(store, asked.namesOf ?? (() => []))
  const here = { publisher: await publisherHere(store), opened: new Set<string>() }
  const told: ImportedActivity[] = []
  for (const stated of asked.activities) {
    await organisations.learn(namedIn(stated))
    const found = await findFor(store, stated, asked, here)
    told.push(tell(found, compareActivity(stated, found.project ?? notThere(stated), { today, ...organisations }), asked, today))
  }
  return told
}

const take = async (inside: WritingStore, acting: Acting, asked: NewImport, today: string): Promise<ImportedActivity[]> => {
  const organisations = new Organisations(inside, asked.namesOf ?? (() => []))
  const opened = new Set<string>()
  const publisher = await publisherHere(inside)
  const told: ImportedActivity[] = []
  const taking = new TakingOver(inside, acting)
  for (const stated of asked.activities) {
    await organisations.learn(namedIn(stated))
    const found = await findFor(inside, stated, asked, { publisher, opened })
    const before = tell(found, compareActivity(stated, found.project ?? notThere(stated), { today, ...organisations }), asked, today)
    const isTaken = before.standing === 'new' || before.fields.some(({ taken }) => taken)
    if (before.refusal || before.standing === 'alike' || asked.choices?.[stated.identifier]?.into === '' || !isTaken) {
      told.push(before)
      continue
    }
    const from = sourceOf(stated, asked.source)
    const takes = (field: ImportField): boolean => before.fields.some((one) => one.field === field && one.taken)
    if (takes('party'))
      for (const { organisation } of stated.parties)
        if (organisations.dossierOf(organisation) === null)
          await organisations.open(organisation, () => taking.openOrganisation(organisation, from))
    const held = found.project ?? (await taking.openProject(stated, from, { today, takes, dossierOf: organisations.dossierOf }))
    if (found.project === null) opened.add(held.dossier.id)
    const differences = compareActivity(stated, held, { today, ...organisations })
    const takings = differences.flatMap((difference) => takenBy(difference, choiceFor(asked, stated.identifier, difference.field)))
    await taking.carryOut(held, takings, from, found.project && ownIdentifier(stated, held, publisher))
    told.push({ ...before, dossier: { id: held.dossier.id, title: held.dossier.title } })
  }
  await taking.end()
  return told
}

/** The identifier that a project of the register gets: none where it has one, or where this office publishes it by an identifier of its own. */
const ownIdentifier = ({ identifier }: StatedActivity, { values }: HeldProject, publisher: string | null): string | null =>
  values.some(({ field }) => field === 'identifier') || (publisher !== null && identifier.startsWith(`${publisher}-`)) ? null : identifier

/** What every act says that it is known from. */
const sourceOf = ({ identifier, publisher, updatedAt }: StatedActivity, source: string): string => {
  const by = publisher.names[0] ?? publisher.identifier
  const when = updatedAt === null ? '' : ` (${updatedAt.slice(0, 10)})`
  return `IATI ${identifier}${by === undefined || by === null ? '' : `, ${by}`}${when}; ${source}`.slice(0, MAX_REASON)
}
