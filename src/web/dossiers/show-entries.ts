import type { Entered, Entries, EntryKind, EntryView, Measured, Side, WorksEntryKind } from '../../register/index.ts'
import { CURRENCIES } from '../../values/index.ts'
import { choices, type Language, showDate, showNumber, term } from '../../wording/index.ts'
import { showMoney, typeMoney } from '../format/money.ts'
import { typeDay } from '../format/type-day.ts'
import { showWho } from '../format/who.ts'
import { wordsIn } from '../words/index.ts'
import { worksWordsIn } from '../words/works.ts'
import { typedWorksEntry, WORKS_FIELDS, worksEntryText, worksOptions } from '../works/works-entries.ts'

/** One field of an entry's form. */
export interface EntryField {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly required: boolean
  readonly hint: string
  /** What can be chosen; null for a field to type into. */
  readonly options: readonly { readonly value: string; readonly name: string }[] | null
  /** What is offered while typing. */
  readonly offered: readonly string[]
}

interface Told {
  readonly text: string
  readonly note: string
}

export interface ShownEntry extends Told {
  readonly entry: string
  readonly earlier: readonly Told[]
  readonly fields: readonly EntryField[]
}

/** All entries of a kind, with the form for another. */
export interface ShownEntries {
  readonly kind: EntryKind
  readonly title: string
  readonly none: string
  readonly add: string
  readonly entries: readonly ShownEntry[]
  readonly withdrawn: readonly Told[]
  readonly fields: readonly EntryField[]
}

/** The entries of one kind. `offered`: names that a person may mean, such as the bodies that take part; `undertakings`: those that something may have come of. */
export const showEntries = (
  kind: EntryKind,
  views: readonly EntryView[],
  offered: readonly string[],
  language: Language,
  undertakings: readonly Side[] = []
): ShownEntries => {
  const words = wordsIn(language).shape.entry
  const works = worksWordsIn(language).works.entry
  const heading = isWorks(kind)
    ? { titles: works.titles[kind], none: works.none[kind], add: works.add[kind] }
    : { titles: words.titles[kind], none: words.none[kind], add: words.add[kind] }
  const own = views.filter((view) => view.kind === kind)
  const fields = (value: Entries[EntryKind] | null): EntryField[] =>
    isWorks(kind)
      ? worksFieldsOf(kind, value as Entries[WorksEntryKind] | null, { views, undertakings }, language)
      : fieldsOf(kind, value, offered, language)
  const tell = (value: Entries[EntryKind], entered: Entered | null, note = words.entered): Told => ({
    text: entryText(kind, value, language),
    note: entered ? note(showWho(entered, language), entered.source ?? '') : ''
  })
  return {
    kind,
    title: heading.titles,
    none: heading.none,
    add: heading.add,
    entries: own
      .filter(({ withdrawn }) => withdrawn === null)
      .map(({ entry, value, entered, earlier }) => ({
        entry,
        ...tell(value, entered),
        earlier: earlier.map((old) => tell(old.value, old.entered)),
        fields: fields(value)
      })),
    withdrawn: own.flatMap(({ value, withdrawn }) => (withdrawn ? [tell(value, withdrawn, words.withdrawn)] : [])),
    fields: fields(null)
  }
}

/** An entry in a line: "Giải ngân 15/03/2026: 2.500,5 USD, JICA → UBND thành phố Hà Nội". */
export const entryText = (kind: EntryKind, value: Entries[EntryKind], language: Language): string =>
  isWorks(kind)
    ? worksEntryText(kind, value as Entries[WorksEntryKind], language)
    : (TEXT[kind] as (value: Entries[EntryKind], language: Language) => string)(value, language)

/** The kinds whose words and forms stand with the pages of works. */
type CommonKind = Exclude<EntryKind, WorksEntryKind>
const isWorks = (kind: EntryKind): kind is WorksEntryKind => kind in WORKS_FIELDS

const worksFieldsOf = (
  kind: WorksEntryKind,
  value: Entries[WorksEntryKind] | null,
  { views, undertakings }: { readonly views: readonly EntryView[]; readonly undertakings: readonly Side[] },
  language: Language
): EntryField[] => {
  const labels: Readonly<Record<string, string>> = worksWordsIn(language).works.entry.fields
  const { dayForm, optional } = wordsIn(language).shape.entry
  const typed = value === null ? {} : typedWorksEntry(kind, value, language)
  return WORKS_FIELDS[kind].map((field): EntryField => {
    const label = labels[field.name] ?? field.name
    return {
      name: field.name,
      label: field.required ? label : optional(label),
      hint: field.typed === 'day' ? dayForm : '',
      options: worksOptions(field, { views, undertakings, value: (typed as Readonly<Record<string, string>>)[field.name] ?? '' }, language),
      offered: [],
      value: (typed as Readonly<Record<string, string>>)[field.name] ?? (field.typed === 'currency' ? 'VND' : ''),
      required: field.required
    }
  })
}

const join = (parts: readonly (string | false | null | undefined)[], by = ', '): string => parts.filter(Boolean).join(by)

const TEXT: { readonly [K in CommonKind]: (value: Entries[K], language: Language) => string } = {
  budget: (budget, language) =>
    `${showMoney(budget, language)}, ${join([showDate(budget.from, language), budget.to === budget.from ? '' : showDate(budget.to, language)], ' – ')} (${term('budgetStatus', budget.status, language)}, ${term('budgetType', budget.type, language)})`,
  transaction: (paid, language) =>
    join([
      `${term('transactionType', paid.type, language)}${paid.standing === 'planned' ? ` (${term('standing', 'planned', language)})` : ''} ${showDate(paid.on, language)}: ${showMoney(paid, language)}`,
      paid.fund && term('fund', paid.fund, language),
      join([paid.provider?.name, paid.receiver && `→ ${paid.receiver.name}`], ' '),
      paid.description
    ]),
  location: ({ name, latitude, longitude }) => (latitude === null ? name : `${name} (${latitude}, ${longitude})`),
  indicator: ({ title, unit, baseline, target, actual }, language) => {
    const words = wordsIn(language).shape.activity
    const told = (name: string, measured: Measured | null): string =>
      measured === null
        ? ''
        : `${name} ${showNumber(measured.value, language)}${measured.on === null ? '' : ` (${showDate(measured.on, language)})`}`
    const figures = join([told(words.baseline, baseline), told(words.target, target), told(words.actual, actual)])
    return join([unit === null ? title : `${title} (${unit})`, figures], ': ')
  },
  signer: ({ name, capacity, party }) => join([name, capacity, party]),
  language: ({ language: code }, language) => languageName(code, language),
  parcels: ({ name, areaM2, handedOverM2, households, paidHouseholds, on }, language) => {
    const said = (value: number): string => showNumber(String(value), language)
    const land = `${said(handedOverM2)}/${said(areaM2)} m²`
    const paid = `${said(paidHouseholds)}/${said(households)} ${wordsIn(language).shape.entry.householdsUnit}`
    return join([`${name}: ${land}`, households > 0 ? paid : '', showDate(on, language)])
  },
  step: ({ code, title, stepKind, from, days, after, begunOn, doneOn, body }, language) => {
    const words = wordsIn(language).shape.entry
    return join([
      `${code} · ${title} (${term('stepKind', stepKind, language)})`,
      words.daysLong(days),
      from && `${words.stepFrom} ${showDate(from, language)}`,
      after.length > 0 && `${words.after} ${after.join(' + ')}`,
      begunOn && `${words.begunOn} ${showDate(begunOn, language)}`,
      doneOn && `${words.doneOn} ${showDate(doneOn, language)}`,
      body
    ])
  },
  promise: ({ name, on, by }, language) => join([`${name}: ${showDate(on, language)}`, by]),
  lock: ({ period }, language) => showDate(period, language),
  minutes: ({ state, points }, language) =>
    wordsIn(language).shape.entry.minutesSaid(state === 'approved', points.length, points.filter(({ outcome }) => outcome !== null).length)
}

const languageName = (code: string, language: Language): string => new Intl.DisplayNames(language, { type: 'language' }).of(code) ?? code

const PAPER_LANGUAGES = ['vi', 'en', 'ja', 'ko', 'zh', 'fr', 'lo', 'km', 'de', 'ru', 'es', 'it', 'nl', 'th', 'id', 'pt']

const fieldsOf = (kind: CommonKind, value: Entries[EntryKind] | null, offered: readonly string[], language: Language): EntryField[] => {
  const words = wordsIn(language).shape.entry
  const flat = value === null ? {} : typedEntry(kind, value, language)
  const field = (name: keyof typeof words & string, more: Partial<EntryField> = {}): EntryField => {
    const label = words[name] as string
    const required = more.required ?? true
    return {
      name,
      label: required ? label : words.optional(label),
      hint: '',
      options: null,
      offered: [],
      value: flat[name] ?? '',
      ...more,
      required
    }
  }
  const day = { hint: words.dayForm }
  const maybe = { required: false }
  const money = [
    field('amount', { hint: words.amountForm }),
    field('currency', { options: CURRENCIES.map((code) => ({ value: code, name: code })), value: flat.currency ?? 'VND' })
  ]
  switch (kind) {
    case 'budget':
      return [
        ...money,
        field('from', day),
        field('to', day),
        field('status', { options: choices('budgetStatus', language) }),
        field('type', { options: choices('budgetType', language) })
      ]
    case 'transaction':
      return [
        field('type', { options: choices('transactionType', language), value: flat.type ?? 'disbursement' }),
        field('standing', { options: choices('standing', language), value: flat.standing ?? 'actual' }),
        field('on', day),
        ...money,
        field('fund', { ...maybe, options: [{ value: '', name: words.notKnown }, ...choices('fund', language)] }),
        field('provider', { ...maybe, offered }),
        field('receiver', { ...maybe, offered }),
        field('description', maybe)
      ]
    case 'location':
      return [field('name'), field('latitude', { ...maybe, hint: '10.03' }), field('longitude', { ...maybe, hint: '105.78' })]
    case 'indicator':
      return [
        field('title'),
        field('unit', maybe),
        field('measure', { options: choices('measure', language), value: flat.measure ?? 'unit' }),
        field('direction', { options: choices('direction', language), value: flat.direction ?? 'up' }),
        field('code', { ...maybe, hint: 'SDG 6.3.1' }),
        field('datastream', maybe),
        field('aggregate', { ...maybe, options: [{ value: '', name: words.notKnown }, ...choices('aggregate', language)] }),
        field('baseline', maybe),
        field('baselineOn', { ...maybe, ...day }),
        field('target', maybe),
        field('targetOn', { ...maybe, ...day }),
        field('actual', maybe),
        field('actualOn', { ...maybe, ...day })
      ]
    case 'signer':
      return [field('name'), field('capacity', maybe), field('party', { ...maybe, offered })]
    case 'language':
      return [field('language', { options: PAPER_LANGUAGES.map((code) => ({ value: code, name: languageName(code, language) })) })]
    case 'parcels':
      return [
        field('name'),
        field('areaM2', { hint: words.amountPlain }),
        field('handedOverM2', maybe),
        field('households'),
        field('paidHouseholds', maybe),
        field('on', day)
      ]
    case 'step':
      return [
        field('code', { hint: 'Q1' }),
        field('title', { label: words.name }),
        field('stepKind', { options: choices('stepKind', language) }),
        field('days'),
        field('after', { ...maybe, hint: 'Q1, Q2' }),
        field('from', { ...maybe, ...day, label: words.optional(words.stepFrom) }),
        field('weight', { ...maybe, hint: '1' }),
        field('begunOn', { ...maybe, ...day }),
        field('doneOn', { ...maybe, ...day }),
        field('percentDone', { ...maybe, hint: '0–100' }),
        field('body', { ...maybe, offered })
      ]
    case 'promise':
      return [field('name'), field('on', day), field('by', { ...maybe, offered })]
    case 'minutes':
    case 'lock':
      return []
  }
}

/** The fields of an entry as they are typed. */
export const typedEntry = (kind: EntryKind, value: Entries[EntryKind], language: Language): Readonly<Record<string, string>> => {
  const day = (on: string | null | undefined): string => (on && /^\d{4}-\d{2}-\d{2}$/.test(on) ? typeDay(on, language) : (on ?? ''))
  const fields = value as unknown as Readonly<Record<string, unknown>>
  const flat: Record<string, string> = {}
  for (const [name, own] of Object.entries(fields)) {
    if (typeof own === 'string') flat[name] = own
    if (typeof own === 'number') flat[name] = showNumber(String(own), language)
    if (Array.isArray(own)) flat[name] = own.join(', ')
  }
  if (kind === 'step' || kind === 'parcels' || kind === 'promise')
    for (const name of ['from', 'on', 'begunOn', 'doneOn']) flat[name] = day(flat[name])
  if (kind === 'budget' || kind === 'transaction') {
    flat.amount = typeMoney(fields as unknown as Entries['budget'], language)
    for (const name of ['from', 'to', 'on']) flat[name] = day(flat[name])
    for (const name of ['provider', 'receiver']) flat[name] = (fields[name] as { readonly name: string } | null)?.name ?? ''
  }
  if (kind === 'indicator')
    for (const name of ['baseline', 'target', 'actual']) {
      const measured = fields[name] as Measured | null
      flat[name] = measured === null ? '' : showNumber(measured.value, language).replace('−', '-')
      flat[`${name}On`] = day(measured?.on)
    }
  return flat
}
