import type { DossierLine, Facts, Names, Origin } from '../register/index.ts'
import { shiftDay } from '../values/index.ts'
import { showDate, term } from '../wording/index.ts'
import { inBoth } from './both.ts'
import type { BriefLine, BriefSection } from './brief.ts'
import { firstOf, nameIn, namesAt, originsOf, stateIn, valuesOf } from './line-words.ts'
import { lineOn, plainLine, sectionOf } from './make-line.ts'
import { notesAt } from './note.ts'
import { isOverdue, isSilent } from './promises.ts'

const LINES = 10
const SOON_DAYS = 60

/** Which kinds of paper bind most comes first where one is to stand for all. */
const STANDING = ['in force', 'extended', 'signed', 'cleared', 'being prepared', 'planned', 'proposed']

/** The relation in at most ten sentences: when it began, when one last met, what binds, what is under way, what is owed, what comes next. */
export const relationSection = (facts: Facts): BriefSection =>
  sectionOf(
    'relation',
    { vi: 'Quan hệ trong mười dòng', en: 'The relation in ten lines' },
    [...meetingLines(facts), ...bindingLines(facts), ...openLines(facts)].slice(0, LINES),
    { vi: 'Sổ chưa có gì về quan hệ này.', en: 'The register has nothing on this relation.' }
  )

export const sayMeeting = (line: DossierLine, language: 'vi' | 'en', names: Names): string => {
  const format = firstOf(line, 'format')?.value
  const kind = typeof format === 'string' ? term('format', format, language) : term('dossier', 'meeting', language)
  const on = firstOf(line, 'on')?.value
  const day = typeof on === 'string' ? showDate(on, language) : language === 'vi' ? 'chưa rõ ngày' : 'day not known'
  const sides = (['host', 'guest'] as const)
    .map((side) => namesAt(line, side, names, language))
    .filter(Boolean)
    .join(' – ')
  return `${kind} ${language === 'vi' ? 'ngày ' : 'on '}${day}${sides && `: ${sides}`}`
}

const meetingLines = (facts: Facts): BriefLine[] => {
  const { meetings, firstMeeting, day } = facts
  const past = meetings.rows.filter(({ spokenOn }) => spokenOn !== null && spokenOn <= day)
  const coming = meetings.rows.filter(({ spokenOn }) => spokenOn !== null && spokenOn > day)
  const [last] = past
  const first = firstMeeting ?? past.at(-1)
  return [
    ...(first && first.id !== last?.id
      ? [
          lineOn(
            facts,
            first,
            inBoth(
              (language) =>
                `${language === 'vi' ? 'Gặp lần đầu theo sổ: ' : 'First meeting on record: '}${sayMeeting(first, language, facts.names)}.`
            ),
            originsOf(first, ['on', 'format'])
          )
        ]
      : []),
    ...(last
      ? [
          lineOn(
            facts,
            last,
            inBoth(
              (language) =>
                `${language === 'vi' ? `Gặp lần gần nhất (trong ${meetings.count} cuộc): ` : `Last met (of ${meetings.count} ${meetings.count === 1 ? 'meeting' : 'meetings'}): `}${sayMeeting(last, language, facts.names)}.`
            ),
            originsOf(last, ['on', 'format'])
          )
        ]
      : []),
    ...coming.slice(-1).map((next) =>
      lineOn(
        facts,
        next,
        inBoth((language) => `${language === 'vi' ? 'Sắp gặp: ' : 'Next meeting: '}${sayMeeting(next, language, facts.names)}.`),
        originsOf(next, ['on', 'format'])
      )
    )
  ]
}

const bindingLines = (facts: Facts): BriefLine[] => {
  const [paper] = facts.agreements.rows
    .filter(({ state }) => STANDING.includes(state))
    .toSorted((a, b) => STANDING.indexOf(a.state) - STANDING.indexOf(b.state))
  const sectors = sectorsOf(facts)
  const { rows: projects, count } = facts.projects
  const going = projects.filter(({ pending }) => pending)
  const [latest] = going.length > 0 ? going : projects
  return [
    ...(paper
      ? [
          lineOn(
            facts,
            paper,
            inBoth(
              (language) =>
                `${language === 'vi' ? `Văn kiện chính (trong ${facts.agreements.count}): ` : `Main paper (of ${facts.agreements.count}): `}${nameIn(paper)[language]}, ${stateIn(paper)[language]}.`
            ),
            originsOf(paper, ['status', 'state', 'on'])
          )
        ]
      : []),
    ...(sectors.length > 0
      ? [
          plainLine(
            inBoth(
              (language) =>
                `${language === 'vi' ? 'Lĩnh vực đã nói đến: ' : 'Fields spoken of: '}${sectors.map(({ sector }) => term('sector', sector, language).toLocaleLowerCase(language)).join(', ')}.`
            ),
            notesAt(
              facts.told,
              sectors.map(({ origin }) => origin)
            )
          )
        ]
      : []),
    ...(latest
      ? [
          lineOn(
            facts,
            latest,
            inBoth((language) =>
              language === 'vi'
                ? `Dự án: ${count}, trong đó đang chuẩn bị hoặc thực hiện ${going.length}; gần nhất là ${latest.title} (${stateIn(latest).vi}).`
                : `Projects: ${count}, of which ${going.length} in preparation or under way; the latest is ${latest.title} (${stateIn(latest).en}).`
            ),
            originsOf(latest, ['status', 'state', 'name'])
          )
        ]
      : [])
  ]
}

export const sectorsOf = (facts: Facts): { readonly sector: string; readonly origin: Origin }[] => {
  const lines = [...facts.agreements.rows, ...facts.projects.rows, ...facts.theirs.rows, ...facts.ours.rows, ...facts.joint.rows]
  const all = lines.flatMap((line) => valuesOf(line, 'sector').map(({ value, origin }) => ({ sector: String(value), origin })))
  return [...new Map(all.toReversed().map((one) => [one.sector, one])).values()]
    .toSorted((a, b) => (a.sector < b.sector ? -1 : 1))
    .slice(0, 8)
}

const openLines = (facts: Facts): BriefLine[] => {
  const { ours, theirs, joint, results, needs, day } = facts
  const all = [...ours.rows, ...theirs.rows, ...joint.rows]
  const soon = all.filter((line) => line.dueBy !== null && line.dueBy >= day && line.dueBy <= shiftDay(day, SOON_DAYS))
  const counted = (rows: readonly DossierLine[], vi: string, en: string): BriefLine[] =>
    rows.length === 0
      ? []
      : [
          plainLine(
            { vi, en },
            notesAt(
              facts.told,
              rows.flatMap((line) => originsOf(line, ['text']))
            )
          )
        ]
  const late = (rows: readonly DossierLine[]): number => rows.filter((line) => isOverdue(line, day)).length
  const quiet = all.filter((line) => isSilent(line, day))
  return [
    ...counted(
      ours.rows,
      `Ta còn phải làm hoặc trả lời: ${ours.count}, quá hạn ${late(ours.rows)}.`,
      `For our side to do or answer: ${ours.count}, overdue ${late(ours.rows)}.`
    ),
    ...counted(
      theirs.rows,
      `Bạn còn phải làm hoặc trả lời: ${theirs.count}, quá hạn ${late(theirs.rows)}.`,
      `For the other side to do or answer: ${theirs.count}, overdue ${late(theirs.rows)}.`
    ),
    ...counted(soon, `Đến hạn trong ${SOON_DAYS} ngày tới: ${soon.length}.`, `Due within ${SOON_DAYS} days: ${soon.length}.`),
    ...counted(
      quiet,
      `Còn mở mà không ai nhắc đến từ nửa năm: ${quiet.length}.`,
      `Open and not spoken of for half a year: ${quiet.length}.`
    ),
    ...counted(results.rows, `Kết quả đã ghi: ${results.count}.`, `Results on record: ${results.count}.`),
    ...counted(needs.rows, `Nhu cầu còn mở: ${needs.count}.`, `Open needs: ${needs.count}.`)
  ]
}
