import type { DossierAct, Entries, EntryView, Side, WorksEntryKind } from '../../register/index.ts'
import { accept, CURRENCIES, type Outcome, readPartialDate, refuse } from '../../values/index.ts'
import { choices, type Language, showDate, showEvery, showNumber, type TermGroup, term } from '../../wording/index.ts'
import { readMoney, showMoney, typeMoney } from '../format/money.ts'
import { typeDay } from '../format/type-day.ts'
import { readNumber } from '../review/read-number.ts'
import { worksWordsIn } from '../words/works.ts'
import { DELEGATION_TEXT } from './delegation-entries.ts'

/** How a field is typed: words, a day, a decimal, one of fixed words, one of other entries, parts ("giới = nữ; phường = Ninh Kiều"), money. */
type Typed =
  | 'text'
  | 'day'
  | 'decimal'
  | 'whole'
  | 'dimensions'
  | { readonly group: TermGroup }
  | { readonly of: 'indicator' | 'task' }
  | 'undertaking'

export interface WorksField {
  readonly name: string
  readonly typed: Typed | 'money' | 'currency'
  readonly required: boolean
}

const must = (name: string, typed: WorksField['typed'] = 'text'): WorksField => ({ name, typed, required: true })
const may = (name: string, typed: WorksField['typed'] = 'text'): WorksField => ({ name, typed, required: false })
const TARGET = [must('indicator', { of: 'indicator' }), must('period', 'day')]

/** What each entry of results and works is asked for. */
export const WORKS_FIELDS: Readonly<Record<WorksEntryKind, readonly WorksField[]>> = {
  target: [...TARGET, must('value', 'decimal'), may('dimensions', 'dimensions')],
  actual: [
    ...TARGET,
    may('value', 'decimal'),
    may('numerator', 'decimal'),
    may('denominator', 'decimal'),
    may('dimensions', 'dimensions'),
    may('note'),
    may('state', { group: 'actualState' })
  ],
  scoring: [
    must('on', 'day'),
    must('level', { group: 'ocopLevel' }),
    may('council'),
    must('scoreA', 'decimal'),
    must('scoreB', 'decimal'),
    must('scoreC', 'decimal'),
    may('decision'),
    may('note')
  ],
  // A photo comes as a file, on the product's own sheet; here its words can be put right.
  photo: [must('altVi'), may('altEn')],
  // A version is kept from the page of the plan.
  version: [],
  certificate: [
    must('number'),
    may('issuer'),
    must('on', 'day'),
    may('until', 'day'),
    may('stars'),
    may('scoreA', 'decimal'),
    may('scoreB', 'decimal'),
    may('scoreC', 'decimal')
  ],
  outlet: [must('name'), may('place'), may('from', 'day'), may('to', 'day'), may('undertaking', 'undertaking')],
  trade: [
    must('type', { group: 'tradeType' }),
    must('on', 'day'),
    must('name'),
    may('place'),
    may('partner'),
    may('amount', 'money'),
    may('currency', 'currency'),
    may('undertaking', 'undertaking')
  ],
  task: [must('title'), must('every', { group: 'every' }), may('interval', 'whole'), must('from', 'day')],
  upkeep: [must('task', { of: 'task' }), must('on', 'day'), may('note')],
  fault: [must('title'), must('since', 'day'), must('priority', { group: 'priority' }), may('mended', 'day'), may('note')],
  training: [
    must('name'),
    may('post'),
    must('topic'),
    may('trainer'),
    must('from', 'day'),
    may('to', 'day'),
    may('certificate'),
    may('undertaking', 'undertaking')
  ],
  approval: [must('number'), must('on', 'day'), must('approver')],
  member: [must('name'), may('post'), must('part', { group: 'memberPart' }), may('languages')],
  programme: [
    must('on', 'day'),
    must('begins'),
    may('ends'),
    must('title'),
    may('titleEn'),
    may('place'),
    may('receivedBy'),
    may('transport'),
    may('meal')
  ],
  expense: [must('title'), must('standing', { group: 'standing' }), must('amount', 'money'), must('currency', 'currency'), may('note')],
  gift: [
    must('way', { group: 'giftWay' }),
    must('name'),
    may('partner'),
    may('on', 'day'),
    may('amount', 'money'),
    may('currency', 'currency')
  ],
  care: [must('name'), must('about', { group: 'care' }), must('note')],
  loan: [
    must('signedOn', 'day'),
    may('amount', 'money'),
    may('currency', 'currency'),
    must('ratePercent', 'decimal'),
    may('secondRatePercent', 'decimal'),
    may('repayment', { group: 'loanRepayment' }),
    may('perYear', { group: 'loanPerYear' }),
    may('firstRepayment', 'day'),
    may('lastRepayment', 'day'),
    may('note')
  ],
  term: [must('vi'), may('english'), may('own'), may('note')],
  // A month of the log has a page of its own.
  log: [],
  run: [],
  limit: [
    must('standard'),
    may('column', { group: 'limitColumn' }),
    must('parameter', { group: 'plantParameter' }),
    may('least', 'decimal'),
    may('most', 'decimal'),
    must('from', 'day'),
    may('to', 'day'),
    must('status', { group: 'limitState' })
  ]
}

type Word = (name: string) => string
type Flat = Readonly<Record<string, unknown>>

/** What a form says of such an entry. Refuses with field_not_a_date, amount_not_valid, entry_not_valid. */
export const readWorksEntry = (kind: WorksEntryKind, word: Word, language: Language): Outcome<Flat> => {
  const labels: Readonly<Record<string, string>> = worksWordsIn(language).works.entry.fields
  const value: Record<string, unknown> = {}
  for (const { name, typed } of WORKS_FIELDS[kind]) {
    const said = word(name)
    if (typed === 'money') {
      const currency = word('currency') || 'VND'
      const amountMinor = said === '' ? null : readMoney(said, currency, language)
      if (said !== '' && amountMinor === null) return refuse('amount_not_valid', { value: said })
      Object.assign(value, { amountMinor, currency: amountMinor === null ? null : currency })
    } else if (typed === 'currency') continue
    else if (typed === 'dimensions') {
      const parts = partsIn(said)
      if (parts === null) return refuse('entry_not_valid', { field: labels[name] ?? name })
      value[name] = parts
    } else if (said === '') value[name] = null
    else if (typed === 'day') {
      const day = readPartialDate(said)
      if (day === null) return refuse('field_not_a_date', { field: labels[name] ?? name, value: said })
      value[name] = day
    } else if (typed === 'decimal') {
      const number = readNumber(said, language)
      if (number === null) return refuse('amount_not_valid', { value: said })
      value[name] = String(number)
    } else if (typed === 'whole') {
      if (!/^\d{1,4}$/.test(said)) return refuse('entry_not_valid', { field: labels[name] ?? name })
      value[name] = Number(said)
    } else if (typed === 'undertaking') value[name] = sideOf(said)
    else value[name] = said
  }
  return accept(value)
}

/** An undertaking as a choice has it: its id, a space, its title. */
const sideOf = (chosen: string): Side => {
  const [dossierId = '', ...title] = chosen.split(' ')
  return { dossierId, name: title.join(' ') }
}
const choiceOf = ({ dossierId, name }: Side): string => `${dossierId ?? ''} ${name}`

/** "giới = nữ; phường = Ninh Kiều"; null for what is no such list. */
const partsIn = (typed: string): { readonly name: string; readonly value: string }[] | null => {
  const parts = typed
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => part.split('=').map((side) => side.trim()))
  return parts.every(([name, value, ...more]) => name && value && more.length === 0)
    ? parts.map(([name = '', value = '']) => ({ name, value }))
    : null
}

/** An act that gives an entry its next state, all else as it stands. */
export const moveOf = ({ entry, value }: EntryView<'actual'>, state: string): DossierAct => ({
  act: 'replace entry',
  entry,
  value: { ...value, state }
})

/** The fields of such an entry as they are typed. */
export const typedWorksEntry = (
  kind: WorksEntryKind,
  value: Entries[WorksEntryKind],
  language: Language
): Readonly<Record<string, string>> => {
  const fields = value as unknown as Flat
  const typed = Object.fromEntries(WORKS_FIELDS[kind].map(({ name, typed }) => [name, typedField(fields[name], typed, language)]))
  const money = fields as { readonly amountMinor?: string | null; readonly currency?: string | null }
  return money.amountMinor && money.currency
    ? {
        ...typed,
        amount: typeMoney({ amountMinor: money.amountMinor, currency: money.currency } as never, language),
        currency: money.currency
      }
    : typed
}

const typedField = (value: unknown, typed: WorksField['typed'], language: Language): string => {
  if (typed === 'undertaking') return value ? choiceOf(value as Side) : ''
  if (typed === 'dimensions') return showParts(value)
  if (typed === 'whole') return typeof value === 'number' ? String(value) : ''
  if (typeof value !== 'string') return ''
  if (typed === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? typeDay(value, language) : value
  return typed === 'decimal' ? showNumber(value, language).replace('−', '-') : value
}

const showParts = (value: unknown): string =>
  (Array.isArray(value) ? (value as { readonly name: string; readonly value: string }[]) : [])
    .map((part) => `${part.name} = ${part.value}`)
    .join('; ')

/** The choices of a field; null for one that is typed. `views`: the entries that it may be about. */
export const worksOptions = (
  { typed, required }: WorksField,
  { views, undertakings, value }: { readonly views: readonly EntryView[]; readonly undertakings: readonly Side[]; readonly value: string },
  language: Language
) => {
  const none = required ? [] : [{ value: '', name: worksWordsIn(language).works.form.choose }]
  if (typed === 'currency') return CURRENCIES.map((code) => ({ value: code, name: code }))
  if (typed === 'undertaking') {
    const known = [...new Set([value, ...undertakings.map(choiceOf)])].filter((choice) => choice !== '')
    return [...none, ...known.map((choice) => ({ value: choice, name: sideOf(choice).name }))]
  }
  if (typeof typed === 'string') return null
  if ('group' in typed) return [...(typed.group === 'actualState' ? [] : none), ...choices(typed.group, language)]
  return views.flatMap(({ kind, entry, value, withdrawn }) =>
    kind === typed.of && withdrawn === null ? [{ value: entry, name: (value as { readonly title: string }).title }] : []
  )
}

const join = (parts: readonly (string | null | undefined | false)[], by = ', '): string => parts.filter(Boolean).join(by)

/** Such an entry in a line: "4 sao, số 123/QĐ-UBND, 05/01/2026 – 05/01/2029". */
export const worksEntryText = (kind: WorksEntryKind, value: Entries[WorksEntryKind], language: Language): string =>
  (TEXT[kind] as (value: Entries[WorksEntryKind], language: Language) => string)(value, language)

const TEXT: { readonly [K in WorksEntryKind]: (value: Entries[K], language: Language) => string } = {
  target: ({ period, value, dimensions }, language) =>
    join([`${showDate(period, language)}: ${showNumber(value, language)}`, showParts(dimensions)]),
  actual: ({ period, value, dimensions, state, note }, language) =>
    join([
      `${showDate(period, language)}: ${showNumber(value, language)}`,
      showParts(dimensions),
      term('actualState', state, language),
      note
    ]),
  scoring: ({ on, level, council, scoreA, scoreB, scoreC, decision }, language) => {
    const words = worksWordsIn(language).works.entry
    const scores = [scoreA, scoreB, scoreC].map((score) => showNumber(score, language)).join(' / ')
    return join([showDate(on, language), term('ocopLevel', level, language), council, words.scores(scores), decision])
  },
  photo: ({ altVi, altEn, width, height }, language) => join([language === 'en' ? (altEn ?? altVi) : altVi, `${width} × ${height}`]),
  version: ({ sha256 }) => sha256.slice(0, 12),
  certificate: ({ number, issuer, on, until, stars, scoreA, scoreB, scoreC }, language) => {
    const words = worksWordsIn(language).works.entry
    const scores = [scoreA, scoreB, scoreC].map((score) => (score === null ? '–' : showNumber(score, language)))
    return join([
      stars && words.stars(stars),
      number,
      issuer,
      join([showDate(on, language), until && showDate(until, language)], ' – '),
      (scoreA ?? scoreB ?? scoreC) !== null && words.scores(scores.join(' / '))
    ])
  },
  loan: (loan, language) => {
    const { fields } = worksWordsIn(language).works.entry
    const { signedOn, amountMinor, currency, ratePercent, secondRatePercent, repayment, perYear, firstRepayment, lastRepayment, note } =
      loan
    return join([
      `${showDate(signedOn, language)}${amountMinor !== null && currency !== null ? `: ${showMoney({ amountMinor, currency }, language)}` : ''}`,
      `${fields.ratePercent}: ${showNumber(ratePercent, language)}`,
      secondRatePercent && `${fields.secondRatePercent}: ${showNumber(secondRatePercent, language)}`,
      repayment && term('loanRepayment', repayment, language),
      perYear && term('loanPerYear', perYear, language),
      join([firstRepayment && showDate(firstRepayment, language), lastRepayment && showDate(lastRepayment, language)], ' – '),
      note
    ])
  },
  term: ({ vi, english, own, note }) => join([join([vi, english, own], ' – '), note]),
  outlet: ({ name, place, from, to, undertaking }, language) =>
    join([
      name,
      place,
      join([from && showDate(from, language), to && showDate(to, language)], ' – '),
      undertaking && `“${undertaking.name}”`
    ]),
  trade: ({ type, on, name, place, partner, amountMinor, currency, undertaking }, language) =>
    join([
      `${term('tradeType', type, language)} ${showDate(on, language)}: ${name}`,
      place,
      partner,
      amountMinor !== null && currency !== null && showMoney({ amountMinor, currency }, language),
      undertaking && `“${undertaking.name}”`
    ]),
  task: ({ title, every, interval, from }, language) =>
    join([title, showEvery({ every, interval }, language), worksWordsIn(language).works.entry.since(showDate(from, language))]),
  log: ({ month, days }, language) => `${showDate(month, language)}: ${worksWordsIn(language).works.entry.logged(days)}`,
  run: ({ returnPeriodYears, climateFactor }, language) => worksWordsIn(language).works.entry.ran(returnPeriodYears, climateFactor),
  limit: ({ standard, column, parameter, least, most, unit, from, to, status }, language) =>
    join([
      join([standard, column && term('limitColumn', column, language)], ' – '),
      join([least && `≥ ${showNumber(least, language)}`, most && `≤ ${showNumber(most, language)}`], ' '),
      join([showDate(from, language), to && showDate(to, language)], ' – '),
      term('limitState', status, language)
    ]).replace(/^/u, `${term('plantParameter', parameter, language)} (${unit}): `),
  upkeep: ({ on, note }, language) => join([showDate(on, language), note]),
  fault: ({ title, since, priority, mended, note }, language) => {
    const words = worksWordsIn(language).works.entry
    return join([
      title,
      term('priority', priority, language),
      words.since(showDate(since, language)),
      mended ? words.mendedOn(showDate(mended, language)) : words.notMended,
      note
    ])
  },
  training: ({ name, post, topic, trainer, from, to, certificate, undertaking }, language) => {
    const words = worksWordsIn(language).works.entry
    return join([
      post === null ? name : `${name} (${post})`,
      topic,
      trainer && words.taughtBy(trainer),
      join([showDate(from, language), to && showDate(to, language)], ' – '),
      certificate && words.certificate(certificate),
      undertaking && `“${undertaking.name}”`
    ])
  },
  ...DELEGATION_TEXT
}
