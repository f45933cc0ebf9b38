import { type CooperationRecord, recordSchema } from '../../src/extraction/record.ts'
import { verifyAmount } from '../../src/language/find-amounts.ts'
import { isPartialDate } from '../../src/values/index.ts'

interface Quote {
  readonly start: number
  readonly end: number
  readonly exact: string
}

/** Every quotation of a record, wherever it stands. */
const quotesIn = (value: unknown): Quote[] => {
  if (Array.isArray(value)) return value.flatMap(quotesIn)
  if (typeof value !== 'object' || value === null) return []
  if ('exact' in value && 'start' in value) return [value as Quote]
  return Object.values(value).flatMap(quotesIn)
}

/** What a record of any bytes whatever must hold to; a sentence for each promise that is broken. */
export const brokenPromises = (record: CooperationRecord): readonly string[] => {
  const { text, captions } = record.article
  const broken: string[] = []
  const parsed = recordSchema.safeParse(record)
  if (!parsed.success) broken.push(`does not fit the schema: ${parsed.error.issues[0]?.path.join('.')} ${parsed.error.issues[0]?.message}`)
  if (text !== text.normalize('NFC')) broken.push('the text is not NFC')
  const { article: _, ...items } = record
  for (const { start, end, exact } of quotesIn(items))
    if (exact === '' || text.slice(start, end) !== exact) broken.push(`does not quote at ${start}: ${exact.slice(0, 60)}`)
  for (const { start, end } of [...captions, ...record.unread, ...record.doubts])
    if (!(start >= 0 && start <= end && end <= text.length)) broken.push(`a span outside the text: ${start}–${end}`)
  for (const doubt of record.doubts)
    if (text.slice(doubt.start, doubt.end) !== doubt.text) broken.push(`a doubt does not quote: ${doubt.code}`)
  const days = [
    ...record.meetings.map(({ on }) => on),
    ...record.agreements.map(({ on }) => on),
    ...record.actions.map(({ due }) => due?.on)
  ]
  for (const day of days) if (day && !isPartialDate(day)) broken.push(`no day of the calendar: ${day}`)
  for (const { name, evidence } of record.people)
    if (!evidence.some(({ exact }) => exact.toLowerCase().includes(name.toLowerCase())))
      broken.push(`a name that is not in its words: ${name}`)
  for (const figure of record.figures)
    if (!figure.evidence.some(({ exact }) => isStated(exact, figure)))
      broken.push(`a figure that is not in its words: ${figure.value} ${figure.unit}`)
  broken.push(...deadReferences(record))
  return broken
}

/** The figure read again from its own words: the same value and, where a unit is written, the same unit. */
const isStated = (words: string, figure: CooperationRecord['figures'][number]): boolean =>
  verifyAmount(words, { ...figure, inferred: false }) || verifyAmount(words, { ...figure, inferred: true })

/** Every reference names an item of the record by its id; one without an id is a group that the text calls so ("các đơn vị"). */
const deadReferences = (record: CooperationRecord): string[] => {
  const bodies = new Set([...record.people, ...record.organisations, ...record.places].map(({ id }) => id))
  const figures = new Set(record.figures.map(({ id }) => id))
  const text = record.article.text.toLowerCase()
  const named = [
    ...record.meetings.flatMap(({ hosts, guests }) => [...hosts, ...guests]),
    ...record.people.flatMap(({ positions }) => positions.flatMap(({ organisation }) => organisation ?? [])),
    ...record.actions.flatMap(({ by, to, places }) => [...by, ...to, ...places]),
    ...record.agreements.flatMap(({ parties }) => parties),
    ...record.projects.flatMap(({ parties, places }) => [...parties.map(({ organisation }) => organisation), ...places])
  ]
  const counted = [
    ...record.figures.flatMap(({ equals, partOf }) => [equals, partOf].filter((id) => id !== null)),
    ...record.actions.flatMap((action) => action.figures),
    ...record.projects.flatMap((project) => project.figures)
  ]
  return [
    ...named
      .filter(({ id, name }) => (id === '' ? !text.includes(name.toLowerCase()) : !bodies.has(id)))
      .map(({ id, name }) => `nobody is ${id} (${name})`),
    ...counted.filter((id) => !figures.has(id)).map((id) => `no figure is ${id}`)
  ]
}
