import { loadWords, type Mentions, type OrganisationMention, type Sentence } from '../../language/index.ts'
import type { Agreement, Meeting, Organisation, Project } from '../record.ts'
import { within } from '../text/in-order.ts'
import { countStanding, holds, opensWith, phrases } from '../text/phrases.ts'

// What shows that a page is about cooperation with, within or for Việt Nam.

export interface Findings {
  readonly meetings: readonly Meeting[]
  readonly agreements: readonly Agreement[]
  readonly projects: readonly Project[]
  readonly organisations: readonly Organisation[]
  readonly places: readonly { readonly id: string; readonly country: string | null }[]
}

/** What the signs look at. */
export interface Page extends Findings {
  readonly mentions: Mentions
  /** How many different words of cooperation stand in it. */
  readonly words: number
  /** A body or a leader that speaks for the public side of Việt Nam. */
  readonly publicSide: boolean
  readonly leader: boolean
  /** A Vietnamese side met another. */
  readonly met: boolean
  /** A body by name met another side. */
  readonly bodyMet: boolean
  isVietnamese(id: string): boolean
  isBody(id: string): boolean
}

/** A named sign, with pages of our own that show it and pages that show none, run as tests. */
export interface CooperationSign {
  readonly name: string
  readonly tells: (page: Page) => boolean
  readonly matches: readonly string[]
  readonly passes: readonly string[]
}

/** Words that only stand where parties co-operate. */
const WORDS = phrases(loadWords('cooperation/words'))
/** Bodies that speak for the public side. */
const PUBLIC = new Set([
  "people's committee",
  'party committee',
  "people's council",
  'ministry',
  'department',
  'government',
  'embassy',
  'consulate',
  'national assembly delegation',
  'project board',
  'committee',
  'parliament',
  'agency'
])
/** Bodies whose money or help is the matter wherever a project is told of, if they are not of Việt Nam. */
const DONORS = new Set(['donor', 'NGO', 'organisation', 'fund', 'agency', 'bank', 'embassy', 'consulate'])
/** Bodies of another state in Việt Nam. */
const MISSIONS = new Set(['embassy', 'consulate'])
/** Bodies that a head of government asks for something only as partners. */
const PARTNERS = new Set(['company', 'bank', 'university', 'fund', 'organisation', 'institute', 'association'])

/** What is told of a project that public money builds. */
const PROGRESS = phrases(loadWords('cooperation/progress'))

const DEALING = phrases('đề nghị|mong muốn|kêu gọi|hoan nghênh|cam kết|đề xuất|mời|mong|hy vọng|ủng hộ|tạo điều kiện|hỗ trợ')
const EXCHANGING = phrases(
  'gửi thư|nhận được thư|thư của|phối hợp|hợp tác|đề nghị|đề xuất|hỗ trợ|tài trợ|trao tặng|trao đổi|thỏa thuận|thống nhất|giúp|cam kết|mời'
)
const GIVING = phrases('trao|trao tặng|tặng|bàn giao|ủng hộ|hỗ trợ|giúp|giúp đỡ|trích|chi viện|viện trợ|chia sẻ')
const LOCATIVE = phrases('tại|ở|từ|trên|trong|đến|về')

export const cooperationSigns = [
  {
    name: 'the two sides met',
    tells: ({ met }) => met,
    matches: [
      'Sáng 22/5, Chủ tịch UBND tỉnh Bắc Ninh Đỗ Văn Quang tiếp đoàn đại biểu tỉnh Saitama (Nhật Bản).',
      'Sáng 22/5, Trường Đại học Kinh Bắc đã có buổi làm việc với đoàn KOICA Việt Nam.'
    ],
    passes: ['Sáng 22/5, Thống đốc tỉnh Saitama (Nhật Bản) tiếp đoàn đại biểu tỉnh Gyeonggi (Hàn Quốc).']
  },
  {
    name: 'a leader met somebody',
    tells: ({ meetings, leader }) => meetings.length > 0 && leader,
    matches: ['Chiều 8/3, Thủ tướng Lê Văn Bền đã có buổi tiếp ông Kim Min Jun, Chủ tịch một tập đoàn điện tử Hàn Quốc.'],
    passes: ['Chiều 8/3, giờ Việt Nam, Thủ tướng Nhật Bản đã có buổi tiếp Tổng thống Donald Trump.']
  },
  {
    name: 'a paper was signed',
    tells: ({ agreements, publicSide, isVietnamese, isBody }) =>
      agreements.some(({ parties }) => parties.some(({ id }) => isVietnamese(id))) &&
      (publicSide || agreements.some(({ parties }) => parties.some(({ id }) => isBody(id)))),
    matches: ['UBND tỉnh Bắc Ninh và JICA vừa ký bản ghi nhớ về cấp nước.'],
    passes: ['Tỉnh Saitama (Nhật Bản) và tỉnh Gyeonggi (Hàn Quốc) vừa ký bản ghi nhớ về cấp nước.']
  },
  {
    name: 'two localities signed',
    tells: ({ agreements, isVietnamese }) =>
      agreements.some(
        ({ kind, status, parties }) =>
          OF_COOPERATION.has(kind) && status === 'signed' && parties.length > 1 && parties.every(({ id }) => isVietnamese(id))
      ),
    matches: [
      'Sáng 12/5, tại tỉnh Tiền Giang đã ký kết chương trình hợp tác giai đoạn 2021 - 2025 giữa tỉnh Tiền Giang với tỉnh Đồng Nai.'
    ],
    passes: ['Tỉnh Saitama (Nhật Bản) và tỉnh Gyeonggi (Hàn Quốc) vừa ký bản ghi nhớ về cấp nước.']
  },
  {
    name: 'a paper of cooperation was signed here',
    tells: ({ agreements, places, isBody }) =>
      places.some(({ country }) => country === 'VN') &&
      agreements.some(
        ({ kind, status, parties }) => OF_COOPERATION.has(kind) && status === 'signed' && parties.some(({ id }) => isBody(id))
      ),
    matches: ['Ngày 12/3, tại tỉnh Đồng Tháp, Trường Cao đẳng Nghề Thiên Ân và Công ty TNHH Minh Thịnh đã ký thỏa thuận hợp tác đào tạo.'],
    passes: ['Ngày 12/3, tại tỉnh Đồng Tháp, Công ty TNHH Minh Thịnh đã ký hợp đồng thuê kho với một hộ dân.']
  },
  {
    name: "a donor's project or meeting",
    tells: ({ organisations, publicSide, meetings, projects }) =>
      publicSide &&
      organisations.some(({ kind, country }) => DONORS.has(kind) && country !== 'VN') &&
      (meetings.length > 0 || projects.length > 0),
    matches: ['UBND tỉnh Bắc Ninh cho biết dự án cấp nước huyện Gia Bình do ADB cho vay sẽ khởi công trong quý III.'],
    passes: ['ADB dự báo kinh tế châu Á tăng 4,8% trong năm nay.']
  },
  {
    name: 'a mission acts',
    tells: ({ organisations, publicSide, places, words }) =>
      words >= SEVERAL &&
      organisations.some(({ kind, country }) => MISSIONS.has(kind) && country !== 'VN') &&
      (publicSide || places.some(({ country }) => country === 'VN')),
    matches: ['Đại sứ Nhật Bản tại Việt Nam Ogata Shinji cho biết khoản viện trợ sẽ giúp trạm y tế ở tỉnh Vĩnh Long có máy siêu âm.'],
    passes: ['Đại sứ quán Nhật Bản tại Việt Nam nghỉ lễ từ ngày 29/4, mở cửa lại ngày 4/5.']
  },
  {
    name: 'a leader turns to a partner',
    tells: (page) => hasSentence(page, turnsToPartner),
    matches: ['Thủ tướng Lê Văn Bền đề nghị Tập đoàn Hansung đặt trung tâm nghiên cứu tại Việt Nam.'],
    passes: ['Tập đoàn Hansung mở cửa hàng thứ mười tại Việt Nam, mong muốn khách hàng hài lòng.']
  },
  {
    name: 'somebody from abroad deals with a public body',
    tells: (page) => hasSentence(page, dealsWithPublicBody),
    matches: ['UBND tỉnh Đắk Nông vừa nhận được thư của Thống đốc tỉnh Gunma (Nhật Bản) Yamashita Ichiro về việc cử thực tập sinh.'],
    passes: ['UBND tỉnh Đắk Nông vừa cho học sinh nghỉ học vì dịch bệnh lan từ Hàn Quốc.']
  },
  {
    name: 'a firm proposes works to a public body',
    tells: (page) => hasSentence(page, proposesWorks),
    matches: [
      'Tổng công ty Thép Minh Thịnh đề nghị tỉnh Bình Định và tỉnh Phú Yên ủng hộ để sớm triển khai tuyến tàu Quy Nhơn - Tuy Hòa.',
      'Công ty Cổ phần Thép Minh Thịnh đề xuất UBND tỉnh Bình Định bố trí 30 ha đất để đầu tư cảng Phù Mỹ theo hình thức BOT.'
    ],
    passes: [
      'Công ty Cổ phần Thép Minh Thịnh đề nghị Tòa án nhân dân tỉnh Bình Định xét xử lại.',
      'Công ty Cổ phần Thép Minh Thịnh đề xuất cổ đông chia cổ tức bằng tiền.'
    ]
  },
  {
    name: 'one public body asks another for works',
    tells: (page) => hasSentence(page, asksForWorks),
    matches: [
      'UBND tỉnh Đắk Nông vừa có văn bản gửi Bộ Giao thông vận tải, đề nghị sớm bố trí vốn sửa chữa quốc lộ 28.',
      'Sở Giao thông vận tải kiến nghị UBND tỉnh Bình Định phê duyệt chủ trương đầu tư cầu Phú Ninh.'
    ],
    passes: [
      'UBND tỉnh Đắk Nông vừa có văn bản gửi Bộ Giáo dục và Đào tạo, đề nghị lùi ngày thi.',
      'UBND tỉnh Đắk Nông cho biết giá vàng tăng.'
    ]
  },
  {
    name: 'a state lends to this country',
    tells: (page) => hasSentence(page, lendsHere),
    matches: ['Chính phủ Nhật Bản đang đàm phán để cung cấp khoản vay 30 tỷ yên cho tuyến đường sắt đô thị ở Hà Nội.'],
    passes: ['Chính phủ Nhật Bản cung cấp khoản vay 30 tỷ yên cho tuyến đường sắt ở Jakarta (Indonesia).']
  },
  {
    name: 'the government decides on what others fund or sign',
    tells: (page) =>
      page.leader &&
      (hasSentence(page, decidesOnFunds) ||
        page.agreements.some(({ parties }) => parties.length > 1 && parties.some(({ id }) => page.isBody(id) && !page.isVietnamese(id)))),
    matches: [
      'Thủ tướng Chính phủ đồng ý Việt Nam tham gia dự án về chè do Cơ quan Phát triển Pháp tài trợ.',
      'Chính phủ đồng ý Bộ Y tế ký Bản ghi nhớ về phòng bệnh dại giữa các nước ASEAN và FAO.'
    ],
    passes: ['Thủ tướng Chính phủ đồng ý lùi ngày thi.']
  },
  {
    name: 'a donor says what it will give here',
    tells: (page) => page.words > 0 && page.places.some(({ country }) => country === 'VN') && hasSentence(page, donorGives),
    matches: ['Bà Victoria Nolan cho biết Ngân hàng Thế giới (WB) sẽ hỗ trợ TP.HCM thêm nguồn vốn vay ưu đãi và viện trợ cho hạ tầng.'],
    passes: ['Ngân hàng Thế giới (WB) sẽ công bố dự báo tăng trưởng của Việt Nam trong tháng tới.']
  },
  {
    name: 'towns are twinned',
    tells: (page) => hasSentence(page, areTwinned),
    matches: ['Đoàn đại biểu thành phố Nara (Nhật Bản) sẽ thăm thành phố Huế nhân 10 năm kết nghĩa giữa hai thành phố.'],
    passes: [
      'Thành phố Nara (Nhật Bản) kỷ niệm 50 năm kết nghĩa với thành phố Gyeongju (Hàn Quốc).',
      'Hai chị em kết nghĩa mở quán ăn Hàn Quốc ở Huế.'
    ]
  },
  {
    name: 'one locality helps another',
    tells: (page) => hasSentence(page, helpsAnother),
    matches: [
      'Thay mặt tỉnh Thái Bình, ông Đinh Công Sách trao 3 tỷ đồng hỗ trợ tỉnh Yên Bái khắc phục hậu quả bão.',
      'Thành phố Đà Nẵng trích 5 tỷ đồng giúp tỉnh Quảng Trị xây lại trường học.'
    ],
    passes: [
      'Chính phủ hỗ trợ 500 tỷ đồng cho các tỉnh Yên Bái, Lào Cai và Sơn La khắc phục hậu quả bão.',
      'Nhóm thiện nguyện ở Thái Bình trao quà cho học sinh tỉnh Yên Bái.'
    ]
  },
  {
    name: 'funds for projects here',
    tells: ({ places, words, projects }) => projects.length > 0 && words >= SEVERAL && places.some(({ country }) => country === 'VN'),
    matches: ['Dự án xây dựng hệ thống cấp nước xã Mường Pồn (tỉnh Điện Biên) dùng vốn viện trợ không hoàn lại của nhà tài trợ Hàn Quốc.'],
    passes: ['Nhà tài trợ Hàn Quốc dành viện trợ không hoàn lại cho dự án xây trường học ở Jakarta (Indonesia).']
  },
  {
    name: "a public project's progress",
    tells: ({ publicSide, projects, mentions }) =>
      publicSide && projects.length > 0 && countStanding(mentions.scan.tokens, PROGRESS) >= SEVERAL,
    matches: ['UBND tỉnh Bắc Ninh cho biết dự án tuyến tránh Gia Bình có tổng mức đầu tư 900 tỷ đồng đang vướng giải phóng mặt bằng.'],
    passes: ['UBND tỉnh Bắc Ninh cho biết dự án tuyến tránh Gia Bình sẽ đón xe từ ngày mai.']
  },
  {
    name: 'a firm invests here',
    tells: (page) => page.publicSide && hasSentence(page, investsHere),
    matches: ['UBND tỉnh Vĩnh Phúc cho biết Tập đoàn Hansung muốn đầu tư nhà máy linh kiện 500 triệu USD tại tỉnh.'],
    passes: ['UBND tỉnh Vĩnh Phúc cho biết Tập đoàn Hansung nợ lương công nhân.']
  },
  {
    name: 'works told of at length',
    tells: ({ publicSide, mentions }) => publicSide && countStanding(mentions.scan.tokens, PROGRESS) >= AT_LENGTH,
    matches: [
      'UBND tỉnh Nghệ An đã bàn giao mặt bằng cho nhà thầu thi công, còn 12 hộ vướng giải phóng mặt bằng chưa nhận tiền bồi thường.'
    ],
    passes: ['UBND tỉnh Nghệ An cho biết các trường sẽ khai giảng sau khi sửa xong nhà thi đấu.']
  },
  {
    name: 'a public body calls for investment',
    tells: ({ publicSide, mentions }) => publicSide && countStanding(mentions.scan.tokens, CALLS) > 0,
    matches: ['UBND tỉnh Tiền Giang kêu gọi đầu tư vào 25 dự án nông nghiệp công nghệ cao.'],
    passes: ['UBND tỉnh Tiền Giang kêu gọi người dân tiết kiệm nước.']
  },
  {
    name: 'several words of cooperation',
    tells: ({ publicSide, words, projects }) => publicSide && words >= (projects.length > 0 ? 1 : SEVERAL),
    matches: ['UBND tỉnh Bắc Ninh đề nghị các đối tác cho vay vốn ưu đãi để mở rộng nhà máy nước.'],
    passes: ['UBND tỉnh Bắc Ninh yêu cầu các trường báo cáo sĩ số trước ngày 5/9.']
  }
] as const satisfies readonly CooperationSign[]

const SEVERAL = 2
/** So many words of works make a page of works though no project is named. */
const AT_LENGTH = 3
const CALLS = phrases(
  'kêu gọi đầu tư|mời gọi đầu tư|kêu gọi nhà đầu tư|mời gọi nhà đầu tư|kêu gọi các nhà đầu tư|mời gọi các nhà đầu tư|thu hút nhà đầu tư|thu hút đầu tư vào|xúc tiến đầu tư|danh mục dự án'
)
/** Papers by which parties work together. */
const OF_COOPERATION = new Set(['memorandum', 'cooperation agreement', 'programme'])

export const pageOf = (mentions: Mentions, findings: Findings): Page => {
  const bodies = new Map(findings.organisations.map((one) => [one.id, one]))
  const vietnamese = new Set([...findings.organisations, ...findings.places].filter(({ country }) => country === 'VN').map(({ id }) => id))
  const isVietnamese = (id: string): boolean => vietnamese.has(id)
  const isBody = (id: string): boolean => bodies.has(id)
  // "Trường Đại học Khoa học Tự nhiên": a body without a country is one here wherever somebody from abroad meets it.
  const isHome = (id: string): boolean => isVietnamese(id) || isUnplaced(bodies.get(id))
  const isForeign = (id: string): boolean => !isHome(id)
  const words = countStanding(mentions.scan.tokens, WORDS)
  const leader = hasStatePost(mentions) || findings.organisations.some(({ kind, country }) => kind === 'government' && country === 'VN')
  return {
    ...findings,
    mentions,
    words,
    publicSide:
      leader ||
      findings.organisations.some(({ kind, country }) => country === 'VN' && PUBLIC.has(kind)) ||
      // "Phó Chủ tịch UBND tỉnh", of whichever province
      mentions.organisations.some(({ type, elided }) => elided && type === "people's committee"),
    leader,
    bodyMet: findings.meetings.some(
      ({ hosts, guests }) => hosts.length * guests.length > 0 && [...hosts, ...guests].some(({ id }) => isBody(id))
    ),
    met: findings.meetings.some(({ hosts, guests }) => {
      const sides = [...hosts, ...guests]
      return (
        sides.some(({ id }) => isHome(id)) &&
        sides.some(({ id }) => isForeign(id) || isBody(id)) &&
        (words >= SEVERAL || sides.some(({ id }) => isForeign(id) || isVietnamese(id)))
      )
    }),
    isVietnamese,
    isBody
  }
}

const isUnplaced = (body: Organisation | undefined): boolean => body?.country === null && !DONORS.has(body.kind)

/** "Tổng Bí thư Tô Lâm tiếp …": a leader whose body is not named speaks for the public side too. */
const hasStatePost = (mentions: Mentions): boolean => {
  if (!mentions.places.some((place) => place.candidates.length > 0 && place.candidates.every((known) => known.country === 'VN')))
    return false
  const abroad = new Set(
    mentions.people.filter((person) => person.positions.some((position) => !isHome(position))).map((person) => person.name)
  )
  return mentions.people.some((person) => !abroad.has(person.name) && person.positions.some((position) => STATE.has(position.entry.sphere)))
}
const isHome = ({ entry, organisation, place }: Mentions['people'][number]['positions'][number]): boolean =>
  !ABROAD.has(entry.title) &&
  [organisation?.country, place?.candidates[0]?.country].every((country) => country === undefined || country === 'VN')
const STATE = new Set(['party', 'state', 'assembly', 'diplomatic'])
/** Posts that this state does not have. */
const ABROAD = new Set([
  'Tổng thống',
  'Phó Tổng thống',
  'Quốc vương',
  'Nhật hoàng',
  'Hoàng Thái tử',
  'Thủ hiến',
  'Toàn quyền',
  'Thị trưởng',
  'Tỉnh trưởng',
  'Nghị sĩ'
])

const hasSentence = (page: Page, tells: (page: Page, sentence: Sentence) => boolean): boolean =>
  page.mentions.scan.sentences.some((sentence) => tells(page, sentence))

/** A sentence in which a leader of the state asks, promises or welcomes and a company or another body that is none of the state's is named. */
const turnsToPartner = ({ mentions, leader }: Page, { from, to }: Sentence): boolean =>
  leader &&
  [...within(mentions.people, from, to), ...within(mentions.posts, from, to)].some(({ positions }) =>
    positions.some((position) => position.entry.sphere === 'state' && !position.organisation && isHome(position))
  ) &&
  within(mentions.organisations, from, to).some(({ type }) => PARTNERS.has(type)) &&
  holds(mentions.scan.tokens, from, to, DEALING)

/** A sentence that names a public body and somebody with a post abroad or a body from abroad, and a word of dealing between them. */
const dealsWithPublicBody = ({ mentions }: Page, { from, to }: Sentence): boolean => {
  const bodies = within(mentions.organisations, from, to)
  return (
    bodies.some(({ type, country }) => country === 'VN' && PUBLIC.has(type)) &&
    (bodies.some(({ country }) => country !== null && country !== 'VN') ||
      within(mentions.people, from, to).some(({ positions }) => positions.some((position) => !isHome(position)))) &&
    holds(mentions.scan.tokens, from, to, EXCHANGING)
  )
}

/** A sentence in which a firm stands before a word of asking, a public body of this country behind it, and an investment is told of. */
const proposesWorks = ({ mentions }: Page, { from, to }: Sentence): boolean => {
  const { tokens } = mentions.scan
  const bodies = within(mentions.organisations, from, to)
  const firm = bodies.find(({ type }) => FIRMS.has(type))
  const asked = firm && bodies.findLast(({ type, country, from: at }) => at > firm.to && country === 'VN' && AUTHORITIES.has(type))
  if (firm && !asked && asksProvince(mentions, firm.to, to)) return true
  return !!firm && !!asked && holds(tokens, firm.to, asked.from, PROPOSING) && holds(tokens, from, to, INVESTMENT)
}
/** "mong muốn tỉnh A và thành phố B ủng hộ để sớm triển khai …": provinces are asked by their names alone. */
const asksProvince = ({ scan: { tokens }, places }: Mentions, firm: number, to: number): boolean => {
  const asked = within(places, firm, to).filter(({ candidates }) =>
    candidates.some(({ level, country }) => level === 'province' && country === 'VN')
  )
  const [first] = asked
  const last = asked.findLast(({ from, to: end }) => opensWith(tokens, end, SUPPORT) && from >= firm)
  return (
    !!first &&
    !!last &&
    holds(tokens, Math.max(firm, first.from - FARTHEST_ASKED), first.from, PROPOSING) &&
    holds(tokens, last.to, to, WORKS)
  )
}
const FARTHEST_ASKED = 3
const SUPPORT = phrases('ủng hộ|tạo điều kiện|hỗ trợ|phối hợp|quan tâm|bố trí|giao đất|cho phép')
const WORKS = phrases('triển khai|đầu tư|xây dựng|mở tuyến|khai thác|thành lập')
const FIRMS = new Set(['company', 'corporation'])
const AUTHORITIES = new Set(["people's committee", 'ministry', 'government', 'department'])
const PROPOSING = phrases('đề xuất|đề nghị|kiến nghị|xin|mong muốn')
const INVESTMENT = phrases('đầu tư|giải phóng mặt bằng|BOT|PPP|chủ trương|quy hoạch|ngân sách|khu công nghiệp')

/** A sentence in which a public body of this country stands before a word of asking or charging and another before or behind it, and works are told of. */
const asksForWorks = ({ mentions }: Page, { from, to }: Sentence): boolean => {
  const { tokens } = mentions.scan
  const bodies = within(mentions.organisations, from, to).filter(({ type, country }) => country === 'VN' && AUTHORITIES.has(type))
  const [first] = bodies
  const last = bodies.at(-1)
  return !!first && !!last && first !== last && holds(tokens, first.to, to, ASKING) && holds(tokens, first.to, to, WORKS_ASKED)
}
const ASKING = phrases('đề xuất|đề nghị|kiến nghị|xin|yêu cầu|giao|chỉ đạo|trình')
const WORKS_ASKED = phrases(
  'bố trí vốn|vốn đầu tư|chủ trương đầu tư|đầu tư xây dựng|đầu tư dự án|giải phóng mặt bằng|sửa chữa|nâng cấp|mở rộng|bàn giao mặt bằng|giá đất|ứng trước|dự án'
)

/** A sentence in which a firm is to invest a sum. */
const investsHere = ({ mentions }: Page, { from, to }: Sentence): boolean => {
  const firm = within(mentions.organisations, from, to).find(({ type }) => FIRMS.has(type))
  return (
    !!firm &&
    holds(mentions.scan.tokens, firm.to, to, INVESTS) &&
    within(mentions.amounts, firm.to, to).some(({ kind }) => kind === 'money')
  )
}
const INVESTS = phrases(
  'muốn đầu tư|đề xuất đầu tư|dự kiến đầu tư|sẽ đầu tư|cam kết đầu tư|làm chủ đầu tư|đầu tư xây dựng|đầu tư dự án|đầu tư nhà máy'
)

/** A sentence in which a government abroad lends, and a place or a body of this country takes. */
const lendsHere = ({ mentions }: Page, { from, to }: Sentence): boolean => {
  const bodies = within(mentions.organisations, from, to)
  return (
    bodies.some(({ type, country }) => type === 'government' && country !== null && country !== 'VN') &&
    (bodies.some(({ country }) => country === 'VN') ||
      within(mentions.places, from, to).some(({ candidates }) => candidates.some(({ country }) => country === 'VN'))) &&
    holds(mentions.scan.tokens, from, to, LOANS)
  )
}
const LOANS = phrases('khoản vay|vốn vay|cho vay|vay ODA|vốn ODA|viện trợ|không hoàn lại|hỗ trợ phát triển chính thức')

/** A sentence in which a state body and a donor that is none of this country's stand with what the donor funds. */
const decidesOnFunds = ({ mentions }: Page, { from, to }: Sentence): boolean => {
  const bodies = within(mentions.organisations, from, to)
  return (
    bodies.some(({ type, country }) => (type === 'donor' || type === 'bank') && country !== 'VN') &&
    holds(mentions.scan.tokens, from, to, FUNDS)
  )
}
const FUNDS = phrases('tài trợ|viện trợ|cho vay|vốn vay|vốn ODA')

/** A sentence in which a donor that is none of this country's will give something. */
const donorGives = ({ mentions }: Page, { from, to }: Sentence): boolean =>
  within(mentions.organisations, from, to).some(({ type, country }) => (type === 'donor' || type === 'bank') && country !== 'VN') &&
  holds(mentions.scan.tokens, from, to, WILL_GIVE)
const WILL_GIVE = phrases(
  ['sẽ', 'cam kết', 'sẽ tiếp tục', 'sẵn sàng']
    .flatMap((how) => ['hỗ trợ', 'tài trợ', 'viện trợ', 'cho vay', 'cung cấp'].map((does) => `${how} ${does}`))
    .concat(['cam kết hỗ trợ', 'giải pháp hỗ trợ', 'dành cho việt nam'])
)

/** A sentence in which a place of this country and one abroad stand with what twins them. */
const areTwinned = ({ mentions }: Page, { from, to }: Sentence): boolean => {
  const places = within(mentions.places, from, to)
  const isHome = ({ candidates }: Mentions['places'][number]): boolean => candidates.some(({ country }) => country === 'VN')
  return (
    holds(mentions.scan.tokens, from, to, TWINNED) &&
    places.some(isHome) &&
    places.some((place) => place.candidates.length > 0 && !isHome(place))
  )
}
const TWINNED = phrases(
  'năm kết nghĩa|quan hệ kết nghĩa|ký kết nghĩa|kết nghĩa giữa|thành phố kết nghĩa|tỉnh kết nghĩa|thiết lập quan hệ hữu nghị giữa'
)

/** A sentence in which one province stands before a word of giving and another behind it. */
const helpsAnother = ({ mentions }: Page, { from, to }: Sentence): boolean => {
  const { tokens } = mentions.scan
  const named = [...within(mentions.places, from, to), ...within(mentions.organisations, from, to).flatMap(placeOf)].sort(
    (a, b) => a.from - b.from
  )
  const provinces = named.filter(({ candidates }) => candidates.some(({ level, country }) => level === 'province' && country === 'VN'))
  // "Sau lời kêu gọi của Chủ tịch UBND TP. Đà Nẵng, tỉnh Bình Định đã cử 26 bác sĩ hỗ trợ Đà Nẵng": any two that stand one behind the other.
  return provinces.slice(0, MOST_PROVINCES).some((giver) => {
    if (holds(tokens, giver.from - 1, giver.from, LOCATIVE)) return false
    const taker = provinces.findLast(({ name }) => name !== giver.name)
    return !!taker && giver.to < taker.from && holds(tokens, giver.to, taker.from, GIVING)
  })
}
const MOST_PROVINCES = 4
const placeOf = ({ place }: OrganisationMention): Mentions['places'][number][] => (place ? [place] : [])
