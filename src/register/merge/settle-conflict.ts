import { accept, type Outcome, type Refusal, refuse } from '../../values/index.ts'
import { MAX_REASON } from '../decide.ts'
import { keepAct } from '../dossiers/act-on-dossier.ts'
import type { DossierEvent } from '../dossiers/dossier-event.ts'
import { endOf } from '../dossiers/end-of.ts'
import { fileReport } from '../dossiers/file-report.ts'
import type { Item, ItemState } from '../item.ts'
import { type Deciding, findByNewWords, keepDecision } from '../keep-decision.ts'
import type { Given } from '../make-register.ts'
import { redateReport } from '../redate-report.ts'
import type { ReportEvent } from '../report-event.ts'
import { storable } from '../storable-text.ts'
import type { WritingStore } from '../store.ts'
import { actOfEvent } from './act-of-event.ts'
import { doAct, record } from './bring-acts.ts'
import { setPresence } from './bring-events.ts'
import { takeDecisions } from './bring-items.ts'
import type { Conflict, Settlement } from './conflict.ts'

export interface NewSettlement {
  readonly conflictId: string
  readonly choice: 'ours' | 'theirs'
  readonly reason?: string
}

type Doing = Omit<Given, 'openDocument'>

/** Ends the transaction without a trace: of several things that they did, all are done here or none. */
class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}
type Inside = Deciding & { readonly store: WritingStore }

/**
 * Says which side of a conflict stands. Either way what they did comes into the history, signed by whoever did it, and behind it what the chosen side says
 * once more, signed by the person who chose: so both registers have one history when they are merged the next time, and two who chose differently, each in
 * their own, hear of it. Refuses with conflict_not_found,
 * conflict_settled, reason_too_long, and as the act does that cannot be done here.
 */
export const settleConflict = async (given: Doing, { conflictId, choice, reason }: NewSettlement): Promise<Outcome<Conflict>> => {
  const { store, now, newId, by } = given
  const why = storable(reason?.normalize('NFC').trim() ?? '') || null
  if (why !== null && why.length > MAX_REASON) return refuse('reason_too_long', { max: MAX_REASON })
  const settled = await store
    .transaction(async (inside): Promise<Outcome<Conflict>> => {
      const asked = await inside.conflict(conflictId)
      if (!asked) return refuse('conflict_not_found', { conflictId })
      if (asked.sides.about !== 'dossier') await inside.claimReport(asked.subject)
      await inside.claimFiling()
      // Another may have settled it while we waited.
      const conflict = (await inside.conflict(conflictId)) ?? asked
      if (conflict.settlement) return refuse('conflict_settled')
      const done = await settle({ store: inside, now, newId, by }, conflict, choice, why)
      if (!done.ok) throw new Refused(done.refusal)
      const settlement: Settlement = { choice, by, at: now().toISOString(), reason: why }
      await inside.settleConflict(conflictId, settlement)
      return accept({ ...conflict, settlement })
    })
    .catch((error: unknown) => {
      if (error instanceof Refused) return { ok: false as const, refusal: error.refusal }
      throw error
    })
  if (!settled.ok) return settled
  const { sides, part, subject } = settled.value
  // Their day asks for another reading, which takes its time.
  const day = sides.about === 'report' && part === 'day' ? sides[choice].findLast(({ kind }) => kind === 'redate')?.after : undefined
  if (day === undefined) return settled
  const redated = await redateReport(given, { reportId: subject, publishedOn: day })
  return redated.ok ? settled : redated
}

const settle = (doing: Inside, conflict: Conflict, choice: 'ours' | 'theirs', reason: string | null): Promise<Outcome<void>> => {
  const { sides } = conflict
  switch (sides.about) {
    case 'item':
      return settleItem(doing, conflict, sides, choice, reason)
    case 'report':
      return settleReport(doing, conflict, sides, choice, reason)
    case 'dossier':
      return settleDossier(doing, conflict, sides, choice, reason)
  }
}

type SidesOf<About extends Conflict['sides']['about']> = Extract<Conflict['sides'], { readonly about: About }>

/** What is counted where nothing is told of it. */
const uncounted = () => ({ brought: { reports: 0, decisions: 0, events: 0, acts: 0, rates: 0, conflicts: 0 } })

/** The verdict by which a person puts an item back as it was; an accepted one whose content is another is edited. */
const VERDICTS = { proposed: 'reopen', accepted: 'accept', returned: 'return', rejected: 'reject' } as const satisfies Record<
  ItemState,
  string
>

const settleItem = async (
  doing: Inside,
  { subject: reportId, part: itemId }: Conflict,
  { theirs }: SidesOf<'item'>,
  choice: 'ours' | 'theirs',
  reason: string | null
): Promise<Outcome<void>> => {
  const { store } = doing
  const [before] = await store.items(reportId, [itemId])
  if (!before) return refuse('item_not_found', { itemId })
  await takeDecisions({ store, ...uncounted() }, reportId, theirs.decisions)
  await decideAgain(doing, reportId, choice === 'ours' ? before : { ...before, state: theirs.state, content: theirs.content }, reason)
  if (await store.reportSummary(reportId)) await findByNewWords(store, reportId)
  await fileReport(doing, reportId)
  return accept(undefined)
}

/** Says once more what the chosen side says, by the person who chose it: two who each chose in their own register then hear of each other. */
const decideAgain = async (doing: Inside, reportId: string, before: Item, reason: string | null): Promise<void> => {
  const [item] = await doing.store.items(reportId, [before.id])
  if (!item) throw new Error(`The item ${before.id} of ${reportId} vanished while it was decided on.`)
  const isEdited = before.state === 'accepted' && JSON.stringify(before.content) !== JSON.stringify(item.content)
  const verdict = isEdited ? 'edit' : VERDICTS[before.state]
  const step = await keepDecision(doing, {
    ...{ reportId, item, verdict, state: before.state, after: before.content, reason, step: null, undoes: null }
  })
  if (step === null) throw new Error(`The item ${item.id} of ${reportId} changed while it was claimed.`)
}

const settleReport = async (
  doing: Inside,
  { subject: reportId, part }: Conflict,
  { theirs, ours }: SidesOf<'report'>,
  choice: 'ours' | 'theirs',
  reason: string | null
): Promise<Outcome<void>> => {
  const { store, now, newId, by } = doing
  for (const event of theirs) await store.addEvent(reportId, event)
  const chosen = choice === 'ours' ? ours : theirs
  const last = part === 'day' ? chosen.findLast(({ kind }) => kind === 'redate') : chosen.at(-1)
  // Their day is set once more by the reading that it asks for.
  if (last && (part === 'register' || choice === 'ours'))
    await store.addEvent(reportId, { ...told(last, part), id: newId(), by, at: now().toISOString(), reason })
  if (part !== 'register') return accept(undefined)
  await setPresence({ store }, reportId, last?.kind === 'withdraw')
  await fileReport(doing, reportId)
  return accept(undefined)
}

/** What a side did, to be said once more. */
const told = (own: ReportEvent, part: string): Pick<ReportEvent, 'kind' | 'before' | 'after' | 'changes'> => ({
  ...{ kind: own.kind, before: own.before, after: own.after },
  changes: part === 'day' ? [] : null
})

/** Things of a dossier that have one value: the one that was chosen is said once more. */
const STATED_AGAIN: ReadonlySet<DossierEvent['act']> = new Set(['set state', 'choose', 'step', 'milestone', 'obstacle'])

const settleDossier = async (
  doing: Inside,
  { subject }: Conflict,
  { theirs, ours }: SidesOf<'dossier'>,
  choice: 'ours' | 'theirs',
  reason: string | null
): Promise<Outcome<void>> => {
  const { store, now, newId, by } = doing
  const dossierId = await endOf(store, subject)
  const dossier = async () => {
    const [found] = await store.dossiers([dossierId])
    if (!found) throw new Error(`The dossier ${dossierId} vanished while it was acted on.`)
    return found
  }
  for (const event of theirs) {
    if (choice === 'ours') await record({ store, ...uncounted() }, await dossier(), event)
    else {
      const done = await doAct({ store, now, newId, ...uncounted() }, await dossier(), event)
      if (!done.ok) return done
    }
  }
  const last = (choice === 'ours' ? ours : theirs).at(-1)
  const act = last && STATED_AGAIN.has(last.act) ? actOfEvent(last) : null
  if (act === null) return accept(undefined)
  const signed = { id: newId(), by, at: () => now().toISOString(), reason: reason ?? last?.reason ?? null }
  return keepAct(doing, await dossier(), act, signed)
}
