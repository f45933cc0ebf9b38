import type { Facts } from '../register/index.ts'
import { term } from '../wording/index.ts'
import { type Both, inBoth } from './both.ts'
import type { Brief, BriefSection } from './brief.ts'
import { carriedSection } from './carried.ts'
import { conflictSection } from './conflicts.ts'
import { figureSection } from './figures.ts'
import { originsOf } from './line-words.ts'
import { lineOn, sectionOf } from './make-line.ts'
import { needSection } from './needs.ts'
import { pointSection } from './points.ts'
import { promiseLine, promiseSection } from './promises.ts'
import { relationSection, sayMeeting } from './relation.ts'
import { termSection } from './terms.ts'
import { comingSection, whoSection } from './who.ts'
import { agreementSection, projectSection } from './works.ts'

/** How many facts are above the level of a brief and so not in it; null where that was not to be counted. */
export type LeftOut = number | null

/** A brief from gathered facts: pure, so that the same register gives the same brief on the same day. */
export const composeBrief = (facts: Facts, leftOut: LeftOut = null): Brief => ({
  query: facts.query,
  title: { vi: 'Tài liệu chuẩn bị', en: 'Brief' },
  subject: subjectOf(facts),
  day: facts.day,
  level: facts.level,
  office: facts.home && inBoth((language) => facts.names.called(facts.home?.title ?? '', language)),
  leftOut,
  sections: [
    whoSection(facts),
    comingSection(facts),
    relationSection(facts),
    figureSection(facts),
    agreementSection(facts),
    promiseSection(facts, 'ours'),
    promiseSection(facts, 'theirs'),
    ...(facts.others.count > 0 ? [promiseSection(facts, 'others')] : []),
    promiseSection(facts, 'joint'),
    projectSection(facts),
    conflictSection(facts),
    needSection(facts),
    ...(facts.carried.length > 0 ? [carriedSection(facts)] : []),
    pointSection(facts),
    lastSection(facts),
    ...(facts.terms.length > 0 ? [termSection(facts)] : [])
  ]
})

const subjectOf = ({ query, subject, names }: Facts): Both =>
  inBoth((language) => {
    const vi = language === 'vi'
    switch (query.of) {
      case 'sector':
        return `${vi ? 'Lĩnh vực' : 'Sector'}: ${term('sector', query.value, language).toLocaleLowerCase(language)}`
      case 'country':
        return (new Intl.DisplayNames(language, { type: 'region' }).of(query.value) ?? query.value).replace(/ \(.*\)$/u, '')
      case 'meeting':
        return subject ? sayMeeting(subject, language, names) : ''
      default:
        return names.called(subject?.title ?? '', language)
    }
  })

/** The last meeting and what was said there that somebody has to see to, or had to. */
const lastSection = (facts: Facts): BriefSection => {
  const [last] = facts.meetings.rows.filter(({ spokenOn }) => spokenOn !== null && spokenOn <= facts.day)
  const lines = last
    ? [
        lineOn(
          facts,
          last,
          inBoth((language) => `${sayMeeting(last, language, facts.names)}.`),
          originsOf(last, ['on', 'format'])
        ),
        ...facts.lastSaid.rows.map((line) => ({ ...promiseLine(facts, line), depth: 1 as const }))
      ]
    : []
  return sectionOf(
    'last',
    { vi: 'Lần gặp gần nhất', en: 'The last meeting' },
    lines,
    { vi: 'Sổ chưa ghi cuộc gặp nào đã qua.', en: 'The register has no meeting that is past.' },
    facts.lastSaid.count - facts.lastSaid.rows.length
  )
}
