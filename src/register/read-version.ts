import { createHash } from 'node:crypto'
import { accept, type Outcome, refuse } from '../values/index.ts'
import { checkedDocument, readReport } from './add-report.ts'
import { fileReport } from './dossiers/file-report.ts'
import { keepEntered, nextId } from './enter-item.ts'
import { type Item, inTextOrder, isEntered, type Verdict } from './item.ts'
import { findByNewWords, keepDecision } from './keep-decision.ts'
import type { Given } from './make-register.ts'
import { carriedContent, matchVersions, type VersionMatch } from './match-versions.ts'
import type { Change } from './read-anew.ts'
import type { NewDocument } from './register.ts'
import type { NewReport } from './report.ts'
import type { ReportEvent } from './report-event.ts'
import type { WritingStore } from './store.ts'
import type { Reread } from './views.ts'
import { refuseAbsent } from './withdraw-report.ts'
import { quoteWords } from './words-in-article.ts'

type Doing = Pick<Given, 'store' | 'openDocument' | 'readArticle' | 'now' | 'newId' | 'by'>

/**
 * Takes in another version of a report's page, whose bytes are other: it becomes a report of its own in the place of the old one, which is withdrawn.
 * What was decided on the old one holds for what the new one says the same of, in the same dossiers; only what changed is left to review. Refuses with
 * report_not_found, report_withdrawn, version_known, url_not_web, published_on_not_a_date and as the reader does.
 */
export const readVersion = async (
  given: Doing,
  { reportId, document: brought }: { readonly reportId: string; readonly document: NewDocument }
): Promise<Outcome<Reread>> => {
  const { store, now, newId, by } = given
  const text = (await store.reportSummary(reportId)) && (await store.reportText(reportId))
  if (!text) return refuseAbsent(store, reportId)
  const document = checkedDocument(text.source.url === null ? brought : { url: text.source.url, ...brought })
  if (!document.ok) return document
  const sha256 = createHash('sha256').update(document.value.bytes).digest('hex')
  if ((await store.reportOfOriginal(sha256)) !== null) return refuse('version_known')
  const read = await readReport(given, document.value)
  if (!read.ok) return read
  const original = { sha256, mediaType: read.value.text.source.mediaType, bytes: document.value.bytes }
  const newReportId = read.value.summary.id

  return store.transaction(async (inside) => {
    await inside.claimReport(reportId)
    if (!(await inside.reportSummary(reportId))) return refuseAbsent(inside, reportId)
    if (!(await inside.addReport(read.value, original, by))) return refuse('version_known')
    const doing = { store: inside, now, newId, by }
    const old = await inside.items(reportId)
    const matches = matchVersions(old, read.value.items)
    const carried = await carryOver(doing, { reportId, newReportId, old, matches })
    const entered = await carryEntered(doing, { newReportId, old, read: read.value, matches })
    if (entered.length > 0) await findByNewWords(inside, newReportId)
    const kept = carried + entered.length
    await fileReport(doing, newReportId)

    const changes = changesOf(old, read.value.items, [...matches, ...entered])
    const event = (what: Pick<ReportEvent, 'kind' | 'reason' | 'before' | 'after' | 'changes'>): ReportEvent => ({
      ...what,
      id: newId(),
      by,
      at: now().toISOString()
    })
    const brought = event({ kind: 'version', reason: null, before: reportId, after: newReportId, changes })
    await inside.addEvent(newReportId, brought)
    await inside.addEvent(reportId, event({ kind: 'withdraw', reason: REPLACED, before: reportId, after: newReportId, changes: null }))
    await inside.withdraw(reportId)
    await fileReport(doing, reportId)
    const replaced = changes.filter(({ after }) => after !== null).length
    return accept({ reportId: newReportId, event: brought, kept, replaced })
  })
}

/** Why the old version is no longer in the lists, as the office would write it. */
const REPLACED = 'Đã có bản mới của bài này trong sổ.'

const VERDICT: Readonly<Record<Exclude<Item['state'], 'proposed'>, Verdict>> = {
  accepted: 'accept',
  returned: 'return',
  rejected: 'reject'
}

/** Decides on the new version's items as was decided on those of the old one that say the same, as one step. Returns how many. */
const carryOver = async (
  doing: Parameters<typeof keepDecision>[0] & { readonly store: WritingStore },
  {
    reportId,
    newReportId,
    old: all,
    matches
  }: {
    readonly reportId: string
    readonly newReportId: string
    readonly old: readonly Item[]
    readonly matches: readonly VersionMatch[]
  }
): Promise<number> => {
  const { store } = doing
  const reasons = new Map((await store.decisions(reportId)).map(({ itemId, reason }) => [itemId, reason]))
  const statements = new Map((await store.statementsOfReport(reportId)).map((statement) => [statement.itemId, statement]))
  let step: number | null = null
  let kept = 0
  for (const match of matches) {
    const { old, fresh: item, same } = match
    if (!same || old.state === 'proposed') continue
    const edited = JSON.stringify(old.content) !== JSON.stringify(old.proposed)
    const after = edited ? carriedContent(match, matches, all) : item.content
    if (after === null) continue
    const verdict = edited && old.state === 'accepted' ? 'edit' : VERDICT[old.state]
    const reason = reasons.get(old.id) ?? null
    step = await keepDecision(doing, { reportId: newReportId, item, verdict, state: old.state, after, reason, step, undoes: null })
    if (step === null) throw new Error(`The item ${item.id} of ${newReportId} changed while it was added.`)
    // What a person made of the dossier stays with it: the new words are filed where the old ones were.
    const statement = statements.get(old.id)
    if (statement) await store.putStatement({ ...statement, reportId: newReportId, itemId: item.id, revision: -1 })
    kept += 1
  }
  return kept
}

/** Enters in the new version what a person had entered in the old one and no reader reads here either, where its words stand in the new text once. */
const carryEntered = async (
  doing: Parameters<typeof keepDecision>[0],
  {
    newReportId,
    old: all,
    read,
    matches
  }: {
    readonly newReportId: string
    readonly old: readonly Item[]
    readonly read: NewReport
    readonly matches: readonly VersionMatch[]
  }
): Promise<VersionMatch[]> => {
  const matched = new Set(matches.map(({ old }) => old))
  const carried: VersionMatch[] = []
  for (const old of all.filter((item) => isEntered(item) && item.state === 'accepted' && !matched.has(item))) {
    // A place of several that the new version has no more is left behind; where none is left, the item is told as gone.
    const evidence = old.evidence.flatMap(({ exact }) => {
      const words = quoteWords(read.text.article, { exact })
      return words.ok ? [words.value] : []
    })
    if (evidence.length === 0) continue
    const items = [...read.items, ...carried.map(({ fresh }) => fresh)]
    const fresh: Item = {
      ...old,
      id: nextId(old.kind, items),
      state: 'proposed',
      revision: 0,
      evidence: evidence.toSorted((a, b) => a.start - b.start)
    }
    const match = { old, fresh, same: true }
    const content = carriedContent(match, [...matches, ...carried, match], all)
    if (content === null) continue
    const item = { ...fresh, content, proposed: content }
    await keepEntered(doing, { reportId: newReportId, item, items })
    carried.push({ ...match, fresh: item })
  }
  return carried
}

/** What the new version says otherwise, in the order of its text, then what it says no more. */
const changesOf = (old: readonly Item[], fresh: readonly Item[], matches: readonly VersionMatch[]): Change[] => {
  const byFresh = new Map(matches.map((match) => [match.fresh, match]))
  const matched = new Set(matches.map((match) => match.old))
  const now = fresh.toSorted(inTextOrder).flatMap((item): Change[] => {
    const match = byFresh.get(item)
    if (match?.same) return []
    return [{ itemId: item.id, kind: item.kind, before: match?.old.content ?? null, after: item.content, stays: false }]
  })
  const gone = old.filter((item) => !matched.has(item))
  return [...now, ...gone.map(({ id, kind, content }) => ({ itemId: id, kind, before: content, after: null, stays: false }))]
}
