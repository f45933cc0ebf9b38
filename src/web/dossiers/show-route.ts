import type { DossierView } from '../../register/index.ts'
import { choices, sentenceOf, showDate } from '../../wording/index.ts'
import { typeDay } from '../format/type-day.ts'
import { showBy } from '../format/who.ts'
import { wordsIn } from '../words/index.ts'
import { type PartState, showPartState } from './part-state.ts'
import type { Setting } from './show-line.ts'

/** One step of an agreement's route, with the form that sets it. */
export interface ShownStep {
  readonly step: string
  readonly name: string
  /** Who does it and by when, as the law says; null where it says no more. */
  readonly note: string | null
  /** The article and the law; null for a recalled step. */
  readonly basis: string | null
  /** Where the law was read, and on which day. */
  readonly sources: readonly { readonly name: string; readonly href: string | null }[]
  readonly read: string
  readonly state: PartState
  /** When, and what paper shows it. */
  readonly facts: string
  readonly on: string
  readonly document: string
  readonly responsible: string
  readonly next: boolean
  /** How far it is from being verified that the law asks for it; null where it is. */
  readonly unverified: string | null
}

export interface ShownRoute {
  readonly name: string
  readonly why: string
  readonly laws: readonly { readonly name: string; readonly href: string | null; readonly unverified: string | null }[]
  readonly lawsOn: string
  readonly nameBarred: boolean
  /** As a person entered it; "" while nobody has. */
  readonly paperName: string
  /** True where a person chose the route. */
  readonly byPerson: boolean
  readonly steps: readonly ShownStep[]
  readonly states: readonly { readonly value: string; readonly name: string }[]
  /** True while it is still to be signed. */
  readonly ahead: boolean
  readonly routes: readonly { readonly value: string; readonly name: string; readonly now: boolean }[]
}

const BEFORE_SIGNING: ReadonlySet<string> = new Set(['proposed', 'planned', 'being prepared', 'cleared'])

const linkTo = (source: string): string | null => (source.startsWith('https://') ? source : null)

/** The legal route of an agreement as a checklist. */
export const showRoute = ({ route, state, fields }: DossierView, setting: Setting): ShownRoute | null => {
  const { language } = setting
  if (route === null) return null
  const words = wordsIn(language).dossiers.route
  return {
    name: route[language],
    why: route.why === null ? words.byPerson : sentenceOf({ code: route.why }, language),
    laws: route.laws.map(({ number, title, source, status }) => ({
      name: `${title} (${number})`,
      href: source === null ? null : linkTo(source),
      unverified: status === 'verified' ? null : words.status[status]
    })),
    lawsOn: showDate(route.day, language),
    nameBarred: route.nameBarred,
    paperName: String(fields.find(({ field }) => field === 'name')?.holds[0]?.value ?? ''),
    byPerson: route.why === null,
    steps: route.steps.map((step) => ({
      step: step.step,
      name: step[language],
      note: step[`${language}Note`],
      basis: step.law && [step.article && words.article(step.article), step.law].filter(Boolean).join(', '),
      sources: step.sources.map((source) => ({ name: new URL(source).hostname.replace(/^www\./, ''), href: linkTo(source) })),
      read: step.read === null ? '' : showDate(step.read, language),
      state: showPartState(step.state, step.on, setting),
      responsible: step.responsible ?? '',
      facts: [step.on && showDate(step.on, language), step.document, step.responsible && showBy(step.responsible, language)]
        .filter(Boolean)
        .join(' · '),
      on: /^\d{4}-\d{2}-\d{2}$/.test(step.on ?? '') ? typeDay(step.on, language) : (step.on ?? ''),
      document: step.document ?? '',
      next: step.step === route.next && BEFORE_SIGNING.has(state),
      unverified: step.status === 'verified' ? null : words.status[step.status]
    })),
    ahead: BEFORE_SIGNING.has(state),
    states: choices('stepState', language),
    routes: choices('route', language).map((each) => ({ ...each, now: each.value === route.route }))
  }
}
