import type { DossierLine, Facts, Names } from '../register/index.ts'
import { shiftDay } from '../values/index.ts'
import { capital, type Language, showDate, term } from '../wording/index.ts'
import { type Both, inBoth } from './both.ts'
import type { BriefLine, BriefSection } from './brief.ts'
import { allLines, sayConflict } from './conflicts.ts'
import { daysBetween } from './days.ts'
import { firstOf, nameIn, namesAt, originsOf, valuesOf } from './line-words.ts'
import { lineOn, sectionOf } from './make-line.ts'
import { isOverdue, isSilent } from './promises.ts'
import { isLateMilestone } from './works.ts'

const MOST = 14
/** The most of one rule: so that one long list does not hide what the others say. */
const MOST_OF_RULE = 4
const SOON_DAYS = 60
const EXPIRING_DAYS = 180

/** Suggested talking points, each drawn by one rule and with its reason; the most pressing first. */
export const pointSection = (facts: Facts): BriefSection => {
  const all = RULES.map((rule) => rule(facts))
  const lines = all.flatMap((some) => some.slice(0, MOST_OF_RULE))
  const count = all.reduce((sum, some) => sum + some.length, 0)
  return sectionOf(
    'points',
    { vi: 'Nội dung nên trao đổi', en: 'Suggested talking points' },
    lines.slice(0, MOST),
    { vi: 'Không có quy tắc nào gợi ra nội dung.', en: 'No rule suggests anything.' },
    count - Math.min(MOST, lines.length)
  )
}

type Rule = (facts: Facts) => BriefLine[]

/** A point on each of some dossiers: what to say, and why. */
const each = (
  facts: Facts,
  rule: string,
  lines: readonly DossierLine[],
  say: (line: DossierLine) => Both,
  why: (line: DossierLine) => Both,
  fields: readonly string[]
): BriefLine[] => lines.map((line) => lineOn(facts, line, say(line), originsOf(line, fields), { rule, reason: why(line) }))

const quoted = (line: DossierLine): string => `“${capital(line.title)}”`
const dueWhy = (facts: Facts, line: DossierLine): Both =>
  inBoth((language) => {
    const day = line.dueBy ?? facts.day
    const days = daysBetween(day, facts.day)
    return language === 'vi'
      ? `thời hạn ${showDate(day, 'vi')}, quá hạn ${days} ngày, chưa ghi là đã xong`
      : `due ${showDate(day, 'en')}, overdue by ${days} ${days === 1 ? 'day' : 'days'}, not on record as done`
  })

const DUE_FIELDS = ['text', 'due']

/** Whoever was asked answers; whoever promised does it. */
const doerOf = (line: DossierLine, names: Names, language: Language): string =>
  namesAt(line, firstOf(line, 'action')?.value === 'proposal' ? 'to' : 'by', names, language)

const ourOverdue: Rule = (facts) =>
  each(
    facts,
    'our_promise_overdue',
    facts.ours.rows.filter((line) => isOverdue(line, facts.day)),
    (line) => ({
      vi: `Báo trước cho phía bạn hướng xử lý việc của ta đã quá hạn: ${quoted(line)}.`,
      en: `Say first what will be done about what our side owes: ${quoted(line)}.`
    }),
    (line) => dueWhy(facts, line),
    DUE_FIELDS
  )

const theirOverdue: Rule = (facts) =>
  each(
    facts,
    'their_promise_overdue',
    facts.theirs.rows.filter((line) => isOverdue(line, facts.day)),
    (line) => ({
      vi: `Đề nghị ${doerOf(line, facts.names, 'vi') || 'phía bạn'} cho biết tiến độ: ${quoted(line)}.`,
      en: `Ask ${doerOf(line, facts.names, 'en') || 'the other side'} how far this is: ${quoted(line)}.`
    }),
    (line) => dueWhy(facts, line),
    DUE_FIELDS
  )

const jointOverdue: Rule = (facts) =>
  each(
    facts,
    'agreed_and_overdue',
    facts.joint.rows.filter((line) => isOverdue(line, facts.day)),
    (line) => ({ vi: `Cùng rà lại điều đã thống nhất: ${quoted(line)}.`, en: `Go over together what was agreed: ${quoted(line)}.` }),
    (line) => dueWhy(facts, line),
    DUE_FIELDS
  )

const dueSoon: Rule = (facts) =>
  each(
    facts,
    'promise_due_soon',
    [...facts.ours.rows, ...facts.theirs.rows, ...facts.joint.rows].filter(
      ({ dueBy }) => dueBy !== null && dueBy >= facts.day && dueBy <= shiftDay(facts.day, SOON_DAYS)
    ),
    (line) => ({ vi: `Xác nhận kịp thời hạn: ${quoted(line)}.`, en: `Confirm that this will be done in time: ${quoted(line)}.` }),
    (line) =>
      inBoth((language) => (language === 'vi' ? `đến hạn ${showDate(line.dueBy ?? '', 'vi')}` : `due ${showDate(line.dueBy ?? '', 'en')}`)),
    DUE_FIELDS
  )

const ending: Rule = (facts) =>
  each(
    facts,
    'agreement_ends_soon',
    facts.agreements.rows.filter(
      ({ actBy, dueBy, state }) =>
        actBy !== null && dueBy !== null && dueBy >= facts.day && actBy <= shiftDay(facts.day, EXPIRING_DAYS) && !OVER.has(state)
    ),
    (line) =>
      inBoth(
        (language) =>
          `${language === 'vi' ? 'Thống nhất gia hạn, ký lại hay kết thúc: ' : 'Agree whether to renew, sign anew or end: '}${nameIn(line)[language]}.`
      ),
    (line) =>
      inBoth((language) =>
        language === 'vi'
          ? `hết hạn ${showDate(line.dueBy ?? '', 'vi')}, phải quyết trước ${showDate(line.actBy ?? '', 'vi')}`
          : `ends ${showDate(line.dueBy ?? '', 'en')}, to be decided by ${showDate(line.actBy ?? '', 'en')}`
      ),
    ['validUntil', 'status']
  )

const OVER: ReadonlySet<string> = new Set(['expired', 'terminated', 'ended', 'cancelled'])

/** Nobody has to speak of what held up a project that is over. */
const going = (facts: Facts): DossierLine[] => facts.projects.rows.filter(({ state }) => state !== 'completed' && state !== 'cancelled')

const obstacles: Rule = (facts) =>
  going(facts).flatMap((line) =>
    (facts.plans.get(line.id)?.obstacles ?? [])
      .filter(({ state }) => state === 'open' || state === 'under way')
      .map(({ stated }) =>
        lineOn(
          facts,
          line,
          inBoth(
            (language) =>
              `${language === 'vi' ? `Bàn cách tháo gỡ vướng mắc của ${line.title}` : `Discuss what holds up ${line.title}`}: “${String((stated.value as { text?: string }).text ?? '')}”.`
          ),
          [stated.origin],
          {
            rule: 'project_obstacle_open',
            reason: { vi: 'vướng mắc đã nêu, chưa ghi là đã xử lý', en: 'stated, and not on record as mended' }
          }
        )
      )
  )

const milestones: Rule = (facts) =>
  going(facts).flatMap((line) =>
    (facts.plans.get(line.id)?.milestones ?? [])
      .filter((milestone) => isLateMilestone(milestone, facts.day))
      .map(({ kind, planned, stated }) =>
        lineOn(
          facts,
          line,
          inBoth(
            (language) =>
              `${language === 'vi' ? `Rà lại tiến độ ${line.title}, mốc` : `Go over the timetable of ${line.title}, milestone`} ${term('milestone', kind, language).toLocaleLowerCase(language)}.`
          ),
          [...stated.slice(0, 1).map(({ origin }) => origin), ...valuesOf(line, `milestone:${kind}`).map(({ origin }) => origin)],
          {
            rule: 'milestone_late',
            reason: inBoth((language) =>
              language === 'vi'
                ? `kế hoạch ${showDate(planned ?? '', 'vi')}, chưa ghi là đã đạt`
                : `planned for ${showDate(planned ?? '', 'en')}, not on record as reached`
            )
          }
        )
      )
  )

const conflicts: Rule = (facts) =>
  allLines(facts).flatMap((line) =>
    line.fields
      .filter(({ conflict }) => conflict)
      .map((field) =>
        lineOn(
          facts,
          line,
          inBoth((language) => `${language === 'vi' ? 'Xác nhận lại: ' : 'Have confirmed: '}${sayConflict(line, field)[language]}`),
          [...field.holds, ...field.others].map(({ origin }) => origin),
          {
            rule: 'sources_disagree',
            reason: { vi: 'các báo cáo nói khác nhau và chưa ai chọn', en: 'reports disagree and nobody has chosen' }
          }
        )
      )
  )

const silent: Rule = (facts) =>
  each(
    facts,
    'promise_silent',
    [...facts.theirs.rows, ...facts.ours.rows].filter((line) => isSilent(line, facts.day) && !isOverdue(line, facts.day)),
    (line) => ({ vi: `Hỏi xem còn theo đuổi không: ${quoted(line)}.`, en: `Ask whether this is still meant: ${quoted(line)}.` }),
    (line) =>
      inBoth((language) =>
        language === 'vi'
          ? `không thấy nhắc lại từ ${showDate(line.spokenOn ?? '', 'vi')}`
          : `not spoken of since ${showDate(line.spokenOn ?? '', 'en')}`
      ),
    ['text']
  )

const needs: Rule = (facts) =>
  each(
    facts,
    'need_open',
    [...facts.needs.rows, ...facts.fitting],
    (line) => ({ vi: `Nêu nhu cầu: ${quoted(line)}.`, en: `Put forward the need: ${quoted(line)}.` }),
    () => ({ vi: 'nhu cầu còn mở, phù hợp lĩnh vực hợp tác', en: 'an open need that fits the fields worked in' }),
    ['text']
  )

/** In the order in which they press. */
const RULES: readonly Rule[] = [ourOverdue, theirOverdue, jointOverdue, dueSoon, ending, obstacles, milestones, conflicts, silent, needs]
