import type { Chain, DossierLine, Step, ValueView } from '../../register/index.ts'
import { isCurrency } from '../../values/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { hrefOf } from '../dossiers/lists.ts'
import { short } from '../dossiers/next-in-list.ts'
import { wordsHref } from '../dossiers/show-fields.ts'
import { isLate, type Setting, titleOf } from '../dossiers/show-line.ts'
import { showOther } from '../dossiers/show-links.ts'
import { showValue } from '../dossiers/show-value.ts'
import { wordsIn } from '../words/index.ts'
import { ADDED, type Added, LINKED_TO } from './enter-step.ts'
import { type ShownTie, tiesOf } from './show-ties.ts'

export interface ShownGap {
  readonly said: string
  readonly fix: string
  readonly named: string
  readonly href: string
}

/** One thing in a column, with the words it stands on and what it is tied to. */
export interface ShownEntry {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly facts: readonly string[]
  readonly late: boolean
  readonly here: boolean
  readonly source: { readonly said: string; readonly href: string | null } | null
  readonly ties: readonly ShownTie[]
  readonly moreTies: number
  readonly gaps: readonly ShownGap[]
}

export type ColumnName = Step | 'money' | 'milestone'

export interface ShownColumn {
  readonly step: ColumnName
  readonly name: string
  readonly entries: readonly ShownEntry[]
  readonly missing: string | null
  /** What a person may fill in here, and what it would be linked to. */
  readonly add: { readonly kind: Added; readonly to: readonly { readonly id: string; readonly title: string }[] } | null
}

export interface ShownChain {
  readonly start: { readonly title: string; readonly href: string; readonly kindName: string }
  readonly next: { readonly said: string; readonly href: string | null }
  readonly gaps: number
  readonly columns: readonly ShownColumn[]
  readonly cut: boolean
}

const COLUMNS: readonly ColumnName[] = ['need', 'meeting', 'undertaking', 'agreement', 'project', 'money', 'milestone', 'result']
const TIES = 4

export const showChain = (chain: Chain, setting: Setting): ShownChain | null => {
  const { language } = setting
  const words = wordsIn(language).chain
  const dossiers = chain.steps.flatMap(({ dossiers }) => dossiers)
  const start = dossiers.find(({ id }) => id === chain.from)
  if (!start) return null
  const columns = COLUMNS.map((step): ShownColumn => {
    const entries =
      step === 'money'
        ? ofOne(moneyOf(dossiers, setting))
        : step === 'milestone'
          ? ofOne(milestonesOf(dossiers, setting))
          : dossiers.filter(({ kind }) => kind === step).map((dossier) => entryOf(dossier, chain, dossiers, setting))
    const added = ADDED.find((kind) => kind === step)
    return {
      step,
      name: words.step[step],
      entries,
      missing: entries.length > 0 ? null : words.missing[step],
      add: added ? addTo(added, dossiers, chain, language) : null
    }
  })
  return {
    start: { title: titleOf(start, language), href: hrefOf(start), kindName: term('dossier', start.kind, language) },
    next: nextOf(dossiers, columns, setting),
    gaps: chain.holes.length,
    columns,
    cut: chain.cut
  }
}

/** Where a chain is followed from a meeting its promises have little to do with each other: what is missing is filled in at each of these. */
const addTo = (kind: Added, dossiers: readonly DossierLine[], chain: Chain, language: Language): ShownColumn['add'] => {
  if (dossiers.find(({ id }) => id === chain.from)?.kind === 'meeting') return null
  const lacking = new Set(chain.holes.map(({ dossierId }) => dossierId))
  const rank = ({ id, kind: own }: DossierLine): number =>
    (id === chain.from ? 0 : 16) + LINKED_TO[kind].indexOf(own) * 2 + (lacking.has(id) ? 0 : 1)
  const to = LINKED_TO[kind]
    .flatMap((each) => dossiers.filter((dossier) => dossier.kind === each))
    .toSorted((a, b) => rank(a) - rank(b))
    .map((dossier) => ({ id: dossier.id, title: short(titleOf(dossier, language)) }))
  return to.length === 0 ? null : { kind, to }
}

const entryOf = (dossier: DossierLine, chain: Chain, dossiers: readonly DossierLine[], setting: Setting): ShownEntry => {
  const { language } = setting
  const words = wordsIn(language).chain
  const shown = showOther(dossier, setting)
  const href = hrefOf(dossier)
  const ties = tiesOf(dossier, chain, dossiers, language)
  return {
    id: dossier.id,
    title: short(titleOf(dossier, language)),
    href,
    facts: shown.facts,
    late: shown.late,
    here: dossier.id === chain.from,
    source: sourceOf(tellingOf(dossier), language),
    ties: ties.slice(0, TIES),
    moreTies: Math.max(0, ties.length - TIES),
    gaps: chain.holes
      .filter(({ dossierId }) => dossierId === dossier.id)
      .map(({ code }) => ({
        said: words.hole[code],
        fix: words.fix[code],
        named: words.fixOf(words.fix[code], short(titleOf(dossier, language))),
        // What a chain lacks is filled in on the page of its own chain, the rest in its dossier.
        href: FIXED_AT[code].startsWith('#add') ? `/chain/${dossier.id}${FIXED_AT[code]}` : href + FIXED_AT[code]
      }))
  }
}

const FIXED_AT = {
  need_unanswered: '#a-state',
  promise_without_lead: '#a-lead',
  promise_without_due: '#a-due',
  agreement_without_project: '#add-project',
  project_without_result: '#add-result'
} as const

/** The value that says what a dossier is: the first that a report states, else the first that a person entered. */
const tellingOf = ({ fields }: DossierLine): ValueView | undefined => {
  const told = ['text', 'name', 'type', 'on'].flatMap((name) => fields.find(({ field }) => field === name)?.holds ?? [])
  return told.find(({ origin }) => origin.reportId !== '') ?? told[0]
}

const sourceOf = (value: ValueView | undefined, language: Language): ShownEntry['source'] => {
  if (!value) return null
  const words = wordsIn(language)
  const { origin, times, lastOn } = value
  return origin.reportId === ''
    ? { said: words.chain.entered, href: null }
    : { said: words.dossiers.page.said(times, lastOn && showDate(lastOn, language)), href: wordsHref(origin) }
}

/** A sum or milestone stands by itself, and names the dossier that states it. */
const stated = (dossier: DossierLine, field: 'figure' | 'milestone', value: ValueView, index: number, setting: Setting): ShownEntry => ({
  id: `${dossier.id}-${field}-${index}`,
  title: showValue(dossier.kind, field, value.value, setting.language),
  href: `#c-${dossier.id}`,
  facts: [titleOf(dossier, setting.language)],
  late: false,
  here: false,
  source: sourceOf(value, setting.language),
  ties: [],
  moreTies: 0,
  gaps: []
})

/** Whose they are need not be said where all are of one. */
const ofOne = (entries: readonly ShownEntry[]): readonly ShownEntry[] =>
  new Set(entries.map(({ href }) => href)).size > 1 ? entries : entries.map((entry) => ({ ...entry, facts: [] }))

const valuesOf = ({ fields }: DossierLine, name: string): readonly ValueView[] => fields.find(({ field }) => field === name)?.holds ?? []

const moneyOf = (dossiers: readonly DossierLine[], setting: Setting): ShownEntry[] =>
  dossiers
    .filter(({ kind }) => kind === 'undertaking' || kind === 'agreement' || kind === 'project')
    .flatMap((dossier) =>
      valuesOf(dossier, 'figure')
        .filter(({ value }) => isCurrency((value as { readonly unit?: unknown }).unit))
        .map((value, i) => stated(dossier, 'figure', value, i, setting))
    )

const milestonesOf = (dossiers: readonly DossierLine[], setting: Setting): ShownEntry[] =>
  dossiers
    .flatMap((dossier) =>
      valuesOf(dossier, 'milestone').map((value, i) => ({ on: dayOf(value), entry: stated(dossier, 'milestone', value, i, setting) }))
    )
    .toSorted((a, b) => a.on.localeCompare(b.on))
    .map(({ entry }) => entry)

/** Those without a day stand at the end. */
const dayOf = ({ value }: ValueView): string => String((value as { readonly on?: unknown }).on ?? '9999')

/** What is overdue comes before what is missing. */
const nextOf = (dossiers: readonly DossierLine[], columns: readonly ShownColumn[], { language, today }: Setting): ShownChain['next'] => {
  const words = wordsIn(language).chain
  const [late] = dossiers.filter((dossier) => isLate(dossier, today)).toSorted((a, b) => (a.dueBy ?? '').localeCompare(b.dueBy ?? ''))
  if (late) return { said: words.nextLate(short(titleOf(late, language)), showDate(late.dueBy ?? '', language)), href: hrefOf(late) }
  const [gap] = columns.flatMap(({ entries }) => entries.flatMap(({ gaps }) => gaps))
  return gap ? { said: gap.named, href: gap.href } : { said: words.calm, href: null }
}
