import { OCOP_LEVELS, type OcopLevel, PRODUCT_GROUPS, recogniserOn } from '../../law/index.ts'
import type { BroughtTable, TableCell } from '../../reading/index.ts'
import { type NewProduct, STARS } from '../../register/index.ts'
import { accept, firstDay, type Outcome, type Refusal, readPartialDate, refuse, searchKey } from '../../values/index.ts'
import { term } from '../../wording/index.ts'
import { columnOf, type ProductColumn } from './product-columns.ts'

/** What a table says of products, row by row; a row with a refusal cannot be entered. */
export interface ReadProducts {
  readonly columns: readonly { readonly heading: string; readonly field: ProductColumn | null }[]
  readonly rows: readonly ReadRow[]
}

export interface ReadRow {
  /** As the sheet counts, from 1. */
  readonly row: number
  readonly name: string
  readonly cells: readonly string[]
  readonly product: Outcome<NewProduct>
}

/** Titles and the office's name stand above the headings; not more than this. */
const MOST_ABOVE = 20

const textOf = (cell: TableCell | undefined): string =>
  cell === null || cell === undefined ? '' : typeof cell === 'string' ? cell.trim() : 'day' in cell ? cell.day : cell.number

/** Reads a table as offices keep theirs: headings in any of its first rows, in either language. Refuses with products_no_name, products_none. */
export const readProducts = ({ rows }: BroughtTable): Outcome<ReadProducts> => {
  const candidates = rows.slice(0, MOST_ABOVE).map(({ cells }, at) => ({ at, fields: cells.map((cell) => columnOf(textOf(cell))) }))
  const knownIn = (fields: readonly (ProductColumn | null)[]): number => new Set(fields.filter((field) => field !== null)).size
  const most = Math.max(0, ...candidates.map(({ fields }) => knownIn(fields)))
  const heading = candidates.find(({ fields }) => knownIn(fields) === most && fields.includes('name'))
  if (!heading) return refuse('products_no_name')
  const names = (rows[heading.at]?.cells ?? []).map(textOf)
  // Of two columns that are called alike the first counts.
  const fields = heading.fields.map((field, at) => (heading.fields.indexOf(field) === at ? field : null))
  const read = rows.slice(heading.at + 1).flatMap(({ row, cells }): ReadRow[] => {
    const texts = cells.map(textOf)
    if (texts.every((text) => text === '')) return []
    const said = new Map(fields.flatMap((field, at) => (field === null ? [] : [[field, texts[at] ?? ''] as const])))
    const called = (field: ProductColumn): string => names[fields.indexOf(field)] ?? field
    return [{ row, name: said.get('name') ?? '', cells: texts, product: productOf((field) => said.get(field) ?? '', called) }]
  })
  return read.length === 0
    ? refuse('products_none')
    : accept({ columns: names.map((name, at) => ({ heading: name, field: fields[at] ?? null })), rows: read })
}

type Said = (field: ProductColumn) => string

const productOf = (said: Said, called: (field: ProductColumn) => string): Outcome<NewProduct> => {
  let wrong: Refusal | null = null
  const notValid = (field: ProductColumn): null => {
    wrong ??= refuse('product_cell_not_valid', { heading: called(field), value: said(field) }).refusal
    return null
  }
  const missing = (field: ProductColumn): null => {
    wrong ??= refuse('product_cell_missing', { heading: called(field) }).refusal
    return null
  }
  const day = (field: ProductColumn): string | null => (said(field) === '' ? null : (readPartialDate(said(field)) ?? notValid(field)))
  const points = (field: ProductColumn): string | null => {
    const text = said(field).replace(',', '.')
    return text === '' ? null : /^\d{1,3}(?:\.\d{1,4})?$/.test(text) ? text : notValid(field)
  }
  if (said('name') === '') missing('name')
  const group = said('group') === '' ? null : (groupCalled(said('group')) ?? notValid('group'))
  const stars = said('stars') === '' ? null : (starsIn(said('stars')) ?? notValid('stars'))
  const [on, until] = [day('on'), day('until')]
  const scores = [points('scoreA'), points('scoreB'), points('scoreC')] as const
  const entries: NewProduct['entries'][number][] = []
  if (scores.some((score) => score !== null)) {
    const [scoreA, scoreB, scoreC] = scores
    if (scoreA === null) missing('scoreA')
    if (scoreB === null) missing('scoreB')
    if (scoreC === null) missing('scoreC')
    const scoredOn = day('scoredOn') ?? on
    if (scoredOn === null) missing('on')
    const level = said('level') === '' ? levelFor(stars, scoredOn) : (levelCalled(said('level')) ?? notValid('level'))
    const value = {
      on: scoredOn,
      level,
      council: said('issuer') || null,
      scoreA,
      scoreB,
      scoreC,
      decision: said('number') || null,
      note: null
    }
    entries.push({ kind: 'scoring', value })
  }
  if (said('number') !== '' || until !== null || stars !== null) {
    if (said('number') === '') missing('number')
    if (on === null) missing('on')
    const value = { number: said('number'), issuer: said('issuer') || null, on, until, stars, scoreA: null, scoreB: null, scoreC: null }
    entries.push({ kind: 'certificate', value })
  }
  if (wrong) return { ok: false, refusal: wrong }
  const standards = said('standard')
    .split(/[;,]/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
  const texts = Object.fromEntries(
    (['name', 'maker', 'place', 'code', 'story'] as const).flatMap((field) => (said(field) === '' ? [] : [[field, said(field)]]))
  )
  return accept({
    fields: { ...texts, ...(group === null ? {} : { group }), ...(standards.length > 0 ? { standard: standards } : {}) },
    entries
  })
}

/** A group by its word in either language, or by its number in the programme: "I", "1. Thực phẩm". */
const groupCalled = (text: string): string | null => {
  const key = searchKey(text).replace(/^(?:nhom )?(?:[1-6]|iv|vi|v|i{1,3}) (?=\S)/, '')
  return (
    PRODUCT_GROUPS.find((group) =>
      [group, term('productGroup', group, 'vi'), term('productGroup', group, 'en')].some((name) => searchKey(name) === key)
    ) ??
    PRODUCT_GROUPS.find((group) => searchKey(term('productGroup', group, 'vi')).startsWith(`${key} `)) ??
    null
  )
}

/** "4", "4 sao", "★★★★". */
const starsIn = (text: string): (typeof STARS)[number] | null => {
  const drawn = [...text].filter((letter) => letter === '★' || letter === '*').length
  const said = drawn > 0 ? String(drawn) : /^(\d)(?:\s*(?:sao|stars?))?$/u.exec(text.trim())?.[1]
  return STARS.find((one) => one === said) ?? null
}

const LEVEL_WORDS: readonly (readonly [OcopLevel, RegExp])[] = [
  ['district', /\b(?:huyen|quan|thi xa|district)\b/],
  ['province', /\b(?:tinh|thanh pho|province|provincial)\b/],
  ['centre', /\b(?:trung uong|quoc gia|tw|centre|central|national)\b/]
]
const levelCalled = (text: string): OcopLevel | null => {
  const key = searchKey(text)
  return OCOP_LEVELS.find((level) => level === key) ?? LEVEL_WORDS.find(([, form]) => form.test(key))?.[0] ?? null
}

/** Who recognised so many stars on that day; the province where that is not known. */
const levelFor = (stars: string | null, on: string | null): OcopLevel =>
  (stars !== null && on !== null ? recogniserOn(Number(stars), firstDay(on) ?? '')?.level : null) ?? 'province'
