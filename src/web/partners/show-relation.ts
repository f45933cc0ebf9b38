import type { DossierKind, DossierLine, DossierListQuery, DossierView, Facet, Register } from '../../register/index.ts'
import { term } from '../../wording/index.ts'
import { type DrawnStates, drawStates } from '../charts/draw-states.ts'
import { LISTS } from '../dossiers/lists.ts'
import type { NextStep } from '../dossiers/next-in-list.ts'
import { holding, type Setting, titleOf } from '../dossiers/show-line.ts'
import { type ShownOther, showOther } from '../dossiers/show-links.ts'
import { showValue } from '../dossiers/show-value.ts'
import { orError } from '../or-error.ts'
import { wordsIn } from '../words/index.ts'
import { nextSteps } from './next-steps.ts'
import { type ShownSum, showMoney } from './show-money.ts'
import { type Numbers, showNumbers } from './show-numbers.ts'
import { type ShownPerson, showPeople } from './show-people.ts'
import { showTimeline, type Timeline } from './show-timeline.ts'

type Line = ShownOther

interface Group<T> {
  readonly name: string
  readonly href: string
  readonly lines: readonly T[]
}

/** What a partner's page tells of the whole relation. */
export interface Relation {
  /** Kind, country, other names. */
  readonly who: readonly { readonly name: string; readonly value: string }[]
  /** What to do with them, the most pressing first. */
  readonly steps: readonly NextStep[]
  readonly numbers: readonly Numbers[]
  /** What waits, by whose word it is. */
  readonly waiting: readonly Group<Line>[]
  readonly money: readonly ShownSum[]
  /** Undertakings by year and state; null where there are too few for a picture. */
  readonly chart: { readonly drawn: DrawnStates; readonly href: string } | null
  readonly people: Group<ShownPerson> | null
  readonly bodies: Group<Line> | null
  readonly timeline: Timeline
}

const FEW = 8
/** A picture of less says no more than the numbers beside it. */
const LEAST_DRAWN = 5

/** The whole relation with a partner: who they are, what to do, what waits, how it stands in numbers and money, who is there, and when what happened. */
export const showRelation = async (register: Register, partner: DossierView, setting: Setting): Promise<Relation> => {
  const { language } = setting
  const words = wordsIn(language)
  const under: Facet = { facet: 'partner', value: partner.id }
  const by: Facet = { facet: 'by', value: partner.id }
  const list = async (query: DossierListQuery) => orError(await register.listDossiers({ limit: FEW, ...query }), language).rows
  const href = (kind: DossierKind, more: Readonly<Record<string, string>> = {}): string =>
    `/${LISTS[kind]}?${new URLSearchParams({ partner: partner.id, ...more })}`
  const pending = { kind: 'undertaking', pending: true } as const
  const lines = (rows: Awaited<ReturnType<typeof list>>): Line[] =>
    rows.map((one) => ({ ...showOther(one, setting), title: titleOf(one, language) }))
  const [theirs, ours, bodies, people, states, steps, numbers, money, timeline] = await Promise.all([
    list({ ...pending, facets: [under, by] }),
    list({ ...pending, facets: [under, { ...by, not: true }] }),
    list({ kind: 'organisation', facets: [under] }),
    showPeople(register, partner.id, setting),
    register.countStates({ partner: partner.id }),
    nextSteps(register, partner, setting),
    showNumbers(register, partner.id, setting),
    showMoney(register, partner.id, setting),
    showTimeline(register, partner.id, setting)
  ])
  const chart = orError(states, language)
  const conditions = { from: '', until: '', partner: partner.id, sector: '', province: '' }
  return {
    who: whoOf(partner, bodies, setting),
    steps,
    numbers,
    waiting: [
      { name: words.dossiers.page.theirs, href: href('undertaking', { by: partner.id, pending: 'yes' }), lines: lines(theirs) },
      { name: words.dossiers.page.ours, href: href('undertaking', { by: `!${partner.id}`, pending: 'yes' }), lines: lines(ours) }
    ].filter(({ lines: some }) => some.length > 0),
    money,
    chart:
      chart.count < LEAST_DRAWN
        ? null
        : { drawn: drawStates(chart, conditions, language), href: `/charts?${new URLSearchParams({ partner: partner.id })}` },
    people: people.length === 0 ? null : { name: words.partners.people, href: href('person'), lines: people },
    bodies:
      bodies.length === 0 ? null : { name: term('dossiers', 'organisation', language), href: href('organisation'), lines: lines(bodies) },
    timeline
  }
}

const MOST_NAMES = 6

/** Of a body that stands for itself its other names are the partner's; the bodies of a province have names of their own. */
const whoOf = (partner: DossierView, bodies: readonly DossierLine[], { language }: Setting): Relation['who'] => {
  const words = wordsIn(language)
  const said = (field: string): string =>
    holding(partner, field)
      .map((value) => showValue('partner', field, value, language))
      .join(', ')
  const isBody = holding(partner, 'kind').includes('body')
  const names = isBody ? bodies.flatMap((body) => [...holding(body, 'name'), ...holding(body, 'alias')].map(String)) : []
  const folded = (name: string): string => name.toLocaleLowerCase('vi')
  const apart = new Map([partner.title, ...names].toReversed().map((name) => [folded(name), name]))
  const others = [...apart.values()].filter((name) => name !== partner.title).slice(0, MOST_NAMES)
  return [
    { name: words.dossiers.list.kind, value: said('kind') },
    { name: words.dossiers.list.country, value: said('country') },
    { name: words.partners.aliases, value: others.join('; ') }
  ].filter(({ value }) => value !== '')
}
