import { nameKey } from '../../language/index.ts'
import { accept, type Outcome, type Refusal, refuse, searchKey } from '../../values/index.ts'
import { type Acting, keepAct } from '../dossiers/act-on-dossier.ts'
import type { Value } from '../dossiers/dossier.ts'
import { enterInside } from '../dossiers/enter-dossier.ts'
import { linesOf } from '../dossiers/show-dossier.ts'
import { exactWords } from '../search-words.ts'
import type { WritingStore } from '../store.ts'
import { makersOf } from './product-view.ts'

/** A product as a row of a table tells of it, with what is entered into it. */
export interface NewProduct {
  readonly fields: Readonly<Record<string, Value>>
  readonly entries: readonly { readonly kind: 'scoring' | 'certificate'; readonly value: Readonly<Record<string, unknown>> }[]
}

export interface NewProducts {
  readonly products: readonly NewProduct[]
  /** The document that the rows are known from. */
  readonly source: string
  /** Only says what would be refused. */
  readonly dryRun?: boolean
}

/** All were entered, or none because of these. `row` counts from 0. */
export interface EnteredProducts {
  readonly entered: number
  readonly errors: readonly { readonly row: number; readonly refusal: Refusal }[]
  /** The dossiers that were opened, in the order of the rows. */
  readonly ids: readonly string[]
}

export const MOST_PRODUCTS = 1000

/** Undoes what was tried. */
class Undone extends Error {}

/**
 * Enters products with their scoring and certificates, all or none. A product of the same name and maker as one that is there, or as another row, is refused.
 * Refuses with act_needs_source, products_none, products_too_many; a row by itself with product_known, product_row_twice and as `enterDossier` and
 * `readEntry` do.
 */
export const enterProducts = async (
  acting: Acting,
  { products, source, dryRun = false }: NewProducts
): Promise<Outcome<EnteredProducts>> => {
  const reason = source.trim()
  if (reason === '' && !dryRun) return refuse('act_needs_source')
  if (products.length === 0) return refuse('products_none')
  if (products.length > MOST_PRODUCTS) return refuse('products_too_many', { rows: products.length, most: MOST_PRODUCTS })
  const errors: { row: number; refusal: Refusal }[] = []
  const ids: string[] = []
  try {
    await acting.store.transaction(async (inside) => {
      await inside.claimFiling()
      const seen = new Map<string, number>()
      for (const [row, product] of products.entries()) {
        const entered = await enterRow(inside, acting, { product, row, seen, source: reason || '–' })
        if (entered.ok) ids.push(entered.value)
        else errors.push({ row, refusal: entered.refusal })
      }
      if (errors.length > 0 || dryRun) throw new Undone()
    })
  } catch (fault) {
    if (!(fault instanceof Undone)) throw fault
  }
  return accept({ entered: errors.length > 0 || dryRun ? 0 : ids.length, errors, ids: errors.length > 0 || dryRun ? [] : ids })
}

interface Row {
  readonly product: NewProduct
  readonly row: number
  /** The rows before, by name and maker. */
  readonly seen: Map<string, number>
  readonly source: string
}

const enterRow = async (
  store: WritingStore,
  { now, newId, by }: Acting,
  { product: { fields, entries }, row, seen, source }: Row
): Promise<Outcome<string>> => {
  const key = sameKey(String(fields.name ?? ''), String(fields.maker ?? ''))
  const other = seen.get(key)
  // Rows are told to people as their sheet counts them: the heading is the first.
  if (other !== undefined) return refuse('product_row_twice', { other: other + 2 })
  seen.set(key, row)
  const known = await knownAs(store, key, String(fields.name ?? ''))
  if (known !== null) return refuse('product_known', { title: known })
  const entered = await enterInside({ store, now, newId, by }, { kind: 'product', fields, reason: source })
  if (!entered.ok) return entered
  for (const { kind, value } of entries) {
    const [dossier] = await store.dossiers([entered.value])
    if (!dossier) throw new Error(`The dossier ${entered.value} vanished while it was entered.`)
    const signed = { id: newId(), by, at: () => now().toISOString(), reason: source }
    const kept = await keepAct({ store, now, newId }, dossier, { act: 'add entry', kind, value }, signed)
    if (!kept.ok) return kept
  }
  return entered
}

/** Of a name so many words are looked for, and so many products of that name looked at. */
const MOST_WORDS = 20
const ALIKE = 200

const sameKey = (name: string, maker: string): string => `${nameKey(name)}\n${nameKey(maker)}`

/** The product of the register that has this name and maker; null where none has. */
const knownAs = async (store: WritingStore, key: string, name: string): Promise<string | null> => {
  const words = searchKey(name).split(' ').filter(Boolean).slice(0, MOST_WORDS)
  if (words.length === 0) return null
  const alike = await store.listDossiers({
    kind: 'product',
    facets: [],
    named: exactWords(words),
    order: 'title',
    after: null,
    limit: ALIKE
  })
  const lines = await linesOf(store, alike)
  return lines.find((line) => makersOrNone(line).some((maker) => sameKey(line.title, maker) === key))?.title ?? null
}

const makersOrNone = (line: Parameters<typeof makersOf>[0]): readonly string[] => {
  const makers = makersOf(line).map(({ name }) => name)
  return makers.length > 0 ? makers : ['']
}
