import type { NewRate } from '../../register/index.ts'
import { readDay } from '../../values/index.ts'

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()

/** What was typed into the form for one rate; a day as Việt Nam writes it, a comma as decimal point where it can mean nothing else. */
export const rateIn = (form: FormData): NewRate => {
  const [on, rate] = [text(form, 'on'), text(form, 'rate')]
  return {
    base: text(form, 'base'),
    quote: text(form, 'quote'),
    on: readDay(on) ?? on,
    // “166,5” is no number of thousands; “24,164” could be.
    rate: /^\d+,(?:\d{1,2}|\d{4,})$/.test(rate) ? rate.replace(',', '.') : rate,
    source: text(form, 'source')
  }
}

const FIELDS = ['base', 'quote', 'on', 'rate', 'source'] as const

/** The rows of a preview as its form carries them; null for what is not what a preview wrote. */
export const rowsIn = (carried: string): NewRate[] | null => {
  try {
    const rows: unknown = JSON.parse(carried)
    return Array.isArray(rows) && rows.every(isRate) ? rows : null
  } catch {
    return null
  }
}

const isRate = (row: unknown): row is NewRate =>
  typeof row === 'object' && row !== null && FIELDS.every((field) => typeof (row as Record<string, unknown>)[field] === 'string')

/** As `rowsIn` takes it. */
export const carriedRows = (rows: readonly NewRate[]): string =>
  JSON.stringify(rows.map(({ base, quote, on, rate, source }) => ({ base, quote, on, rate, source })))
