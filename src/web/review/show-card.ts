import type { Decision, ItemKind, ItemView, ReportView } from '../../register/index.ts'
import { type Language, sentenceOf, term } from '../../wording/index.ts'
import { showWho } from '../format/who.ts'
import { wordsIn } from '../words/index.ts'
import { describeItem, type Said } from './describe-item.ts'
import { editFields, type Field } from './edit-fields.ts'
import type { Way } from './find-way.ts'
import { anchorOf } from './mark-article.ts'

interface Doubt {
  readonly number: number
  /** Where its words are marked. */
  readonly href: string
  readonly sentence: string
}

/** An item as the page shows it: in words, ready to be decided. */
export interface Card extends Said {
  readonly id: string
  readonly kind: ItemKind
  readonly state: ItemView['state']
  readonly stateName: string
  readonly revision: number
  /** Who read it, where that was not the rules alone: a second reader, or the person who entered it. */
  readonly reader: string | null
  /** What the machine read, or a person first entered, where it has since been changed. */
  readonly wasRead: { readonly name: string; readonly said: string } | null
  /** Its words in the article; `text` is null where they only repeat the headline. */
  readonly quotes: readonly { readonly href: string; readonly text: string | null; readonly page: number | null }[]
  /** How many more places its words have, which are not shown. */
  readonly moreQuotes: number
  readonly doubts: readonly Doubt[]
  /** Further doubts, one click away, and how many there are beyond those. */
  readonly moreDoubts: readonly Doubt[]
  readonly furtherDoubts: number
  readonly decisions: readonly { readonly said: string; readonly reason: string | null }[]
  /** Where a person says what an accepted item means for what is followed; null for one that is not accepted or tells of nothing done. */
  readonly bearsHref: string | null
  /** The form to change it with, while it is being edited. */
  readonly fields: readonly Field[] | null
}

/** Kinds of items that can tell that something was done, or not. */
const BEARING: ReadonlySet<ItemKind> = new Set(['action', 'agreement', 'project', 'meeting', 'figure'])

/** What a card shows at most: a line that never ends, or a name that stands everywhere, would fill the page. */
const LONGEST_HEADLINE = 2_000
export const LONGEST_QUOTE = 1_000
const MOST_QUOTES = 20
const MOST_DOUBTS = 20
/** How many more doubts a whole page holds for opening: a report could raise one at every word. */
export const MOST_OPENED = 400

export const clip = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)} …` : text)

type NumberedDoubt = ReportView['allDoubts'][number] & { readonly number: number }

/** What the cards of a page have in common; `opening` counts down how many more doubts they may hold together. */
interface Showing {
  readonly language: Language
  /** The item whose edit form is open. */
  readonly editing: string | null
  readonly way: Way
  /** True where the page shows the text of the article, with the marks of doubts. */
  readonly inText: boolean
  readonly opening: { left: number }
}

export const showCard = (
  item: ItemView,
  report: ReportView,
  doubts: readonly NumberedDoubt[],
  { language, editing, way, inText, opening }: Showing
): Card => {
  const setting = { language, items: report.items }
  const said = describeItem(item, { ...setting, check: report.moneyChecks.find(({ itemId }) => itemId === item.id) ?? null })
  const showDoubt = ({ number, code, text, values, start }: NumberedDoubt): Doubt => ({
    number,
    // Doubts are marked in the text.
    href: inText ? `#d-${number}` : way.inText(start, `d-${number}`),
    sentence: clip(sentenceOf({ code, about: { about: said.headline, text, ...values } }, language), LONGEST_HEADLINE)
  })
  const more = doubts.slice(MOST_DOUBTS, MOST_DOUBTS + opening.left)
  opening.left -= more.length
  const changed = item.decisions.some((decision) => decision.verdict === 'edit') && item.state === 'accepted'
  return {
    headline: clip(said.headline, LONGEST_HEADLINE),
    under: clip(said.under, LONGEST_HEADLINE),
    details: said.details.map(({ name, value }) => ({ name, value: clip(value, LONGEST_HEADLINE) })),
    id: item.id,
    kind: item.kind,
    state: item.state,
    stateName: term('state', changed ? 'edited' : item.takenBack ? 'taken back' : item.state, language),
    revision: item.revision,
    reader: readerOf(item, language),
    wasRead: changed ? showFirst(item, setting) : null,
    quotes: item.evidence.slice(0, MOST_QUOTES).map((words, index) => ({
      href: way.hrefOf(words.start, anchorOf(item.id, index)),
      text: said.headline.toLocaleLowerCase('vi') === words.exact.toLocaleLowerCase('vi') ? null : clip(words.exact, LONGEST_QUOTE),
      page: words.page ?? null
    })),
    moreQuotes: Math.max(0, item.evidence.length - MOST_QUOTES),
    doubts: doubts.slice(0, MOST_DOUBTS).map(showDoubt),
    moreDoubts: more.map(showDoubt),
    furtherDoubts: Math.max(0, doubts.length - MOST_DOUBTS - more.length),
    bearsHref:
      item.state === 'accepted' && BEARING.has(item.kind) ? `/reports/${report.id}/bears?item=${encodeURIComponent(item.id)}` : null,
    decisions: item.decisions.map((decision) => showDecision(decision, language)).reverse(),
    fields: editing === item.id ? editFields(item, language) : null
  }
}

const readerOf = ({ content }: ItemView, language: Language): string | null => {
  const words = wordsIn(language).report
  const named: Record<string, string> = { model: words.secondReader, both: words.bothReaders, person: words.enter.reader }
  return named[String(content.reader)] ?? null
}

const showFirst = (item: ItemView, setting: { readonly language: Language; readonly items: readonly ItemView[] }): Card['wasRead'] => {
  const words = wordsIn(setting.language).report
  const said = describeItem({ kind: item.kind, content: item.proposed }, setting).headline
  return { name: item.proposed.reader === 'person' ? words.enter.wasEntered : words.proposedWas, said: clip(said, LONGEST_HEADLINE) }
}

export const showDecision = (decision: Decision, language: Language): Card['decisions'][number] => {
  const words = wordsIn(language).report
  return {
    said: `${term('verdict', decision.verdict, language)} · ${showWho(decision, language)}`,
    reason: decision.reason && words.reason(decision.reason)
  }
}
