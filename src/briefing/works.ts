import type { DossierLine, Facts, MilestoneView, Names, ObstacleView, PlanView } from '../register/index.ts'
import { lastDay } from '../values/index.ts'
import { capital, showDate, term } from '../wording/index.ts'
import { type Both, inBoth } from './both.ts'
import type { BriefLine, BriefSection } from './brief.ts'
import { isMoneyValue } from './figures.ts'
import { firstOf, nameIn, originsOf, stateIn, valueIn, valuesOf } from './line-words.ts'
import { lineOn, sectionOf } from './make-line.ts'

/** Agreements and where each stands: signed when, until when, by when notice is to be given. */
export const agreementSection = (facts: Facts): BriefSection =>
  sectionOf(
    'agreements',
    { vi: 'Thỏa thuận và tình trạng', en: 'Agreements and where each stands' },
    facts.agreements.rows.map((line) =>
      lineOn(facts, line, sayAgreement(line, facts.day), originsOf(line, ['status', 'state', 'on', 'validUntil']))
    ),
    { vi: 'Sổ chưa có thỏa thuận nào.', en: 'The register has no agreement.' },
    facts.agreements.count - facts.agreements.rows.length
  )

export const sayAgreement = (line: DossierLine, day: string): Both =>
  inBoth((language) => {
    const vi = language === 'vi'
    const on = firstOf(line, 'on')
    const until = line.dueBy
    const told = [
      stateIn(line)[language],
      on && typeof on.value === 'string' ? `${vi ? 'ngày' : 'dated'} ${showDate(on.value, language)}` : '',
      until === null
        ? ''
        : `${vi ? (until < day ? 'đã hết hạn' : 'có hiệu lực đến') : until < day ? 'ended' : 'holds until'} ${showDate(until, language)}`,
      line.actBy !== null && line.actBy !== until && line.actBy >= day
        ? `${vi ? 'phải thông báo gia hạn hoặc chấm dứt trước' : 'notice to be given by'} ${showDate(line.actBy, language)}`
        : ''
    ].filter(Boolean)
    return `${nameIn(line)[language]}: ${told.join('; ')}.`
  })

const MOST_FIGURES = 4

/** Projects with milestones, money and obstacles, each of these a sentence of its own below its project. */
export const projectSection = (facts: Facts): BriefSection =>
  sectionOf(
    'projects',
    { vi: 'Dự án', en: 'Projects' },
    facts.projects.rows.flatMap((line): BriefLine[] => {
      const plan = facts.plans.get(line.id)
      return [
        lineOn(facts, line, sayProject(line, facts.names), originsOf(line, ['status', 'state', 'name'])),
        ...moneyLines(facts, line),
        ...(plan ? planLines(facts, line, plan) : [])
      ]
    }),
    { vi: 'Sổ chưa có dự án nào.', en: 'The register has no project.' },
    facts.projects.count - facts.projects.rows.length
  )

export const sayProject = (line: DossierLine, names: Names): Both =>
  inBoth((language) => {
    const parties = [...new Set(line.partners.map(({ title }) => names.called(title, language)))]
    return `${capital(line.title)}: ${[stateIn(line)[language], parties.join(', ')].filter(Boolean).join('; ')}.`
  })

const moneyLines = (facts: Facts, line: DossierLine): BriefLine[] =>
  valuesOf(line, 'figure')
    .filter(({ value }) => isMoneyValue(value))
    .slice(0, MOST_FIGURES)
    .map((figure) =>
      lineOn(
        facts,
        line,
        inBoth((language) => `${language === 'vi' ? 'Tiền' : 'Money'}: ${valueIn(line, 'figure', figure.value)[language]}.`),
        [figure.origin],
        { depth: 1 }
      )
    )

const planLines = (facts: Facts, line: DossierLine, { milestones, obstacles }: PlanView): BriefLine[] => [
  ...milestones.map((milestone) =>
    lineOn(facts, line, sayMilestone(milestone, facts.day), originsOfMilestone(line, milestone), {
      depth: 1,
      late: isLateMilestone(milestone, facts.day)
    })
  ),
  ...obstacles
    .filter(({ state }) => state === 'open' || state === 'under way')
    .map((obstacle) => lineOn(facts, line, sayObstacle(obstacle), [obstacle.stated.origin], { depth: 1 }))
]

export const originsOfMilestone = (line: DossierLine, { stated, kind }: MilestoneView) => [
  ...stated.slice(0, 2).map(({ origin }) => origin),
  ...valuesOf(line, `milestone:${kind}`).map(({ origin }) => origin)
]

export const isLateMilestone = ({ planned, actual, state }: MilestoneView, day: string): boolean =>
  (state === 'open' || state === 'under way') && actual === null && planned !== null && (lastDay(planned) ?? day) < day

export const sayMilestone = (milestone: MilestoneView, day: string): Both =>
  inBoth((language) => {
    const vi = language === 'vi'
    const { kind, planned, actual } = milestone
    const told = [
      actual !== null
        ? `${vi ? 'đã đạt' : 'reached'} ${showDate(actual, language)}`
        : milestone.state === 'done'
          ? vi
            ? 'đã đạt'
            : 'reached'
          : '',
      planned !== null ? `${vi ? 'kế hoạch' : 'planned for'} ${showDate(planned, language)}` : '',
      isLateMilestone(milestone, day) ? (vi ? 'đã quá ngày' : 'past its day') : ''
    ].filter(Boolean)
    return `${vi ? 'Mốc' : 'Milestone'}: ${term('milestone', kind, language).toLocaleLowerCase(language)}${told.length > 0 ? `, ${told.join(', ')}` : vi ? ', chưa rõ ngày' : ', day not known'}.`
  })

export const sayObstacle = ({ stated, measure, body, due }: ObstacleView): Both =>
  inBoth((language) => {
    const vi = language === 'vi'
    const { text = '', kind = '' } = stated.value as { readonly text?: string; readonly kind?: string }
    const done = [measure, body, due && `${vi ? 'thời hạn' : 'due'} ${showDate(due, language)}`].filter(Boolean)
    return `${vi ? 'Vướng mắc' : 'Obstacle'} (${term('obstacle', kind, language).toLocaleLowerCase(language)}): “${text}”${done.length > 0 ? `; ${vi ? 'hướng xử lý' : 'to be mended'}: ${done.join(', ')}` : ''}.`
  })
