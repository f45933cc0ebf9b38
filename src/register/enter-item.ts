import { accept, type Evidence, type Outcome, refuse } from '../values/index.ts'
import { fileReport } from './dossiers/file-report.ts'
import { wrongField } from './edit-item.ts'
import { enteredContent, type WordsAt } from './entered-content.ts'
import { type Item, type ItemContent, type ItemKind, inTextOrder, stateAfter } from './item.ts'
import { type Deciding, findByNewWords, keepDecision } from './keep-decision.ts'
import type { Given } from './make-register.ts'
import type { Register } from './register.ts'
import { statedAlready } from './same-statement.ts'
import { itemWords } from './search-text.ts'
import { viewOfItem } from './show-report.ts'
import { mapStrings, storable } from './storable-text.ts'
import type { ItemView } from './views.ts'
import { refuseAbsent } from './withdraw-report.ts'
import { quoteAll } from './words-in-article.ts'

/** What a person may not say: the id is given, the words are pointed at, and who said it is known. */
const NOT_GIVEN = ['id', 'evidence', 'reader', 'known']

/**
 * Enters what no reader had read: an item of a kind on words of the article, said by a person. It is accepted as it enters, by the decision that entered it,
 * and filed like any other. Refuses with report_not_found, report_withdrawn, item_not_valid, item_there_already and as `quoteWords` does.
 */
export const enterItem = (
  { store, now, newId, by }: Pick<Given, 'store' | 'now' | 'newId' | 'by'>,
  { reportId, kind, words, also = [], content }: Parameters<Register['enterItem']>[0]
): Promise<Outcome<ItemView>> =>
  store.transaction(async (inside) => {
    await inside.claimReport(reportId)
    const summary = await inside.reportSummary(reportId)
    const text = summary && (await inside.reportText(reportId))
    if (!text) return refuseAbsent(inside, reportId)
    const evidence = quoteAll(text.article, [words, ...also])
    if (!evidence.ok) return evidence
    const [first] = evidence.value
    const items = await inside.items(reportId)
    const at = { text: text.article.text, span: first, day: summary.meetingOn ?? summary.publishedOn, items }
    const made = newItem(kind, evidence.value, at, content ?? {})
    if (!made.ok) return made
    const there = statedAlready(made.value, items)
    if (there) return refuse('item_there_already', { itemId: there.id, words: String(there.content.name ?? first.exact) })

    const doing = { store: inside, now, newId, by }
    await keepEntered(doing, { reportId, item: made.value, items })
    await findByNewWords(inside, reportId)
    await fileReport(doing, reportId)
    const [entered] = await inside.items(reportId, [made.value.id])
    if (!entered) throw new Error(`The item ${made.value.id} of ${reportId} vanished while it was entered.`)
    return accept(viewOfItem(entered, [], await inside.decisions(reportId, entered.id)))
  })

/** Puts an item that a person entered among those of its report, and keeps the decision that did it. Returns its step. */
export const keepEntered = async (
  doing: Deciding,
  {
    reportId,
    item,
    items,
    step = null
  }: { readonly reportId: string; readonly item: Item; readonly items: readonly Item[]; readonly step?: number | null }
): Promise<number> => {
  const position = [...items, item].sort(inTextOrder).indexOf(item)
  await doing.store.insertItem({ reportId, item, position, words: itemWords(item.content) })
  const verdict = 'enter'
  const decided = { reportId, item, verdict, state: stateAfter(verdict), after: item.content, reason: null, step, undoes: null } as const
  const kept = await keepDecision(doing, decided)
  if (kept === null) throw new Error(`The item ${item.id} of ${reportId} changed while it was entered.`)
  return kept
}

const newItem = (kind: ItemKind, pointed: readonly Evidence[], at: WordsAt, given: ItemContent): Outcome<Item> => {
  const own = NOT_GIVEN.find((field) => field in given)
  if (own !== undefined) return refuse('item_not_valid', { field: own })
  const id = nextId(kind, at.items)
  const evidence = pointed.toSorted((a, b) => a.start - b.start)
  const typed = mapStrings(given, (text) => storable(text.normalize('NFC'))) as ItemContent
  const content = enteredContent({ id, kind, evidence, at }, typed)
  const wrong = wrongField(kind, content) ?? emptyField(content)
  if (wrong !== null) return refuse('item_not_valid', { field: wrong })
  return accept({ id, kind, state: 'proposed', revision: 0, content, proposed: content, evidence })
}

/** A name or text without words says nothing. */
const emptyField = (content: ItemContent): string | null =>
  ['name', 'text', 'unit'].find((field) => typeof content[field] === 'string' && String(content[field]).trim() === '') ?? null

/** As the record names its items. */
const LETTERS: Readonly<Record<ItemKind, string>> = {
  meeting: 'm',
  person: 'p',
  organisation: 'o',
  place: 'l',
  figure: 'f',
  action: 'a',
  agreement: 'g',
  project: 'j'
}

/** An id that no item of the report has. */
export const nextId = (kind: ItemKind, items: readonly Pick<Item, 'id'>[]): string => {
  const letter = LETTERS[kind]
  const numbers = items.map(({ id }) => (id.startsWith(letter) ? Number(id.slice(letter.length)) : 0)).filter(Number.isSafeInteger)
  return `${letter}${Math.max(0, ...numbers) + 1}`
}
