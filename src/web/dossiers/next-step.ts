import type { Dossier, DossierView } from '../../register/index.ts'
import { showDate, term } from '../../wording/index.ts'
import { shiftDay } from '../format/shift-day.ts'
import { wordsIn } from '../words/index.ts'
import { hrefOf } from './lists.ts'
import { type NextStep, short } from './next-in-list.ts'
import { holding, isLate, type Setting } from './show-line.ts'
import { capital } from './show-value.ts'
import { stateName } from './states.ts'

/** What to do next about a dossier, and where on its page or elsewhere. */
export const nextStepOf = (dossier: DossierView, waiting: readonly Dossier[], setting: Setting, known?: NextStep): NextStep => {
  const words = wordsIn(setting.language).dossiers.todo
  const conflict = dossier.fields.find((field) => field.conflict)
  if (conflict) return { said: words.conflict(term('field', conflict.field, setting.language)), href: `#f-${conflict.field}` }
  const step = known ?? BY_KIND[dossier.kind](dossier, waiting, setting)
  const [alike] = dossier.alike
  // Whether two are one comes before what only waits, and after what is overdue.
  if (alike && step.href === null) return { said: words.alike(short(capital(alike.dossier.title))), href: '#alike' }
  return step
}

/** So long before notice is to be given it is what to do next. */
const NOTICE_DAYS = 180

type Step = (dossier: DossierView, waiting: readonly Dossier[], setting: Setting) => NextStep

/** Who sees to it: who was assigned, else whom a report charges with it, or who promised it. */
const leadOf = (dossier: DossierView): Dossier | undefined => {
  const named = (wanted: string) => dossier.links.find(({ direction, relation }) => direction === 'from' && relation === wanted)?.dossier
  const [action] = holding(dossier, 'action')
  return named('lead') ?? (action === 'assignment' ? named('to') : action === 'commitment' ? named('by') : undefined)
}

const undertaking: Step = (dossier, _, { language, today }) => {
  const words = wordsIn(language).dossiers.todo
  if (!dossier.pending) return { said: words.closed(stateName(dossier.kind, dossier.state, language)), href: null }
  const judged = dossier.timeline.findLast((statement) => statement.judged !== null)?.judged?.judgement
  const shape = wordsIn(language).shape.todo
  if (judged === 'fulfils') return { said: shape.fulfilled, href: '#a-state' }
  if (judged === 'contradicts') return { said: shape.contradicted, href: '#said' }
  const lead = leadOf(dossier)
  const day = dossier.dueBy === null ? '' : showDate(dossier.dueBy, language)
  if (isLate(dossier, today))
    return lead ? { said: words.lateLead(day, lead.title), href: '#a-state' } : { said: words.lateNoLead(day), href: '#a-lead' }
  if (!lead) return { said: words.noLead, href: '#a-lead' }
  return dossier.dueBy === null ? { said: words.noDue, href: '#a-due' } : { said: words.wait(day), href: '#a-state' }
}

/** Of what waits under a dossier the first: what is overdue before what is not. */
const firstWaiting: Step = (_, waiting, { language, today }) => {
  const words = wordsIn(language).dossiers.todo
  const late = waiting.filter((one) => isLate(one, today)).toSorted((a, b) => (a.dueBy ?? '').localeCompare(b.dueBy ?? ''))[0]
  if (late) return { said: words.partnerLate(short(capital(late.title)), showDate(late.dueBy ?? '', language)), href: hrefOf(late) }
  const [open] = waiting.filter(({ pending }) => pending)
  return open ? { said: words.partnerOpen(short(capital(open.title))), href: hrefOf(open) } : { said: words.calm, href: null }
}

const project: Step = (dossier, waiting, setting) => {
  const words = wordsIn(setting.language).dossiers.todo
  const obstacle = dossier.plan?.obstacles.find(({ state }) => state === 'open' || state === 'under way')?.stated.value
  if (dossier.pending && typeof obstacle === 'object' && obstacle !== null && 'text' in obstacle)
    return { said: words.projectObstacle(short(String(obstacle.text))), href: '#f-obstacle' }
  return dossier.pending ? { said: words.projectOpen, href: '#a-state' } : firstWaiting(dossier, waiting, setting)
}

/** A certificate that has run out, or soon will, is to be renewed. */
const product: Step = (dossier, waiting, setting) => {
  const words = wordsIn(setting.language).dossiers.todo
  const day = dossier.dueBy
  if (day === null || !dossier.pending || day > shiftDay(setting.today, NOTICE_DAYS)) return firstWaiting(dossier, waiting, setting)
  return { said: (day < setting.today ? words.certificateOver : words.certificateEnds)(showDate(day, setting.language)), href: '#a-state' }
}

/** When its last day is past, what came of it is to be written down. */
const placement: Step = (dossier, waiting, setting) =>
  isLate(dossier, setting.today)
    ? { said: wordsIn(setting.language).dossiers.todo.placementOver(showDate(dossier.dueBy ?? '', setting.language)), href: '#a-state' }
    : firstWaiting(dossier, waiting, setting)

/** Before it comes or goes it needs its paper and its programme; when it is over, what came of it is written down. */
const delegation: Step = (dossier, waiting, setting) => {
  const words = wordsIn(setting.language).dossiers.todo
  if (isLate(dossier, setting.today))
    return { said: words.delegationOver(showDate(dossier.dueBy ?? '', setting.language)), href: '#a-state' }
  const has = (kind: string): boolean => dossier.entries.some((one) => one.kind === kind && one.withdrawn === null)
  if (dossier.pending && !has('approval')) return { said: words.delegationApproval, href: '#e-approval' }
  if (dossier.pending && !has('programme')) return { said: words.delegationProgramme, href: '#e-programme' }
  return firstWaiting(dossier, waiting, setting)
}

const BY_KIND: Readonly<Record<Dossier['kind'], Step>> = {
  partner: firstWaiting,
  organisation: firstWaiting,
  person: firstWaiting,
  meeting: firstWaiting,
  result: firstWaiting,
  facility: firstWaiting,
  product,
  asset: firstWaiting,
  placement,
  delegation,
  plan: firstWaiting,
  need: (dossier, waiting, setting) =>
    dossier.pending ? { said: wordsIn(setting.language).dossiers.todo.need, href: '#a-state' } : firstWaiting(dossier, waiting, setting),
  undertaking,
  agreement: (dossier, waiting, setting) => {
    const words = wordsIn(setting.language).dossiers.todo
    const next = dossier.route?.steps.find(({ step }) => step === dossier.route?.next)
    if (next && (dossier.pending || dossier.state === 'proposed'))
      return { said: words.agreementStep(next[setting.language]), href: `#s-${next.step}` }
    const notice = dossier.life?.noticeBy
    const isUrgent = waiting.some((one) => isLate(one, setting.today))
    if (!isUrgent && notice && notice >= setting.today && notice <= shiftDay(setting.today, NOTICE_DAYS))
      return { said: wordsIn(setting.language).shape.life.todoNotice(showDate(notice, setting.language)), href: '#life' }
    const waits = waiting.some(({ pending }) => pending)
    return dossier.pending || dossier.state === 'proposed'
      ? { said: words.agreementOpen, href: '#a-state' }
      : waits
        ? firstWaiting(dossier, waiting, setting)
        : { said: words.agreementDone, href: '#links' }
  },
  project
}
