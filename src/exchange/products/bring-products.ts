import type { BroughtTable } from '../../reading/index.ts'
import type { NewProduct, Register } from '../../register/index.ts'
import { accept, type Outcome, type Refusal } from '../../values/index.ts'
import { sentenceOf } from '../../wording/index.ts'
import type { ProductColumn } from './product-columns.ts'
import { readProducts } from './read-products.ts'

/** What came of a brought table of products. */
export interface ToldProducts {
  /** How many were entered: all, or none. */
  readonly entered: number
  readonly rows: number
  readonly isWhole: boolean
  readonly columns: readonly { readonly heading: string; readonly field: ProductColumn | null }[]
  readonly errors: readonly ToldRow[]
  readonly preview: readonly { readonly row: number; readonly cells: readonly string[] }[]
}

interface ToldRow {
  /** As the sheet counts, from 1. */
  readonly row: number
  readonly name: string
  readonly code: string
  readonly about: Readonly<Record<string, string | number>>
  readonly vi: string
  readonly en: string
}

export interface ProductTable {
  readonly table: BroughtTable
  readonly source: string
  /** Only says what would be entered and what is wrong. */
  readonly dryRun: boolean
}

/** So many rows are shown before they are entered. */
const MOST_SHOWN = 200

/** Reads a table of products and enters all of it, or nothing where one row is wrong. Refuses as `readProducts` and `enterProducts` do. */
export const bringProducts = async (
  register: Pick<Register, 'enterProducts'>,
  { table, source, dryRun }: ProductTable
): Promise<Outcome<ToldProducts>> => {
  const read = readProducts(table)
  if (!read.ok) return read
  const { columns, rows } = read.value
  const unread = rows.flatMap(({ row, name, product }) => (product.ok ? [] : [told(row, name, product.refusal)]))
  const taken = rows.filter(({ product }) => product.ok)
  const products = taken.map(({ product }) => (product as Extract<typeof product, { ok: true }>).value as NewProduct)
  // Where a row cannot be read none is entered; what else is wrong is told all the same.
  const entered =
    products.length === 0
      ? accept({ entered: 0, errors: [] as { readonly row: number; readonly refusal: Refusal }[], ids: [] as string[] })
      : await register.enterProducts({ products, source, dryRun: dryRun || unread.length > 0 })
  if (!entered.ok) return entered
  const wrong = entered.value.errors.map(({ row: at, refusal }) => {
    const { row = 0, name = '' } = taken[at] ?? {}
    const other = refusal.about?.other
    // Which other row is told as the sheet counts, not as those that could be read.
    const about = typeof other === 'number' ? { ...refusal.about, other: taken[other - 2]?.row ?? other } : refusal.about
    return told(row, name, about ? { ...refusal, about } : refusal)
  })
  const errors = [...unread, ...wrong].sort((a, b) => a.row - b.row)
  return accept({
    entered: entered.value.entered,
    rows: rows.length,
    isWhole: errors.length === 0,
    columns,
    errors,
    preview: rows.slice(0, MOST_SHOWN).map(({ row, cells }) => ({ row, cells }))
  })
}

const told = (row: number, name: string, refusal: Refusal): ToldRow => ({
  ...{ row, name, code: refusal.code, about: refusal.about ?? {} },
  vi: sentenceOf(refusal, 'vi'),
  en: sentenceOf(refusal, 'en')
})
