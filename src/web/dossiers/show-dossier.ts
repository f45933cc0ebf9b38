import type { DossierView, Side, StatementView, Value } from '../../register/index.ts'
import { type Language, showDate, term } from '../../wording/index.ts'
import { showWho } from '../format/who.ts'
import { wordsIn } from '../words/index.ts'
import { ENTERED_INTO } from './entry-kinds.ts'
import { type LinkOption, linkOptions } from './link-ways.ts'
import { LISTS } from './lists.ts'
import type { NextStep } from './next-in-list.ts'
import { nextStepOf } from './next-step.ts'
import { type ShownActivity, showActivity } from './show-activity.ts'
import { type ShownEntries, showEntries } from './show-entries.ts'
import { type ShownField, showFields, wordsHref } from './show-fields.ts'
import { type ShownEvent, showHistory } from './show-history.ts'
import { type ShownLife, showLife } from './show-life.ts'
import { dueParts, holding, isLate, type Part, type Setting, titleOf } from './show-line.ts'
import { type LinkGroup, type ShownOther, showLinks, showOther } from './show-links.ts'
import { type ShownPlan, showPlan } from './show-plan.ts'
import { showNames, showPublisher } from './show-publisher.ts'
import { type ShownRoute, showRoute } from './show-route.ts'
import { showValue } from './show-value.ts'
import type { FormField } from './single-fields.ts'
import { stateName, statesOf } from './states.ts'

/** One statement with its day, report and words. */
export interface ShownStatement {
  /** "report@item": what a form names it by. */
  readonly origin: string
  readonly day: string
  readonly href: string
  readonly report: string
  readonly quotes: readonly string[]
  /** What it changes of what was said before: "Thời hạn: cuối năm 2024 → quý II/2025"; empty where it says the same. */
  readonly changes: readonly string[]
  /** True where it is filed elsewhere, and a person put it here. */
  readonly other: boolean
  /** What a person said that it means. */
  readonly judged: { readonly judgement: string; readonly name: string; readonly who: string; readonly reason: string } | null
}

/** A dossier that this one may be one with. */
export interface ShownAlike extends ShownOther {
  /** The words that both titles hold. */
  readonly words: string
}

/** Everything that a dossier's page shows, in the reader's language. */
export interface ShownDossier {
  readonly id: string
  readonly kind: DossierView['kind']
  readonly kindName: string
  readonly list: { readonly name: string; readonly href: string }
  readonly revision: number
  readonly title: string
  readonly under: string
  readonly state: { readonly name: string; readonly late: boolean } | null
  readonly due: readonly Part[]
  readonly spoken: string | null
  readonly statements: number
  /** True where it is a step of a chain from need to result. */
  readonly inChain: boolean
  readonly next: NextStep
  readonly fields: readonly ShownField[]
  readonly links: readonly LinkGroup[]
  readonly timeline: readonly ShownStatement[]
  readonly history: readonly ShownEvent[]
  readonly route: ShownRoute | null
  readonly plan: ShownPlan | null
  readonly alike: readonly ShownAlike[]
  readonly joined: readonly { readonly id: string; readonly title: string }[]
  readonly states: readonly { readonly value: string; readonly name: string; readonly now: boolean }[]
  /** Which acts a person may do here. */
  readonly can: { readonly due: boolean; readonly assign: boolean; readonly take: boolean; readonly judge: boolean }
  /** The name of who sees to it as a whole; "" where nobody does. */
  readonly responsible: string
  /** All who see to it or to a part of it. */
  readonly seenTo: readonly string[]
  /** How it can be linked to others. */
  readonly ways: readonly LinkOption[]
  readonly life: ShownLife | null
  readonly activity: ShownActivity | null
  /** Of a partner, body or person, its names in English and its own script; null of every other kind. */
  readonly names: readonly FormField[] | null
  /** Of a partner or body, who it is to IATI; null of every other kind. */
  readonly publisher: readonly FormField[] | null
  /** What people enter several times over, by kind. */
  readonly entries: readonly ShownEntries[]
}

/** What people enter without any report. */
const WORKS: ReadonlySet<string> = new Set(['facility', 'product', 'asset', 'placement', 'delegation', 'plan'])

/** The kinds that are steps of the chain. */
const STEPS: ReadonlySet<string> = new Set(['need', 'meeting', 'undertaking', 'agreement', 'project', 'result'])

/** `steps`: what to do with it, the most pressing first, where that is more than its links tell. `undertakings`: what display points and trade may have come of. */
export const showDossier = (
  dossier: DossierView,
  setting: Setting,
  { steps, undertakings = [] }: { readonly steps?: readonly NextStep[] | undefined; readonly undertakings?: readonly Side[] } = {}
): ShownDossier => {
  const { language, today } = setting
  const { kind } = dossier
  const back = dossier.links.filter(({ direction }) => direction === 'to').map((link) => link.dossier)
  const waiting = back.filter(({ kind: other }) => other === 'undertaking')
  return {
    id: dossier.id,
    kind,
    kindName: term('dossier', kind, language),
    list: { name: term('dossiers', kind, language).toLocaleLowerCase(language), href: `/${LISTS[kind]}` },
    revision: dossier.revision,
    title: titleOf(dossier, language),
    under: underOf(dossier, language),
    state: dossier.state === '' ? null : { name: stateName(kind, dossier.state, language), late: isLate(dossier, today) },
    due: dueParts(dossier, setting),
    spoken: dossier.spokenOn && showDate(dossier.spokenOn, language),
    statements: dossier.statements,
    inChain: STEPS.has(kind),
    next: nextStepOf(dossier, waiting, setting, steps?.[0]),
    fields: showFields(dossier, language),
    links: showLinks(dossier, setting),
    timeline: dossier.timeline.map((statement) => showStatement(dossier.kind, statement, language)),
    history: showHistory(dossier, language),
    route: showRoute(dossier, setting),
    plan: showPlan(dossier, setting),
    alike: dossier.alike.map(({ dossier: other, words }) => ({ ...showOther(other, setting), words })),
    joined: dossier.joined.map(({ id, title }) => ({ id, title })),
    states: statesOf(kind, language).map((state) => ({ ...state, now: state.value === dossier.state })),
    can: {
      due: kind === 'undertaking' || kind === 'need' || kind === 'agreement',
      assign: kind === 'undertaking' || kind === 'need' || kind === 'agreement' || kind === 'project' || WORKS.has(kind),
      take: dossier.timeline.filter(({ turn }) => turn !== 'other').length > 1,
      judge: kind === 'undertaking'
    },
    responsible: responsibleOf(dossier),
    seenTo: seenToBy(dossier),
    ways: linkOptions(dossier, language),
    life: showLife(dossier, language),
    activity: showActivity(dossier, language),
    names: showNames(dossier, language),
    publisher: showPublisher(dossier, language),
    entries: (ENTERED_INTO[kind] ?? []).map((each) => showEntries(each, dossier.entries, namesAround(dossier), language, undertakings))
  }
}

/** Whom a person may mean: the bodies and partners that it names. */
const namesAround = ({ links }: DossierView): string[] => [
  ...new Set(
    links.flatMap(({ direction, dossier: { kind, title } }) =>
      direction === 'from' && (kind === 'organisation' || kind === 'partner') ? [title] : []
    )
  )
]

const underOf = (dossier: DossierView, language: Language): string => {
  const { kind } = dossier
  const formerly = holding(dossier, 'formerly').map(String)
  if (formerly.length > 0) return wordsIn(language).dossiers.formerly(formerly.join(', '))
  const [told] = holding(dossier, kind === 'undertaking' ? 'action' : kind === 'meeting' ? 'format' : kind === 'person' ? 'position' : '')
  return told === undefined
    ? ''
    : showValue(kind, kind === 'undertaking' ? 'action' : kind === 'meeting' ? 'format' : 'position', told, language)
}

const showStatement = (kind: DossierView['kind'], statement: StatementView, language: Language): ShownStatement => {
  const { reportId, itemId, on, reportTitle, publishedOn, quotes, fields, turn, judged } = statement
  const words = wordsIn(language).dossiers.page
  const told = (field: string, value: Value): string => showValue(kind, field, value, language)
  return {
    origin: `${reportId}@${itemId}`,
    day: on ? showDate(on, language) : publishedOn ? words.published(showDate(publishedOn, language)) : words.noDay,
    href: wordsHref({ reportId, itemId }),
    report: reportTitle,
    quotes,
    other: turn === 'other',
    judged: judged && {
      judgement: judged.judgement,
      name: term('judgement', judged.judgement, language),
      who: showWho(judged, language),
      reason: judged.reason ?? ''
    },
    changes: fields.map(({ field, before, after }) => words.turned(term('field', field, language), told(field, before), told(field, after)))
  }
}

const responsibleOf = ({ fields }: DossierView): string => {
  const value = fields.find(({ field }) => field === 'responsible')?.holds.find(({ chosen }) => chosen)?.value
  return typeof value === 'string' ? value : ''
}

const seenToBy = (dossier: DossierView): string[] => {
  const parts = [...(dossier.route?.steps ?? []), ...(dossier.plan?.milestones ?? []), ...(dossier.plan?.obstacles ?? [])]
  return [...new Set([responsibleOf(dossier), ...parts.flatMap(({ responsible }) => responsible ?? [])])].filter((name) => name !== '')
}
