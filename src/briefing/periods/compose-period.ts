import type { Correction, DossierLine, Moved, Names, Period, PeriodCounts, PeriodFacts } from '../../register/index.ts'
import { decimalOfMinor } from '../../values/index.ts'
import { capital, showAmount, showDate, type TermGroup, term } from '../../wording/index.ts'
import { type Both, inBoth } from '../both.ts'
import type { BriefLine, BriefSection } from '../brief.ts'
import { originsOf } from '../line-words.ts'
import { lineOn, plainLine, sectionOf } from '../make-line.ts'
import type { Note } from '../note.ts'
import { sayPromise } from '../promises.ts'
import { sayMeeting } from '../relation.ts'
import { originsOfMilestone, sayAgreement, sayMilestone, sayObstacle, sayProject } from '../works.ts'
import type { Compared, PeriodAmount, PeriodReport, PeriodSection } from './period-report.ts'

type Section = BriefSection<PeriodSection>

/** A report on a period from what happened in it: pure, so that the same register gives the same report on the same day. */
export const composePeriod = (facts: PeriodFacts, leftOut: number | null = null): PeriodReport => {
  const { period, cut, day, level, home, before, counts } = facts
  const compared = comparedOf(before.counts, counts)
  const amounts = amountsOf(facts)
  return {
    ...{ period, cut, day, level, leftOut, compared, amounts },
    title: { vi: 'Báo cáo', en: 'Report' },
    subject: inBoth((language) =>
      language === 'vi'
        ? `Tình hình hợp tác ${sayPeriod(period, 'vi')}${cut < period.until ? ` (đến ngày ${showDate(cut, 'vi')})` : ''}`
        : `Cooperation in ${sayPeriod(period, 'en')}${cut < period.until ? ` (up to ${showDate(cut, 'en')})` : ''}`
    ),
    office: home && inBoth((language) => facts.names.called(home.title, language)),
    before: before.period,
    lock: facts.locks.filter((one) => one.period.name === period.name).map(({ by, on, reason }) => ({ period, by, on, reason }))[0] ?? null,
    sections: [
      changedSection(facts, compared),
      ...(facts.locks.length > 0 ? [correctionSection(facts)] : []),
      meetingSection(facts),
      startedSection(facts),
      movedSection(facts, 'done', { vi: 'Việc đã xong', en: 'Done' }),
      movedSection(facts, 'moved', { vi: 'Việc thay đổi tình trạng', en: 'Moved' }),
      slippedSection(facts),
      agreementSection(facts),
      projectSection(facts),
      moneySection(facts, amounts),
      resultSection(facts),
      aheadSection(facts)
    ]
  }
}

/** "quý IV năm 2026", "the fourth quarter of 2026". */
export const sayPeriod = ({ name }: Pick<Period, 'name'>, language: 'vi' | 'en'): string => {
  const [year = '', part = ''] = name.split('-')
  const vi = language === 'vi'
  if (part === '') return vi ? `năm ${year}` : year
  if (part.startsWith('H'))
    return vi ? `6 tháng ${part === 'H1' ? 'đầu' : 'cuối'} năm ${year}` : `the ${part === 'H1' ? 'first' : 'second'} half of ${year}`
  if (part.startsWith('Q'))
    return vi
      ? `quý ${['I', 'II', 'III', 'IV'][Number(part[1]) - 1]} năm ${year}`
      : `the ${['first', 'second', 'third', 'fourth'][Number(part[1]) - 1]} quarter of ${year}`
  return vi
    ? `tháng ${Number(part)} năm ${year}`
    : new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${name}-01`))
}

const NAMES: Readonly<Record<keyof PeriodCounts, readonly [vi: string, en: string]>> = {
  meetings: ['Cuộc gặp', 'Meetings'],
  started: ['Việc mới', 'New undertakings'],
  done: ['Việc đã xong', 'Done'],
  slipped: ['Việc quá hạn', 'Slipped'],
  signed: ['Văn kiện đã ký', 'Papers signed']
}

const comparedOf = (before: PeriodCounts, now: PeriodCounts): Compared[] =>
  (Object.keys(NAMES) as (keyof PeriodCounts)[]).map((code) => ({
    code,
    name: { vi: NAMES[code][0], en: NAMES[code][1] },
    before: before[code],
    now: now[code]
  }))

const reckoned = (how: Both): Note => ({ from: 'reckoned', how })

const changedSection = (facts: PeriodFacts, compared: readonly Compared[]): Section =>
  sectionOf<PeriodSection>(
    'changed',
    inBoth((language) =>
      language === 'vi'
        ? `Thay đổi so với ${sayPeriod(facts.before.period, 'vi')}`
        : `What changed since ${sayPeriod(facts.before.period, 'en')}`
    ),
    compared.map(({ code, name, before, now }) =>
      plainLine(
        inBoth((language) => {
          const way = now - before
          const told =
            way === 0
              ? language === 'vi'
                ? 'bằng kỳ trước'
                : 'as many as before'
              : language === 'vi'
                ? `${way > 0 ? 'tăng' : 'giảm'} ${Math.abs(way)}; kỳ trước ${before}`
                : `${Math.abs(way)} ${way > 0 ? 'more' : 'fewer'} than before (${before})`
          return `${name[language]}: ${now} (${told}).`
        }),
        [reckoned(HOW_COUNTED[code])]
      )
    ),
    NOTHING
  )

const HOW_COUNTED: Readonly<Record<keyof PeriodCounts, Both>> = {
  meetings: { vi: 'Đếm các cuộc gặp đã duyệt có ngày trong kỳ.', en: 'Approved meetings whose day lies in the period.' },
  started: { vi: 'Đếm các việc đã duyệt được nêu lần đầu trong kỳ.', en: 'Approved undertakings first stated in the period.' },
  done: {
    vi: 'Đếm các việc xong trong kỳ: theo ngày của báo cáo nói đã xong, không có thì theo ngày cán bộ ghi.',
    en: 'Undertakings done in the period: by the day of the report that tells it, else by the day on which it was noted.'
  },
  slipped: {
    vi: 'Đếm các việc có thời hạn trong kỳ mà đến cuối kỳ chưa xong.',
    en: 'Undertakings due in the period and not done at its end.'
  },
  signed: {
    vi: 'Đếm các thỏa thuận đã ký hoặc có hiệu lực từ một ngày trong kỳ.',
    en: 'Agreements signed, or in force, from a day in the period on.'
  }
}
const NOTHING: Both = { vi: 'Không có trong kỳ.', en: 'None in this period.' }

/** What locked periods, this and the one before, tell otherwise today: which dossier, which way, by whom, when and why; and sums that are others. */
const correctionSection = (facts: PeriodFacts): Section =>
  sectionOf<PeriodSection>(
    'corrections',
    { vi: 'Đính chính sau khi khóa', en: 'Corrections since it was locked' },
    facts.locks.flatMap(({ period, corrections, sums }) => [
      ...corrections.map((one) =>
        lineOn(facts, one.line, sayCorrection(period, one), originsOf(one.line, ['state', 'text', 'status', 'on']))
      ),
      ...sums.map(({ type, standing, currency, before, now }) =>
        plainLine(
          inBoth((language) => {
            const money = (minor: bigint): string =>
              showAmount({ value: decimalOfMinor(minor, currency), valueTo: null, unit: currency, qualifier: null }, language)
            return `${capital(sayPeriod(period, language))} – ${term('transactionType', type, language)} (${term('standing', standing, language)}): ${language === 'vi' ? `khi khóa ${money(before)}, nay ${money(now)}` : `${money(before)} when locked, ${money(now)} now`}.`
          }),
          [reckoned(HOW_SUMMED)]
        )
      )
    ]),
    inBoth((language) =>
      language === 'vi'
        ? `Không có: ${facts.locks.map(({ period }) => sayPeriod(period, 'vi')).join(', ')} vẫn đúng như khi khóa.`
        : `None: ${facts.locks.map(({ period }) => sayPeriod(period, 'en')).join(', ')} is as it was locked.`
    )
  )

const sayCorrection = (period: Period, { group, way, line, by, on, reason }: Correction): Both =>
  inBoth((language) => {
    const vi = language === 'vi'
    const moved = vi ? (way === 'added' ? 'thêm vào' : 'không còn ở') : way === 'added' ? 'now among' : 'no longer among'
    const name = NAMES[group][vi ? 0 : 1].toLocaleLowerCase(language)
    const who = on === null ? '' : `; ${by}, ${showDate(on, language)}${reason ? `: ${reason}` : ''}`
    return `${capital(sayPeriod(period, language))} – ${moved} “${name}”: ${line.title}${who}.`
  })

/** How many of a list are not told. */
const moreThan = (count: number, told: readonly unknown[]): number => Math.max(0, count - told.length)

const meetingSection = (facts: PeriodFacts): Section =>
  sectionOf<PeriodSection>(
    'meetings',
    { vi: 'Các cuộc gặp', en: 'Meetings' },
    facts.meetings.map((line) =>
      lineOn(
        facts,
        line,
        inBoth((language) => `${sayMeeting(line, language, facts.names)}.`),
        originsOf(line, ['on', 'format'])
      )
    ),
    NOTHING,
    moreThan(facts.counts.meetings, facts.meetings)
  )

const promise = (facts: PeriodFacts, line: DossierLine, late = false): BriefLine =>
  lineOn(facts, line, sayPromise(line, facts), originsOf(line, ['text', 'due', 'state']), { late })

const startedSection = (facts: PeriodFacts): Section =>
  sectionOf<PeriodSection>(
    'started',
    { vi: 'Việc mới', en: 'New undertakings' },
    facts.started.map((line) => promise(facts, line)),
    NOTHING,
    moreThan(facts.counts.started, facts.started)
  )

const GROUPS: Readonly<Record<string, TermGroup>> = { undertaking: 'undertakingState', agreement: 'agreementState' }

/** "“…”: từ chưa thực hiện sang đã xong, từ ngày 03/10/2026". */
const sayMove = ({ line, before, after, on }: Moved, names: Names): Both =>
  inBoth((language) => {
    const group = GROUPS[line.kind]
    const state = (word: string): string => (group ? term(group, word, language) : word)
    const vi = language === 'vi'
    const way =
      before === null ? state(after) : vi ? `từ ${state(before)} sang ${state(after)}` : `from ${state(before)} to ${state(after)}`
    const who = [...new Set(line.partners.map(({ title }) => names.called(title, language)))].join(', ')
    return `“${line.title}”${who && ` (${who})`}: ${way}, ${vi ? 'từ ngày' : 'since'} ${showDate(on, language)}.`
  })

const movedSection = (facts: PeriodFacts, code: 'done' | 'moved', title: Both): Section =>
  sectionOf<PeriodSection>(
    code,
    title,
    facts[code].map((move) => lineOn(facts, move.line, sayMove(move, facts.names), originsOf(move.line, ['state', 'text']))),
    NOTHING,
    code === 'done' ? moreThan(facts.counts.done, facts.done) : 0
  )

const slippedSection = (facts: PeriodFacts): Section =>
  sectionOf<PeriodSection>(
    'slipped',
    { vi: 'Việc quá hạn trong kỳ', en: 'Slipped' },
    facts.slipped.map((line) => promise(facts, line, true)),
    NOTHING,
    moreThan(facts.counts.slipped, facts.slipped)
  )

const agreementSection = (facts: PeriodFacts): Section =>
  sectionOf<PeriodSection>(
    'agreements',
    { vi: 'Thỏa thuận', en: 'Agreements' },
    [
      ...facts.signed.map((move) =>
        lineOn(facts, move.line, sayAgreement(move.line, facts.cut), originsOf(move.line, ['status', 'state', 'on']))
      ),
      ...facts.proposed.map((line) => lineOn(facts, line, sayAgreement(line, facts.cut), originsOf(line, ['status', 'state'])))
    ],
    NOTHING,
    moreThan(facts.counts.signed, facts.signed)
  )

const projectSection = (facts: PeriodFacts): Section =>
  sectionOf<PeriodSection>(
    'projects',
    { vi: 'Dự án', en: 'Projects' },
    [
      ...facts.projects.map((line) => lineOn(facts, line, sayProject(line, facts.names), originsOf(line, ['status', 'state', 'name']))),
      ...facts.reached.map(({ line, milestone }) =>
        lineOn(facts, line, named(line, sayMilestone(milestone, facts.cut)), originsOfMilestone(line, milestone))
      ),
      ...facts.missed.map(({ line, milestone }) =>
        lineOn(facts, line, named(line, sayMilestone(milestone, facts.cut)), originsOfMilestone(line, milestone), { late: true })
      ),
      ...facts.obstacles.map(({ line, obstacle }) => lineOn(facts, line, named(line, sayObstacle(obstacle)), [obstacle.stated.origin]))
    ],
    NOTHING
  )

const named = ({ title }: DossierLine, said: Both): Both => inBoth((language) => `${title} – ${said[language]}`)

const amountsOf = ({ sums }: PeriodFacts): PeriodAmount[] =>
  sums.map(({ type, standing, currency, minor, count }) => ({
    type: inBoth((language) => term('transactionType', type, language)),
    standing: inBoth((language) => term('standing', standing, language)),
    amount: decimalOfMinor(minor, currency),
    currency,
    count
  }))

const moneySection = ({ unplaced }: PeriodFacts, amounts: readonly PeriodAmount[]): Section =>
  sectionOf<PeriodSection>(
    'money',
    { vi: 'Tiền', en: 'Money' },
    [
      ...amounts.map(({ type, standing, amount, currency, count }) =>
        plainLine(
          inBoth(
            (language) =>
              `${type[language]} (${standing[language]}): ${showAmount({ value: amount, valueTo: null, unit: currency, qualifier: null }, language)}; ${count} ${language === 'vi' ? 'giao dịch' : count === 1 ? 'transaction' : 'transactions'}.`
          ),
          [reckoned(HOW_SUMMED)]
        )
      ),
      ...(unplaced > 0
        ? [
            plainLine(
              {
                vi: `${unplaced} giao dịch chỉ biết năm hoặc quý dài hơn kỳ này nên không cộng ở đây.`,
                en: `Of ${unplaced} ${unplaced === 1 ? 'transaction' : 'transactions'} only a longer time than this period is known; not added here.`
              },
              [reckoned(HOW_SUMMED)]
            )
          ]
        : [])
    ],
    NOTHING
  )

const HOW_SUMMED: Both = {
  vi: 'Cộng đúng từng đồng các giao dịch trong sổ cái có ngày nằm trọn trong kỳ; không đổi tiền, không cộng các loại tiền với nhau.',
  en: 'Exact sums of the ledger’s transactions whose day lies wholly in the period; nothing is converted, currencies are not added to one another.'
}

const resultSection = (facts: PeriodFacts): Section =>
  sectionOf<PeriodSection>(
    'results',
    { vi: 'Kết quả', en: 'Results' },
    facts.results.map((line) => lineOn(facts, line, { vi: `${line.title}.`, en: `${line.title}.` }, originsOf(line, ['text', 'figure']))),
    NOTHING
  )

const aheadSection = (facts: PeriodFacts): Section =>
  sectionOf<PeriodSection>(
    'ahead',
    { vi: 'Thỏa thuận sắp hết hạn (nửa năm tới)', en: 'Agreements that end within half a year' },
    facts.ending.map((line) => lineOn(facts, line, sayAgreement(line, facts.cut), originsOf(line, ['validUntil', 'renewal']))),
    { vi: 'Không có.', en: 'None.' }
  )
