import {
  actionRules,
  addresseesBeside,
  CHOICES,
  type Explanation,
  itemRules,
  STOOD,
  setAsideRules,
  type Words
} from '../extraction/index.ts'
import { type Language, sentenceOf, showAmount, showDate, showDayMonth, term } from '../wording/index.ts'
import { HEADINGS } from './headings.ts'
import { wrap } from './wrap.ts'

const UNTITLED: Words = { vi: 'Báo cáo không có tiêu đề', en: 'A report without a title' }
const PUBLICATION: Words = { vi: 'ngày đăng', en: 'the day of publication' }

interface ShownRule {
  readonly name: string
  readonly title: Words
  readonly reason: Words
  readonly decides?: Words
}
const RULES: ReadonlyMap<string, ShownRule> = new Map([...actionRules, ...setAsideRules, ...itemRules].map((rule) => [rule.name, rule]))

/** What each item says of itself, in one line. */
const linesOf = (
  { record }: Explanation,
  language: Language
): Readonly<Record<string, readonly (readonly [id: string, says: string])[]>> => {
  const names = (references: readonly { readonly name: string }[]): string => references.map(({ name }) => name).join(', ')
  return {
    meetings: record.meetings.map(({ id, format, on, dayMonth, partOfDay }) => {
      const day = on ? showDate(on, language) : dayMonth && showDayMonth(dayMonth, language)
      const when = [partOfDay && term('partOfDay', partOfDay, language).toLowerCase(), day].filter(Boolean).join(' ')
      return [id, [term('format', format, language), when].filter(Boolean).join(', ')] as const
    }),
    people: record.people.map(({ id, name }) => [id, name] as const),
    organisations: record.organisations.map(({ id, name, kind }) => [id, `${name} (${term('organisation', kind, language)})`] as const),
    places: record.places.map(({ id, name, level }) => [id, `${name} (${term('level', level, language)})`] as const),
    figures: record.figures.map((figure) => [figure.id, showAmount(figure, language)] as const),
    actions: record.actions.map(({ id, kind, by, to }) => {
      const speakers = [names(by), names(addresseesBeside({ by, to }))].filter(Boolean).join(' → ')
      return [id, [term('action', kind, language), speakers].filter(Boolean).join(': ')] as const
    }),
    agreements: record.agreements.map(
      ({ id, kind, status }) => [id, `${term('agreement', kind, language)}, ${term('agreementStatus', status, language)}`] as const
    ),
    projects: record.projects.map(({ id, name, status }) => [id, `${name} (${term('projectStatus', status, language)})`] as const)
  }
}

/**
 * An explanation as a person reads it: for each item what it says, the rule that made it and the words it stood on; then the clauses that were
 * looked at and not kept, the sentences nothing was taken from, and the reason of every rule that had a part in it.
 */
export const printExplanation = (explanation: Explanation, language: Language): string => {
  const { record, items, asides } = explanation
  const { text } = record.article
  const lines: string[] = []
  const used = new Set<string>()
  const rule = (name: string): string => {
    used.add(name)
    return RULES.get(name)?.title[language] ?? name
  }
  const heading = (name: keyof typeof HEADINGS, count?: number): void => {
    lines.push('', `${HEADINGS[name][language].toUpperCase()}${count === undefined ? '' : ` (${count})`}`)
  }
  const item = (says: string, ...details: readonly string[]): void => {
    const [first = '', ...rest] = wrap(says, 4)
    lines.push(`  • ${first.trimStart()}`, ...rest, ...details.flatMap((detail) => wrap(detail, 6)))
  }
  const stoodOn = (as: keyof typeof STOOD, words: string): string => {
    const shown =
      as === 'chosenBy' && words in CHOICES
        ? CHOICES[words as keyof typeof CHOICES][language]
        : as === 'yearFrom' && words === 'publishedOn'
          ? PUBLICATION[language]
          : INFERRED.has(as)
            ? words
            : `“${words}”`
    return `${STOOD[as][language]}: ${shown}`
  }

  lines.push(...wrap(record.source.title ?? UNTITLED[language], 0))
  if (record.source.publishedOn) lines.push(showDate(record.source.publishedOn, language))
  for (const [list, said] of Object.entries(linesOf(explanation, language))) {
    if (said.length > 0) heading(list as keyof typeof HEADINGS, said.length)
    const quotes = new Map(record[list as 'actions'].map(({ id, evidence }) => [id, evidence[0]?.exact ?? '']))
    for (const [id, says] of said) {
      const found = items.get(id)
      const stood = found?.stood.map(({ as, words }) => stoodOn(as, words)) ?? []
      item(`${says} · ${rule(found?.rule ?? '')}`, ...stood, `“${quotes.get(id)}”`)
    }
  }
  if (record.doubts.length > 0) heading('doubts', record.doubts.length)
  for (const { code, about, text: words, values } of record.doubts)
    item(sentenceOf({ code, about: { about, text: words, ...values } }, language), `“${words}”`)
  if (asides.length > 0) heading('asides', asides.length)
  for (const { span, rule: name } of asides) item(rule(name), `“${text.slice(span.start, span.end)}”`)
  if (record.unread.length > 0) heading('unread', record.unread.length)
  for (const { start, end } of record.unread) item(text.slice(start, end))
  heading('rules')
  for (const name of [...used].sort()) {
    const { title, decides, reason } = RULES.get(name) ?? { title: null, decides: undefined, reason: null }
    if (title && reason) item(`${title[language]} [${name}]`, ...(decides ? [decides[language]] : []), reason[language])
  }
  return `${lines.join('\n')}\n`
}

/** What was worked out rather than read off the page is not put in quotation marks. */
const INFERRED: ReadonlySet<string> = new Set(['joined', 'choice', 'unit', 'unknown', 'understood', 'otherReading', 'head'])
