import { createHash } from 'node:crypto'
import type { CooperationRecord } from '../../src/extraction/index.ts'
import { provincesOfToday } from '../../src/language/index.ts'
import { type NewReport, reportOfRecord } from '../../src/register/index.ts'
import type { Chance } from '../chance.ts'

const PROVINCES = provincesOfToday()
const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô']
const MIDDLES = ['Văn', 'Thị', 'Minh', 'Quang', 'Hồng', 'Thanh', 'Đức', 'Ngọc', 'Hữu', 'Xuân']
const GIVEN = ['Hải', 'Nam', 'Trường', 'Bình', 'Ánh', 'Dũng', 'Hoa', 'Long', 'Mai', 'Sơn', 'Tùng', 'Vân', 'Yến', 'Khánh', 'Lâm', 'Phúc']
const SECTORS = [
  'wastewater',
  'water-supply',
  'transport',
  'health',
  'education',
  'tourism',
  'trade',
  'investment',
  'digital',
  'energy',
  'agriculture'
] as const
const WORKS = [
  'nhà máy xử lý nước thải',
  'tuyến đường ven biển',
  'bệnh viện đa khoa',
  'khu công nghiệp',
  'trường đào tạo nghề',
  'cảng cạn',
  'trung tâm dữ liệu',
  'hồ chứa nước'
]
const WISHES = [
  'hỗ trợ đào tạo',
  'cử chuyên gia sang',
  'cấp vốn vay cho',
  'chuyển giao công nghệ',
  'mở đường bay đến',
  'khảo sát thị trường',
  'tháo gỡ vướng mắc',
  'trao học bổng cho'
]
const ACTIONS = ['need', 'proposal', 'commitment', 'assignment', 'agreement', 'result'] as const

type Item = CooperationRecord['organisations'][number]

/**
 * A report of ten items, one of a hundred thousand: a province and a partner meet; somebody speaks; needs, promises and results are told; every second
 * tells of a project and every tenth of an agreement. Same chance, same reports. All items are accepted.
 */
export const generateReport = (chance: Chance, number: number): NewReport => {
  const pick = <T>(list: readonly T[]): T => chance.pick(list)
  const { name: province, type } = pick(PROVINCES)
  const day = new Date(Date.UTC(2013, 0, 1) + Math.floor((number / 100_000) * 13 * 365) * 86_400_000).toISOString().slice(0, 10)
  const partner = chance.below(3) === 0 ? `Cơ quan Hợp tác ${chance.below(40)}` : `Công ty Hợp Phát ${chance.below(3000)}`
  const speaker = `${pick(FAMILIES)} ${pick(MIDDLES)} ${pick(GIVEN)}`
  const project = `${pick(WORKS)} ${province} ${Math.floor(number / 2)}`
  const sentences: string[] = []
  let at = 0
  const say = (words: string) => {
    const evidence = [{ start: at, end: at + words.length, exact: words }]
    sentences.push(words)
    at += words.length + 1
    return evidence
  }
  const host = { id: 'o1', name: `UBND ${type} ${province}` }
  const guest = { id: 'o2', name: partner }
  const body = (ref: { id: string; name: string }, kind: string, country: string | null): Item => ({
    ...ref,
    kind,
    country,
    aliases: [],
    evidence: say(ref.name)
  })
  const organisations = [body(host, "people's committee", 'VN'), body(guest, 'company', null)]
  const meetings = [
    {
      id: 'm1',
      on: day,
      dayMonth: null,
      yearBasis: 'stated',
      partOfDay: null,
      format: 'working session' as const,
      hosts: [host],
      guests: [guest],
      evidence: say(`Ngày ${day}, ${host.name} làm việc với ${guest.name}.`)
    }
  ]
  const people = [
    {
      id: 'p1',
      name: speaker,
      honorific: null,
      side: 'host' as const,
      positions: [{ title: 'Phó Chủ tịch', organisation: host }],
      aliases: [],
      evidence: say(speaker)
    }
  ]
  const places = [
    {
      id: 'l1',
      name: province,
      unit: null,
      level: 'province',
      country: 'VN',
      today: [],
      candidates: [],
      aliases: [],
      evidence: say(province)
    }
  ]
  const hasProject = number % 2 === 0
  const actions = Array.from({ length: hasProject ? 4 : 5 }, (_, i) => {
    const kind = pick(ACTIONS)
    const about = hasProject && i === 0 ? project : pick(WORKS)
    const text = `${pick(WISHES)} ${about} ${chance.below(500)}`
    const [by, to] = chance.below(2) ? [host, guest] : [guest, host]
    const due =
      chance.below(3) === 0
        ? { on: `${Number(day.slice(0, 4)) + chance.below(3)}-${['03', '06', '09', '12'][chance.below(4)]}`, exact: text }
        : null
    return {
      id: `a${i + 1}`,
      kind,
      by: [by],
      to: [to],
      text,
      sectors: [pick(SECTORS)],
      places: [{ id: 'l1', name: province }],
      due,
      figures: [],
      evidence: say(text)
    }
  })
  const first = actions[0]?.evidence[0]
  const projects = hasProject
    ? [
        {
          id: 'j1',
          name: project,
          status: 'implementation' as const,
          parties: [{ organisation: guest, role: 'funding' as const }],
          figures: [],
          sectors: [pick(SECTORS)],
          places: [{ id: 'l1', name: province }],
          milestones: [],
          obstacles: [],
          evidence: first ? [first] : say(project)
        }
      ]
    : []
  const agreements =
    number % 10 === 0
      ? [
          {
            id: 'g1',
            kind: 'memorandum' as const,
            parties: [host, guest],
            fields: [pick(SECTORS)],
            status: 'signed' as const,
            on: day,
            evidence: say('bản ghi nhớ')
          }
        ]
      : []
  const text = sentences.join('\n')
  const sha256 = createHash('sha256').update(`${number}\n${text}`).digest('hex')
  const record: CooperationRecord = {
    id: sha256.slice(0, 16),
    source: {
      sha256,
      mediaType: 'text/plain',
      url: null,
      title: `${province} làm việc với ${partner}`,
      publishedOn: day,
      author: null,
      publisher: null,
      language: 'vi'
    },
    article: { text, captions: [], pages: [] },
    meetings,
    people,
    organisations,
    places,
    figures: [],
    actions,
    agreements,
    projects,
    doubts: [],
    unread: []
  }
  const report = reportOfRecord(record, `${day}T02:00:00.000Z`, `${number}.txt`)
  const items = report.items.map((item) => ({ ...item, state: 'accepted' as const, revision: 1 }))
  return { ...report, items, summary: { ...report.summary, states: { proposed: 0, accepted: items.length, returned: 0, rejected: 0 } } }
}
