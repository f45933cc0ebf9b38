import type { DossierAct, DossierView, EntryKind, WorksEntryKind } from '../../register/index.ts'
import { accept, type Outcome, readPartialDate, refuse } from '../../values/index.ts'
import type { Language } from '../../wording/index.ts'
import { readMoney } from '../format/money.ts'
import { readNumber } from '../review/read-number.ts'
import { wordsIn } from '../words/index.ts'
import { readWorksEntry, WORKS_FIELDS } from '../works/works-entries.ts'
import { entryKindOf } from './entry-kinds.ts'

type Word = (name: string) => string

/** What a form enters, corrects or withdraws. Refuses with form_field_missing, minutes_by_own_page, lock_by_own_page, field_not_a_date, amount_not_valid. */
export const readEntryForm = (word: Word, dossier: DossierView, language: Language): Outcome<DossierAct> => {
  const entry = word('entry')
  if (word('act') === 'withdraw entry') return accept({ act: 'withdraw entry', entry })
  const kind = entryKindOf(word('kind'))
  if (!kind) return refuse('form_field_missing', { field: 'kind' })
  // Minutes have a page of their own.
  if (kind === 'minutes') return refuse('minutes_by_own_page')
  if (kind === 'lock') return refuse('lock_by_own_page')
  const value = isWorks(kind) ? readWorksEntry(kind, word, language) : READ[kind](new FormReading(word, dossier, language))
  if (!value.ok) return value
  return accept(
    word('act') === 'replace entry' ? { act: 'replace entry', entry, value: value.value } : { act: 'add entry', kind, value: value.value }
  )
}

const isWorks = (kind: EntryKind): kind is WorksEntryKind => kind in WORKS_FIELDS

type Fields = Readonly<Record<string, unknown>>

const READ: Readonly<Record<Exclude<EntryKind, WorksEntryKind | 'minutes' | 'lock'>, (form: FormReading) => Outcome<Fields>>> = {
  budget: (form) => form.read({ ...form.words('status', 'type'), ...form.money(), from: form.day('from'), to: form.day('to') }),
  transaction: (form) =>
    form.read({
      ...form.words('type', 'standing', 'fund', 'description'),
      ...form.money(),
      on: form.day('on'),
      provider: form.side('provider'),
      receiver: form.side('receiver')
    }),
  location: (form) => form.read(form.words('name', 'latitude', 'longitude')),
  indicator: (form) =>
    form.read({
      ...form.words('title', 'unit', 'measure', 'direction', 'code', 'datastream', 'aggregate'),
      baseline: form.measured('baseline'),
      target: form.measured('target'),
      actual: form.measured('actual')
    }),
  signer: (form) => form.read(form.words('name', 'capacity', 'party')),
  language: (form) => form.read(form.words('language')),
  parcels: (form) =>
    form.read({
      ...form.words('name'),
      ...form.numbers('areaM2', 'handedOverM2', 'households', 'paidHouseholds'),
      on: form.day('on')
    }),
  step: (form) =>
    form.read({
      ...form.words('code', 'title', 'stepKind', 'body'),
      ...form.numbers('days', 'weight', 'percentDone'),
      after: form.list('after'),
      from: form.day('from'),
      begunOn: form.day('begunOn'),
      doneOn: form.day('doneOn')
    }),
  promise: (form) => form.read({ ...form.words('name', 'by'), on: form.day('on') })
}

/** Reads the fields of a form as an office types them; the first that is wrong is kept. What is left empty is not known. */
class FormReading {
  readonly #word: Word
  readonly #dossier: DossierView
  readonly #language: Language
  #wrong: ReturnType<typeof refuse> | null = null

  constructor(word: Word, dossier: DossierView, language: Language) {
    this.#word = word
    this.#dossier = dossier
    this.#language = language
  }

  read(fields: Fields): Outcome<Fields> {
    return this.#wrong ?? accept(fields)
  }

  words(...names: readonly string[]): Fields {
    return Object.fromEntries(names.map((name) => [name, this.#word(name) || null]))
  }

  day(name: string): string | null {
    const typed = this.#word(name)
    if (typed === '') return null
    const day = readPartialDate(typed)
    const labels = wordsIn(this.#language).shape.entry as unknown as Readonly<Record<string, string>>
    if (day === null) this.#wrong ??= refuse('field_not_a_date', { field: labels[name] ?? name, value: typed })
    return day
  }

  /** Numbers as the language writes them; what is left empty is left out. */
  numbers(...names: readonly string[]): Fields {
    const typed = names.filter((name) => this.#word(name) !== '')
    return Object.fromEntries(
      typed.map((name) => {
        const value = readNumber(this.#word(name), this.#language)
        if (value === null) this.#wrong ??= refuse('amount_not_valid', { value: this.#word(name) })
        return [name, value]
      })
    )
  }

  /** Words between commas or semicolons. */
  list(name: string): readonly string[] {
    return this.#word(name)
      .split(/[,;]/)
      .map((each) => each.trim())
      .filter((each) => each !== '')
  }

  money(): Fields {
    const currency = this.#word('currency')
    const amountMinor = readMoney(this.#word('amount'), currency, this.#language)
    if (amountMinor === null) this.#wrong ??= refuse('amount_not_valid', { value: this.#word('amount') })
    return { amountMinor, currency }
  }

  /** Somebody by name; one who takes part already is known by that name. */
  side(name: string): Fields | null {
    const typed = this.#word(name)
    if (typed === '') return null
    const known = this.#dossier.links.find(({ direction, dossier }) => direction === 'from' && dossier.title === typed)
    return { name: typed, dossierId: known?.dossier.id ?? null }
  }

  measured(name: string): Fields | null {
    const typed = this.#word(name)
    const on = this.day(`${name}On`)
    if (typed === '' && on === null) return null
    const value = readNumber(typed, this.#language)
    if (value === null) this.#wrong ??= refuse('amount_not_valid', { value: typed })
    return { value: String(value), on }
  }
}
