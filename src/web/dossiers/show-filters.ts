import type { Dossier, Register } from '../../register/index.ts'
import { isPartialDate, lastDay } from '../../values/index.ts'
import { choices, type Language, showDate, type TermGroup, term } from '../../wording/index.ts'
import { showBy } from '../format/who.ts'
import { wordsIn } from '../words/index.ts'
import {
  CHOSEN,
  HAS_PARTNER,
  HAS_PAST,
  isNarrowed,
  LINKED,
  type Linked,
  type ListAddress,
  OVERDUE,
  WHENS,
  withChanged
} from './list-address.ts'
import type { Setting } from './show-line.ts'
import { showValue } from './show-value.ts'
import { statesOf } from './states.ts'

interface Choice {
  readonly value: string
  readonly name: string
}

/** One condition to choose. */
export interface Select {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly choices: readonly Choice[]
}

/** The form that narrows a list, filled with what the address asks for. */
export interface Filters {
  readonly named: string
  /** The partner as it is called; null in a list that has no partners. */
  readonly partner: string | null
  readonly selects: readonly Select[]
  /** Conditions that a link set, with the address without them. */
  readonly set: readonly { readonly name: string; readonly value: string; readonly said: string; readonly without: string }[]
  readonly narrowed: boolean
}

export const showFilters = async (
  register: Register,
  address: ListAddress,
  query: URLSearchParams,
  partner: Dossier | null,
  { language, today }: Setting
): Promise<Filters> => {
  const words = wordsIn(language).dossiers.list
  const { kind } = address
  const facetOf = (name: string) => address.facets.find(({ facet }) => facet === name)
  const chosenOf = (name: string): string => facetOf(name)?.value ?? ''
  const selects = CHOSEN[kind].map(
    (name): Select => ({
      name,
      label:
        name === 'state' || name === 'kind' || name === 'format' || name === 'sector' || name === 'action' || name === 'type'
          ? words[name]
          : term('field', name, language),
      value: chosenOf(name),
      choices: name === 'state' ? statesOf(kind, language) : named(choicesOf(kind, name, language))
    })
  )
  const when: Select = {
    name: 'when',
    label: words.when,
    value: address.when,
    choices: (WHENS[kind] ?? []).map((value) => ({ value, name: words[value] }))
  }
  const silent: Select = {
    name: 'silent',
    label: words.silent,
    value: address.silentMonths === 0 ? '' : String(address.silentMonths),
    choices: [
      { value: '6', name: words.silent6 },
      { value: '12', name: words.silent12 }
    ]
  }
  const past: readonly Select[] = HAS_PAST.has(kind)
    ? [
        { name: 'at', label: words.at, value: address.at, choices: endsToChoose(address.at, today, language) },
        {
          name: 'stood',
          label: words.stood,
          value: address.stood,
          choices: [...statesOf(kind, language), ...(kind === 'undertaking' ? [{ value: OVERDUE, name: words.overdue }] : [])]
        }
      ]
    : []
  const { whose, first, pending } = address
  const byWhose = { name: 'whose', value: whose, said: whose && words.whose[whose], without: withChanged(query, { whose: '' }) }
  const byFirst = { name: 'first', value: first, said: saidOf(first, language), without: withChanged(query, { first: '' }) }
  const byPending = { name: 'pending', value: 'yes', said: words.stillOpen, without: withChanged(query, { pending: '' }) }
  const linked = LINKED.filter((name) => chosenOf(name) !== '').map(async (name) => ({
    name,
    value: `${facetOf(name)?.not ? '!' : ''}${chosenOf(name)}`,
    said: (facetOf(name)?.not ? words.notUnder : words.under)(
      words.facet[name],
      await linkedName(register, name, chosenOf(name), language)
    ),
    without: withChanged(query, { [name]: '' })
  }))
  return {
    named: address.named,
    partner: HAS_PARTNER.has(kind) ? (partner?.title ?? address.partner) : null,
    selects: [...(when.choices.length > 0 ? [when] : []), ...selects, silent, ...past],
    set: [
      ...(whose === '' ? [] : [byWhose]),
      ...(pending ? [byPending] : []),
      ...(first === '' ? [] : [byFirst]),
      ...(await Promise.all(linked))
    ],
    narrowed: isNarrowed(address)
  }
}

const YEARS_BACK = 5
const QUARTERS = ['Q4', 'Q3', 'Q2', 'Q1']

/** The ends of the quarters that are over, the last first, and the one that the address has. */
const endsToChoose = (at: string, today: string, language: Language): readonly Choice[] => {
  const year = Number(today.slice(0, 4))
  const quarters = Array.from({ length: YEARS_BACK }, (_, back) => QUARTERS.map((quarter) => `${year - back}-${quarter}`)).flat()
  const over = quarters.filter((quarter) => (lastDay(quarter) ?? today) < today)
  const all = at === '' || over.includes(at) || !isPartialDate(at) ? over : [...over, at]
  return all.map((value) => ({ value, name: wordsIn(language).charts.standing.end(showDate(value, language)) }))
}

/** When something was first stated, in words. */
const saidOf = (first: string, language: Language): string => {
  const words = wordsIn(language).dossiers.list
  if (first === 'none') return words.firstNever
  const [from = '', until = from] = first.split('..').map((day) => day && showDate(day, language))
  return from === until ? words.firstOn(from) : words.firstWithin(from, until)
}

const GROUPS: Readonly<Record<string, TermGroup>> = {
  format: 'format',
  sector: 'sector',
  type: 'agreement',
  group: 'productGroup',
  role: 'placementRole',
  'partner kind': 'partnerKind',
  'organisation kind': 'organisation',
  'facility kind': 'facilityKind',
  'asset kind': 'assetKind',
  'placement kind': 'placementKind',
  'delegation kind': 'delegationKind',
  'plan kind': 'planKind'
}

/** Of the kinds of actions only those that become undertakings. */
const ACTIONS = ['proposal', 'commitment', 'assignment', 'agreement']

const choicesOf = (kind: string, name: string, language: Language): readonly Choice[] => {
  if (name === 'action') return ACTIONS.map((value) => ({ value, name: term('action', value, language) }))
  const group = GROUPS[name] ?? GROUPS[`${kind} ${name}`]
  const known = group ? choices(group, language) : []
  return name === 'sector' && kind !== 'need' ? [...known, { value: NO_SECTOR, name: wordsIn(language).charts.noSector }] : known
}

/** What has no sector is found under this one. */
export const NO_SECTOR = 'none'

/** By name, as a list of thirty words is looked through. */
const named = (list: readonly Choice[]): readonly Choice[] => list.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))

const linkedName = async (register: Register, name: Linked, value: string, language: Language): Promise<string> => {
  if (name === 'country' || name === 'province' || name === 'place') return showValue('partner', name, value, language)
  if (name === 'responsible') return showBy(value, language)
  if (name === 'money') return term('unit', value, language)
  const found = await register.nameDossier(value)
  return found.ok ? found.value.title : value
}
